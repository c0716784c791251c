//! The envelope of a page's reply: what the page has of it, and what every successful reply has.

use serde_json::{Map as JsonMap, Value as Json, json};

use super::doubts::Doubts;
use super::page::{Page, Reply};

/// The counters of a page.
pub const COUNTERS: [&str; 4] = [
    "total_items",
    "current_items",
    "current_page",
    "total_pages",
];

/// The deepest nesting of a reply. The spec is read to 64 levels, and the reply stands in the seventh.
const MAX_DEPTH: usize = 48;

/// Whether the counters of a page are among some members.
pub fn is_counted(members: &JsonMap<String, Json>) -> bool {
    COUNTERS
        .iter()
        .all(|counter| members.contains_key(*counter))
}

fn is_deeper(value: &Json, levels: usize) -> bool {
    match (value, levels.checked_sub(1)) {
        (Json::Array(_) | Json::Object(_), None) => true,
        (Json::Array(entries), Some(levels)) => {
            entries.iter().any(|entry| is_deeper(entry, levels))
        }
        (Json::Object(members), Some(levels)) => {
            members.values().any(|value| is_deeper(value, levels))
        }
        _ => false,
    }
}

/// Leaves the last entry of a list out if the page cuts it off, and counts the entries that are left.
fn complete(returned: &mut Json) {
    let count = match returned.get_mut("data") {
        Some(Json::Array(entries)) => {
            drop_incomplete(entries);
            entries.len()
        }
        _ => {
            if let Json::Array(entries) = returned {
                drop_incomplete(entries);
            }
            return;
        }
    };
    if let Json::Object(members) = returned
        && is_counted(members)
    {
        for (counter, value) in [
            ("total_items", count),
            ("current_items", count),
            ("current_page", 1),
            ("total_pages", 1),
        ] {
            members.insert(counter.to_owned(), value.into());
        }
    }
}

fn drop_incomplete(entries: &mut Vec<Json>) {
    let members = |entry: Option<&Json>| entry.and_then(Json::as_object).map(JsonMap::len);
    if entries.len() > 1 && members(entries.last()) < members(entries.first()) {
        entries.pop();
    }
}

/// The envelope of a page's reply, with what every successful reply has.
pub fn envelope(
    page: &Page,
    doubts: &mut Doubts,
) -> Result<(Reply, JsonMap<String, Json>), String> {
    let Some(reply) = &page.reply else {
        let reply = Reply {
            line: 1,
            value: Json::Null,
            cut: true,
        };
        let taken = "A reply that returns nothing is taken.";
        let has_reply = doubts.has_reply();
        match doubts.end() {
            Some(doubt) => doubt.taken = format!("{} {taken}", doubt.taken),
            None if has_reply => {}
            None => doubts.add(1, "the reply", &["the page has none"], taken),
        }
        let members = json!({"msg": "Successful", "status": true});
        return Ok((reply, members.as_object().cloned().unwrap_or_default()));
    };
    if is_deeper(&reply.value, MAX_DEPTH) {
        return Err(format!(
            "line {}: the reply is nested deeper than {MAX_DEPTH} levels; shorten it",
            reply.line
        ));
    }
    let mut members = reply.value.as_object().cloned().unwrap_or_else(|| {
        doubts.add(
            reply.line,
            "the reply",
            &["it is no object with `return`, `msg` and `status`, as other replies are"],
            "One that returns nothing is taken.",
        );
        JsonMap::new()
    });
    let is_whole = members.contains_key("msg") && members.contains_key("status");
    if reply.cut && !doubts.has_reply() {
        let taken = "What is there is taken, with the `msg` and `status` of other replies.";
        doubts.add(reply.line, "the reply", &["it ends early"], taken);
    } else if !reply.cut && !is_whole && members.contains_key("return") {
        let reading = "it has no `msg` or no `status`";
        doubts.add(
            reply.line,
            "the reply",
            &[reading],
            "Those of other replies are taken.",
        );
    }
    if reply.cut
        && let Some(returned) = members.get_mut("return")
    {
        complete(returned);
    }
    if !members.get("msg").is_some_and(Json::is_string) {
        members.insert("msg".to_owned(), "Successful".into());
    }
    if let Some(status) = members.insert("status".to_owned(), true.into())
        && status != Json::Bool(true)
    {
        let readings = [
            format!("it has `status: {status}`"),
            "a successful reply has `status: true`".to_owned(),
        ];
        doubts.add(
            reply.line,
            "the reply",
            &[&readings[0], &readings[1]],
            "`true` is taken.",
        );
    }
    Ok((reply.clone(), members))
}
