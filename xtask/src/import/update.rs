//! Takes the new parts of a page over into a file of the spec, and keeps what a person wrote: descriptions, comments, names,
//! limits and other extensions.

use sitehost_codegen::document::{Entry as OldEntry, Node, Value};

use super::known;
use super::yaml::{self, Entry, Item, Map, Yaml};

/// Keys of which the old value stays.
const TEXTS: [&str; 3] = ["description", "summary", "title"];

/// Keys that stay, though the page has no place for them.
const KEPT: [&str; 7] = [
    "description",
    "title",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "default",
];

/// Extensions that follow from the page.
const DERIVED: [&str; 2] = ["x-indexed", "x-job-kind"];

/// A file of the spec, as text and as what was read of it.
pub struct Old<'o> {
    pub node: &'o Node,
    pub lines: Vec<&'o str>,
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_kept(key: &str) -> bool {
    KEPT.contains(&key) || (key.starts_with("x-") && !DERIVED.contains(&key))
}

impl Old<'_> {
    /// The numbers of the lines of an entry, counted from 0: its own, and those that are deeper.
    fn range(&self, entry: &OldEntry) -> (usize, usize) {
        let start = entry.at.line - 1;
        let depth = entry.at.column - 1;
        let rest = self.lines.iter().enumerate().skip(start + 1);
        let mut end = start + 1;
        for (number, line) in rest {
            if line.trim().is_empty() {
                continue;
            }
            if indent(line) <= depth {
                break;
            }
            end = number + 1;
        }
        (start, end)
    }

    /// The comments directly above a line, without `# `.
    fn above(&self, line: usize) -> Vec<String> {
        let before = self.lines[..line.min(self.lines.len())].iter().rev();
        let comments = before.map_while(|line| line.trim_start().strip_prefix('#'));
        let mut comments: Vec<String> = comments.map(|text| text.trim().to_owned()).collect();
        comments.reverse();
        comments
    }

    /// The value of an entry as it stands in the file.
    fn verbatim(&self, entry: &OldEntry) -> Yaml {
        let (start, end) = self.range(entry);
        let depth = entry.at.column - 1;
        let first = self.lines[start].get(depth..).unwrap_or_default();
        let first = first.split_once(':').map_or("", |(_, value)| value);
        let rest = self.lines[start + 1..end].iter();
        let rest = rest.map(|line| line.get(depth..).unwrap_or_default().trim_end().to_owned());
        Yaml::Verbatim(
            [first.trim_end().to_owned()]
                .into_iter()
                .chain(rest)
                .collect(),
        )
    }

    /// Keeps in a new mapping what a person wrote in the old one.
    pub fn graft(&self, new: &mut Map, old: &Node) {
        let entries = old.as_map().unwrap_or_default();
        for entry in &mut new.entries {
            let Some(old) = entries.iter().find(|old| old.key == entry.key) else {
                continue;
            };
            self.graft_entry(entry, old);
        }
        for (place, old) in entries.iter().enumerate() {
            if !is_kept(&old.key) || new.get(&old.key).is_some() {
                continue;
            }
            let before = entries[..place].iter().rev();
            let at = before
                .filter_map(|before| new.entries.iter().position(|entry| entry.key == before.key))
                .next();
            let entry = Entry {
                above: self.above(old.at.line - 1),
                key: old.key.clone(),
                value: self.verbatim(old),
            };
            new.entries.insert(at.map_or(0, |at| at + 1), entry);
        }
    }

    fn graft_entry(&self, entry: &mut Entry, old: &OldEntry) {
        let comments = self.above(old.at.line - 1);
        // A comment of the new file says what the page leaves in doubt; the old ones stay before it.
        entry.above = [comments, std::mem::take(&mut entry.above)].concat();
        if entry.key == "x-job-kind" {
            entry.above = self.above(old.at.line - 1);
        }
        if TEXTS.contains(&entry.key.as_str())
            || entry.key.starts_with("x-") && entry.key != "x-indexed"
        {
            entry.value = self.verbatim(old);
            return;
        }
        if ["example", "required", "enum"].contains(&entry.key.as_str()) {
            return;
        }
        match (&mut entry.value, &old.value.value) {
            (Yaml::Map(new), Value::Map(_)) => self.graft(new, &old.value),
            (Yaml::List(items), Value::List(old)) => self.graft_list(items, old),
            _ => {}
        }
    }

    /// Pairs the parameters of a query by their names, and the parts of a schema by their places.
    fn graft_list(&self, items: &mut [Item], old: &[Node]) {
        for (place, item) in items.iter_mut().enumerate() {
            let Yaml::Map(new) = &mut item.value else {
                continue;
            };
            let same = match new.get("name") {
                Some(Yaml::Text(name)) => old
                    .iter()
                    .find(|old| old.get("name").and_then(Node::as_str) == Some(name)),
                _ => old.get(place),
            };
            if let Some(old) = same {
                let dash = old.at.line - 1;
                if new.get("name").is_some() {
                    item.above = [self.above(dash), std::mem::take(&mut item.above)].concat();
                }
                let first = new.entries.first().map(|entry| entry.above.len());
                self.graft(new, old);
                // The comments above the dash are those of the item.
                if let (Some(count), Some(entry)) = (first, new.entries.first_mut()) {
                    entry.above.truncate(count);
                    if new.get("name").is_none() {
                        item.above = [self.above(dash), std::mem::take(&mut item.above)].concat();
                    }
                }
            }
        }
    }
}

