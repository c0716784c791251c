//! What a reply says of itself when it is no good one: its `status`, and the reason for a refusal.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The longest reason that is kept, in bytes: 64 KiB. The rest of it is skipped while it is read.
const MAX_REASON: usize = 64 * 1024;

/// The members of a reply that are read. All others are skipped, whatever they hold.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Head {
    pub(crate) status: Status,
    pub(crate) reason: Option<String>,
}

/// What a reply's `status` says. Only `true` is success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Status {
    Success,
    Refusal,
    /// `0`, `"0"` and the like: the API types flags loosely elsewhere.
    LooseRefusal,
    #[default]
    Missing,
    Unknown,
}

impl Status {
    fn of(raw: &str) -> Self {
        match raw {
            "true" => Status::Success,
            "false" => Status::Refusal,
            "0" | "0.0" | "\"0\"" | "\"false\"" | "\"\"" => Status::LooseRefusal,
            "null" | "[]" | "{}" => Status::Missing,
            _ => Status::Unknown,
        }
    }
}

impl Head {
    /// Reads the head of a reply that is a JSON object. `None` for any other JSON.
    ///
    /// # Errors
    ///
    /// Where `body` is no JSON.
    pub(crate) fn read(body: &[u8]) -> serde_json::Result<Option<Self>> {
        if !body.starts_with(b"{") {
            return serde_json::from_slice::<IgnoredAny>(body).map(|_| None);
        }
        let mut json = serde_json::Deserializer::from_slice(body);
        let head = json.deserialize_map(HeadVisitor)?;
        json.end()?;
        Ok(Some(head))
    }
}

struct HeadVisitor;

impl<'de> Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Head, A::Error> {
        let mut status = Status::default();
        let mut reasons = ["null"; 3];
        while let Some(member) = members.next_key::<String>()? {
            match member.as_str() {
                "status" => status = Status::of(members.next_value::<&RawValue>()?.get()),
                "msg" => reasons[0] = members.next_value::<&RawValue>()?.get(),
                "error" => reasons[1] = members.next_value::<&RawValue>()?.get(),
                "errors" => reasons[2] = members.next_value::<&RawValue>()?.get(),
                _ => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        let mut text = String::new();
        for (place, raw) in reasons.iter().enumerate() {
            if reasons.iter().take(place).any(|said| said == raw) {
                continue;
            }
            let mut json = serde_json::Deserializer::from_str(raw);
            let reason = Reason {
                name: None,
                text: &mut text,
            };
            reason.deserialize(&mut json).map_err(A::Error::custom)?;
        }
        let reason = (!text.is_empty()).then_some(text);
        Ok(Head { status, reason })
    }
}

/// Appends all text in a value to `text`, with the names of members before it: `label: is required; code: is taken`.
struct Reason<'a> {
    name: Option<&'a str>,
    text: &'a mut String,
}

impl Reason<'_> {
    fn append(self, piece: &str) {
        let piece = piece.trim();
        if piece.is_empty() || self.text.len() >= MAX_REASON {
            return;
        }
        let separator = if self.text.is_empty() { "" } else { "; " };
        let (name, colon) = match self.name {
            Some(name) => (name, ": "),
            None => ("", ""),
        };
        for part in [separator, name, colon, piece] {
            self.text
                .push_str(up_to(part, MAX_REASON - self.text.len()));
        }
    }
}

/// The beginning of `text`, no longer than this many bytes.
fn up_to(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl<'de> DeserializeSeed<'de> for Reason<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reason<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reason")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.append(text);
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.append(&number.to_string());
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.append(&number.to_string());
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.append(&number.to_string());
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while entries
            .next_element_seed(Reason {
                name: self.name,
                text: &mut *self.text,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key::<String>()? {
            let is_place = name.bytes().all(|byte| byte.is_ascii_digit());
            members.next_value_seed(Reason {
                name: if is_place { self.name } else { Some(&name) },
                text: &mut *self.text,
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> (Status, Option<String>) {
        let head = Head::read(json.as_bytes()).unwrap().unwrap();
        (head.status, head.reason)
    }

    #[test]
    fn the_reason_is_found_where_it_is() {
        for (json, reason) in [
            (r#"{"msg": "No."}"#, "No."),
            (r#"{"msg": ["No.", "Never."]}"#, "No.; Never."),
            (
                r#"{"msg": {"label": ["is required", "is text"], "code": "is taken"}}"#,
                "label: is required; label: is text; code: is taken",
            ),
            (r#"{"msg": {"0": "No.", "2": "Never."}}"#, "No.; Never."),
            (
                r#"{"msg": {"code": 12, "text": "No."}}"#,
                "code: 12; text: No.",
            ),
            (r#"{"error": "No."}"#, "No."),
            (r#"{"errors": [{"message": "No."}]}"#, "message: No."),
            (r#"{"msg": "", "error": "No."}"#, "No."),
            (r#"{"msg": null, "error": true, "errors": ["No."]}"#, "No."),
            (
                r#"{"msg": "Invalid.", "errors": ["No label."]}"#,
                "Invalid.; No label.",
            ),
            (r#"{"error": "No.", "msg": "No."}"#, "No."),
            (r#"{"msg": "First.", "msg": "Second."}"#, "Second."),
        ] {
            assert_eq!(
                read(json),
                (Status::Missing, Some(reason.to_owned())),
                "{json}"
            );
        }
        for json in [
            "{}",
            r#"{"msg": ""}"#,
            r#"{"msg": [], "error": {}, "errors": [[" "]]}"#,
        ] {
            assert_eq!(read(json), (Status::Missing, None), "{json}");
        }
    }

    #[test]
    fn the_status_in_each_of_its_spellings() {
        for (status, expected) in [
            ("true", Status::Success),
            ("false", Status::Refusal),
            ("0", Status::LooseRefusal),
            ("\"0\"", Status::LooseRefusal),
            ("\"\"", Status::LooseRefusal),
            ("null", Status::Missing),
            ("[]", Status::Missing),
            ("1", Status::Unknown),
            ("\"true\"", Status::Unknown),
            ("[false]", Status::Unknown),
        ] {
            let json = format!(r#"{{"return": [1, {{}}], "status": {status}}}"#);
            assert_eq!(read(&json).0, expected, "{status}");
        }
    }

    #[test]
    fn no_reason_is_longer_than_what_is_kept() {
        let long = "é".repeat(MAX_REASON);
        for json in [
            format!(r#"{{"msg": "x{long}"}}"#),
            format!(r#"{{"msg": ["{long}", "{long}"]}}"#),
            format!(r#"{{"msg": {{"{long}": "{long}"}}}}"#),
        ] {
            let reason = read(&json).1.unwrap();
            assert!((MAX_REASON - 1..=MAX_REASON).contains(&reason.len()));
        }
    }

    #[test]
    fn other_json_has_no_head() {
        for json in ["[]", r#"[{"status": false}]"#, "\"x\"", "1", "null"] {
            assert_eq!(Head::read(json.as_bytes()).unwrap(), None, "{json}");
        }
        for json in [
            "",
            "{",
            r#"{"status": false"#,
            "{} x",
            "[1",
            r#"{"msg": "x}"#,
        ] {
            assert!(Head::read(json.as_bytes()).is_err(), "{json}");
        }
    }
}
