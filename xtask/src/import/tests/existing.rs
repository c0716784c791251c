//! A page of an endpoint that the spec has: what differs is listed, and taken over with `--update`. Nothing is half
//! written.

use serde_json::json;

use super::super::report::Report;
use super::super::{frame, import};
use super::*;

/// Puts something in the way of what is written.
type Prepare = fn(&Path);

const GET: &str = "spec/paths/ssh/key/get.yaml";

fn rows() -> Vec<Row> {
    vec![
        row("client_id*", "integer", "The account.", "1"),
        row("key_id*", "integer", "The key.", "1"),
        row("include_users", "boolean", "Adds the users.", "1"),
    ]
}

fn key() -> Json {
    json!({
        "id": "6", "client_id": "1", "label": "bruce", "content": "ssh key here",
        "date_added": "2014-12-18 09:29:24", "date_updated": "2016-02-09 15:09:52", "custom_image_access": false,
        "users": [{"id": "12", "username": "john", "containers": ["mywebsite.nz"]}],
    })
}

fn key_page(version: &str, rows: Vec<Row>, key: Json) -> Page {
    page(Method::Get, version, "/ssh/key/get", rows, successful(key))
}

fn imported(root: &Path, page: &Page, is_update: bool) -> Report {
    import(root, "page.txt", page, is_update).unwrap()
}

fn read(root: &Path, file: &str) -> String {
    fs::read_to_string(root.join(file)).unwrap()
}

#[test]
fn what_a_described_endpoint_could_have_as_keywords_is_not_noted_again() {
    let mut rows = rows();
    rows[0].description = "The account, between 1 and 9.".to_owned();
    rows[0].example = Some("1".to_owned());
    for version in ["1.0", "1.3"] {
        let folder = checkout();
        let page = key_page(version, rows.clone(), key());
        let report = imported(folder.path(), &page, false);
        assert!(
            !report.text.contains("can be written as"),
            "{}",
            report.text
        );
    }
}

/// A page that differs in everything that is compared.
fn other_page() -> Page {
    let mut key = key();
    key["fingerprint"] = "ab:cd".into();
    key.as_object_mut().unwrap().shift_remove("content");
    key["label"] = 7.into();
    let rows = vec![
        row("client_id*", "integer", "The account.", "2"),
        row("include_users*", "boolean", "Adds the users.", "1"),
        row("params[key_id]*", "integer", "The key.", "1"),
        row("extra", "string", "More.", "x"),
    ];
    key_page("1.3", rows, key)
}

#[test]
fn a_page_that_says_the_same_changes_nothing() {
    for is_update in [false, true] {
        let folder = checkout();
        let before = contents(folder.path());
        let report = imported(folder.path(), &key_page("1.0", rows(), key()), is_update);
        assert_eq!(report.text, format!("{GET} says the same.\n"));
        assert_eq!(report.failure, None);
        assert_eq!(contents(folder.path()), before);
    }
}

