//! Every mistake a spec's author can make gets one clear message, and nothing is generated.

#![allow(clippy::unwrap_used)]

mod mistakes;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use mistakes::{Change, DELETE, FORM, IMAGE, INDEX, KIND, Mistake, QUERY, STACK_LIST, mistakes};
use proptest::prelude::*;
use sitehost_test_limits::{PROGRAM, within_blocking};
use tempfile::TempDir;

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

fn original() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture")
}

/// A copy of the fixture.
fn fixture() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&original(), folder.path());
    folder
}

/// Changes a copy of the fixture. Returns the change as a diff, empty if there is nothing to change.
fn make(change: Change, folder: &Path) -> String {
    match change {
        Change::Rename(file, to) => {
            fs::rename(folder.join(file), folder.join(to)).unwrap();
            format!("{file} is called {to}\n")
        }
        Change::Edit(file, from, to) => {
            let path = folder.join(file);
            let before = fs::read_to_string(&path).unwrap_or_default();
            let after = before.replacen(from, to, 1);
            fs::write(&path, &after).unwrap();
            similar::TextDiff::from_lines(&before, &after)
                .iter_all_changes()
                .filter(|change| change.tag() != similar::ChangeTag::Equal)
                .map(|change| format!("{}{}", change.tag(), change.value()))
                .collect()
        }
    }
}

/// Takes a change to a copy of the fixture back.
fn undo(change: Change, folder: &Path) {
    match change {
        Change::Rename(file, to) => fs::rename(folder.join(to), folder.join(file)).unwrap(),
        Change::Edit(file, ..) => match fs::read(original().join(file)) {
            Ok(text) => fs::write(folder.join(file), text).unwrap(),
            Err(_) => fs::remove_file(folder.join(file)).unwrap(),
        },
    }
}

/// The mistake and what is found of it, as a person reviews them.
fn report(mistake: &Mistake, folder: &Path) -> String {
    let name = mistake.name;
    let mut report = String::new();
    for change in &mistake.changes {
        let diff = make(*change, folder);
        assert!(!diff.is_empty(), "{name}: the fixture has no such text");
        report.push_str(&diff);
    }
    let result = sitehost_codegen::generate(folder);
    for change in mistake.changes.iter().rev() {
        undo(*change, folder);
    }
    assert!(result.is_err(), "{name}: nothing was found");
    let findings = match result {
        Err(sitehost_codegen::Error::Spec(findings)) => findings,
        _ => Vec::new(),
    };
    assert!(!findings.is_empty(), "{name}: only a late stage noticed");
    for finding in findings {
        write!(
            report,
            "
{finding}"
        )
        .unwrap();
    }
    report
}

/// The file name of a mistake's snapshot.
fn slug(name: &str) -> String {
    let plain = name.to_lowercase().replace('²', "2");
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_")
}

#[test]
fn every_mistake_is_named_with_its_place_and_its_remedy() {
    let mut failed = Vec::new();
    let folder = fixture();
    for mistake in mistakes() {
        let result = std::panic::catch_unwind(|| {
            insta::with_settings!({
                prepend_module_to_snapshot => false, omit_expression => true, description => mistake.name
            }, {
                insta::assert_snapshot!(slug(mistake.name), report(&mistake, folder.path()));
            });
        });
        if result.is_err() {
            failed.push(mistake.name);
        }
    }
    assert!(
        failed.is_empty(),
        "these mistakes give other findings: {failed:#?}"
    );
}

#[test]
fn every_snapshot_is_that_of_one_mistake() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken_specs/snapshots");
    let mut snapshots: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    let mut expected: Vec<String> = mistakes()
        .iter()
        .map(|mistake| format!("{}.snap", slug(mistake.name)))
        .collect();
    snapshots.sort();
    expected.sort();
    assert_eq!(snapshots, expected);
}

#[test]
fn every_mistake_is_found_at_once() {
    let folder = fixture();
    let mistakes = mistakes();
    for mistake in mistakes.iter().filter(|mistake| {
        mistake.name.starts_with("a missing") || mistake.name.starts_with("an unknown")
    }) {
        for change in &mistake.changes {
            make(*change, folder.path());
        }
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
        folder.path().join("schemas/mail"),
        folder.path().join("schemas/mails"),
    )
    .unwrap();
    replace_everywhere(folder.path(), "schemas/mail/", "schemas/mails/");
    let error = sitehost_codegen::generate(folder.path())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(
            "spec/schemas/mails/MailAccount.yaml:1:1: `mails` is not a module of the API; put the file into spec/schemas itself"
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

#[test]
fn a_long_list_on_one_line_is_read_in_a_time_that_grows_with_its_length() {
    let text = format!("[{}]", "a, ".repeat(200_000));
    let items = within_blocking(PROGRAM, move || {
        let mut findings = sitehost_codegen::finding::Findings::default();
        let node = sitehost_codegen::yaml::parse("spec/any.yaml", &text, &mut findings);
        node.unwrap().items().len()
    });
    assert_eq!(items, 200_000);
}
