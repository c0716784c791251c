//! Parameters as they stand in the spec: properties of a form with their encoding, or entries of a query.

use super::doubts::Doubts;
use super::list_doubts::{group_doubts, list_doubts};
use super::page::{Method, Row};
use super::parameter_shapes::{self, Shape};
use super::schema_files::SchemaFiles;
use super::shape_schema::{Style, Writer, Written, property};
use super::yaml::{Item, Map, Yaml};

/// What the rows of a page become.
#[derive(Default)]
pub struct Parameters<'p> {
    /// The rows that are in it.
    pub rows: Vec<&'p Row>,
    /// The entries of a query, without the key.
    pub query: Vec<Item>,
    /// The properties of a form, without the key.
    pub form: Map,
    /// The names in `required` of a form, without the key.
    pub required: Vec<String>,
    /// The `encoding` of a form.
    pub encoding: Map,
}

/// A parameter as the entry of a query.
fn query(wire: &str, is_required: bool, written: Written) -> Map {
    let mut map = Map::default().with("name", wire).with("in", "query");
    if is_required {
        map.add("required", true);
    }
    if written.style == Style::Deep {
        map.add("style", "deepObject");
        map.add("explode", true);
    }
    map.add("description", "");
    map.add("schema", written.schema);
    if let Some(example) = written.example {
        map.add("example", example);
    }
    map
}

/// The parameters of a page, for a query or for a form.
pub fn parameters<'p>(
    rows: &'p [Row],
    method: Method,
    files: &mut SchemaFiles,
    doubts: &mut Doubts,
) -> Parameters<'p> {
    let mut found = Parameters::default();
    let parameters = parameter_shapes::parameters(rows, doubts);
    group_doubts(&parameters, doubts);
    for parameter in &parameters {
        list_doubts(parameter, doubts);
        found.rows.extend(parameter.shape.rows());
        if method == Method::Get
            && let Some(file) = files.known.parameter(&parameter.wire)
        {
            let value = Yaml::reference(file).into();
            if let (true, Shape::Value(row)) = (parameter.shape.is_required(), &parameter.shape) {
                let shared = format!("`spec/{file}`, which other calls share, is optional");
                doubts.parameter(
                    row,
                    &["the table has `Yes`", &shared],
                    "The shared one is taken.",
                );
            }
            let above = doubts.comments(&parameter.shape.rows());
            found.query.push(Item { above, value });
            continue;
        }
        let is_required = parameter.shape.is_required();
        let (wire, written) = Writer { files, doubts }.parameter(parameter);
        let above = doubts.comments(&parameter.shape.rows());
        if method == Method::Get {
            let value = query(&wire, is_required, written).into();
            found.query.push(Item { above, value });
            continue;
        }
        let style = match written.style {
            Style::Plain => None,
            Style::Form => Some("form"),
            Style::Deep => Some("deepObject"),
        };
        if let Some(style) = style {
            found.encoding.add(
                &wire,
                Map::default().with("style", style).with("explode", true),
            );
        }
        if is_required {
            found.required.push(wire.clone());
        }
        found.form.add_below(above, &wire, property(written));
    }
    found
}
