//! The folders of `src` import each other in one direction only, and never through the crate's root.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each folder or file of `src`, with the folders and files that it may import besides itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("guide", &[]), // It is documentation alone.
    ("runtime/truncate", &[]),
    ("runtime/whole_number", &[]),
    ("runtime/reply_part", &[]),
    ("runtime/secrets", &["runtime/truncate"]),
    ("runtime/error", &["runtime/secrets"]),
    ("runtime/id", &["runtime/whole_number"]),
    ("runtime/date_time", &["runtime/whole_number"]),
    ("runtime/decimal", &["runtime/whole_number"]),
    ("runtime/unix_time", &["runtime/whole_number"]),
    (
        "runtime/request",
        &[
            "runtime/date_time",
            "runtime/decimal",
            "runtime/id",
            "runtime/reply_part",
            "runtime/secrets",
            "runtime/unix_time",
        ],
    ),
    (
        "runtime/reply",
        &[
            "generated/job", // `Job` names its kind with a generated enum.
            "runtime/date_time",
            "runtime/error",
            "runtime/id",
            "runtime/reply_part",
            "runtime/request", // The words of an enum are parameters too.
            "runtime/secrets",
            "runtime/truncate",
            "runtime/whole_number",
        ],
    ),
    (
        "runtime/client",
        &[
            "generated", // The server that the spec names.
            "runtime/error",
            "runtime/reply",
            "runtime/reply_part",
            "runtime/request",
            "runtime/secrets",
        ],
    ),
    ("workflow/pagination", &["runtime"]),
    ("generated", &["runtime", "workflow/pagination"]),
    ("workflow/waiting", &["generated", "runtime"]),
    ("workflow/fork", &["generated", "runtime"]),
    (
        "workflow/stacks",
        &["generated", "runtime", "workflow/waiting"],
    ),
    (
        "workflow/ensure",
        &["generated", "runtime", "workflow/waiting"],
    ),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(self::files(&path)),
            false => files.push(path),
        }
    }
    files
}

/// Returns the code of a file without comments and tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the paths after `crate::`, such as `runtime/request/Params` for `crate::runtime::request::Params`.
fn imports(code: &str) -> BTreeSet<String> {
    let starts = code.split("crate::").skip(1);
    starts
        .map(|path| {
            let end = path.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
            let path = &path[..end.unwrap_or(path.len())];
            path.trim_end_matches(':').replace("::", "/")
        })
        .collect()
}

fn is_within(path: &str, folder: &str) -> bool {
    path == folder
        || path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
}

#[test]
fn imports_go_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut checked = 0;
    for path in files(&src) {
        let module = path.strip_prefix(&src).unwrap().with_extension("");
        let module = module.to_str().unwrap().replace('\\', "/");
        let is_root = ["lib", "runtime/mod", "workflow/mod"].contains(&module.as_str());
        if is_root || module.ends_with("tests") {
            continue;
        }
        let Some((room, allowed)) = ALLOWED.iter().find(|(room, _)| is_within(&module, room))
        else {
            wrong.push(format!(
                "{module} is not listed in `ALLOWED`; add its folder"
            ));
            continue;
        };
        for import in imports(&code(&path)) {
            let is_allowed =
                is_within(&import, room) || allowed.iter().any(|folder| is_within(&import, folder));
            if !is_allowed {
                wrong.push(format!("{module} imports {import}"));
            }
        }
        checked += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 60, "only {checked} files were found");
}
