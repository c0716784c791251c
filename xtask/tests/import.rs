//! The commands that write spec files, as a person runs them in a checkout.

#![allow(clippy::unwrap_used)]

mod checkout;
mod spec_copy;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

use spec_copy::filled;

/// Creates a checkout with the project's spec.
fn checkout() -> (TempDir, PathBuf) {
    checkout::checkout("../spec")
}

fn xtask(arguments: &[&str], root: &Path) -> Output {
    checkout::xtask(arguments, root, Some(&root.join("xtask")))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_new_endpoint_is_a_frame_of_which_check_asks_for_the_texts() {
    let (_outside, root) = checkout();
    let ran = xtask(
        &["new", "kitchen/heat", "--post", "--version", "1.3"],
        &root,
    );
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    let index = fs::read_to_string(root.join("spec/openapi.yaml")).unwrap();
    let before_tag = index.split("  - name: kitchen\n").next().unwrap();
    let tag = before_tag.lines().count() + 2;
    let expected = format!(
        "\
created spec/paths/kitchen/heat.yaml
updated spec/openapi.yaml
Write these in your own words:
  spec/paths/kitchen/heat.yaml:4: summary
  spec/paths/kitchen/heat.yaml:18: description
  spec/paths/kitchen/heat.yaml:22: description
  spec/openapi.yaml:{tag}: description
Then run `cargo xtask generate` and `cargo xtask snapshots`, and add a line to CHANGELOG.md.
"
    );
    assert_eq!(text(&ran.stdout), expected);
    assert!(index.contains("  /1.3/kitchen/heat.json: {$ref: paths/kitchen/heat.yaml}\n"));

    let checked = xtask(&["check"], &root);
    let expected = format!(
        "\
spec/openapi.yaml:{tag}:18: a tag has no `description`; write it in your own words
spec/paths/kitchen/heat.yaml:4:12: kitchen_heat: an operation has no `summary`; write it in your own words
spec/paths/kitchen/heat.yaml:18:28: kitchen_heat: `client_id` has no description; say in `description:` what it is for, in your own words
spec/paths/kitchen/heat.yaml:22:20: kitchen_heat: a response has no `description`; write it in your own words
4 mistakes in the spec; no file was touched
"
    );
    assert_eq!(text(&checked.stderr), expected);
}

#[test]
fn a_new_endpoint_is_never_written_over_an_old_one() {
    let (_outside, root) = checkout();
    let file = root.join("spec/paths/job/get.yaml");
    let before = fs::read(&file).unwrap();
    let ran = xtask(&["new", "job/get", "--get"], &root);
    assert!(!ran.status.success());
    let message =
        "spec/paths/job/get.yaml describes version 1.5 of the call already. Nothing was written\n";
    assert_eq!(text(&ran.stderr), message);
    assert_eq!(fs::read(&file).unwrap(), before);
    let ran = xtask(&["new", "job/get", "--get", "--version", "1.0"], &root);
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    assert!(root.join("spec/paths/job/get.v1.0.yaml").is_file());
}

#[test]
fn a_page_that_is_none_is_refused_by_name_and_nothing_is_written() {
    let (_outside, root) = checkout();
    let page = root.join("page.txt");
    fs::File::create(&page)
        .unwrap()
        .write_all(b"\xff\xfenothing")
        .unwrap();
    for (file, named) in [("page.txt", "page.txt: "), ("missing.txt", "missing.txt: ")] {
        let ran = xtask(&["import", file], &root);
        assert!(!ran.status.success());
        assert!(
            text(&ran.stderr).starts_with(named),
            "{}",
            text(&ran.stderr)
        );
    }
    assert!(xtask(&["check"], &root).status.success());
}

#[test]
fn a_path_that_leaves_the_spec_is_refused() {
    let (outside, root) = checkout();
    for path in [
        "../../outside/get",
        "dns/../../get",
        "dns/Add Record",
        "dns",
    ] {
        let ran = xtask(&["new", path, "--get"], &root);
        assert!(!ran.status.success(), "{path}");
        assert!(
            text(&ran.stderr).contains("is not a path of the API"),
            "{}",
            text(&ran.stderr)
        );
    }
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
}

/// Does a person's part in a file of the spec.
fn fill(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, filled(&text)).unwrap();
}

#[test]
fn a_page_is_a_valid_spec_once_the_listed_texts_are_written() {
    for page in [
        "loan_create.fused.txt",
        "loan_create.pipe.txt",
        "loan_create.html",
        "book_find.pipe.txt",
        "book_find.html",
        "form_print.fused.txt",
    ] {
        let (_outside, root) = checkout();
        fs::copy(Path::new("tests/pages").join(page), root.join(page)).unwrap();
        let ran = xtask(&["import", page], &root);
        let (said, failure) = (text(&ran.stdout), text(&ran.stderr));
        let doubts = said.lines().filter(|line| line.starts_with(page)).count();
        assert_eq!(ran.status.success(), doubts == 0, "{page}: {said}{failure}");

        let listed: Vec<&str> = said
            .lines()
            .filter_map(|line| line.strip_prefix("  spec/"))
            .collect();
        let place = |line: &str| line.split(':').take(2).collect::<Vec<_>>().join(":");
        let listed: BTreeSet<String> = listed.into_iter().map(place).collect();
        let asked = text(&xtask(&["check"], &root).stderr);
        let asked = asked
            .lines()
            .filter(|line| !line.contains("a doubt about the page is not decided"))
            .filter_map(|line| line.strip_prefix("spec/"));
        let asked: BTreeSet<String> = asked.map(place).collect();
        assert!(
            !asked.is_empty() && asked.is_subset(&listed),
            "{page}: {asked:?}"
        );

        let mut marked = 0;
        for file in said.lines().filter_map(|line| line.split_once("ed spec/")) {
            let file = root.join("spec").join(file.1);
            marked += fs::read_to_string(&file)
                .unwrap()
                .matches("# Doubt: ")
                .count();
            fill(&file);
        }
        assert_eq!(marked, doubts, "{page}");
        let checked = xtask(&["check"], &root);
        assert!(
            checked.status.success(),
            "{page}: {}",
            text(&checked.stderr)
        );
    }
}

#[test]
fn a_page_of_an_endpoint_that_the_spec_has_says_the_same_or_what_differs() {
    let (_outside, root) = checkout();
    let page = fs::read_to_string("tests/pages/cloud_image_create.pipe.txt").unwrap();
    fs::write(root.join("page.txt"), &page).unwrap();
    let file = root.join("spec/paths/cloud/image/create.yaml");
    let before = fs::read(&file).unwrap();
    let ran = xtask(&["import", "page.txt"], &root);
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    assert!(text(&ran.stdout).ends_with("spec/paths/cloud/image/create.yaml says the same.\n"));

    fs::write(
        root.join("page.txt"),
        page.replace("params[fork_id]", "params[parent_id]"),
    )
    .unwrap();
    let ran = xtask(&["import", "page.txt"], &root);
    let expected = "\
page.txt differs from spec/paths/cloud/image/create.yaml:
- `params[fork_id]` is called `params[parent_id]` on the page
";
    assert!(
        text(&ran.stdout).starts_with(expected),
        "{}",
        text(&ran.stdout)
    );
    assert!(!ran.status.success());
    assert_eq!(fs::read(&file).unwrap(), before);

    let ran = xtask(&["import", "page.txt", "--update"], &root);
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    fill(&file);
    let checked = xtask(&["check"], &root);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("params[parent_id]") && !after.contains("params[fork_id]"));
}
