//! A text, a number or a flag of a reply as a schema: the loose one that its values and its name show.

use serde_json::Value as Json;

use super::fits::fits_bound;
use super::kinds::{
    TEXT_NAMES, has_word, is_date_name, is_date_time, is_decimal, is_flag_name, is_id, is_secret,
    is_whole,
};
use super::schema::{Found, Place, Schemas};
use super::yaml::Map;

impl Schemas<'_, '_> {
    /// The schema of values that are neither objects nor lists.
    pub fn scalar(&mut self, values: &[&Json], has_none: bool, place: Place) -> Found {
        let name = place.member;
        let texts: Vec<&str> = values.iter().filter_map(|value| value.as_str()).collect();
        let some: Vec<&str> = texts
            .iter()
            .copied()
            .filter(|text| !text.is_empty())
            .collect();
        let all_text = texts.len() == values.len();
        let all =
            |is: fn(&str) -> bool| all_text && !some.is_empty() && some.iter().all(|text| is(text));
        let all_numbers = values.iter().all(|value| value.is_number());
        let has_none = has_none || some.len() < texts.len();
        let is_scalar =
            |value: &&Json| value.is_string() || value.is_number() || value.is_boolean();
        if !values.iter().all(is_scalar) {
            self.doubt(
                place,
                &["its values in the reply are of several kinds"],
                "Any JSON is taken.",
            );
            return Found::Own(Map::default());
        }
        if all_text && (is_secret(name) || name == "key") {
            self.doubt(
                place,
                &["the reply shows text", "the name is that of a secret"],
                "`format: password` is taken.",
            );
            return Found::Own(
                Map::default()
                    .with("type", "string")
                    .with("format", "password"),
            );
        }
        let fits = |file: &str| {
            values
                .iter()
                .all(|value| fits_bound(file, value) == Some(true))
        };
        let is_yes = |text: &str| ["yes", "no"].contains(&text);
        if is_id(name) && fits("MaybeId") {
            let file = if has_none { "MaybeId" } else { "Id" };
            return self.loose(file);
        }
        if values.iter().all(|value| value.is_boolean())
            || all(is_yes)
            || (is_flag_name(name) && fits("Flag"))
        {
            return self.loose("Flag");
        }
        if all(is_date_time) || (some.is_empty() && all_text && is_date_name(name)) {
            return self.loose("DateTime");
        }
        let is_text_name = has_word(name, &TEXT_NAMES);
        if all_numbers
            || (!has_none && !is_text_name && all(|text| is_whole(text) || is_decimal(text)))
        {
            let is_integer = |value: &&Json| value.is_i64() || value.as_str().is_some_and(is_whole);
            // The next amount may have decimal places, even if this one has none.
            let is_amount = has_word(name, &["price", "amount", "cost", "balance"]);
            let is_total = !all_numbers || has_word(name, &["total"]);
            return match values.iter().all(is_integer) && !is_amount {
                true => self.loose("Integer"),
                false if is_amount || is_total => self.loose("Decimal"),
                false => self.loose("Number"),
            };
        }
        if all_text {
            return match has_none {
                true => self.loose("MaybeText"),
                false => Found::kind("string"),
            };
        }
        let loose = ["Integer", "Number", "Flag", "MaybeId"];
        match loose.into_iter().find(|file| fits(file)) {
            Some(file) => self.loose(file),
            None => {
                let readings = ["its values in the reply are of several types"];
                self.doubt(place, &readings, "Any JSON is taken.");
                Found::Own(Map::default())
            }
        }
    }
}
