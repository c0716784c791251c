//! Rows of a page's table as the parameters that they describe: `x[0][name]` and `x[0][content]` are one list of groups.

use super::doubts::Doubts;
use super::page::Row;
use super::placeholder::key_reason;
use super::wire_name::{self, Part};

/// What is sent under one name.
#[derive(Clone, Debug)]
pub enum Shape<'p> {
    Value(&'p Row),
    /// A list of values whose name is repeated for each.
    Repeat(&'p Row),
    List {
        is_numbered: bool,
        entry: Box<Shape<'p>>,
    },
    Map {
        /// The key that the page shows.
        key: String,
        value: Box<Shape<'p>>,
    },
    Group(Vec<(String, Shape<'p>)>),
}

impl<'p> Shape<'p> {
    /// The rows that it consists of.
    pub fn rows(&self) -> Vec<&'p Row> {
        match self {
            Self::Value(row) | Self::Repeat(row) => vec![*row],
            Self::List { entry, .. } => entry.rows(),
            Self::Map { value, .. } => value.rows(),
            Self::Group(members) => members
                .iter()
                .flat_map(|(_, member)| member.rows())
                .collect(),
        }
    }

    /// Whether one of its rows is required.
    pub fn is_required(&self) -> bool {
        self.rows().iter().any(|row| row.required)
    }
}

/// A parameter of the spec.
#[derive(Clone, Debug)]
pub struct Parameter<'p> {
    /// `params[ssh_keys][]`
    pub wire: String,
    pub shape: Shape<'p>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Member(String),
    Entry,
    Key,
}

/// The rows below one name.
#[derive(Default)]
struct Tree<'p> {
    row: Option<&'p Row>,
    is_numbered: bool,
    /// The key that the page shows, below a step that is a key.
    key: String,
    children: Vec<(Step, Tree<'p>)>,
}

/// Builds the tree of all rows, and raises a doubt for each that cannot be in it.
fn tree<'p>(rows: &'p [Row], doubts: &mut Doubts) -> Tree<'p> {
    let mut root = Tree::default();
    for row in rows {
        let Some((head, parts)) = wire_name::split(&row.name) else {
            let shown = format!("the table has `{}`", row.name);
            let readings = [
                shown.as_str(),
                "PHP does not read such a name as it is written",
            ];
            doubts.parameter(row, &readings, "The parameter is left out.");
            continue;
        };
        if head == "apikey" {
            continue;
        }
        let name = [vec![Part::Member(head.to_owned())], parts].concat();
        let mut tree = &mut root;
        for (place, part) in name.iter().enumerate() {
            let key = if place == 0 {
                None
            } else {
                key_reason(row, &name, place)
            };
            let step = match (&key, part) {
                (Some(_), _) => Step::Key,
                (None, Part::Entry { .. }) => Step::Entry,
                (None, Part::Member(name)) => Step::Member(name.clone()),
            };
            let at = tree.children.iter().position(|(other, _)| *other == step);
            let at = at.unwrap_or(tree.children.len());
            if at == tree.children.len() {
                tree.children.push((step, Tree::default()));
            }
            tree = &mut tree.children[at].1;
            tree.is_numbered |= matches!(part, Part::Entry { is_numbered: true });
            if let Some((key, reason)) = key {
                if tree.key.is_empty() {
                    tree.key = key;
                }
                let shown = format!("the name has `{}`", row.name);
                doubts.form(
                    &[row],
                    &[&shown, &reason],
                    "A map is taken, whose keys callers choose.",
                );
            }
        }
        match tree.row {
            None => tree.row = Some(row),
            Some(first) => {
                let readings = [
                    format!("line {} has one entry of the list", first.line),
                    format!("line {} has `{}`, which is another", row.line, row.name),
                ];
                let readings = [readings[0].as_str(), readings[1].as_str()];
                doubts.parameter(first, &readings, "A list of any length is taken.");
            }
        }
    }
    root
}

