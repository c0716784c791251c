//! Reads the `status` and the reason of a reply that was not decoded as a success. `diagnosis` chooses the error by them.
//!
//! The reason is the text in `msg`, `error` and `errors`. All other members are skipped without being stored, so a long
//! reply takes little memory.

use std::fmt;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::runtime::truncate::truncated;

/// The longest reason that is read, in bytes. An error keeps 64 KiB of it. The further 1 KiB lets the redactor recognize
/// a secret that crosses that limit.
const MAX_REASON: usize = 65 * 1024;

/// How many levels of lists and objects are searched for a reason. Deeper text is ignored.
const MAX_DEPTH: usize = 4;

/// The status and the reason of a reply.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Head {
    pub(crate) status: Status,
    pub(crate) reason: Option<String>,
}

/// The `status` of a reply. Only `true` is success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Status {
    Success,
    Refusal,
    /// Another form of false, such as `0` or `"0"`. The API writes flags like that elsewhere.
    LooseRefusal,
    /// There is no `status`, or it is `null`.
    #[default]
    Missing,
    /// Any other value, or two members that contradict each other.
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
    /// `body` is not valid JSON.
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
                    let this = Status::of(members.next_value::<&RawValue>()?.get());
                    status = if status == Status::Missing || status == this {
                        this
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
        for (index, raw) in reasons.iter().enumerate() {
            let is_repeated = reasons.iter().take(index).any(|earlier| earlier == raw);
            if is_repeated {
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

/// Collects all text in a value. The name of a member precedes its text: `label: is required; code: is taken`.
///
/// Each level is read as raw JSON, so only the collected text is allocated.
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
                // `raw` is valid JSON, so the only error is the one that stops a full reason.
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
                .push_str(truncated(part, MAX_REASON - self.text.len()));
        }
    }

    /// Returns the collector for a value one level deeper.
    fn nested<'b>(&'b mut self, name: Option<&'b str>) -> Reason<'b> {
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
            self.nested(None).collect(raw.get());
            if self.is_full() {
                return Err(A::Error::custom("full"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        while let Some((name, raw)) = members.next_entry::<String, &RawValue>()? {
            // PHP writes a list with gaps in its indices as an object. The indices are not part of the reason.
            let is_index = name.bytes().all(|byte| byte.is_ascii_digit());
            let name = (!is_index).then_some(name.as_str());
            self.nested(name).collect(raw.get());
            if self.is_full() {
                return Err(A::Error::custom("full"));
            }
        }
        Ok(())
    }
}

/// Decodes a JSON string, truncated to [`MAX_REASON`] bytes of JSON.
fn unescaped(raw: &str) -> String {
    if raw.len() <= MAX_REASON {
        return serde_json::from_str(raw).unwrap_or_default();
    }
    let bytes = raw.as_bytes();
    let mut end = 1;
    while end < MAX_REASON {
        end += match (bytes.get(end), bytes.get(end + 1)) {
            // An escape is not cut, nor is a surrogate pair: `\ud83d\ude00`.
            (Some(b'\\'), Some(b'u')) => match bytes.get(end + 2..end + 4) {
                Some([b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B']) => 12,
                _ => 6,
            },
            (Some(b'\\'), _) => 2,
            _ => 1,
        };
    }
    // A high surrogate at the end counts its missing half.
    end = end.min(raw.len());
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
    fn the_reason_is_read_from_msg_error_and_errors() {
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
    fn the_status_is_read_in_every_form() {
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
    fn a_long_reason_is_truncated() {
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
            // A surrogate pair of 12 bytes becomes a character of 4.
            assert!(reason.len() > MAX_REASON / 4 && reason.len() <= MAX_REASON);
        }
        let deep = format!(r#"{{"msg": {}"No."{}}}"#, "[".repeat(100), "]".repeat(100));
        assert_eq!(read(&deep).1, None);
    }

    #[test]
    fn json_other_than_an_object_has_no_head() {
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
