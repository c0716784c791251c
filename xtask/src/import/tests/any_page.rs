//! Whatever a page says, nothing panics, and what is written reads back as what was meant.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Map as JsonMap;
use sitehost_codegen::document::Node;

use super::super::yaml::{Map, Yaml, write};
use super::super::{import, known};
use super::*;

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (-1e300..1e300).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        "(yes|no|0|1|[0-9]{1,20}|0x1f|1_0|~|=|<<|12:30|[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00)?|- a|a: b|a #b| a|'|\"|\\\\|#)"
            .prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let key = prop_oneof!["[a-z_]{1,8}", any::<String>()];
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Json::from),
            vec((key, inner), 0..6)
                .prop_map(|members| Json::Object(members.into_iter().collect::<JsonMap<_, _>>())),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,4}(\\[([a-z]{1,3}|[0-9]|)\\]){0,3}",
        "(params|x)\\[(a|b)\\]\\[(c|d|0|)\\]",
        any::<String>(),
    ]
}

fn any_row() -> impl Strategy<Value = Row> {
    let kind = prop_oneof![
        "(integer|string|boolean|number|enum\\[A, B\\])",
        any::<String>()
    ];
    let description = prop_oneof![
        "(The ID of it|0 for no and 1 for yes|One of: a, b|As x\\[a\\]\\[c\\]=1|simply pass the string 'auto'|The key must be x)",
        any::<String>(),
    ];
    let example = option::of(prop_oneof!["[0-9]{1,3}", any::<String>()]);
    (
        any_name(),
        kind,
        any::<bool>(),
        description,
        example,
        0_usize..99,
    )
        .prop_map(|(name, kind, required, description, example, line)| Row {
            line,
            name,
            kind,
            required,
            description,
            example,
        })
}

fn any_page() -> impl Strategy<Value = Page> {
    let reply = prop_oneof![any_json(), any_json().prop_map(successful)];
    (
        vec(any_row(), 0..8),
        option::of((reply, any::<bool>())),
        any::<bool>(),
    )
        .prop_map(|(rows, reply, is_get)| {
            let method = if is_get { Method::Get } else { Method::Post };
            let mut page = page(method, "1.3", "/kitchen/oven/update", rows, Json::Null);
            page.reply = reply.map(|(value, cut)| Reply {
                line: 1,
                value,
                cut,
            });
            page
        })
}

/// The keys of a document, and the names of parameters in it.
fn keys_and_names(node: &Node, found: &mut Vec<String>) {
    node.items()
        .iter()
        .for_each(|item| keys_and_names(item, found));
    for entry in node.as_map().unwrap_or_default() {
        found.push(entry.key.clone());
        if entry.key == "name" {
            found.extend(entry.value.as_str().map(str::to_owned));
        }
        keys_and_names(&entry.value, found);
    }
}

/// A number as YAML keeps it.
fn without_exactness(value: &Json) -> Json {
    match value {
        Json::Number(number) if !number.is_i64() => number.as_f64().into(),
        Json::Array(entries) => entries.iter().map(without_exactness).collect(),
        Json::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), without_exactness(value)))
            .collect(),
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn json_reads_back_as_it_was(value in any_json()) {
        let text = write("paths/a/b.yaml", &["a comment: - x".to_owned()], &Map::default().with("example", &value));
        let node = known::parse("paths/a/b.yaml", &text);
        let read = node.as_ref().and_then(|node| node.get("example")).map(|node| without_exactness(&node.to_json()));
        prop_assert_eq!(read, Some(without_exactness(&value)), "{}", text);
    }

    #[test]
    fn words_in_brackets_read_back_as_they_were(words in vec(any::<String>(), 1..5)) {
        let text = write("paths/a/b.yaml", &[], &Map::default().with("words", Yaml::words(&words)));
        let node = known::parse("paths/a/b.yaml", &text);
        let read = node.as_ref().and_then(|node| node.get("words")).map(|node| node.to_json());
        prop_assert_eq!(read, Some(Json::from(words)), "{}", text);
    }

    #[test]
    fn any_page_becomes_yaml_with_all_its_parameters(page in any_page()) {
        let (files, doubts) = files(&page);
        let mut names = Vec::new();
        for (file, text) in &files {
            let node = known::parse(file, text);
            prop_assert!(node.is_some(), "{}\n{}", file, text);
            node.iter().for_each(|node| keys_and_names(node, &mut names));
        }
        for row in page.parameters.iter().filter(|row| row.name != "apikey" && !doubts.has(row)) {
            let is_there = row.name.split(['[', ']']).all(|part| {
                part.bytes().all(|byte| byte.is_ascii_digit()) || names.iter().any(|name| name.contains(part))
            });
            prop_assert!(is_there, "{:?} is not in\n{}", row.name, files[0].1);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_page_is_a_valid_spec_once_its_texts_are_filled_in(mut page in any_page()) {
        // Names that contradict each other, or have no letters, are for a person to decide.
        for (number, row) in page.parameters.iter_mut().enumerate() {
            let brackets = row.name.find('[').map_or("", |start| &row.name[start..]);
            let brackets = if brackets.is_ascii() { brackets } else { "" };
            row.name = format!("parameter_{number}{brackets}");
        }
        // The generator's fixture has every shape, and is checked in a fifth of the time that the spec takes.
        let folder = checkout_of("sitehost-codegen/tests/fixture");
        let imported = import(folder.path(), "page.txt", &page, false);
        prop_assert!(imported.is_ok(), "{:?}", imported);
        fill(folder.path());
        let read = sitehost_codegen::read(&folder.path().join("spec"));
        let wrong = read.err().map(|error| error.to_string()).unwrap_or_default();
        prop_assert_eq!(wrong, "", "{}", files(&page).0.iter().map(|(_, text)| text.as_str()).collect::<String>());
    }
}
