//! Every mistake a spec's author can make gets one clear message, and nothing is generated.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use sitehost_test_limits::{PROGRAM, within_blocking};
use tempfile::TempDir;

/// A mistake: what it is, the file it is made in, the text that is replaced, and what by.
type Mistake = (&'static str, &'static str, &'static str, &'static str);

const INDEX: &str = "openapi.yaml";
const FORM: &str = "paths/ssh/key/add.yaml";
const QUERY: &str = "paths/cloud/image/list_all.yaml";
const IMAGE: &str = "schemas/cloud/image/CloudImage.yaml";
const STACK_LIST: &str = "paths/cloud/stack/image/list_all.yaml";
const KIND: &str = "schemas/job/JobKind.yaml";
const DELETE: &str = "paths/cloud/image/version/delete.yaml";

#[rustfmt::skip]
const MISTAKES: &[Mistake] = &[
    ("not YAML", FORM, "operationId: ssh_key_add", "operationId: [ssh_key_add"),
    ("a doubled key", FORM, "  summary: Add a key", "  summary: Add a key\n  summary: Add another"),
    ("a key that is no string", FORM, "  summary: Add a key", "  1: Add a key"),
    ("an anchor", FORM, "  summary: Add a key", "  summary: &anchor Add a key"),
    ("a tag", FORM, "  summary: Add a key", "  summary: !!str Add a key"),
    ("a second document", FORM, "post:", "---\na: 1\n---\npost:"),
    ("an infinite number", FORM, "example: 3", "example: .inf"),
    ("an unresolved reference", FORM, "schemas/ApiKey.yaml", "schemas/Apikey.yaml"),
    ("a reference that leaves spec/", FORM, "../../../schemas/ApiKey.yaml", "../../../../schemas/ApiKey.yaml"),
    ("an absolute reference", FORM, "../../../schemas/ApiKey.yaml", "/etc/passwd"),
    ("a reference into a file", FORM, "schemas/ApiKey.yaml", "schemas/ApiKey.yaml#/type"),
    ("a reference to the web", FORM, "../../../schemas/ApiKey.yaml", "https://example.com/ApiKey.yaml"),
    ("a reference that is no text", FORM, "$ref: ../../../schemas/ApiKey.yaml", "$ref: 1"),
    ("a circle", IMAGE, "$ref: ../../Id.yaml", "$ref: CloudImage.yaml"),
    ("something beside a reference", IMAGE, "    $ref: ../../Id.yaml", "    $ref: ../../Id.yaml\n    nullable: true"),
    ("a file that nothing refers to", "stray.yaml", "", "type: string\n"),
    ("an endpoint missing from the index", INDEX, "  /1.2/ssh/key/add.json:\n    $ref: paths/ssh/key/add.yaml\n", ""),
    ("an endpoint written into the index", INDEX, "    $ref: paths/ssh/key/add.yaml", "    post: {}"),
    ("a path that does not name its file", INDEX, "/1.2/ssh/key/add.json", "/1.2/ssh/key/create.json"),
    ("a path that is none", INDEX, "/1.2/ssh/key/add.json", "/ssh/key/add"),
    ("another OpenAPI", INDEX, "openapi: 3.0.3", "openapi: 3.1.0"),
    ("no OpenAPI", INDEX, "openapi: 3.0.3\n", ""),
    ("a module without a tag", INDEX, "  - name: ssh/key\n    description: Keys.\n", ""),
    ("a tag without a module", INDEX, "  - name: ssh/key\n", "  - name: ssh/keys\n"),
    ("a keyword of no use here", INDEX, "security: []", "security: []\nwebhooks: {}"),
    ("a missing operationId", FORM, "  operationId: ssh_key_add\n", ""),
    ("a doubled operationId", FORM, "operationId: ssh_key_add", "operationId: cloud_image_list_all"),
    ("an operationId that is a keyword", FORM, "operationId: ssh_key_add", "operationId: move"),
    ("an operationId that is no name", FORM, "operationId: ssh_key_add", "operationId: ssh-key add"),
    ("an operationId the client has", FORM, "operationId: ssh_key_add", "operationId: send"),
    ("an operationId that hides a type", FORM, "operationId: ssh_key_add", "operationId: job"),
    ("another method", FORM, "post:", "put:"),
    ("the wrong tag", FORM, "tags: [ssh/key]", "tags: [ssh]"),
    ("a job kind without a job", FORM, "  summary: Add a key", "  summary: Add a key\n  x-job-kind: scheduler"),
    ("an unknown keyword", FORM, "  summary: Add a key", "  summary: Add a key\n  deprecated: true"),
    ("an empty summary", FORM, "summary: Add a key", "summary: ''"),
    ("another media type", FORM, "application/x-www-form-urlencoded", "multipart/form-data"),
    ("a body that is not required", FORM, "    required: true\n    content", "    content"),
    ("apikey missing", FORM, "            apikey:\n              $ref: ../../../schemas/ApiKey.yaml\n", ""),
    ("apikey not required", FORM, "[apikey, label", "[label"),
    ("apikey written out", FORM, "$ref: ../../../schemas/ApiKey.yaml", "{type: string, format: password}"),
    (
        "apikey not first",
        FORM,
        "            apikey:\n              $ref: ../../../schemas/ApiKey.yaml\n            label:\n              type: string\n              description: The name people see.\n              example: My key\n",
        "            label:\n              type: string\n              description: The name people see.\n              example: My key\n            apikey:\n              $ref: ../../../schemas/ApiKey.yaml\n",
    ),
    ("apikey not first in a query", QUERY, "    - $ref: ../../../parameters/apikey.yaml\n", ""),
    ("a required name that is no property", FORM, "size, weight", "sizes, weight"),
    ("a required name twice", FORM, "size, weight", "size, size, weight"),
    ("a missing description", FORM, "              description: A whole number.\n", ""),
    ("a missing example", FORM, "              example: 3\n", ""),
    ("an example of another type", FORM, "example: 3", "example: three"),
    ("an example of a list that is none", FORM, "example: [1, 2]", "example: 1"),
    ("a missing type", FORM, "              type: integer\n              description: A whole", "              description: A whole"),
    ("an unknown type", FORM, "type: number", "type: float"),
    ("a boolean", FORM, "type: integer\n              enum: [0, 1]\n              description: Yes or no.", "type: boolean\n              description: Yes or no."),
    ("a choice of texts", FORM, "enum: [0, 1]\n              description: Yes or no.", "enum: [a, b]\n              description: Yes or no."),
    ("an unknown format", FORM, "format: password", "format: uuid"),
    ("a list of lists", FORM, "                type: integer\n              description: Whole", "                {type: array, items: {type: integer}}\n              description: Whole"),
    ("a list without encoding", FORM, "          ids[]: {style: form, explode: true}\n", ""),
    ("an encoding of no list", FORM, "ids[]: {style: form", "size: {style: form"),
    ("another style", FORM, "ids[]: {style: form", "ids[]: {style: spaceDelimited"),
    ("a list without []", FORM, "params[sizes][]", "params[sizes]"),
    ("a [] that is no list", FORM, "params[access]", "params[access][]"),
    ("a name with a stray bracket", FORM, "params[access]", "params]access["),
    ("two names that become one", FORM, "params[access]", "params[size]"),
    ("a name that is a keyword", FORM, "params[access]", "params[type]"),
    ("a name that is the constructor's", FORM, "params[access]", "params[new]"),
    ("a name without a letter", FORM, "params[access]", "params[0]"),
    ("a given name that is a keyword", QUERY, "x-rust-name: kind", "x-rust-name: fn"),
    ("two parameters of one name", QUERY, "name: type", "name: client_id"),
    ("a parameter in the path", QUERY, "in: query\n      required: true\n      description: Whose", "in: path\n      required: true\n      description: Whose"),
    ("another style in a query", QUERY, "      description: Only images with one", "      style: pipeDelimited\n      description: Only images with one"),
    ("a parameter without a schema", QUERY, "      schema:\n        type: integer\n      example: 50\n", "      example: 50\n"),
    ("no success", FORM, "    '200':\n", "    '404':\n"),
    ("a default response", DELETE, "    '400':\n", "    default:\n"),
    ("an envelope that is none", FORM, "schemas/Envelope.yaml", "schemas/Refusal.yaml"),
    ("an envelope with nothing in it", DELETE, "                  return:\n                    $ref: ../../../../schemas/job/Job.yaml\n", "                  result:\n                    $ref: ../../../../schemas/job/Job.yaml\n"),
    ("a reply without an example", FORM, "          example:\n            msg: Successful\n            status: true\n", ""),
    ("an example that is no success", FORM, "status: true", "status: false"),
    ("another media type of a reply", FORM, "application/json", "application/xml"),
    ("an unknown type in a reply", IMAGE, "type: string\n    description: The name", "type: text\n    description: The name"),
    ("an unknown keyword in a reply", IMAGE, "    description: The name people see.", "    description: The name people see.\n    minLength: 1"),
    ("a choice in a reply", IMAGE, "    type: string\n    description: The name", "    oneOf: [{type: string}]\n    description: The name"),
    ("a member without a description", IMAGE, "    description: The name people see.\n", ""),
    ("a secret in a reply", IMAGE, "    type: string\n    description: The name", "    type: string\n    format: password\n    description: The name"),
    ("a null without a type", IMAGE, "      - $ref: ../../Id.yaml\n    description", "      - $ref: ../../Id.yaml\n    nullable: true\n    description"),
    ("a type beside a reference", IMAGE, "    allOf:\n      - $ref: ../../Id.yaml", "    type: banana\n    allOf:\n      - $ref: ../../Id.yaml"),
    ("a shared schema that may be null", IMAGE, "type: object\ndescription: An image", "type: object\nnullable: true\ndescription: An image"),
    ("a member called example that leads nowhere", IMAGE, "  id:\n    $ref: ../../Id.yaml", "  example:\n    $ref: Nope.yaml\n  id:\n    $ref: ../../Id.yaml"),
    ("properties without any", "schemas/job/JobStatus.yaml", "    properties:\n      example:\n        $ref: ../Id.yaml\n", "    properties: {}\n"),
    ("two schemas that become one type", "paths/job/get.yaml", "operationId: job_get", "operationId: cloud_image"),
    ("an envelope without status", "schemas/Envelope.yaml", "  status:\n    type: boolean", "  state:\n    type: boolean"),
    ("a key that is no secret", "schemas/ApiKey.yaml", "format: password\n", ""),
    ("a key in brackets", FORM, "params[access]", "apikey[access]"),
    ("an unknown job kind", "paths/cloud/image/create.yaml", "x-job-kind: scheduler", "x-job-kind: schedular"),
    ("a Rust name that is a number", QUERY, "x-rust-name: kind", "x-rust-name: 5"),
    ("a Rust name in the schema of a query", QUERY, "      schema:\n        type: string\n      example: www", "      schema:\n        type: string\n        x-rust-name: kind\n      example: www"),
    ("an OpenAPI of no version", INDEX, "openapi: 3.0.3", "openapi: 3.0.banana"),
    ("a status that is none", DELETE, "    '400':", "    '4zz':"),
    ("a server that is none", INDEX, "  - url: https://api.example", "  - 5"),
    ("a security scheme", INDEX, "security: []", "security: [{key: []}]"),
    ("a tag twice", INDEX, "  - name: ssh/key\n    description: Keys.\n", "  - name: ssh/key\n    description: Keys.\n  - name: ssh/key\n    description: Keys.\n"),
    ("a file in no folder of a spec", DELETE, "responses/Refused.yaml", "common/Refused.yaml"),
    ("mistakes in two files", INDEX, "openapi: 3.0.3\n", "openapi: 3.0.3\nopenapi: 3.1.0\nwebhooks: {}\n"),
    ("two members that become one", IMAGE, "  label:", "  Forked-From:"),
    ("a required member that is none", IMAGE, "required: [id]", "required: [ident]"),
    ("a list without items", IMAGE, "    items:\n      type: object\n      description: One user.\n      properties:\n        type:\n          type: string\n          description: The kind of user.\n", ""),
    ("a page that cannot be asked for", QUERY, "    - $ref: ../../../parameters/page_number.yaml\n", ""),
    ("a page asked for and none returned", "paths/job/get.yaml", "  responses:", "    - $ref: ../../parameters/page_number.yaml\n  responses:"),
    ("a page that has to be asked for", "parameters/page_number.yaml", "in: query", "in: query\nrequired: true"),
    ("a page that adds something else", QUERY, "                          data:", "                          list:"),
    ("a page of nothing that is shared", QUERY, "                            items:\n                              $ref: ../../../schemas/cloud/image/CloudImage.yaml", "                            items: {type: string}"),
    ("something beside a page", QUERY, "                    allOf:\n", "                    description: A page.\n                    allOf:\n"),
    ("a page without a counter", "schemas/Page.yaml", "required: [total_items, ", "required: ["),
    ("a counter that is strict", "schemas/Page.yaml", "    allOf:\n      - $ref: Integer.yaml\n    description: Which", "    type: integer\n    description: Which"),
    ("words where they are used", IMAGE, "    type: string\n    description: The name", "    type: string\n    x-extensible-enum: [a, b]\n    description: The name"),
    ("no words", KIND, "[scheduler, err, daemon]", "[]"),
    ("words that are no list", KIND, "[scheduler, err, daemon]", "scheduler"),
    ("a word that is a number", KIND, "daemon]", "1]"),
    ("a word without a letter", KIND, "daemon]", "'1']"),
    ("a word for all others", KIND, "daemon]", "other]"),
    ("two words that become one", KIND, "daemon]", "Scheduler]"),
    ("words that are numbers", KIND, "type: string", "type: integer"),
    ("words without a description", KIND, "description: What kind of job it is; asking for a job takes both its kind and its id.\n", ""),
    ("an example that is no word", "paths/job/get.yaml", "example: scheduler", "example: 1"),
    ("a map alone", STACK_LIST, "                    type: array\n                    items:\n                      $ref: ../../../../schemas/cloud/stack/image/CloudStackImage.yaml", "                    type: object\n                    additionalProperties: {type: string}"),
    ("the key in a reply", IMAGE, "    $ref: ../../Id.yaml", "    $ref: ../../ApiKey.yaml"),
    ("a page of which nothing is said", QUERY, "                    allOf:\n                      - $ref: ../../../schemas/Page.yaml\n                      - type: object\n                        required: [data]\n                        properties:\n                          data:\n                            type: array\n                            description: The images of this page.\n                            items:\n                              $ref: ../../../schemas/cloud/image/CloudImage.yaml", "                    $ref: ../../../schemas/Page.yaml"),
    ("an envelope in an envelope", "paths/job/get.yaml", "                  return:\n                    $ref: ../../schemas/job/JobStatus.yaml", "                  return:\n                    $ref: ../../schemas/Envelope.yaml"),
    ("a word that is no name", KIND, "daemon]", "a²]"),
    ("a word that Rust keeps for itself", KIND, "daemon]", "self]"),
    ("something beside a parameter's reference", QUERY, "    - $ref: ../../../parameters/sort_dir.yaml\n", "    - $ref: ../../../parameters/sort_dir.yaml\n      required: true\n"),
    ("something beside a form's reference", FORM, "              allOf:\n                - $ref: ../../../schemas/job/JobKind.yaml\n              description", "              $ref: ../../../schemas/job/JobKind.yaml\n              description"),
    ("two parts of a word", FORM, "                - $ref: ../../../schemas/job/JobKind.yaml\n", "                - $ref: ../../../schemas/job/JobKind.yaml\n                - type: string\n"),
    ("something beside a word", FORM, "              allOf:\n                - $ref: ../../../schemas/job/JobKind.yaml\n", "              minLength: 1\n              allOf:\n                - $ref: ../../../schemas/job/JobKind.yaml\n"),
    ("a loose value that is sent", QUERY, "        type: integer\n        format: id", "        $ref: ../../../schemas/Id.yaml"),
    ("an example that is another word", "paths/job/get.yaml", "example: scheduler", "example: schedular"),
    ("a page that is asked for with a text", "parameters/page_number.yaml", "type: integer", "type: string"),
    ("an operationId that is split otherwise", FORM, "operationId: ssh_key_add", "operationId: ssh_key_a_2_b"),
    ("an example of another reply", QUERY, "total_items: 0, ", ""),
    ("an example without what is returned", QUERY, "            return: {total_items: 0, current_items: '0', current_page: 1, total_pages: 0, data: []}\n", ""),
    ("an example without what is required", "paths/job/get.yaml", "state: Completed, ", ""),
    ("an example with another type deep inside", "paths/job/get.yaml", "owner: {example: 1}", "owner: {example: 1.5}"),
    ("an example that is no list", STACK_LIST, "return: []", "return: {}"),
    ("a map that may be null", IMAGE, "    type: object\n    description: Anything", "    type: object\n    nullable: true\n    description: Anything"),
    ("a list that may be null", IMAGE, "    type: array\n", "    type: array\n    nullable: true\n"),
    ("a mark of lists on a number", FORM, "              description: A whole number.\n", "              description: A whole number.\n              x-empty-clears: true\n"),
    ("a mark of lists that is no flag", FORM, "x-empty-clears: true", "x-empty-clears: sometimes"),
    ("an operationId that is a stream's", FORM, "operationId: ssh_key_add", "operationId: ssh_key_add_stream"),
    ("an operationId that names the page of another", FORM, "operationId: ssh_key_add", "operationId: cloud_image_page"),
];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target)
        } else {
            fs::copy(&path, &target).map(drop).unwrap()
        }
    }
}