/// The shape of a tree in which every part is of one kind. `None` for a mixture, of which each row stays a parameter.
fn shape<'p>(tree: &Tree<'p>) -> Option<Shape<'p>> {
    match (tree.row, tree.children.as_slice()) {
        (Some(row), []) => Some(Shape::Value(row)),
        (None, [(Step::Entry, entry)]) => Some(Shape::List {
            is_numbered: entry.is_numbered,
            entry: Box::new(shape(entry)?),
        }),
        (None, [(Step::Key, value)]) => Some(Shape::Map {
            key: value.key.clone(),
            value: Box::new(shape(value)?),
        }),
        (None, children) => {
            let members = children.iter().map(|(step, child)| match step {
                Step::Member(name) => Some((name.clone(), shape(child)?)),
                _ => None,
            });
            members.collect::<Option<_>>().map(Shape::Group)
        }
        (Some(_), _) => None,
    }
}

/// The names of the members, if a tree is a group of two values or more.
fn member_names<'t>(tree: &'t Tree) -> Option<Vec<&'t str>> {
    let names = tree.children.iter().map(|(step, child)| match step {
        Step::Member(name) if child.children.is_empty() => Some(name.as_str()),
        _ => None,
    });
    let names: Vec<&str> = names.collect::<Option<_>>()?;
    (tree.row.is_none() && names.len() > 1).then_some(names)
}

/// Whether a description sends a name several times: "in the format of x=1, x=2".
fn is_repeated(row: &Row) -> bool {
    let sent = format!("{}=", row.name);
    let words = row.description.split([' ', ',', ';', '&', '`', '"', '(']);
    words.filter(|word| word.starts_with(&sent)).count() > 1
}

/// Adds the parameters below a name.
fn collect<'p>(wire: String, tree: &Tree<'p>, found: &mut Vec<Parameter<'p>>) {
    if let (Some(row), []) = (tree.row, tree.children.as_slice()) {
        let shape = match is_repeated(row) {
            true => Shape::Repeat(row),
            false => Shape::Value(row),
        };
        found.push(Parameter {
            wire: wire.clone(),
            shape,
        });
    }
    for (step, child) in &tree.children {
        match step {
            Step::Entry => collect_list(&wire, child, found),
            Step::Key => {
                if let Some(value) = shape(child) {
                    let key = child.key.clone();
                    found.push(Parameter {
                        wire: wire.clone(),
                        shape: Shape::Map {
                            key,
                            value: Box::new(value),
                        },
                    });
                }
            }
            Step::Member(name) => {
                let wire = format!("{wire}[{name}]");
                let names = member_names(child);
                let alike = tree
                    .children
                    .iter()
                    .filter(|(_, other)| names.is_some() && member_names(other) == names);
                match shape(child) {
                    Some(group) if alike.count() > 1 => {
                        found.push(Parameter { wire, shape: group })
                    }
                    _ => collect(wire, child, found),
                }
            }
        }
    }
}

/// Adds the list of a name: of values, of groups with one member, or of groups.
fn collect_list<'p>(wire: &str, entry: &Tree<'p>, found: &mut Vec<Parameter<'p>>) {
    let Some(shape) = shape(entry) else {
        return;
    };
    let is_numbered = entry.is_numbered;
    let (wire, shape) = match shape {
        Shape::Value(_) => (format!("{wire}[]"), shape),
        Shape::Group(members) => match members.as_slice() {
            [(name, Shape::Value(row))] if !is_numbered => {
                (format!("{wire}[][{name}]"), Shape::Value(row))
            }
            _ => (wire.to_owned(), Shape::Group(members)),
        },
        other => (wire.to_owned(), other),
    };
    found.push(Parameter {
        wire,
        shape: Shape::List {
            is_numbered,
            entry: Box::new(shape),
        },
    });
}

/// The parameters that rows describe, in the order of their first rows.
pub fn parameters<'p>(rows: &'p [Row], doubts: &mut Doubts) -> Vec<Parameter<'p>> {
    let root = tree(rows, doubts);
    let mut found = Vec::new();
    for (step, child) in &root.children {
        if let Step::Member(name) = step {
            collect(name.clone(), child, &mut found);
        }
    }
    let taken: Vec<&Row> = found
        .iter()
        .flat_map(|parameter| parameter.shape.rows())
        .collect();
    for row in rows {
        let name = wire_name::split(&row.name);
        // The entries of a list have one name.
        let is_taken = taken
            .iter()
            .any(|other| wire_name::split(&other.name) == name);
        if name.is_some_and(|(head, _)| head != "apikey") && !is_taken {
            let shown = format!("the table has `{}`", row.name);
            let other = "other parameters have a part of its name in another form";
            doubts.parameter(row, &[&shown, other], "The parameter is left out.");
        }
    }
    found
}
