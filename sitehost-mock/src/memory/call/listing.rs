//! The reply of a call that lists entities: filtered, sorted, and cut into pages as its parameters ask for.

use serde_json::Value;

use super::{Call, Considered};
use crate::memory::arguments::Argument;
use crate::memory::as_documented::written;
use crate::memory::entity::{Members, text};
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::refusal::Refusal;

/// The parameters of a list that is cut by positions. A limit that is not sent is none.
const OFFSET: [&str; 2] = ["offsets[offset]", "limitArr[offset]"];
const LIMIT: [&str; 2] = ["offsets[limit]", "limitArr[limit]"];

/// Returns whether a member has this value, or has it in a list.
fn is(members: &Members, member: &str, value: &str) -> bool {
    match members.get(member) {
        Some(Value::Array(entries)) => entries.iter().any(|entry| entry == value),
        Some(Value::String(text)) => text == value,
        Some(Value::Number(number)) => number.to_string() == value,
        _ => value.is_empty(),
    }
}

fn is_listed(list: &Call, call: &Considered<'_>, members: &Members) -> bool {
    let sent = |parameter| call.argument(parameter).optional();
    let common = call.members.iter();
    let common = common.map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default()));
    let mut wanted = common.chain(list.only.iter().copied());
    let mut filters = list.filters.iter();
    let mut searched = list.search.iter();
    let (mut since, mut until) = (list.since.iter(), list.until.iter());
    wanted.all(|(member, value)| is(members, member, value))
        && filters.all(|(parameter, member)| {
            let values = call.argument(parameter).all();
            values.is_empty() || values.iter().any(|value| is(members, member, value))
        })
        && searched.all(|(parameter, member)| {
            sent(parameter).is_none_or(|value| text(members, member).contains(value))
        })
        && since.all(|(parameter, member)| {
            sent(parameter).is_none_or(|date| text(members, member) >= date)
        })
        && until.all(|(parameter, member)| {
            sent(parameter).is_none_or(|date| text(members, member) <= date)
        })
}

pub(super) fn list(list: &Call, call: &Considered<'_>) -> Result<Value, Refusal> {
    let page = call.example.get("data");
    let example = match page.unwrap_or(call.example) {
        Value::Object(by_key) => by_key.values().next(),
        entries => entries.get(0),
    };
    let example = example.unwrap_or(&Value::Null);
    let entities = call.memory.entities.of(list.kind);
    let listed = entities
        .filter(|entity| entity.client_id == call.client_id)
        .map(|entity| call.memory.view(list.kind, entity))
        .filter(|members| is_listed(list, call, members));
    if call.example.is_object() && page.is_none() {
        // A map by the last member of the key. PHP writes an empty one as a list.
        let key = list.kind.key.last().copied().unwrap_or_default();
        let entries = listed.map(|members| {
            let key = text(&members, key).to_owned();
            (key, written(example, &Value::Object(members)))
        });
        let entries: Members = entries.collect();
        return Ok(match entries.is_empty() {
            true => Vec::<Value>::new().into(),
            false => entries.into(),
        });
    }
    let entries: Vec<Value> = listed
        .map(|members| written(example, &Value::Object(members)))
        .collect();
    let members = example.as_object().into_iter().flat_map(|one| one.keys());
    let fields: Vec<_> = members.map(String::as_str).collect();
    let paging = [SORT_BY, SORT_DIR, PAGE_SIZE, PAGE_NUMBER].map(|name| call.argument(name));
    let mut pagination = Pagination::of(&paging, &fields)?;
    let has_pages = call.operation.has_parameter(PAGE_NUMBER);
    if !has_pages {
        pagination = pagination.whole();
    }
    // One list has its counters beside `return`.
    if page.is_some() || call.operation.has_counters() {
        return Ok(pagination.page(entries, Value::clone));
    }
    let [offset, limit] = [OFFSET, LIMIT].map(|names| {
        let mut numbers = names.iter().filter_map(|name| number(&call.argument(name)));
        numbers.next()
    });
    let entries = if has_pages {
        pagination.bare(entries, Value::clone)
    } else {
        let rest = entries.into_iter().skip(offset.unwrap_or_default());
        rest.take(limit.unwrap_or(usize::MAX)).collect()
    };
    Ok(Value::Array(entries))
}

/// Reads a position or a limit. A negative one is 0, and one that overflows is the greatest.
fn number(sent: &Argument<'_>) -> Option<usize> {
    let text = sent.optional()?;
    match text.strip_prefix('-') {
        Some(_) => Some(0),
        None => Some(text.parse().unwrap_or(usize::MAX)),
    }
}