/// The new form of a file, with what a person wrote in the old one.
pub fn updated(file: &str, old: &str, mut new: Map) -> Map {
    if let Some(node) = known::parse(file, old) {
        let old = Old {
            node: &node,
            lines: old.lines().collect(),
        };
        old.graft(&mut new, old.node);
    }
    new
}

/// A text in which each range of lines has other lines in its place.
fn spliced(lines: &[&str], mut edits: Vec<((usize, usize), String)>) -> String {
    let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    edits.sort();
    for ((start, end), text) in edits.into_iter().rev() {
        lines.splice(start..end, text.lines().map(str::to_owned));
    }
    lines.join("\n") + "\n"
}

/// The file of an object with the members that a reply shows. Those that it has stay as they are, but for those whose
/// values do not fit. A member that the reply does not have stays, and is no longer required.
pub fn with_members(
    file: &str,
    old: &str,
    members: Map,
    is_misfit: impl Fn(&str, &Node) -> bool,
) -> Option<String> {
    let node = known::parse(file, old)?;
    let entry = |key: &str| node.as_map()?.iter().find(|entry| entry.key == key);
    let properties = entry("properties")?;
    let old = Old {
        node: &node,
        lines: old.lines().collect(),
    };
    let known = properties.value.as_map()?;
    let mut edits = Vec::new();
    if let Some(required) = entry("required") {
        let names = required.value.items().iter().filter_map(Node::as_str);
        let kept: Vec<&str> = names.filter(|name| members.get(name).is_some()).collect();
        if kept.len() < required.value.items().len() {
            let mut map = Map::default();
            if !kept.is_empty() {
                map.add("required", Yaml::words(&kept));
            }
            edits.push((old.range(required), yaml::write_deeper(file, &map, 0)));
        }
    }
    let mut added = Map::default();
    for mut entry in members.entries {
        match known.iter().find(|old| old.key == entry.key) {
            None => added.entries.push(entry),
            Some(before) if is_misfit(&entry.key, &before.value) => {
                if let Yaml::Map(map) = &mut entry.value {
                    old.graft(map, &before.value);
                }
                let map = Map {
                    entries: vec![entry],
                };
                edits.push((old.range(before), yaml::write_deeper(file, &map, 2)));
            }
            Some(_) => {}
        }
    }
    let (_, end) = old.range(properties);
    edits.push(((end, end), yaml::write_deeper(file, &added, 2)));
    Some(spliced(&old.lines, edits))
}
