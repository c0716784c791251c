//! Full paths are for macros; these files are read by people, and import what they use.

use syn::Path;
use syn::visit_mut::{self, VisitMut};

use super::{TYPES, Tally};
use crate::model::{Api, SchemaKind};

/// What the generated files import, or need not.
const SHORT: &[&str] = &[
    "std::option::Option",
    "std::string::String",
    "std::vec::Vec",
    "std::collections::BTreeMap",
    "serde_json::Map",
    "serde_json::Value",
];

#[derive(Default)]
struct Shorten {
    found: usize,
    due: usize,
}

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let local = names.len() == 2 && (names[0] == TYPES || names[0] == "crate");
        if path.leading_colon.is_none() && !local {
            return;
        }
        self.due += 1;
        if (local || SHORT.contains(&names.join("::").as_str()))
            && let Some(last) = path.segments.pop()
        {
            path.leading_colon = None;
            path.segments.clear();
            path.segments.push(last);
            self.found += 1;
        }
    }
}

/// Every method that returns a type of the SDK names it by a full path.
fn at_least(api: &Api) -> usize {
    let replies = api
        .operations
        .iter()
        .filter_map(|operation| operation.reply.as_ref());
    replies
        .filter(|reply| matches!(reply.kind, SchemaKind::Named(_) | SchemaKind::Object(_)))
        .count()
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let mut shorten = Shorten::default();
    shorten.visit_file_mut(file);
    Tally {
        found: shorten.found,
        due: shorten.due.max(at_least(api)),
    }
}
