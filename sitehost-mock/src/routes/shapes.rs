//! Describes in words what a parameter may hold, for the list of operations.

use crate::spec::{Parameter, Shape, Spelling};

/// Describes a shape: `a list, sent as [0], [1], …: each entry is text`.
pub(super) fn in_words(shape: &Shape) -> String {
    match shape {
        Shape::Value { kind, .. } => kind.to_string(),
        Shape::List(list) => {
            let spelling = match list.spelling {
                Spelling::Indexed => "numbered [0], [1], …",
                Spelling::Repeated => "each entry with []",
                Spelling::Bare => "the name repeated",
            };
            let clears = if list.empty_clears {
                "; one empty entry clears it"
            } else {
                ""
            };
            let entries = in_words(&list.entries);
            format!("a list ({spelling}{clears}), each entry {entries}")
        }
        Shape::Map(values) => format!(
            "a map (each key in brackets), each value {}",
            in_words(values)
        ),
        Shape::Struct(members) => {
            let members: Vec<_> = members.iter().map(member).collect();
            format!("an object of {}", members.join(", "))
        }
        Shape::OneOf(shapes) => {
            let shapes: Vec<_> = shapes.iter().map(in_words).collect();
            shapes.join(" or ")
        }
    }
}

fn member(member: &Parameter) -> String {
    let optional = if member.required { "" } else { ", optional" };
    format!("`{}` ({}{optional})", member.name, in_words(&member.shape))
}
