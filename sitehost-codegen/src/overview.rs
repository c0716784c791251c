//! The table of what the SDK has, which is a part of README.md: a row for each module, with the number of its operations
//! and of those that SiteHost documents. `emit` puts it between two lines of the file, the rest of which people write.

use std::collections::BTreeMap;

use crate::model::Api;

/// The file that the table is a part of.
pub const FILE: &str = "README.md";

/// The line before the table.
const BEGIN: &str =
    "<!-- The table is written by `cargo xtask generate`. Change spec/ and run it again. -->";

/// The line after it.
const END: &str = "<!-- The table ends here. -->";

/// What is said of a module and of those below it.
#[derive(Default)]
struct Row {
    description: String,
    below: Vec<String>, // "`grant`", "`user`"
    operations: usize,
    documented: usize,
}

/// The module whose row a module belongs to: the topmost one. `cloud` is no module, so it is `cloud/db` for `cloud/db/user`.
fn row_of<'a>(api: &Api, module: &'a str) -> &'a str {
    let mut above = module.match_indices('/').map(|(end, _)| &module[..end]);
    above
        .find(|above| api.modules.contains_key(*above))
        .unwrap_or(module)
}

/// A text in a cell of a table, which is one line.
fn cell(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

/// The rows by module.
fn rows(api: &Api) -> BTreeMap<String, Row> {
    let mut rows = BTreeMap::<String, Row>::new();
    for (module, description) in &api.modules {
        let name = row_of(api, module);
        let row = rows.entry(name.to_owned()).or_default();
        match module.strip_prefix(name).unwrap_or_default() {
            "" => row.description = cell(description),
            below => row.below.push(format!("`{}`", &below[1..])),
        }
    }
    for operation in &api.operations {
        let module = operation.module.join("/");
        let row = rows.entry(row_of(api, &module).to_owned()).or_default();
        row.operations += 1;
        row.documented += usize::from(operation.page.is_some());
    }
    rows
}

/// The table between its two lines.
pub fn table(api: &Api) -> String {
    let mut lines = vec![
        "| module | operations | documented | |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    let (mut operations, mut documented) = (0, 0);
    for (module, row) in rows(api) {
        operations += row.operations;
        documented += row.documented;
        let also = match row.below.is_empty() {
            true => String::new(),
            false => format!(" Also {}.", row.below.join(", ")),
        };
        lines.push(format!(
            "| [`{module}`](spec/paths/{module}) | {} | {} | {}{also} |",
            row.operations, row.documented, row.description
        ));
    }
    lines.push(format!("| all | {operations} | {documented} | |"));
    format!("{BEGIN}\n\n{}\n\n{END}", lines.join("\n"))
}

/// Puts the table into the text of the file, in place of the one that is there.
///
/// # Errors
///
/// The two lines are not there, each once and in this order. The message says what to write.
pub fn put_into(text: &str, table: &str) -> Result<String, String> {
    let is_once = |line| text.matches(line).count() == 1;
    let parts = text
        .split_once(BEGIN)
        .and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    match parts {
        Some((before, after)) if is_once(BEGIN) && is_once(END) => {
            Ok(format!("{before}{table}{after}"))
        }
        _ => Err(format!(
            "{FILE} has no place for the table of modules.\n\
             Write these two lines where it is to stand, each once; no file was touched:\n\n{BEGIN}\n{END}"
        )),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{BEGIN, END, put_into};

    #[test]
    fn what_people_wrote_around_the_table_stays() {
        let text = format!("# A\n\n{BEGIN}\n\n| old |\n\n{END}\n\nMore.\n");
        let table = format!("{BEGIN}\n\n| new |\n\n{END}");
        let expected = format!("# A\n\n{table}\n\nMore.\n");
        assert_eq!(put_into(&text, &table), Ok(expected.clone()));
        assert_eq!(put_into(&expected, &table), Ok(expected));
    }

    #[test]
    fn a_text_without_one_place_for_the_table_is_refused() {
        for text in [
            "",
            BEGIN,
            END,
            &format!("{END}\n{BEGIN}\n"),
            &format!("{BEGIN}\n{END}\n{BEGIN}\n"),
            &format!("{BEGIN}\n{END}\n{END}\n"),
        ] {
            let error = put_into(text, "| new |").unwrap_err();
            assert!(error.starts_with("README.md has no place"), "{text:?}");
            assert!(error.ends_with(&format!("\n{BEGIN}\n{END}")), "{error}");
        }
    }
}
