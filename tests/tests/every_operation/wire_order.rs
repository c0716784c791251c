//! The documented order of what is sent: of the parameters, and of the values within one that has parts.

use std::collections::BTreeMap;

use serde_json::Value;
use sitehost_tests::spec;

/// Values by name. The name of a value within a list or a map has `*` in place of the index or the key.
pub type ByName = BTreeMap<String, Vec<String>>;

/// Returns the members of a struct, in order, from all parts of its schema.
fn members(schema: &Value) -> Vec<(&str, &Value)> {
    let (_, schema) = spec::resolve(schema);
    let parts = schema["allOf"].as_array().into_iter().flatten();
    let own = schema["properties"].as_object().into_iter().flatten();
    parts
        .flat_map(members)
        .chain(own.map(|(name, schema)| (name.as_str(), schema)))
        .collect()
}

/// Returns whether a value of a schema can have an entry or a member of that name.
fn has_part(schema: &Value, segment: &str) -> bool {
    let members = members(schema);
    if schema.get("items").is_some() {
        segment.parse::<usize>().is_ok()
    } else if members.is_empty() {
        schema.get("additionalProperties").is_some()
    } else {
        members.iter().any(|(name, _)| is_called(name, segment))
    }
}

/// Returns whether a member has that name. One that is a repeated list has `[]` in its name.
fn is_called(member: &str, segment: &str) -> bool {
    member.strip_suffix("[]").unwrap_or(member) == segment
}

/// Returns the alternative of a `oneOf` that has the part `segment`. A schema without one is returned as it is.
fn with_part<'s>(schema: &'s Value, segment: &str) -> &'s Value {
    let (_, schema) = spec::resolve(schema);
    let alternatives = schema["oneOf"].as_array().into_iter().flatten();
    alternatives
        .map(|alternative| with_part(alternative, segment))
        .find(|alternative| has_part(alternative, segment))
        .unwrap_or(schema)
}

/// Where a value stands in the documented order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(Vec<usize>);

/// Reads names that were sent, or that a test calls values by.
pub struct WireOrder {
    parameters: Vec<(&'static str, &'static Value)>,
}

impl WireOrder {
    pub fn of(operation: &str) -> Self {
        Self {
            parameters: spec::parameters(operation),
        }
    }

