use proptest::prelude::*;

use crate::refusal::Refusal;
use crate::spec::Spec;

fn hint(path: &str) -> Option<String> {
    let spec = Spec::bundled().unwrap();
    let Err(Refusal::UnknownPath { hint }) = spec.find("GET", path, false) else {
        unreachable!("{path} is known");
    };
    hint
}

#[test]
fn a_path_that_is_nearly_right_gets_a_hint_with_the_right_one() {
    let lenient = "or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`)";
    let create = "`/1.0/cloud/image/create.json`";
    for (path, expected) in [
        (
            "/1.0/cloud/image/create",
            format!("Write the path with `.json` at its end: {create}."),
        ),
        (
            "/1.0/cloud/image/create.xml",
            format!("Write the path with `.json` at its end: {create}."),
        ),
        (
            "//1.0/cloud/image/create.json",
            format!("Write the path with single slashes: {create}."),
        ),
        (
            "/1.0//cloud/image///create.json",
            format!("Write the path with single slashes: {create}."),
        ),
        (
            "/1.0/cloud/image/create.json/",
            format!("Write the path without a slash at its end: {create}."),
        ),
        (
            "/1.0/Cloud/Image/create.JSON",
            format!("Write the path in lower case: {create}."),
        ),
        (
            "/1.0/cloud%2Fimage/create.json",
            format!("Write the path without escapes such as `%2F`: {create}."),
        ),
        (
            "/1.0/cloud%2fimage/Create/",
            format!(
                "Write the path without escapes such as `%2F` and without a slash at its end and in lower case and with `.json` at its end: {create}."
            ),
        ),
        // Versions
        (
            "/1.5/cloud/image/create.json",
            format!("Write the path with the version that the mock has: {create}, {lenient}."),
        ),
        (
            "/1.9/cloud/image/create.json",
            format!("Write the path with one of the API's versions, 1.0 to 1.5: {create}."),
        ),
        (
            "/2.0/cloud/image/create.json",
            format!("Write the path with one of the API's versions, 1.0 to 1.5: {create}."),
        ),
        (
            "/v1/cloud/image/create.json",
            format!("Write the path with one of the API's versions, 1.0 to 1.5: {create}."),
        ),
        (
            "/1/cloud/image/create.json",
            format!("Write the path with one of the API's versions, 1.0 to 1.5: {create}."),
        ),
        (
            "/cloud/image/create.json",
            format!("Write the path with the API's version first: {create}."),
        ),
        (
            "/api/v1.0/cloud/image/create",
            "The nearest path is `/1.0/cloud/image/create.json`.".to_owned(),
        ),
        (
            "/2.0/library/lend_book.json",
            "The API has the versions 1.0, 1.1, 1.2, 1.3, 1.4, 1.5.".to_owned(),
        ),
        (
            "/v2/cloud/images/create.json",
            format!(
                "The API has the versions 1.0, 1.1, 1.2, 1.3, 1.4, 1.5. The nearest path is {create}."
            ),
        ),
        // Words
        (
            "/1.0/cloud/images/create.json",
            format!("The nearest path is {create}."),
        ),
        (
            "/1.5/job/gte.json",
            "The nearest path is `/1.5/job/get.json`.".to_owned(),
        ),
    ] {
        assert_eq!(hint(path), Some(expected), "{path}");
    }
}

#[test]
fn a_path_that_is_like_none_gets_no_hint() {
    for path in [
        "/",
        "",
        "*",
        "/nothing",
        "/1.0/library/lend_book.json",
        "/%zz",
    ] {
        assert_eq!(hint(path), None, "{path}");
    }
}

#[test]
fn a_lenient_mock_has_each_operation_at_every_version_of_the_api() {
    let spec = Spec::bundled().unwrap();
    for version in super::VERSIONS {
        let path = format!("/{version}/cloud/image/create.json");
        let found = spec.find("POST", &path, true).unwrap();
        assert_eq!(found.id, "cloud_image_create", "{version}");
    }
    assert!(
        spec.find("POST", "/1.6/cloud/image/create.json", true)
            .is_err()
    );
    assert!(matches!(
        spec.find("GET", "/1.5/cloud/image/create.json", true),
        Err(Refusal::WrongMethod { .. })
    ));
}

#[test]
fn the_nearest_version_of_several_is_found() {
    let operation = |id: &str| {
        format!(
            r#"{{ "get": {{ "operationId": "{id}",
                "parameters": [{{ "name": "apikey", "in": "query", "schema": {{ "type": "string" }} }}],
                "responses": {{ "200": {{ "content": {{ "application/json": {{ "example": 1 }} }} }} }}
            }} }}"#
        )
    };
    let spec = Spec::parse(&format!(
        r#"{{ "paths": {{ "/1.3/a/b.json": {}, "/1.1/a/b.json": {} }} }}"#,
        operation("new"),
        operation("old")
    ))
    .unwrap();
    for (version, id) in [
        ("1.0", "old"),
        ("1.1", "old"),
        ("1.2", "old"),
        ("1.3", "new"),
        ("1.5", "new"),
    ] {
        let path = format!("/{version}/a/b.json");
        assert_eq!(spec.find("GET", &path, true).unwrap().id, id, "{version}");
    }
}

proptest! {
    #[test]
    fn no_path_panics_and_no_hint_quotes_it(
        path in prop_oneof!["[/%a-zA-Z0-9.]{0,30}", any::<String>()],
    ) {
        let spec = Spec::bundled().unwrap();
        let path = format!("/canary/{path}");
        for is_lenient in [false, true] {
            let refusal = spec.find("GET", &path, is_lenient).unwrap_err();
            prop_assert!(!refusal.to_string().contains("canary"));
        }
    }
}