fn fixture() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture"),
        folder.path(),
    );
    folder
}

#[test]
fn every_mistake_is_named_with_its_place_and_its_remedy() {
    let mut report = String::new();
    for (mistake, file, from, to) in MISTAKES {
        let folder = fixture();
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            text.contains(from),
            "{mistake}: {file} does not hold {from:?}"
        );
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        match sitehost_codegen::generate(folder.path()) {
            Ok(_) => panic!("{mistake}: nothing was found"),
            Err(sitehost_codegen::Error::Stage(message)) => {
                panic!("{mistake}: only a late stage noticed: {message}")
            }
            Err(sitehost_codegen::Error::Spec(findings)) => {
                writeln!(report, "# {mistake}").unwrap();
                for finding in findings {
                    writeln!(report, "{finding}").unwrap();
                }
            }
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("broken_specs", report);
    });
}

#[test]
fn every_mistake_is_found_at_once() {
    let folder = fixture();
    for (_, file, from, to) in MISTAKES.iter().filter(|(mistake, ..)| {
        mistake.starts_with("a missing") || mistake.starts_with("an unknown")
    }) {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap().replacen(from, to, 1);
        fs::write(&path, text).unwrap();
    }
    let error = sitehost_codegen::generate(folder.path())
        .unwrap_err()
        .to_string();
    for part in [
        "operationId",
        "no description",
        "no example",
        "`deprecated`",
        "`minLength`",
    ] {
        assert!(error.contains(part), "{part} is not in:\n{error}");
    }
}

