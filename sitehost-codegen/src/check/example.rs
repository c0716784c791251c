//! Whether the example of a reply is what its schema says: the mock answers with it, and the tests read it.

use std::collections::BTreeMap;

use crate::bindings;
use crate::check::Checker;
use crate::document::{Node, Value};
use crate::model::{Property, Schema, SchemaKind, Shared};

/// The example of a reply, to be held against its schema once all schemas have been read.
pub struct Example<'a> {
    pub operation: String,
    pub envelope: &'a Node,
    pub reply: Schema,
}

/// The members of a page beside `data`.
pub const COUNTERS: [&str; 4] = [
    "total_items",
    "current_items",
    "current_page",
    "total_pages",
];

/// What a value should be, where it is not that.
type Wrong<'a> = (&'a Node, String, String);

struct Fit<'s> {
    schemas: &'s BTreeMap<String, Shared>,
}

fn wrong<'a>(node: &'a Node, place: &str, wanted: &str) -> Result<(), Wrong<'a>> {
    let found = format!("`{place}` in the example is {}", node.kind());
    Err((node, found, format!("write {wanted}, or mend the schema")))
}

/// A number without a fraction, or text that is one.
fn is_integer(node: &Node) -> bool {
    match &node.value {
        Value::Number(number) => number.is_i64(),
        Value::String(text) => text.parse::<i64>().is_ok(),
        _ => false,
    }
}

fn is_empty_list(node: &Node) -> bool {
    matches!(&node.value, Value::List(items) if items.is_empty())
}

fn is_empty(node: &Node) -> bool {
    matches!(node.value, Value::Null) || node.as_str() == Some("")
}

impl Fit<'_> {
    fn schema<'a>(&self, node: &'a Node, schema: &Schema, place: &str) -> Result<(), Wrong<'a>> {
        if schema.nullable && matches!(node.value, Value::Null) {
            return Ok(());
        }
        let is_map = node.as_map().is_some();
        let (fits, wanted) = match &schema.kind {
            SchemaKind::Named(name) if bindings::binding(name).is_some() => {
                return self.bound(node, name, place);
            }
            SchemaKind::Named(name) => match self.schemas.get(name) {
                Some(shared) => return self.schema(node, &shared.schema, place),
                None => return Ok(()),
            },
            SchemaKind::Any => return Ok(()),
            SchemaKind::Text | SchemaKind::Words(_) => (node.as_str().is_some(), "a string"),
            SchemaKind::Integer => (
                matches!(&node.value, Value::Number(n) if n.is_i64()),
                "a whole number",
            ),
            SchemaKind::Number => (matches!(node.value, Value::Number(_)), "a number"),
            SchemaKind::Flag => (matches!(node.value, Value::Bool(_)), "true or false"),
            SchemaKind::List(items) => match &node.value {
                Value::List(entries) => return self.entries(entries, items, place),
                _ => (false, "a list"),
            },
            SchemaKind::Map(_) if is_empty_list(node) => return Ok(()),
            SchemaKind::Map(values) => {
                for entry in node.as_map().unwrap_or_default() {
                    self.schema(&entry.value, values, &format!("{place}.{}", entry.key))?;
                }
                (is_map, "a mapping")
            }
            SchemaKind::Object(members) if is_map => return self.members(node, members, place),
            SchemaKind::Page(item) if is_map => return self.page(node, item, place),
            SchemaKind::Object(_) | SchemaKind::Page(_) => (false, "a mapping"),
        };
        if fits {
            Ok(())
        } else {
            wrong(node, place, wanted)
        }
    }

    fn entries<'a>(
        &self,
        entries: &'a [Node],
        items: &Schema,
        place: &str,
    ) -> Result<(), Wrong<'a>> {
        for (number, entry) in entries.iter().enumerate() {
            self.schema(entry, items, &format!("{place}[{number}]"))?;
        }
        Ok(())
    }

    fn members<'a>(
        &self,
        node: &'a Node,
        members: &[Property],
        place: &str,
    ) -> Result<(), Wrong<'a>> {
        for member in members {
            let place = format!("{place}.{}", member.name);
            match node.get(&member.name) {
                Some(value) if !member.required && is_empty(value) => {}
                Some(value) => self.schema(value, &member.schema, &place)?,
                None if member.required => {
                    let problem = format!("`{place}` is missing in the example");
                    let remedy = "add it, or take it out of `required`".to_owned();
                    return Err((node, problem, remedy));
                }
                None => {}
            }
        }
        Ok(())
    }

    fn page<'a>(&self, node: &'a Node, item: &str, place: &str) -> Result<(), Wrong<'a>> {
        let missing = |name: &str| {
            let problem = format!("`{place}.{name}` is missing in the example");
            (node, problem, "add it".to_owned())
        };
        for name in COUNTERS {
            let counter = node.get(name).ok_or_else(|| missing(name))?;
            if !is_integer(counter) {
                return wrong(counter, &format!("{place}.{name}"), "a whole number");
            }
        }
        let data = node.get("data").ok_or_else(|| missing("data"))?;
        let place = format!("{place}.data");
        match (&data.value, self.schemas.get(item)) {
            (Value::List(entries), Some(shared)) => self.entries(entries, &shared.schema, &place),
            (Value::List(_), None) => Ok(()),
            _ => wrong(data, &place, "a list"),
        }
    }

    /// A value that a type of the SDK reads, in any way that the API writes it.
    fn bound<'a>(&self, node: &'a Node, name: &str, place: &str) -> Result<(), Wrong<'a>> {
        let is_id = is_integer(node) || node.as_str().is_some_and(|text| !text.is_empty());
        let (fits, wanted) = match name {
            "Id" => (is_id, "a whole number or a string with something in it"),
            "MaybeId" => (is_id || is_empty(node), "a whole number, a string or null"),
            "MaybeText" => (
                node.as_str().is_some() || is_empty(node),
                "a string or null",
            ),
            "Flag" => (
                matches!(node.value, Value::Bool(_))
                    || matches!(&node.value, Value::Number(n) if matches!(n.as_i64(), Some(0 | 1)))
                    || matches!(node.as_str(), Some("0" | "1" | "")),
                "true, false, 1, 0, '1' or '0'",
            ),
            "Integer" => (is_integer(node), "a whole number, in quotes or not"),
            "DateTime" => (
                matches!(node.value, Value::Null) || node.as_str().is_some(),
                "a date like '2017-02-09 15:29:13'",
            ),
            "Labels" => (
                node.as_map().is_some() || is_empty_list(node),
                "a mapping, or [] for an empty one",
            ),
            "Job" => (
                node.get("job_id").or_else(|| node.get("job")).is_some(),
                "a mapping with `job_id` or `job`",
            ),
            // A new row of the table whose values nobody has told yet.
            _ => (true, ""),
        };
        if fits {
            Ok(())
        } else {
            wrong(node, place, wanted)
        }
    }
}

impl<'a> Checker<'a> {
    /// Holds every example of a reply against its schema.
    pub fn examples(&mut self, schemas: &BTreeMap<String, Shared>) {
        let fit = Fit { schemas };
        for example in std::mem::take(&mut self.examples) {
            self.findings.enter(&example.operation);
            match example.envelope.get("return") {
                Some(returned) => {
                    if let Err((node, problem, remedy)) =
                        fit.schema(returned, &example.reply, "return")
                    {
                        self.findings.add(&node.at, problem, remedy);
                    }
                }
                None => self.findings.add(
                    &example.envelope.at,
                    "the example has no `return`",
                    "add it, or refer to the envelope alone if nothing is returned",
                ),
            }
            self.findings.leave();
        }
    }
}
