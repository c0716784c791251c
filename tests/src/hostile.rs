//! Hostile values: texts and numbers that an encoder is likely to get wrong.

#![allow(clippy::panic, reason = "a test fails by panicking")]

use sitehost_api::DateTime;

use crate::Values;

/// A text with the separators of parameters, PHP's brackets, line breaks, a multipart delimiter, quotes, NUL and
/// non-ASCII characters.
pub const HOSTILE: &str = "a&b=c+d e%20[f]#;\"'\\\r\n--\u{0}é漢🦀";

/// What [`HOSTILE`] has of the characters that a map's key can have in every encoding.
const HOSTILE_KEY: &str = "a&b=c+d e%20.f#;'--é漢🦀";

/// Chooses hostile values. A text is either [`HOSTILE`] or empty. The length of the parameter's name decides, so that a
/// new parameter does not change the values of the others.
#[derive(Debug)]
pub struct Hostile;

impl Values for Hostile {
    fn text(&mut self, name: &'static str) -> String {
        if name.len() % 2 == 1 {
            HOSTILE.to_owned()
        } else {
            String::new()
        }
    }

    fn texts(&mut self, _: &'static str) -> Vec<String> {
        [HOSTILE, "", "25"].map(str::to_owned).into()
    }

    fn id(&mut self, _: &'static str) -> String {
        HOSTILE.to_owned()
    }

    fn ids(&mut self, _: &'static str) -> Vec<String> {
        [HOSTILE, "25"].map(str::to_owned).into()
    }

    fn integer(&mut self, _: &'static str) -> i64 {
        i64::MIN
    }

    fn integers(&mut self, _: &'static str) -> Vec<i64> {
        vec![i64::MIN, 0, i64::MAX]
    }

    fn number(&mut self, _: &'static str) -> f64 {
        -0.1
    }

    fn numbers(&mut self, _: &'static str) -> Vec<f64> {
        vec![-0.1, 1e21]
    }

    fn flag(&mut self, _: &'static str) -> bool {
        false
    }

    fn flags(&mut self, _: &'static str) -> Vec<bool> {
        vec![false, true]
    }

    fn date(&mut self, _: &'static str) -> DateTime {
        // The last second that a date of four digits has.
        let last = "9999-12-31 23:59:59".parse();
        last.unwrap_or_else(|error| panic!("{error}"))
    }

    fn seconds(&mut self, _: &'static str) -> i64 {
        -1
    }

    fn key(&mut self, _: &'static str) -> String {
        HOSTILE_KEY.to_owned()
    }
}