/// Every YAML file of a copy, with one text in place of another.
fn replace_everywhere(folder: &Path, from: &str, to: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            replace_everywhere(&path, from, to);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replace(from, to)).unwrap();
        }
    }
}

#[test]
fn a_schema_in_the_folder_of_no_module() {
    let folder = fixture();
    fs::rename(
        folder.path().join("schemas/job"),
        folder.path().join("schemas/jobs"),
    )
    .unwrap();
    replace_everywhere(folder.path(), "schemas/job/", "schemas/jobs/");
    let error = sitehost_codegen::generate(folder.path())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(
            "spec/schemas/jobs/Job.yaml:1:1: `jobs` is no module of the API; put the file into spec/schemas itself"
        ),
        "{error}"
    );
}

/// Every file of the fixture but the index, by its path inside the folder.
fn files(folder: &Path, inside: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join(inside)).unwrap() {
        let path = inside.join(entry.unwrap().file_name());
        if folder.join(&path).is_dir() {
            files.extend(self::files(folder, &path));
        } else if path != Path::new(INDEX) {
            files.push(path);
        }
    }
    files.sort();
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// A circle through files of any kind, such as parameters, responses and schemas.
    #[test]
    fn a_circle_of_references_is_a_finding(
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        is_nested in any::<bool>(),
    ) {
        let folder = fixture();
        let files = files(folder.path(), Path::new(""));
        let circle: Vec<&PathBuf> = places.iter().map(|place| place.get(&files)).collect();
        for (file, next) in circle.iter().zip(circle.iter().cycle().skip(1)) {
            let up = "../".repeat(file.components().count() - 1);
            let reference = format!("$ref: {up}{}", next.display());
            let text = match is_nested {
                true => format!("allOf:\n  - {reference}\n"),
                false => format!("{reference}\n"),
            };
            fs::write(folder.path().join(file), text).unwrap();
        }
        let path = folder.path().to_owned();
        let result = within_blocking(PROGRAM, move || {
            sitehost_codegen::generate(&path).map(drop).map_err(|error| error.to_string())
        });
        prop_assert!(result.is_err());
    }
}

