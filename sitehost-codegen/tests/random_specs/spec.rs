//! Random specs that are valid, as folders of files.
//!
//! A spec is drawn as a list of drafts, one an operation, and then written: names that would clash are left out or changed
//! there, so that whatever is drawn is valid. The files are JSON, which is YAML that is quoted throughout. What a spec
//! refers to beyond its own schemas comes from the generator's fixture.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};
use sitehost_codegen::finding::Findings;
use sitehost_codegen::yaml;

use crate::enabled::{Enabled, Extra, Read, Returned, Sent, Value};

/// Operations of the fixture that every spec has: the runtime of the SDK calls them or names them in its docs.
const CALLED_BY_THE_SDK: [(&str, &str); 5] = [
    ("1.0", "cloud/image/create"),
    ("1.0", "cloud/image/list_all"),
    ("1.5", "cloud/image/version/get_build"),
    ("1.0", "cloud/stack/image/list_all"),
    ("1.5", "job/get"),
];

/// The files of a spec, by their paths in its folder.
#[derive(Clone, Default)]
pub struct Files(pub BTreeMap<String, String>);

/// Shows what was drawn, without what is the fixture's.
impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawn = self.0.iter().filter(|(_, text)| text.starts_with('{'));
        drawn
            .into_iter()
            .try_for_each(|(path, text)| write!(f, "\n# {path}\n{text}"))
    }
}

/// Something with a name and values to make an example of.
#[derive(Clone, Debug)]
struct Draft {
    name: String,
    /// For a description.
    prose: String,
    /// For an example.
    text: String,
    number: i64,
    words: Vec<String>,
    is_required: bool,
}

/// A parameter.
#[derive(Clone, Debug)]
struct Parameter {
    draft: Draft,
    sent: Sent,
    value: Value,
    /// The members of a struct.
    members: Vec<(Draft, Value)>,
    /// `params` of `params[name]`.
    group: String,
    extra: Option<Extra>,
}

/// An operation.
#[derive(Clone, Debug)]
struct Operation {
    module: Vec<String>,
    draft: Draft,
    is_query: bool,
    version: &'static str,
    parameters: Vec<Parameter>,
    returned: Returned,
    /// What is returned: values, or the members of an object.
    members: Vec<(Draft, Read)>,
    extras: Vec<Extra>,
}

