//! Placeholders in names: `environments[filename.env]` is a map whose keys callers choose.

use super::page::Row;
use super::wire_name::{self, Part};

/// Why a part of a name stands for any key, and the key that the page shows.
pub fn key_reason(row: &Row, name: &[Part], place: usize) -> Option<(String, String)> {
    let is_last = place + 1 == name.len();
    let part = name.get(place)?;
    let quoted = wire_name::quoted(&row.description);
    for quoted in &quoted {
        for (at, part, quoted) in wire_name::pairs(name, quoted) {
            match (part, quoted) {
                (Part::Entry { .. }, Part::Member(key)) if at == place => {
                    return Some((
                        key.clone(),
                        format!("the description has `[{key}]` in place of a number"),
                    ));
                }
                (Part::Member(own), Part::Member(key)) if at == place && own != key && !is_last => {
                    return Some((
                        own.clone(),
                        format!("the description has `[{key}]` in place of `[{own}]`"),
                    ));
                }
                _ => {}
            }
        }
    }
    let Part::Member(own) = part else { return None };
    let description = row.description.to_lowercase();
    let says_so = is_last
        && (description.contains("key must be") || description.contains("key is the"))
        || description.contains(&format!("where {} is", own.to_lowercase()));
    let looks_so = own.contains(['.', ' ', '<', '>', '{', '}', '*', ':', '$']);
    (says_so || looks_so).then(|| {
        (
            own.clone(),
            format!("the description or the form of `{own}` says that it is a key of the caller's"),
        )
    })
}
