//! Reads the members of an unsuccessful reply that say why: its `status`, and the reason for a refusal.

use std::fmt;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::runtime::truncate::up_to;

/// The longest reason that is read, in bytes. An error keeps 64 KiB of it. The further 1 KiB lets the redactor recognize
/// a secret that crosses that limit.
const MAX_REASON: usize = 65 * 1024;

/// How many lists and objects around a text are looked into for a reason.
const MAX_DEPTH: usize = 4;

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
            "true" => return Status::Success,
            "false" => return Status::Refusal,
            "null" => return Status::Missing,
            _ => {}
        }
        let word = raw.trim_matches('"').trim().to_ascii_lowercase();
        match word.as_str() {
            "" | "0" | "0.0" | "false" | "no" | "off" => Status::LooseRefusal,
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
    pub(crate) fn read(body: &str) -> serde_json::Result<Option<Self>> {
        if !body.starts_with('{') {
            return serde_json::from_str::<IgnoredAny>(body).map(|_| None);
        }
        let mut json = serde_json::Deserializer::from_str(body);
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
                "status" => {
                    let said = Status::of(members.next_value::<&RawValue>()?.get());
                    // A reply that says two things says nothing.
                    status = if status == Status::Missing || status == said {
                        said
                    } else {
                        Status::Unknown
                    };
                }
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
            let reason = Reason {
                text: &mut text,
                name: None,
                depth: 0,
            };
            reason.collect(raw);
        }
        let reason = (!text.is_empty()).then_some(text);
        Ok(Head { status, reason })
    }
}

/// Collects all text in a value, with the names of members before it: `label: is required; code: is taken`.
///
/// The value is read as raw JSON, level by level, so that no more memory is taken than the reason needs.
struct Reason<'a> {
    text: &'a mut String,
    name: Option<&'a str>,
    depth: usize,
}

impl Reason<'_> {
    fn is_full(&self) -> bool {
        self.text.len() >= MAX_REASON
    }

    fn collect(self, raw: &str) {
        match raw.as_bytes().first() {
            Some(b'"') => self.append(&unescaped(raw)),
            Some(b'-' | b'0'..=b'9') => self.append(raw),
            Some(b'[' | b'{') if self.depth < MAX_DEPTH => {
                // An error means that the reason is full; that `raw` is JSON is known already.
                let _full = serde_json::Deserializer::from_str(raw).deserialize_any(self);
            }
            _ => {}
        }
    }

    fn append(self, piece: &str) {
        let piece = piece.trim();
        if piece.is_empty() || self.is_full() {
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

    /// What collects from a value below this one.
    fn below<'b>(&'b mut self, name: Option<&'b str>) -> Reason<'b> {
        Reason {
            name: name.or(self.name),
            depth: self.depth + 1,
            text: &mut *self.text,
        }
    }
}

impl<'de> Visitor<'de> for Reason<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        while let Some(raw) = entries.next_element::<&RawValue>()? {
            self.below(None).collect(raw.get());
            if self.is_full() {
                return Err(A::Error::custom("full"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        while let Some((name, raw)) = members.next_entry::<String, &RawValue>()? {
            // PHP writes a list with a hole in it as an object, whose names say nothing.
            let is_place = name.bytes().all(|byte| byte.is_ascii_digit());
            let name = (!is_place).then_some(name.as_str());
            self.below(name).collect(raw.get());
            if self.is_full() {
                return Err(A::Error::custom("full"));
            }
        }
        Ok(())
    }
}

/// The text of a JSON string, no longer than what is kept of it.
fn unescaped(raw: &str) -> String {
    if raw.len() <= MAX_REASON {
        return serde_json::from_str(raw).unwrap_or_default();
    }
    let bytes = raw.as_bytes();
    let mut end = 1;
    while end < MAX_REASON {
        end += match (bytes.get(end), bytes.get(end + 1)) {
            // An escape is kept whole, and so are the two that make one character: `\ud83d\ude00`.
            (Some(b'\\'), Some(b'u')) => match bytes.get(end + 2..end + 4) {
                Some([b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B']) => 12,
                _ => 6,
            },
            (Some(b'\\'), _) => 2,
            _ => 1,
        };
    }
    while !raw.is_char_boundary(end) {
        end += 1;
    }
    let start = raw.get(..end).unwrap_or_default();
    serde_json::from_str(&format!("{start}\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> (Status, Option<String>) {
        let head = Head::read(json).unwrap().unwrap();
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
            ("\"False\"", Status::LooseRefusal),
            ("\"no\"", Status::LooseRefusal),
            ("false, \"status\": false", Status::Refusal),
            ("true, \"status\": false", Status::Unknown),
            ("false, \"status\": true", Status::Unknown),
            ("null", Status::Missing),
            ("[]", Status::Unknown),
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
            format!(
                r#"{{"msg": [["{}"]]}}"#,
                r#"\ud83d\ude00\n\""#.repeat(MAX_REASON)
            ),
        ] {
            let reason = read(&json).1.unwrap();
            // An escape of twelve bytes is a character of four.
            assert!(reason.len() > MAX_REASON / 4 && reason.len() <= MAX_REASON);
        }
        let deep = format!(r#"{{"msg": {}"No."{}}}"#, "[".repeat(100), "]".repeat(100));
        assert_eq!(read(&deep).1, None);
    }

    #[test]
    fn other_json_has_no_head() {
        for json in ["[]", r#"[{"status": false}]"#, "\"x\"", "1", "null"] {
            assert_eq!(Head::read(json).unwrap(), None, "{json}");
        }
        for json in [
            "",
            "{",
            r#"{"status": false"#,
            "{} x",
            "[1",
            r#"{"msg": "x}"#,
        ] {
            assert!(Head::read(json).is_err(), "{json}");
        }
    }
}
