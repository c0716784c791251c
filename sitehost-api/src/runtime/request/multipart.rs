//! The serializer of `multipart/form-data`.
//!
//! Names are escaped as the WHATWG HTML standard defines it. Values are sent unchanged: line ends are not
//! normalized, so that both form encodings carry the same values.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// The delimiter between parts, without its dashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Boundary(String);

impl Boundary {
    /// A boundary that the caller chose: 1 to 70 of the characters that RFC 2046 allows, except the
    /// space.
    pub(crate) fn fixed(text: &str) -> Result<Self, &'static str> {
        if !(1..=70).contains(&text.len()) {
            return Err("it must have 1 to 70 characters");
        }
        if !text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(&byte))
        {
            return Err("it holds a character other than ASCII letters, digits and '()+_,-./:=?");
        }
        Ok(Self(text.to_owned()))
    }

    /// A boundary that occurs in none of the fields.
    pub(crate) fn random(fields: &[(String, String)]) -> Self {
        Self::drawn(fields, || {
            // A hasher with random keys is random enough: predicting the boundary gains nothing, since it is
            // checked against the values.
            let random = RandomState::new();
            format!("{:016x}{:016x}", random.hash_one(0), random.hash_one(1))
        })
    }

    fn drawn(fields: &[(String, String)], mut draw: impl FnMut() -> String) -> Self {
        loop {
            let boundary = Self(draw());
            if !boundary.occurs_in(fields) {
                return boundary;
            }
        }
    }

    /// Whether the boundary occurs in a field, where a receiver would end the part.
    pub(crate) fn occurs_in(&self, fields: &[(String, String)]) -> bool {
        fields
            .iter()
            .any(|(name, value)| name.contains(&self.0) || value.contains(&self.0))
    }

    /// The content type of a body with this boundary.
    pub(crate) fn content_type(&self) -> String {
        // RFC 2045 wants quotes around some of the characters that RFC 2046 allows.
        let quote = if self.0.bytes().any(|byte| b"(),/:=?".contains(&byte)) {
            "\""
        } else {
            ""
        };
        format!("multipart/form-data; boundary={quote}{}{quote}", self.0)
    }
}

/// Whether PHP reads a name unchanged. It does not undo the escape of a quotation mark, and reads two backslashes as one.
pub(crate) fn keeps_name(name: &str) -> bool {
    !name.contains('"') && !name.contains(r"\\")
}

/// Appends the body for `fields`, in their order.
pub(crate) fn append(body: &mut String, fields: &[(String, String)], boundary: &Boundary) {
    for (name, value) in fields {
        body.push_str("--");
        body.push_str(&boundary.0);
        body.push_str("\r\nContent-Disposition: form-data; name=\"");
        append_name(body, name);
        body.push_str("\"\r\n\r\n");
        body.push_str(value);
        body.push_str("\r\n");
    }
    body.push_str("--");
    body.push_str(&boundary.0);
    body.push_str("--\r\n");
}

fn append_name(body: &mut String, name: &str) {
    for character in name.chars() {
        match character {
            '"' => body.push_str("%22"),
            '\r' => body.push_str("%0D"),
            '\n' => body.push_str("%0A"),
            other => body.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn parts_in_order_with_values_untouched() {
        let fields = [field("a[\"b\r\n]", "1\n2\r\n\"é"), field("c", "")];
        let mut body = String::new();
        append(&mut body, &fields, &Boundary::fixed("B").unwrap());
        assert_eq!(
            body,
            "--B\r\nContent-Disposition: form-data; name=\"a[%22b%0D%0A]\"\r\n\r\n1\n2\r\n\"é\r\n\
             --B\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\n\r\n--B--\r\n"
        );
    }

    #[test]
    fn a_boundary_that_occurs_is_drawn_again() {
        let mut draws = ["in the value", "name", "free"].into_iter();
        let fields = [field("name", "is in the value")];
        let boundary = Boundary::drawn(&fields, || draws.next().unwrap().to_owned());
        assert_eq!(boundary, Boundary("free".to_owned()));
    }

    #[test]
    fn drawn_boundaries_are_valid_and_differ() {
        let (one, two) = (Boundary::random(&[]), Boundary::random(&[]));
        assert_ne!(one, two);
        assert_eq!(Boundary::fixed(&one.0), Ok(one));
    }

    #[test]
    fn fixed_boundaries_are_checked() {
        assert!(Boundary::fixed(&"x".repeat(70)).is_ok());
        for text in ["", "a b", "a\r\n", "a\"b", "é", &"x".repeat(71)] {
            assert!(Boundary::fixed(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_boundary_is_quoted_where_the_header_needs_it() {
        let content_type = |text| Boundary::fixed(text).unwrap().content_type();
        assert_eq!(content_type("a-b_c"), "multipart/form-data; boundary=a-b_c");
        assert_eq!(content_type("a:b"), "multipart/form-data; boundary=\"a:b\"");
    }
}