#[test]
fn what_differs_is_listed_in_the_terms_of_the_spec_and_nothing_is_written() {
    let folder = checkout();
    let before = contents(folder.path());
    let report = imported(folder.path(), &other_page(), false);
    let expected = "\
page.txt differs from spec/paths/ssh/key/get.yaml:
- the page has version 1.3, which is newer than 1.0 of the spec
- `client_id`: the spec has the example `1`, the page `2`
- `include_users` is optional in the spec and required on the page
- `key_id` is called `params[key_id]` on the page
- `extra` is new on the page, after `params[key_id]`
- `return.label` of the reply: the spec has text, the page a number
- the reply has `return.fingerprint` on the page
- the reply has no `return.content` on the page
";
    assert_eq!(report.text, expected);
    assert!(report.failure.unwrap().starts_with("Nothing was written."));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_parameter_that_is_gone_or_at_another_place_is_named() {
    let folder = checkout();
    let mut moved = rows();
    moved.swap(0, 1);
    let report = imported(folder.path(), &key_page("1.0", moved, key()), false);
    assert!(report.text.contains(" on the page\n"), "{}", report.text);
    assert_eq!(report.text.lines().count(), 2, "{}", report.text);
    let report = imported(
        folder.path(),
        &key_page("1.0", rows()[..2].to_vec(), key()),
        false,
    );
    assert!(
        report
            .text
            .contains("- `include_users` is not on the page\n"),
        "{}",
        report.text
    );
}

#[test]
fn an_update_takes_the_page_over_and_keeps_what_a_person_wrote() {
    let folder = checkout();
    let root = folder.path();
    let described = read(root, GET).replace(
        "      description: The account that owns the key.\n",
        "      # Said by the vendor.\n      description: |\n        The account.\n\n        It owns the key.\n      x-rust-name: account\n",
    );
    fs::write(root.join(GET), &described).unwrap();
    let report = imported(root, &other_page(), true);
    let (text, index) = (read(root, GET), read(root, "spec/openapi.yaml"));
    assert!(index.contains("  /1.3/ssh/key/get.json: {$ref: paths/ssh/key/get.yaml}\n"));
    assert!(!index.contains("/1.0/ssh/key/get.json"));
    for kept in [
        "  summary: Get an SSH key\n",
        "      # Said by the vendor.\n      description: |\n        The account.\n\n        It owns the key.\n      x-rust-name: account\n",
        "      description: Whether to return the users who log in with the key.\n",
        "      description: The key.\n",
    ] {
        assert!(text.contains(kept), "{kept}\n\n{text}");
    }
    for new in [
        "/api/v1.3/?path",
        "    - name: extra\n",
        "      example: 2\n",
        "fingerprint: ab:cd\n",
    ] {
        assert!(text.contains(new), "{new}\n\n{text}");
    }
    let schema = read(root, "spec/schemas/ssh/key/SshKey.yaml");
    assert!(schema.contains("required: [id, label]\n"), "{schema}");
    assert!(schema.contains("  label:\n    allOf:\n      - $ref: ../../Integer.yaml\n    description: The display name of the key.\n"), "{schema}");
    assert!(
        schema.contains("  content:\n    type: string\n    description: The public key,"),
        "{schema}"
    );
    assert!(
        schema.ends_with(
            "      $ref: SshKeyUser.yaml\n  fingerprint:\n    type: string\n    description: ''\n"
        ),
        "{schema}"
    );
    assert!(
        report.text.contains("  spec/schemas/ssh/key/SshKey.yaml:"),
        "{}",
        report.text
    );
    let again = imported(root, &other_page(), true);
    assert!(again.text.ends_with("says the same.\n"), "{}", again.text);
}

#[test]
fn an_older_page_says_so() {
    let folder = checkout();
    let rows = vec![row("job_id*", "integer", "The job.", "1")];
    let page = page(
        Method::Get,
        "1.0",
        "/job/get",
        rows,
        successful(json!({"state": "Completed"})),
    );
    let report = imported(folder.path(), &page, false);
    assert!(
        report
            .text
            .contains("- the page has version 1.0, which is older than 1.5 of the spec\n"),
        "{}",
        report.text
    );
    assert!(report.failure.is_some());
}

#[test]
fn the_descriptions_to_write_are_listed_by_line() {
    let folder = checkout();
    let page = page(
        Method::Post,
        "1.3",
        "/kitchen/clean",
        rows(),
        json!({"msg": "Successful", "status": true}),
    );
    let report = imported(folder.path(), &page, false);
    assert_eq!(report.failure, None);
    let index = read(folder.path(), "spec/openapi.yaml");
    let before_tag = index.split("  - name: kitchen\n").next().unwrap();
    let tag = before_tag.lines().count() + 2;
    let expected = format!(
        "\
created spec/paths/kitchen/clean.yaml
updated spec/openapi.yaml
Write these in your own words:
  spec/paths/kitchen/clean.yaml:4: summary
  spec/paths/kitchen/clean.yaml:20: description
  spec/paths/kitchen/clean.yaml:25: description
  spec/paths/kitchen/clean.yaml:30: description
  spec/paths/kitchen/clean.yaml:34: description
  spec/openapi.yaml:{tag}: description
Then run `cargo xtask generate` and `cargo xtask snapshots`, and add a line to CHANGELOG.md.
"
    );
    assert_eq!(report.text, expected);
}

#[test]
fn a_doubt_is_printed_with_its_line_and_fails_though_the_file_is_written() {
    let folder = checkout();
    let rows = vec![row("token*", "string", "A secret.", "x")];
    let page = page(
        Method::Post,
        "1.3",
        "/kitchen/open",
        rows,
        json!({"msg": "Successful", "status": true}),
    );
    let report = imported(folder.path(), &page, false);
    let line = "page.txt:10: parameter `token`: the table has `string`; the name is that of a secret. `format: password` is taken.\n";
    assert!(report.text.ends_with(line), "{}", report.text);
    assert!(report.failure.unwrap().starts_with("There is 1 doubt."));
    assert!(folder.path().join("spec/paths/kitchen/open.yaml").is_file());
}

#[test]
fn what_is_in_the_way_is_refused_and_the_spec_stays_as_it_was() {
    let cases: [(&str, Prepare); 4] = [
        ("is not a folder", |root| {
            fs::write(root.join("spec/paths/kitchen"), "").unwrap()
        }),
        ("has no line for it", |root| {
            fs::create_dir_all(root.join("spec/paths/kitchen")).unwrap();
            fs::write(root.join("spec/paths/kitchen/clean.yaml"), "").unwrap();
        }),
        ("is a folder", |root| {
            fs::create_dir_all(root.join("spec/paths/kitchen/clean.yaml")).unwrap()
        }),
        ("cannot be read", |root| {
            fs::write(root.join("spec/openapi.yaml"), "paths: [").unwrap()
        }),
    ];
    for (problem, prepare) in cases {
        let folder = checkout();
        prepare(folder.path());
        let before = contents(folder.path());
        let page = page(
            Method::Post,
            "1.3",
            "/kitchen/clean",
            rows(),
            json!({"msg": "Successful", "status": true}),
        );
        for result in [
            import(folder.path(), "page.txt", &page, true),
            frame(folder.path(), "kitchen/clean", "1.3", Method::Post),
        ] {
            let message = result.unwrap_err().to_string();
            assert!(message.contains(problem), "{message}");
        }
        assert_eq!(contents(folder.path()), before, "{problem}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_spec_is_refused() {
    let (folder, outside) = (checkout(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(outside.path(), folder.path().join("spec/paths/kitchen")).unwrap();
    let result = frame(folder.path(), "kitchen/clean", "1.3", Method::Post);
    assert!(
        result
            .unwrap_err()
            .to_string()
            .contains("spec/paths/kitchen is a link")
    );
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_frame_is_valid_once_its_texts_are_filled_in() {
    for method in [Method::Get, Method::Post] {
        let folder = checkout();
        let root = folder.path();
        frame(root, "kitchen/heat", "1.5", method).unwrap();
        frame(root, "job/get", "1.0", Method::Get).unwrap();
        assert!(
            read(root, "spec/openapi.yaml")
                .contains("  /1.0/job/get.json: {$ref: paths/job/get.v1.0.yaml}\n")
        );
        assert!(
            frame(root, "kitchen/heat", "1.5", method)
                .unwrap_err()
                .to_string()
                .contains("already")
        );
        fill(root);
        let read = sitehost_codegen::read(&root.join("spec"));
        assert!(read.is_ok(), "{}", read.unwrap_err());
    }
}
