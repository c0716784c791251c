//! The types of what the API returns.
//!
//! The API writes the same value in many ways; this crate has one type for each:
//!
//! - an identifier is an [`Id`](crate::Id), whether it is a number or text;
//! - a flag is a `bool`, however it is written: `true`, `1`, `"1"`, `"yes"`;
//! - a date is a [`DateTime`](crate::DateTime) or, where the API counts seconds, a [`UnixTime`](crate::UnixTime);
//! - an amount of money is a [`Decimal`](crate::Decimal), exactly as it was written;
//! - a password is a [`Secret`](crate::Secret);
//! - an optional value is an `Option`: missing, `null`, `""`, `[]`, `{}` and `0000-00-00` all read as `None`;
//! - a list or a map that is `null` is empty, and so is a missing one in the types of this crate;
//! - a word of a set that the API may extend, such as a job's state, is an enum that keeps an [unknown
//!   word](crate::UnknownWord) in `Other` and sends it back as it came.
//!
//! Unknown members are ignored. Bytes that are not UTF-8 are read as U+FFFD.
//!
//! The same rules apply to a [`Request::Reply`](crate::Request::Reply) of your own, whose documentation lists every
//! spelling. There, mark a list that may be missing with `#[serde(default)]`.
//!
//! Dates have no time zone, except where a member says so. Two dates without one can be compared; the
//! [type](crate::DateTime) has more.