/// Text with an odd character at every other place.
fn text() -> impl Strategy<Value = String> {
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
fn name() -> impl Strategy<Value = String> {
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

fn draft() -> impl Strategy<Value = Draft> {
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

fn parameter(enabled: Enabled) -> impl Strategy<Value = Parameter> {
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

fn operation(enabled: Enabled) -> impl Strategy<Value = Operation> {
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

/// A spec with up to `operations` operations of what is enabled.
pub fn spec(enabled: Enabled, operations: usize) -> impl Strategy<Value = Files> {
    prop::collection::vec(operation(enabled), 1..=operations).prop_map(move |drafts| {
        let mut writer = Writer {
            enabled,
            ..Writer::default()
        };
        writer.spec(&drafts);
        writer.files
    })
}

/// Whether Rust takes a name as it is.
fn is_identifier(name: &str) -> bool {
    name != "gen" && name != "_" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// A reference to a file by its path in the spec, which [`relative`] turns into one of the file that it stands in.
fn reference(path: &str) -> Json {
    json!({ "$ref": path })
}

/// Puts `../` before each reference, as often as `path` has folders.
fn relative(value: &mut Json, path: &str) {
    match value {
        Json::Object(map) => {
            for (key, value) in map {
                match value {
                    Json::String(target) if key == "$ref" => {
                        *target = format!("{}{target}", "../".repeat(path.matches('/').count()));
                    }
                    value => relative(value, path),
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| relative(item, path)),
        _ => {}
    }
}

/// An object with more members.
fn with(mut value: Json, more: Json) -> Json {
    if let (Json::Object(value), Json::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

/// A schema and an example of it. What is sent as a struct has its examples in its members.
struct Written {
    schema: Json,
    example: Option<Json>,
    is_tree: bool,
}

#[derive(Default)]
struct Writer {
    files: Files,
    enabled: Enabled,
    /// Names of types that are taken.
    types: BTreeSet<String>,
}

impl Default for Enabled {
    fn default() -> Self {
        crate::enabled::ALL
    }
}

impl Writer {
    fn has(&self, extra: Extra) -> bool {
        self.enabled.extras.contains(&extra)
    }

    fn write(&mut self, path: &str, mut value: Json) {
        relative(&mut value, path);
        self.files.0.insert(path.to_owned(), format!("{value:#}\n"));
    }

    /// Writes a shared schema under a name that is free, and returns its path.
    fn shared(&mut self, module: &[String], name: &str, schema: Json) -> String {
        let mut name = format!("{}Thing", name.to_upper_camel_case());
        while !self.types.insert(name.clone()) {
            name.push_str("Too");
        }
        let path = format!("schemas/{}/{name}.yaml", module.join("/"));
        self.write(&path, schema);
        path
    }

    /// A choice of words, and one of them.
    fn words(&mut self, module: &[String], draft: &Draft) -> (String, Json) {
        let mut variants = BTreeSet::from(["Other".to_owned()]);
        let mut words: Vec<String> = draft.words.clone();
        words.retain(|word| {
            let variant = word.to_upper_camel_case();
            is_identifier(&variant) && variants.insert(variant)
        });
        if words.is_empty() {
            words.push("word".to_owned());
        }
        let entry = |word: &String| match self.has(Extra::DescribedWords) && draft.is_required {
            true => json!({ "value": word, "description": draft.prose }),
            false => json!(word),
        };
        let entries: Vec<Json> = words.iter().map(entry).collect();
        let schema =
            json!({ "type": "string", "description": draft.prose, "x-extensible-enum": entries });
        (self.shared(module, &draft.name, schema), json!(words[0]))
    }

    fn value(&mut self, module: &[String], draft: &Draft, value: Value) -> (Json, Json) {
        let decimal = draft.number.rem_euclid(1_000_000) as f64 / 64.0;
        match value {
            Value::Text => (json!({ "type": "string" }), json!(draft.text)),
            Value::Integer => (json!({ "type": "integer" }), json!(draft.number)),
            Value::Number => (json!({ "type": "number" }), json!(decimal)),
            Value::Flag => (
                json!({ "type": "integer", "enum": [0, 1] }),
                json!(draft.number.rem_euclid(2)),
            ),
            Value::Id if draft.is_required => (
                json!({ "type": "string", "format": "id" }),
                json!(draft.text),
            ),
            Value::Id => (
                json!({ "type": "integer", "format": "id" }),
                json!(draft.number),
            ),
            Value::Secret => (
                json!({ "type": "string", "format": "password" }),
                json!(draft.text),
            ),
            Value::Date => (
                json!({ "type": "string", "format": "date-time-local" }),
                json!("2017-02-09 15:29:13"),
            ),
            Value::UnixTime => (
                json!({ "type": "integer", "format": "unix-time" }),
                json!(draft.number.rem_euclid(1 << 31)),
            ),
            Value::Words | Value::DescribedWords => {
                let (path, word) = self.words(module, draft);
                (reference(&path), word)
            }
        }
    }

    /// A struct that is sent, and a set of values for it.
    fn sent_struct(
        &mut self,
        module: &[String],
        draft: &Draft,
        members: &[(Draft, Value)],
    ) -> (Json, Json) {
        let mut properties = Map::new();
        let mut required = Vec::new();
        let mut names = BTreeSet::new();
        let mut examples = Map::new();
        for (member, value) in members {
            if !self.is_free(&member.name, &mut names) {
                continue;
            }
            let (schema, example) = self.value(module, member, *value);
            let beside = json!({ "description": member.prose, "example": example.clone() });
            examples.insert(member.name.clone(), example);
            let schema = match schema.get("$ref").is_some() {
                true => with(json!({ "allOf": [schema] }), beside),
                false => with(schema, beside),
            };
            properties.insert(member.name.clone(), schema);
            if member.is_required {
                required.push(json!(member.name));
            }
        }
        if properties.is_empty() {
            properties.insert(
                "only".to_owned(),
                json!({ "type": "string", "description": "One.", "example": "one" }),
            );
        }
        let mut schema =
            json!({ "type": "object", "description": draft.prose, "properties": properties });
        if !required.is_empty() {
            schema["required"] = Json::Array(required);
        }
        let path = self.shared(module, &draft.name, schema);
        (reference(&path), Json::Object(examples))
    }

    fn sent(&mut self, module: &[String], parameter: &Parameter) -> Written {
        let Parameter {
            draft,
            sent,
            value,
            members,
            ..
        } = parameter;
        let leaf = |writer: &mut Self| writer.value(module, draft, *value);
        let (schema, example) = match sent {
            Sent::Value => {
                let (schema, example) = leaf(self);
                return Written {
                    schema,
                    example: Some(example),
                    is_tree: false,
                };
            }
            Sent::RepeatedList
            | Sent::BareRepeatedList
            | Sent::IndexedList
            | Sent::RepeatedListOfParts => {
                let (items, example) = leaf(self);
                let mut schema = json!({ "type": "array", "items": items });
                match sent {
                    Sent::BareRepeatedList => schema["x-repeat"] = json!(true),
                    Sent::IndexedList => schema["x-indexed"] = json!(true),
                    _ => {}
                }
                if *sent != Sent::BareRepeatedList && parameter.extra == Some(Extra::EmptyClears) {
                    schema["x-empty-clears"] = json!(true);
                }
                (schema, Some(json!([example.clone(), example])))
            }
            Sent::Map => {
                let (values, example) = leaf(self);
                (
                    json!({ "type": "object", "additionalProperties": values }),
                    Some(json!({ "a key": example })),
                )
            }
            Sent::MapOfLists => {
                let (items, example) = leaf(self);
                let lists = json!({ "type": "array", "items": items });
                (
                    json!({ "type": "object", "additionalProperties": lists }),
                    Some(json!({ "a": [example], "b-1": [example, example] })),
                )
            }
            Sent::ListOfStructs => {
                let (items, _) = self.sent_struct(module, draft, members);
                (json!({ "type": "array", "items": items }), None)
            }
            Sent::MapOfStructs => {
                let (values, example) = self.sent_struct(module, draft, members);
                let schema = json!({ "type": "object", "additionalProperties": values });
                (schema, Some(json!({ "a key": example })))
            }
            Sent::Struct | Sent::DescribedStruct => {
                (self.sent_struct(module, draft, members).0, None)
            }
            Sent::WordOrList => {
                let one_of = json!([
                    { "title": "Auto", "type": "string", "enum": ["auto"], "description": draft.prose },
                    { "title": "These", "type": "array", "items": { "type": "string" }, "description": draft.prose },
                ]);
                let schema = json!({ "description": draft.prose, "oneOf": one_of });
                let path = self.shared(module, &draft.name, schema);
                let example = match draft.is_required {
                    true => json!("auto"),
                    false => json!([draft.text]),
                };
                (reference(&path), Some(example))
            }
        };
        Written {
            schema,
            example,
            is_tree: !matches!(
                sent,
                Sent::RepeatedList
                    | Sent::BareRepeatedList
                    | Sent::IndexedList
                    | Sent::RepeatedListOfParts
            ),
        }
    }

    /// Whether a name makes a Rust name that is not taken, and takes it.
    fn is_free(&self, name: &str, taken: &mut BTreeSet<String>) -> bool {
        let rust = name.to_snake_case();
        let is_keyword = !is_identifier(&rust);
        let rust = match rust.as_str() {
            "type" => "kind".to_owned(),
            _ => rust,
        };
        let is_usable = match is_keyword {
            true => self.has(Extra::Keywords),
            false => !["new", "apikey"].contains(&rust.as_str()),
        };
        is_usable && taken.insert(rust)
    }

    /// The parameters of an operation: wire name, what is written, and the draft, in their order.
    fn parameters<'a>(
        &mut self,
        operation: &'a Operation,
    ) -> Vec<(String, Written, &'a Parameter)> {
        let mut names = BTreeSet::new();
        let mut list = Vec::new();
        for parameter in &operation.parameters {
            if !self.is_free(&parameter.draft.name, &mut names) {
                continue;
            }
            let mut wire = match parameter.group.as_str() {
                _ if parameter.sent == Sent::BareRepeatedList => parameter.draft.name.clone(),
                "" => parameter.draft.name.clone(),
                group => format!("{group}[{}]", parameter.draft.name),
            };
            match parameter.sent {
                Sent::RepeatedList | Sent::IndexedList => wire.push_str("[]"),
                Sent::RepeatedListOfParts => wire = format!("{wire}[][{}]", parameter.draft.name),
                _ => {}
            }
            let mut written = self.sent(&operation.module, parameter);
            if parameter.sent == Sent::Value {
                let example = written.example.clone().unwrap_or_default();
                match (parameter.extra, parameter.value) {
                    (Some(Extra::Limits), Value::Integer) => {
                        let limits = json!({ "minimum": parameter.draft.number, "maximum": parameter.draft.number });
                        written.schema = with(written.schema, limits);
                    }
                    (Some(Extra::Limits), Value::Text) => {
                        let limits = json!({ "minLength": 0, "maxLength": parameter.draft.text.chars().count() });
                        written.schema = with(written.schema, limits);
                    }
                    (Some(Extra::Default), Value::Integer | Value::Text | Value::Flag) => {
                        written.schema = with(written.schema, json!({ "default": example }));
                    }
                    _ => {}
                }
            }
            list.push((wire, written, parameter));
        }
        list
    }

    fn form(
        &mut self,
        operation: &Operation,
        parameters: Vec<(String, Written, &Parameter)>,
    ) -> Json {
        let mut properties = Map::new();
        let mut required = vec![json!("apikey")];
        let mut encoding = Map::new();
        properties.insert("apikey".to_owned(), reference("schemas/ApiKey.yaml"));
        for (wire, written, parameter) in parameters {
            let Written {
                schema,
                example,
                is_tree,
            } = written;
            if parameter.draft.is_required {
                required.push(json!(wire));
            }
            if parameter.sent != Sent::Value {
                let style = if is_tree { "deepObject" } else { "form" };
                encoding.insert(wire.clone(), json!({ "style": style, "explode": true }));
            }
            let is_reference = schema.get("$ref").is_some();
            let mut beside = json!({ "description": parameter.draft.prose });
            if let Some(example) = example {
                beside["example"] = example;
            }
            let schema = match is_reference {
                true if parameter.sent == Sent::Struct => schema,
                true => with(json!({ "allOf": [schema] }), beside),
                false => with(schema, beside),
            };
            properties.insert(wire, schema);
        }
        let schema = json!({ "type": "object", "required": required, "properties": properties });
        let mut form = json!({ "schema": schema });
        if !encoding.is_empty() {
            form["encoding"] = Json::Object(encoding);
        }
        let body =
            json!({ "required": true, "content": { "application/x-www-form-urlencoded": form } });
        let mut call = self.call(operation);
        call["requestBody"] = body;
        call
    }

    fn query(
        &mut self,
        operation: &Operation,
        parameters: Vec<(String, Written, &Parameter)>,
    ) -> Json {
        let mut list = vec![reference("parameters/apikey.yaml")];
        for (wire, written, parameter) in parameters {
            let mut entry =
                json!({ "name": wire, "in": "query", "description": parameter.draft.prose });
            if parameter.draft.is_required {
                entry["required"] = json!(true);
            }
            if written.is_tree {
                entry["style"] = json!("deepObject");
                entry["explode"] = json!(true);
            }
            let schema =
                match parameter.value == Value::DescribedWords && parameter.sent == Sent::Value {
                    true => json!({ "allOf": [written.schema] }),
                    false => written.schema,
                };
            entry["schema"] = schema;
            if let Some(example) = written.example {
                entry["example"] = example;
            }
            list.push(entry);
        }
        if pages(operation) {
            list.push(reference("parameters/page_number.yaml"));
        }
        let mut call = self.call(operation);
        call["parameters"] = Json::Array(list);
        call
    }

    /// What forms and queries have in common, without the parameters.
    fn call(&mut self, operation: &Operation) -> Json {
        let id = id(operation);
        let module = operation.module.join("/");
        let mut call =
            json!({ "operationId": id, "tags": [module], "summary": operation.draft.prose });
        if operation.draft.is_required {
            call["description"] = json!(operation.draft.text);
        }
        if operation.extras.contains(&Extra::Evidence) {
            call["externalDocs"] = json!({ "url": format!("https://docs.example/{id}") });
        }
        call
    }

    fn read(&mut self, module: &[String], draft: &Draft, read: Read) -> (Json, Json) {
        let described = |schema: Json| with(schema, json!({ "description": draft.prose }));
        let decimal = draft.number.rem_euclid(1_000_000) as f64 / 64.0;
        match read {
            Read::Text => (described(json!({ "type": "string" })), json!(draft.text)),
            Read::NullableText => (
                described(json!({ "type": "string", "nullable": true })),
                Json::Null,
            ),
            Read::Integer => (described(json!({ "type": "integer" })), json!(draft.number)),
            Read::Number => (described(json!({ "type": "number" })), json!(decimal)),
            Read::Boolean => (
                described(json!({ "type": "boolean" })),
                json!(draft.is_required),
            ),
            Read::Anything => (described(json!({})), json!({ "any": [draft.text] })),
            Read::Secret => (
                described(json!({ "type": "string", "format": "password" })),
                json!(draft.text),
            ),
            Read::Words => {
                let (path, word) = self.words(module, draft);
                (reference(&path), word)
            }
            Read::Bound(name) => {
                let example = match name {
                    "Id" | "MaybeId" => json!(draft.number.rem_euclid(1000).to_string()),
                    "MaybeText" => json!(draft.text),
                    "Flag" => json!("0"),
                    "Integer" => json!(draft.number.rem_euclid(1000)),
                    "Number" => json!(decimal),
                    "Decimal" => json!("29.00"),
                    "DateTime" => json!("2017-02-09 15:29:13"),
                    _ => json!({}),
                };
                (
                    described(json!({ "allOf": [reference(&format!("schemas/{name}.yaml"))] })),
                    example,
                )
            }
        }
    }

    /// An object that is returned, without a description, and an example.
    fn object(&mut self, operation: &Operation) -> (Json, Json) {
        let mut properties = Map::new();
        let mut example = Map::new();
        let mut required = Vec::new();
        let mut names = BTreeSet::from(["job".to_owned()]);
        for (draft, read) in &operation.members {
            if !self.is_free(&draft.name, &mut names) {
                continue;
            }
            let (schema, value) = self.read(&operation.module, draft, *read);
            let may_be_required = !matches!(
                read,
                Read::NullableText
                    | Read::Anything
                    | Read::Bound("MaybeId" | "MaybeText" | "DateTime")
            );
            if draft.is_required && may_be_required {
                required.push(json!(draft.name));
            }
            properties.insert(draft.name.clone(), schema);
            example.insert(draft.name.clone(), value);
        }
        if properties.is_empty() {
            properties.insert(
                "only".to_owned(),
                json!({ "type": "string", "description": "One." }),
            );
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = Json::Array(required);
        }
        (schema, Json::Object(example))
    }

    /// The same in a file of its own.
    fn shared_object(&mut self, operation: &Operation) -> (Json, Json) {
        let (schema, example) = self.object(operation);
        let schema = with(schema, json!({ "description": operation.draft.prose }));
        let path = self.shared(&operation.module, &operation.draft.name, schema);
        (reference(&path), example)
    }

    /// What is returned, what stands beside it, and an example of the whole.
    fn reply(&mut self, operation: &Operation) -> (Json, Json) {
        let envelope = reference("schemas/Envelope.yaml");
        let page = reference("schemas/Page.yaml");
        let counters =
            json!({ "total_items": 1, "current_items": 1, "current_page": 1, "total_pages": 1 });
        let job = json!({ "job": { "type": "scheduler", "id": 1 } });
        let success = json!({ "msg": "Successful", "status": true });
        let (first, read) = &operation.members[0];
        let prose = &operation.draft.prose;
        let list = |items: Json| json!({ "type": "array", "items": items });
        let map = |values: Json| json!({ "type": "object", "additionalProperties": values });
        let mut beside = Map::new();
        let mut parts = vec![envelope.clone()];
        let (returned, example) = match operation.returned {
            Returned::Nothing => return (envelope, success),
            Returned::Anything => (json!({}), json!([1, { "a": null }])),
            Returned::Value => self.read(&operation.module, first, *read),
            Returned::Object => self.shared_object(operation),
            Returned::InlineObject => self.object(operation),
            Returned::TitledObject => {
                let (schema, example) = self.object(operation);
                let mut title = format!("{}Thing", id(operation).to_upper_camel_case());
                while !self.types.insert(title.clone()) {
                    title.push_str("Too");
                }
                (with(schema, json!({ "title": title })), example)
            }
            Returned::ListOfValues => {
                let (items, example) = self.read(&operation.module, first, *read);
                (list(items), json!([example]))
            }
            Returned::ListOfObjects => {
                let (items, example) = self.shared_object(operation);
                (list(items), json!([example]))
            }
            Returned::ListOfMaps => (
                list(map(json!({ "type": "string" }))),
                json!([{ "0": first.text }, {}]),
            ),
            Returned::Map => {
                let (values, example) = self.read(&operation.module, first, *read);
                (map(values), json!({ "key": example }))
            }
            Returned::MapOfMaps => {
                let (values, example) = self.read(&operation.module, first, *read);
                (map(map(values)), json!({ "key": { "other key": example } }))
            }
            Returned::MapOfObjects => {
                let (values, example) = self.shared_object(operation);
                (map(values), json!({ "key": example }))
            }
            Returned::Page => {
                let (items, example) = self.shared_object(operation);
                let data = with(list(items), json!({ "description": prose }));
                let added = json!({ "type": "object", "required": ["data"], "properties": { "data": data } });
                (
                    json!({ "allOf": [page, added] }),
                    with(counters, json!({ "data": [example] })),
                )
            }
            Returned::PageBesideReturn => {
                parts.push(page);
                let (items, example) = self.shared_object(operation);
                beside = counters.as_object().cloned().unwrap_or_default();
                (list(items), json!([example]))
            }
            Returned::Job => (reference("schemas/job/Job.yaml"), job),
            Returned::JobAndMore => {
                let (schema, example) = self.object(operation);
                (
                    json!({ "allOf": [reference("schemas/job/Job.yaml"), schema] }),
                    with(example, job),
                )
            }
            Returned::MembersBesideReturn => {
                let (schema, example) = self.shared_object(operation);
                beside.insert("SourceIP".to_owned(), json!("192.0.2.1"));
                (schema, example)
            }
        };
        let mut properties = json!({ "return": returned });
        if operation.returned == Returned::MembersBesideReturn {
            properties["SourceIP"] = json!({ "type": "string", "description": prose });
        }
        let mut added = json!({ "type": "object", "properties": properties });
        let is_page = pages(operation) && self.has(Extra::RequiredReturn);
        if is_page || operation.extras.contains(&Extra::RequiredReturn) {
            added["required"] = json!(["return"]);
        }
        parts.push(added);
        let example = with(
            with(Json::Object(beside), json!({ "return": example })),
            success,
        );
        (json!({ "allOf": parts }), example)
    }

    fn operation(&mut self, operation: &Operation) {
        let mut operation = operation.clone();
        operation.is_query |= pages(&operation);
        let parameters = self.parameters(&operation);
        let at_least_one: Vec<String> = parameters
            .iter()
            .filter(|(_, _, parameter)| !parameter.draft.is_required)
            .map(|(wire, ..)| wire.clone())
            .collect();
        let (method, mut call) = match operation.is_query {
            true => ("get", self.query(&operation, parameters)),
            false => ("post", self.form(&operation, parameters)),
        };
        if operation.extras.contains(&Extra::AtLeastOne) && at_least_one.len() > 1 {
            call["x-at-least-one"] = json!(at_least_one);
        }
        let (schema, example) = self.reply(&operation);
        let content = json!({ "application/json": { "schema": schema, "example": example } });
        let refused = reference("responses/Refused.yaml");
        call["responses"] = json!({
            "200": { "description": operation.draft.text, "content": content },
            "4XX": refused,
            "500": refused,
        });
        self.write(
            &format!("paths/{}.yaml", path(&operation)),
            json!({ method: call }),
        );
    }

    /// Writes all operations whose names do not clash, the index, and what they refer to.
    fn spec(&mut self, drafts: &[Operation]) {
        let modules: BTreeSet<String> = drafts.iter().map(|draft| draft.module.join("/")).collect();
        let mut kept: BTreeMap<String, &Operation> = BTreeMap::new();
        let mut ids = BTreeSet::from(CALLED_BY_THE_SDK.map(|(_, path)| camel(path)));
        for operation in drafts {
            let id = id(operation);
            let camel = camel(&path(operation));
            let fits = is_identifier(&id)
                && id == id.to_snake_case()
                && camel == camel.to_upper_camel_case()
                && operation
                    .module
                    .iter()
                    .all(|part| self.has(Extra::Keywords) || is_identifier(part))
                && !["generated", "runtime", "types", "workflow"]
                    .contains(&operation.module[0].as_str())
                && !modules.contains(&path(operation));
            if fits && ids.insert(camel) {
                kept.insert(path(operation), operation);
            }
        }
        // A spec has an operation.
        let fallback = Operation {
            module: vec!["plain".to_owned()],
            draft: Draft {
                name: "get".to_owned(),
                ..drafts[0].draft.clone()
            },
            ..drafts[0].clone()
        };
        if kept.is_empty() {
            kept.insert(path(&fallback), &fallback);
        }
        let mut paths = BTreeMap::new();
        let mut tags = BTreeMap::new();
        let described = kept.iter().map(|(path, operation)| {
            (
                operation.version,
                path.as_str(),
                operation.draft.prose.as_str(),
            )
        });
        let fixed = CALLED_BY_THE_SDK.map(|(version, path)| (version, path, "Called by the SDK."));
        for (version, path, prose) in described.chain(fixed) {
            let file = format!("paths/{path}.yaml");
            paths.insert(path.to_owned(), (format!("/{version}/{path}.json"), file));
            let module = path.rsplit_once('/').map_or("", |(module, _)| module);
            tags.entry(module.to_owned())
                .or_insert_with(|| json!({ "name": module, "description": prose }));
        }
        for operation in kept.values() {
            self.operation(operation);
        }
        // In the order of the paths without their versions.
        let lines = paths
            .into_values()
            .map(|(api, file)| (api, reference(&file)));
        let paths: Map<String, Json> = lines.collect();
        self.write(
            "openapi.yaml",
            json!({
                "openapi": "3.0.3",
                "info": { "title": "Random", "version": "0.0.0", "description": "A random spec." },
                "servers": [{ "url": "https://api.example" }],
                "security": [],
                "tags": tags.into_values().collect::<Vec<_>>(),
                "paths": paths,
            }),
        );
        self.complete();
    }

    /// Adds the files of the fixture that the spec refers to.
    fn complete(&mut self) {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
        let mut open: Vec<String> = self.files.0.keys().cloned().collect();
        while let Some(path) = open.pop() {
            let Some(text) = self.files.0.get(&path) else {
                continue;
            };
            for target in references(&path, text) {
                if !self.files.0.contains_key(&target)
                    && let Ok(text) = fs::read_to_string(fixture.join(&target))
                {
                    self.files.0.insert(target.clone(), text);
                    open.push(target);
                }
            }
        }
    }
}

/// Whether an operation takes the number of a page.
fn pages(operation: &Operation) -> bool {
    matches!(
        operation.returned,
        Returned::Page | Returned::PageBesideReturn
    )
}

/// `cloud/image/create`
fn path(operation: &Operation) -> String {
    format!(
        "{}/{}",
        operation.module.join("/"),
        operation.draft.name.to_snake_case()
    )
}

/// `cloud_image_create`
fn id(operation: &Operation) -> String {
    path(operation).replace('/', "_")
}

/// `CloudImageCreate` for the path `cloud/image/create`.
fn camel(path: &str) -> String {
    path.replace('/', "_").to_upper_camel_case()
}

/// The files that a file refers to.
fn references(path: &str, text: &str) -> Vec<String> {
    fn walk(value: &Json, found: &mut Vec<String>) {
        match value {
            Json::Object(map) => {
                found.extend(map.get("$ref").and_then(Json::as_str).map(str::to_owned));
                map.values().for_each(|value| walk(value, found));
            }
            Json::Array(items) => items.iter().for_each(|item| walk(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    if let Some(node) = yaml::parse(path, text, &mut Findings::default()) {
        walk(&node.to_json(), &mut found);
    }
    found.iter().map(|target| join(path, target)).collect()
}

/// `schemas/job/Job.yaml` and `../Id.yaml` to `schemas/Id.yaml`.
fn join(from: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Writes the files into a folder.
///
/// # Errors
///
/// A file that cannot be written.
pub fn write(files: &Files, folder: &Path) -> io::Result<()> {
    for (path, text) in &files.0 {
        let path: PathBuf = folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
