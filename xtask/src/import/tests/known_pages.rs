//! Pages of endpoints that the spec has become the files that it has, byte for byte, but for descriptions and comments.

use std::fs;

use serde_json::json;

use super::*;

/// A file of the spec without comments and with empty texts. What a page does not say is left out: the description of an
/// operation and what it does.
fn without_texts(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut out = String::new();
    let mut skipped = usize::MAX;
    for line in text.lines().filter(|line| {
        !["#", "x-effect:"]
            .iter()
            .any(|start| line.trim_start().starts_with(start))
    }) {
        if indent(line) > skipped {
            continue;
        }
        skipped = usize::MAX;
        let key = line.trim_start().split(':').next().unwrap_or_default();
        if ["description", "summary"].contains(&key) {
            skipped = indent(line);
            if key == "summary" || indent(line) > 2 {
                out += &format!("{}{key}: ''\n", " ".repeat(indent(line)));
            }
            continue;
        }
        out += line;
        out.push('\n');
    }
    out
}

/// Asserts that a page becomes the file that the spec has, and nothing else, and that nothing is in doubt.
fn becomes_the_file(page: &Page) {
    let (files, doubts) = files(page);
    let [(file, text)] = files.as_slice() else {
        panic!("{}: there are new files: {files:#?}", page.path);
    };
    let path = repository().join("spec").join(file);
    let expected = without_texts(&fs::read_to_string(path).unwrap());
    let text = without_texts(text);
    let difference = similar::TextDiff::from_lines(&expected, &text)
        .unified_diff()
        .to_string();
    assert_eq!(difference, "", "{file}");
    assert_eq!(doubts.list, [], "{file}");
}

fn client_id() -> Row {
    row("client_id*", "integer", "The account.", "1")
}

fn sorting_and_paging() -> Vec<Row> {
    vec![
        row("filters[sort_by]", "string", "The field.", None),
        row(
            "filters[sort_dir]",
            "string",
            "Valid options are ASC and DESC",
            None,
        ),
        row("filters[page_size]", "integer", "How many.", None),
        row("filters[page_number]", "integer", "Which page.", None),
    ]
}

#[test]
fn cloud_image_create() {
    let rows = vec![
        client_id(),
        row("label*", "string", "What people see.", "My Custom Image"),
        row(
            "params[code]",
            "string",
            "What programs see; optional.",
            "my-custom-image",
        ),
        row(
            "params[ssh_keys][]",
            "string",
            "A list of IDs of keys, in the format of ssh_keys[]=23, ssh_keys[]=25.",
            "23",
        ),
        row("params[fork_id]", "string", "The ID of an image.", "61"),
    ];
    let reply = json!({"return": {"job_id": "3433562"}, "msg": "Successful", "status": true, "time": 29.92});
    let page = page(Method::Post, "1.0", "/cloud/image/create", rows, reply);
    becomes_the_file(&page);
    let (files, doubts) = files(&page);
    assert!(files[0].1.contains("  # Inferred: the reply has no kind."));
    assert_eq!(doubts.notes.len(), 1, "{doubts:?}");
}

#[test]
fn ssh_key_get() {
    let rows = vec![
        client_id(),
        row("key_id*", "integer", "The key.", "1"),
        row("include_users", "boolean", "Adds the users.", "1"),
    ];
    let reply = successful(json!({
        "id": "6", "client_id": "1", "label": "bruce", "content": "ssh key here",
        "date_added": "2014-12-18 09:29:24", "date_updated": "2016-02-09 15:09:52", "custom_image_access": false,
        "users": [{"id": "12", "username": "john", "containers": ["mywebsite.nz"]}],
    }));
    becomes_the_file(&page(Method::Get, "1.0", "/ssh/key/get", rows, reply));
}

#[test]
fn job_get() {
    let rows = vec![
        row(
            "type*",
            "string",
            "The kind of job. It should be either 'daemon' or 'scheduler'.",
            "scheduler",
        ),
        row("id*", "integer", "The job.", "32563"),
    ];
    let entry = |time: &str, message: &str| json!({"date": format!("2025-02-17 10:43:{time}"), "level": "3", "message": message});
    let reply = successful(json!({
        "state": "Completed", "created": "2025-02-17 10:42:58", "started": "2025-02-17 10:43:00",
        "completed": "2025-02-17 10:43:22",
        "logs": [
            entry("00", "[kvm-http] Preparing to provision"),
            entry("00", "[kvm-http] Installing operating system"),
            entry("04", "[kvm-http] Applying disk sizes"),
        ],
    }));
    becomes_the_file(&page(Method::Get, "1.5", "/job/get", rows, reply));
}

#[test]
fn ssh_key_add_and_update_and_remove() {
    let texts = |start: &str| {
        vec![
            row(
                &format!("{start}label]*").replace("[]", ""),
                "string",
                "What people see.",
                "My SSH Key",
            ),
            row(
                &format!("{start}content]*"),
                "string",
                "The key.",
                "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host",
            ),
            row(
                "params[custom_image_access]",
                "string",
                "Access to images. 0 for no and 1 for yes",
                "1",
            ),
        ]
    };
    let mut add = texts("");
    add[0].name = "label".to_owned();
    add[1].name = "content".to_owned();
    let add = [vec![client_id()], add].concat();
    becomes_the_file(&page(
        Method::Post,
        "1.2",
        "/ssh/key/add",
        add,
        successful(json!({"key_id": "7"})),
    ));

    let key_id = || row("key_id*", "integer", "The key.", "1");
    let nothing = |msg: &str| json!({"msg": msg, "status": true});
    let update = [vec![client_id(), key_id()], texts("params[")].concat();
    becomes_the_file(&page(
        Method::Post,
        "1.2",
        "/ssh/key/update",
        update,
        nothing("Successful"),
    ));
    let remove = vec![client_id(), key_id()];
    becomes_the_file(&page(
        Method::Post,
        "1.3",
        "/ssh/key/remove",
        remove,
        nothing("Successful."),
    ));
}

#[test]
fn lists_that_the_page_cuts_off() {
    let rows = || [vec![client_id()], sorting_and_paging()].concat();
    let entries = json!([
        {
            "id": "6", "client_id": "1", "label": "bruce", "content": "ssh key here",
            "date_added": "2014-12-18 09:29:24", "date_updated": "2016-02-09 15:09:52",
        },
        {"id": "7", "client_id": "1"},
    ]);
    let counted = |data: Json| json!({"return": {"total_items": 3, "current_items": 3, "current_page": 1, "total_pages": 1, "data": data}});
    let mut keys = page(
        Method::Get,
        "1.0",
        "/ssh/key/list_all",
        rows(),
        counted(entries),
    );
    keys.reply.as_mut().unwrap().cut = true;
    let (files, doubts) = files(&keys);
    assert_eq!(doubts.list.len(), 1, "{doubts:?}");
    let expected = fs::read_to_string("../spec/paths/ssh/key/list_all.yaml").unwrap();
    assert_eq!(without_texts(&files[0].1), without_texts(&expected));
}
