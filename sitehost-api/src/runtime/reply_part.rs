//! The part of a reply that is decoded. A request names it, and the decoder in `reply` reads it.

/// The part of a reply that [`Request::Reply`](crate::Request::Reply) is decoded from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyPart {
    /// The value of `return`.
    #[default]
    Return,
    /// The value of `return`, which may be missing and is then read as `null`: a list or a map is empty, and an `Option`
    /// is `None`. [`Return`](Self::Return) lets only an `Option`, JSON and `()` be missing.
    OptionalReturn,
    /// The whole object, for an operation whose reply has further members beside `return`.
    ///
    /// ```
    /// # use sitehost_api::Id;
    /// #[derive(serde::Deserialize)]
    /// struct Domains {
    ///     #[serde(rename = "return")]
    ///     domains: Vec<String>,
    ///     total_items: i64,
    /// }
    /// ```
    Whole,
}
