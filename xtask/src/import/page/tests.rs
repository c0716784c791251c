//! What is read of pages in the vendor's layout. The pages are of a library that does not exist.

#![allow(clippy::unwrap_used)]

mod any_input;
mod contradictions;
mod forms;
mod replies;
mod rows;

use super::{Page, read};

const LOAN: &str = include_str!("../../../tests/pages/loan_create.fused.txt");
const LOAN_PIPE: &str = include_str!("../../../tests/pages/loan_create.pipe.txt");
const LOAN_STRIPPED: &str = include_str!("../../../tests/pages/loan_create.stripped.txt");
const LOAN_HTML: &str = include_str!("../../../tests/pages/loan_create.html");
const FIND: &str = include_str!("../../../tests/pages/book_find.fused.txt");
const FIND_PIPE: &str = include_str!("../../../tests/pages/book_find.pipe.txt");
const FIND_HTML: &str = include_str!("../../../tests/pages/book_find.html");
const READER_PIPE: &str = include_str!("../../../tests/pages/reader_add.pipe.txt");
const FORM: &str = include_str!("../../../tests/pages/form_print.fused.txt");

/// Pages that agree with themselves.
const PLAIN: [&str; 8] = [
    LOAN,
    LOAN_PIPE,
    LOAN_STRIPPED,
    LOAN_HTML,
    FIND,
    FIND_PIPE,
    FIND_HTML,
    FORM,
];

/// Reads a page after changes, each of which changes something.
fn changed(page: &str, changes: &[(&str, &str)]) -> Page {
    let mut page = page.to_owned();
    for (from, to) in changes {
        assert!(page.contains(from), "the page has no {from}");
        page = page.replace(from, to);
    }
    read(page.as_bytes()).unwrap()
}

/// The doubts of a page, a line for each.
fn doubts(page: &Page) -> Vec<String> {
    let doubts = page.doubts.iter().map(|doubt| {
        let readings = doubt.readings.join("; ");
        format!(
            "{}: {}: {readings}. {}",
            doubt.line, doubt.subject, doubt.taken
        )
    });
    doubts.collect()
}

/// The doubts of the loan's page after changes.
fn doubts_after(changes: &[(&str, &str)]) -> Vec<String> {
    doubts(&changed(LOAN, changes))
}

/// A page without the lines on which it was read, which differ between its forms.
fn without_lines(mut page: Page) -> Page {
    page.parameters.iter_mut().for_each(|row| row.line = 0);
    page.reply.iter_mut().for_each(|reply| reply.line = 0);
    page
}

/// The page of the loan.
fn loan() -> Page {
    without_lines(read(LOAN.as_bytes()).unwrap())
}

fn names(page: &Page) -> Vec<&str> {
    page.parameters
        .iter()
        .map(|row| row.name.as_str())
        .collect()
}
