//! Whatever is given, reading it ends without a panic, and a page that ends early is no contradiction.

use proptest::prelude::*;
use sitehost_test_limits::{PASS, within_blocking};

use super::super::read;
use super::{FIND_HTML, FORM, LOAN, LOAN_HTML, LOAN_PIPE, LOAN_STRIPPED, names};

/// Reads a page as if it ended behind each of its bytes. The pages agree with themselves, so that no part of one contradicts
/// another.
fn cut_anywhere(page: &str) {
    let whole = read(page.as_bytes()).unwrap();
    for end in 0..page.len() {
        let Ok(cut) = read(&page.as_bytes()[..end]) else {
            continue;
        };
        let is_cut = cut.doubts.iter().all(|doubt| doubt.subject == "the page");
        assert!(
            is_cut && cut.doubts.len() < 2,
            "the first {end} bytes: {:?}",
            cut.doubts
        );
        assert!(
            names(&whole).starts_with(&names(&cut)),
            "the first {end} bytes: {:?}",
            names(&cut)
        );
        let mut rows = cut.parameters.iter().zip(&whole.parameters);
        let same =
            rows.all(|(cut, whole)| (&cut.kind, cut.required) == (&whole.kind, whole.required));
        assert!(same, "the first {end} bytes: {:?}", cut.parameters);
    }
}

#[test]
fn a_text_that_ends_anywhere_only_ends_early() {
    cut_anywhere(LOAN_PIPE);
    cut_anywhere(LOAN_STRIPPED);
}

#[test]
fn a_page_of_long_values_that_ends_anywhere_only_ends_early() {
    cut_anywhere(FORM);
}

#[test]
fn a_saved_page_that_ends_anywhere_only_ends_early() {
    cut_anywhere(FIND_HTML);
}

#[test]
fn a_long_input_is_read_to_its_end() {
    let rows = "xstringYesIts text. Example: 1\n".repeat(100_000);
    let json = "[".repeat(1_000_000);
    let code = "data.append(\"x\", \"".repeat(100_000);
    for (from, to) in [
        ("client_idinteger", rows.as_str()),
        ("{\n  \"return\"", &json),
        ("data.append(", &code),
    ] {
        let page = LOAN.replacen(from, to, 1);
        assert!(page.len() > 1_000_000);
        // A reader that goes over the rest of the page for every line does not come to an end.
        within_blocking(PASS, move || {
            let _ = read(page.as_bytes());
        });
    }
}

/// Pieces of which random pages are made.
const PIECES: [&str; 24] = [
    "POST https://api.sitehost.nz/1.0/a/b.json\n",
    "Form Parameters\n",
    "Code Samples\n",
    "Response\n",
    "application/json\n",
    "{\"a\": [",
    "}",
    "]",
    "\"",
    "'",
    "x[]stringYesA",
    "x | string | ",
    " | |\n",
    "data.append(\"",
    "$body = array(",
    "body = {\"",
    "' => '",
    "body['",
    "<table><tr><td>",
    "<pre>",
    "</td>",
    "Example:",
    "é¶\u{a0}",
    "\\",
];

proptest! {
    #[test]
    fn random_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn random_pages_are_read_or_refused(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        let _ = read(pieces.concat().as_bytes());
        let _ = read(format!("POST https://api.sitehost.nz/1.0/a/b.json\n{}", pieces.concat()).as_bytes());
    }

    #[test]
    fn changed_pages_are_read_or_refused(
        page in prop::sample::select(&[LOAN, LOAN_PIPE, LOAN_STRIPPED, LOAN_HTML, FIND_HTML, FORM][..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, prop::sample::select(&PIECES[..])), 1..8),
    ) {
        let mut bytes = page.as_bytes().to_vec();
        for (at, length, piece) in changes {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, piece.bytes());
        }
        let _ = read(&bytes);
    }
}