#[cfg(unix)]
#[test]
fn a_linked_folder_that_leads_back_is_not_followed() {
    let folder = fixture();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("schemas/again")).unwrap();
    let path = folder.path().to_owned();
    let result = within_blocking(PROGRAM, move || {
        sitehost_codegen::generate(&path)
            .map(drop)
            .map_err(|error| error.to_string())
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn a_spec_that_is_not_there() {
    let error = sitehost_codegen::generate(Path::new("/nowhere"))
        .unwrap_err()
        .to_string();
    assert!(error.contains("/nowhere cannot be read"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Takes a line away, doubles it, moves it or writes something else into it.
    #[test]
    fn a_damaged_spec_gives_files_or_findings_but_never_a_panic(
        file in prop::sample::select(vec![INDEX, FORM, QUERY, DELETE, IMAGE, "schemas/job/Job.yaml", KIND, STACK_LIST, "parameters/apikey.yaml"]),
        line in 0..80usize,
        change in 0..4usize,
        text in "\\PC{0,20}|[ \\[\\]{}:,&*!|>'\"%@`#?-]{0,12}",
    ) {
        let folder = fixture();
        let path = folder.path().join(file);
        let whole = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<String> = whole.lines().map(str::to_owned).collect();
        let place = line % lines.len();
        match change {
            0 => { lines.remove(place); }
            1 => lines.insert(place, lines[place].clone()),
            2 => { let key = lines[place].split(':').next().unwrap_or("").to_owned(); lines[place] = format!("{key}: {text}"); }
            _ => lines[place] = text,
        }
        fs::write(&path, lines.join("\n")).unwrap();
        if let Err(sitehost_codegen::Error::Stage(message)) = sitehost_codegen::generate(folder.path()) {
            prop_assert!(false, "only a late stage noticed: {message}");
        }
    }

    #[test]
    fn any_text_is_a_document_or_a_finding(text in "\\PC{0,200}|[ \n\\[\\]{}:,&*!|>'\"%@`#?a-]{0,200}") {
        let mut findings = sitehost_codegen::finding::Findings::default();
        let node = sitehost_codegen::yaml::parse("spec/any.yaml", &text, &mut findings);
        prop_assert!(node.is_some() || findings.count() > 0);
    }
}