    /// Returns the place of the parameter that a name belongs to, and the rest of the name.
    fn parameter<'n>(&self, name: &'n str) -> Option<(usize, &'n str)> {
        let parameters = self.parameters.iter().enumerate();
        parameters
            .filter_map(|(at, (parameter, _))| Some((at, name.strip_prefix(parameter)?)))
            .filter(|(_, rest)| rest.is_empty() || rest.starts_with('['))
            .min_by_key(|(_, rest)| rest.len())
    }

    /// Returns a name with `*` in place of indices and keys, and where the value stands in the documented order.
    ///
    /// `keys` are the keys of maps so far, in the order in which they were sent.
    fn read(&self, name: &str, keys: &mut Vec<String>) -> Option<(String, Rank)> {
        let (at, mut rest) = self.parameter(name)?;
        let (parameter, mut schema) = self.parameters[at];
        let mut text = parameter.to_owned();
        let mut rank = vec![at];
        // The entries of a list whose name ends with `[]` have no index, so their order cannot be told.
        let mut is_ordered = true;
        if let Some(list) = parameter.strip_suffix("[]") {
            text = format!("{list}[*]");
            schema = &with_part(schema, "0")["items"];
            is_ordered = false;
        }
        while let Some((segment, deeper)) =
            rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        {
            let within = with_part(schema, segment);
            let members = members(within);
            let (name, place) = if let Some(items) = within.get("items") {
                schema = items;
                ("*", segment.parse().ok())
            } else if members.is_empty() {
                schema = &within["additionalProperties"];
                let known = keys.iter().position(|key| key == segment);
                let place = known.unwrap_or_else(|| {
                    keys.push(segment.to_owned());
                    keys.len() - 1
                });
                ("*", Some(place))
            } else {
                let member = members
                    .iter()
                    .position(|(name, _)| is_called(name, segment))?;
                schema = members[member].1;
                (segment, Some(member))
            };
            text = format!("{text}[{name}]");
            is_ordered &= place.is_some();
            rank.extend(place.filter(|_| is_ordered));
            rest = deeper;
        }
        let text = text.trim_end_matches("[*]").to_owned();
        rest.is_empty().then_some((text, Rank(rank)))
    }

    /// Returns values by name, and panics if they are not in the documented order.
    pub fn in_order(&self, sent: &[(String, String)]) -> ByName {
        let mut values = ByName::new();
        let mut keys = Vec::new();
        let mut last = Rank(Vec::new());
        for (name, value) in sent {
            let (name, rank) = self
                .read(name, &mut keys)
                .unwrap_or_else(|| panic!("`{name}` is missing from the spec"));
            assert!(last <= rank, "`{name}` is out of order: {sent:?}");
            last = rank;
            values.entry(name).or_default().push(value.clone());
        }
        values
    }

    /// Returns values that a test chose, by the names that [`in_order`](Self::in_order) returns.
    pub fn chosen(&self, chosen: impl IntoIterator<Item = (&'static str, Vec<String>)>) -> ByName {
        let mut by_name = ByName::new();
        for (name, mut values) in chosen {
            let (text, _) = self
                .read(name, &mut Vec::new())
                .unwrap_or_else(|| panic!("`{name}` is missing from the spec"));
            let clears = self.parameters.iter().any(|(parameter, schema)| {
                parameter.trim_end_matches("[]") == text && schema["x-empty-clears"] == true
            });
            if values.is_empty() && clears {
                values.push(String::new());
            }
            by_name.entry(text).or_default().extend(values);
        }
        // An empty list sends nothing.
        by_name.retain(|_, values| !values.is_empty());
        by_name
    }

    /// Returns the parameters that none of these names belongs to.
    pub fn without<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Vec<&'static str> {
        let names = names.into_iter();
        let found: Vec<usize> = names
            .filter_map(|name| Some(self.parameter(name)?.0))
            .collect();
        let parameters = self.parameters.iter().enumerate();
        parameters
            .filter(|(at, _)| !found.contains(at))
            .map(|(_, (name, _))| *name)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Parameters of every shape.
    fn order() -> WireOrder {
        let variable = json!({
            "type": "object",
            "properties": { "name": {}, "content": {}, "tags[]": { "type": "array", "items": {} } },
        });
        let shapes = json!({
            "apikey": {},
            "ids[]": { "type": "array", "items": {} },
            "containers": { "type": "array", "items": {}, "x-repeat": true },
            "params[ips]": { "type": "array", "items": {} },
            "params[ips_too][]": { "type": "array", "items": {} },
            "variables": { "type": "array", "items": variable },
            "more[]": { "type": "array", "items": variable },
            "environments": { "type": "object", "additionalProperties": variable },
            "params[Phone]": { "type": "object", "properties": { "Country": {} } },
            "params[ipv4]": { "oneOf": [{ "type": "string" }, { "type": "array", "items": {} }] },
        });
        let Value::Object(shapes) = shapes else {
            panic!()
        };
        let parameters = shapes.into_iter().map(|(name, schema)| {
            let (name, schema): (&'static str, &'static Value) = (
                Box::leak(name.into_boxed_str()),
                Box::leak(Box::new(schema)),
            );
            (name, schema)
        });
        WireOrder {
            parameters: parameters.collect(),
        }
    }

    fn sent(names: &[&str]) -> Vec<(String, String)> {
        let values = (0..).map(|value: usize| value.to_string());
        names
            .iter()
            .map(|name| (*name).to_owned())
            .zip(values)
            .collect()
    }

    #[test]
    fn values_are_found_in_parameters_of_every_shape() {
        let sent = sent(&[
            "apikey",
            "ids[]",
            "ids[]",
            "containers",
            "containers",
            "params[ips][0]",
            "params[ips][1]",
            "params[ips_too][]",
            "variables[0][name]",
            "variables[0][content]",
            "variables[0][tags][]",
            "variables[1][name]",
            "more[][name]",
            "more[][content]",
            "more[][name]",
            "environments[b][name]",
            "environments[a][name]",
            "environments[a][content]",
            "params[Phone][Country]",
            "params[ipv4][0]",
        ]);
        let values = order().in_order(&sent);
        let of = |name: &str| values[name].join(" ");
        assert_eq!(of("ids"), "1 2");
        assert_eq!(of("containers"), "3 4");
        assert_eq!(of("params[ips]"), "5 6");
        assert_eq!(of("params[ips_too]"), "7");
        assert_eq!(of("variables[*][name]"), "8 11");
        assert_eq!(of("variables[*][content]"), "9");
        assert_eq!(of("variables[*][tags]"), "10");
        assert_eq!(of("more[*][name]"), "12 14");
        assert_eq!(of("environments[*][name]"), "15 16");
        assert_eq!(of("params[Phone][Country]"), "18");
        assert_eq!(of("params[ipv4]"), "19");
        let word = order().in_order(&[("params[ipv4]".to_owned(), "auto".to_owned())]);
        assert_eq!(word["params[ipv4]"], ["auto"]);
    }

    #[test]
    fn values_out_of_order_are_found() {
        for names in [
            &["ids[]", "apikey"][..],
            &["params[ips][1]", "params[ips][0]"],
            &["variables[0][content]", "variables[0][name]"],
            &["variables[1][name]", "variables[0][content]"],
            &[
                "environments[a][name]",
                "environments[b][name]",
                "environments[a][content]",
            ],
        ] {
            let sent = sent(names);
            let read = std::panic::catch_unwind(|| order().in_order(&sent));
            assert!(read.is_err(), "{names:?}");
        }
    }

    #[test]
    fn chosen_values_have_the_names_of_sent_ones() {
        let chosen = order().chosen([
            ("ids[]", vec!["1".to_owned(), "2".to_owned()]),
            ("variables[0][name]", vec!["3".to_owned()]),
            ("variables[1][name]", vec!["4".to_owned()]),
            ("environments[KEY][content]", vec!["5".to_owned()]),
            ("params[ips]", Vec::new()),
        ]);
        let expected = [
            ("environments[*][content]", "5"),
            ("ids", "1 2"),
            ("variables[*][name]", "3 4"),
        ];
        let chosen: Vec<(String, String)> = chosen
            .into_iter()
            .map(|(name, values)| (name, values.join(" ")))
            .collect();
        assert_eq!(
            chosen,
            expected.map(|(name, values)| (name.to_owned(), values.to_owned()))
        );
    }
}
