//! What is drawn: operations with their parameters and members, of any names and texts.

use heck::{ToSnakeCase, ToUpperCamelCase};
use proptest::prelude::*;
use proptest::sample::select;

use crate::enabled::{Enabled, Extra, Read, Returned, Sent, Value};

/// Something with a name and values to make an example of.
#[derive(Clone, Debug)]
pub struct Draft {
    pub name: String,
    /// For a description.
    pub prose: String,
    /// For an example.
    pub text: String,
    pub number: i64,
    pub words: Vec<String>,
    pub is_required: bool,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub draft: Draft,
    pub sent: Sent,
    pub value: Value,
    /// The members of a struct.
    pub members: Vec<(Draft, Value)>,
    /// `params` of `params[name]`.
    pub group: String,
    pub extra: Option<Extra>,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    pub module: Vec<String>,
    pub draft: Draft,
    pub is_query: bool,
    pub version: &'static str,
    pub parameters: Vec<Parameter>,
    pub returned: Returned,
    /// What is returned: values, or the members of an object.
    pub members: Vec<(Draft, Read)>,
    pub extras: Vec<Extra>,
}

/// Text with an odd character at every other place.
pub fn text() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    let odd = select(vec![
        "\"", "'", "\\", "\n", "\n\n    ", "\t", "`", "``", "```", "*/", "/*", "//", "#", "# ", "{", "}", "{}", "[a](b)", "params[x]",
        "<b>", "</b>", "&amp;", "%", "%5B", "+", "=", "&", "- ", "1. ", "|", "~", "no", "null", "$ref", "r#\"", "\\u{41}", "\u{202e}",
        "\u{2066}", "\u{200b}", "\u{feff}", "\u{2028}", "\u{301}", "ä", "漢", "🔑", "https://a.nz/b?c=d", "A", "a", " ", ".", ":", ",", "!",
    ]);
    let parts = prop::collection::vec(odd, 1..8).prop_map(|parts| parts.concat());
    prop_oneof!["[A-Z][a-z]{1,8}( [a-z]{1,8}){0,4}\\.", parts, "\\PC{1,20}"].prop_map(|text| {
        match text.chars().any(char::is_alphanumeric) {
            true => text,
            false => text + "A",
        }
    })
}

/// A name in the spellings that the API has.
pub fn name() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    let likely_to_clash = select(vec![
        "params", "client", "request", "reply", "name", "value", "f", "place", "loose", "default", "into", "id", "path", "method",
        "encode", "operation", "clone", "eq", "fmt", "from", "vec", "string", "option", "some", "ok", "err", "job", "kind", "std",
        "core", "serde", "items", "data", "return_", "a1", "x2y", "dateAdded", "DomainName", "IPAddress", "post_code", "is_on",
    ]);
    prop_oneof![
        2 => "[a-z]{2,8}(_[a-z]{2,6})?",
        1 => "[a-z]{1,4}[A-Z][a-z]{1,4}",
        1 => "[A-Z][a-z]{2,6}",
        1 => likely_to_clash.prop_map(str::to_owned),
        1 => select(vec!["type", "match", "self", "ref", "fn", "async", "gen", "box", "use", "move"]).prop_map(str::to_owned),
    ]
}

pub fn draft() -> impl Strategy<Value = Draft> {
    let word = prop_oneof![
        3 => "[A-Za-z][a-z]{0,6}([ _.-][A-Za-z0-9]{1,4})?",
        1 => select(vec!["err", "ok", "none", "some", "self", "other", "box", "default", "TLSv1.2", "A2B", "ASC", "v1"])
            .prop_map(str::to_owned),
    ];
    let number = prop_oneof![0..100i64, any::<i64>(), Just(3_000_000_000)];
    (
        name(),
        text(),
        text(),
        number,
        prop::collection::vec(word, 1..5),
        any::<bool>(),
    )
        .prop_map(|(name, prose, text, number, words, is_required)| Draft {
            name,
            prose,
            text,
            number,
            words,
            is_required,
        })
}

pub fn parameter(enabled: Enabled) -> impl Strategy<Value = Parameter> {
    let members = prop::collection::vec((draft(), select(enabled.values)), 1..4);
    let group = select(vec!["", "", "params", "filters", "params[more]"]).prop_map(str::to_owned);
    let extra = prop::option::of(select(enabled.extras));
    (
        draft(),
        select(enabled.sent),
        select(enabled.values),
        members,
        group,
        extra,
    )
        .prop_map(|(draft, sent, value, members, group, extra)| Parameter {
            draft,
            sent,
            value,
            members,
            group,
            extra,
        })
}

pub fn operation(enabled: Enabled) -> impl Strategy<Value = Operation> {
    let module = prop_oneof![
        3 => "[a-z]{2,6}",
        1 => "[a-z]{2,4}_[a-z]{2,4}",
        1 => select(vec!["std", "core", "alloc", "serde", "serde_json", "job", "error", "client", "loose", "self", "type"])
            .prop_map(str::to_owned),
    ];
    (
        prop::collection::vec(module, 1..4),
        draft(),
        any::<bool>(),
        select(vec!["1.0", "1.2", "1.5"]),
        prop::collection::vec(parameter(enabled), 0..7),
        select(enabled.returned),
        prop::collection::vec((draft(), select(enabled.read)), 1..5),
        prop::sample::subsequence(enabled.extras, 0..=enabled.extras.len()),
    )
        .prop_map(
            |(module, draft, is_query, version, parameters, returned, members, extras)| Operation {
                module,
                draft,
                is_query,
                version,
                parameters,
                returned,
                members,
                extras,
            },
        )
}

/// Whether an operation takes the number of a page.
pub fn pages(operation: &Operation) -> bool {
    matches!(
        operation.returned,
        Returned::Page | Returned::PageBesideReturn
    )
}

/// `cloud/image/create`
pub fn path(operation: &Operation) -> String {
    format!(
        "{}/{}",
        operation.module.join("/"),
        operation.draft.name.to_snake_case()
    )
}

/// `cloud_image_create`
pub fn id(operation: &Operation) -> String {
    path(operation).replace('/', "_")
}

/// `CloudImageCreate` for the path `cloud/image/create`.
pub fn camel(path: &str) -> String {
    path.replace('/', "_").to_upper_camel_case()
}
