//! Rows of the table whose cells hold what the vendor's table does not have, or are missing.

use super::*;

/// The row of the shelf in the text whose cells run together.
const FUSED: &str = "params[shelf]stringWhere the book stands.";

/// The same with `|` between the cells. An empty cell has moved to the end.
const PIPE: (&str, &str) = (
    "params[shelf] | string | Where the book stands. Left alone, it is put on the shelf for returned books.Example: north-2 | |",
    "Where the book stands.Example: north-2 |",
);

/// The last row with `|`, which has lost its empty cell.
const LAST: &str = "params[days] | integer | How many";

fn odd(line: usize, name: &str, cell: &str) -> String {
    format!(
        "{line}: parameter `{name}`: the table has `{cell}` where it has `Yes` or nothing. The parameter is taken as optional."
    )
}

#[test]
fn a_separator_within_a_description_is_part_of_it() {
    for separator in ["|", "\t"] {
        let text = format!("{FUSED} North {separator} south, or a{separator}b.");
        assert_eq!(doubts_after(&[(FUSED, &text)]), [""; 0]);
    }
    let (row, _) = PIPE;
    let example = row.replace("north-2", "north|2");
    let page = changed(
        LOAN_PIPE,
        &[
            (row, &example),
            ("\"north-2\"", "\"north|2\""),
            ("'north-2'", "'north|2'"),
        ],
    );
    assert_eq!(doubts(&page), [""; 0]);
    assert_eq!(page.parameters[2].example.as_deref(), Some("north|2"));
}

#[test]
fn a_cell_that_is_neither_yes_nor_empty_is_a_doubt() {
    let (row, text) = PIPE;
    for cell in ["Sometimes", "Yes (if lent)", "If it is lent"] {
        let filled = format!("params[shelf] | string | {cell} | {text}");
        let page = changed(LOAN_PIPE, &[(row, &filled)]);
        assert_eq!(doubts(&page), [odd(8, "params[shelf]", cell)]);
        assert_eq!(page.parameters[2].description, "Where the book stands.");
    }
    for cell in ["Sometimes", "Yes (if lent)"] {
        let filled = LAST.replace("How", &format!("{cell} | How"));
        assert_eq!(
            doubts(&changed(LOAN_PIPE, &[(LAST, &filled)])),
            [odd(10, "params[days]", cell)]
        );
    }
    let fused = FUSED.replace("Where", "Yes (if lent)Where");
    assert_eq!(
        doubts_after(&[(FUSED, &fused)]),
        [odd(13, "params[shelf]", "Yes (if lent)")]
    );
}

#[test]
fn other_words_for_yes_and_no_are_read() {
    for (cell, required) in [
        ("Yes", true),
        ("Required", true),
        ("No", false),
        ("Optional", false),
    ] {
        let fused = FUSED.replace("Where", &format!("{cell}Where"));
        let page = changed(LOAN, &[(FUSED, &fused)]);
        assert_eq!(
            (doubts(&page), page.parameters[2].required),
            (Vec::new(), required)
        );
    }
}

#[test]
fn a_row_without_a_known_type_is_a_row_all_the_same() {
    for (kind, taken) in [("", "string"), ("colour", "colour"), ("String", "String")] {
        for answer in ["", "Yes"] {
            let row = format!("params[shelf]{kind}{answer}Where");
            let page = changed(LOAN, &[("params[shelf]stringWhere", &row)]);
            assert_eq!(
                without_lines(page.clone()).parameters[1],
                loan().parameters[1],
                "{row}"
            );
            assert_eq!(
                (names(&page), page.parameters[2].kind.as_str()),
                (names(&loan()), taken)
            );
            assert_eq!(
                page.doubts.is_empty(),
                !kind.is_empty(),
                "{:?}",
                page.doubts
            );
        }
    }
}

#[test]
fn a_placeholder_in_brackets_is_part_of_the_name() {
    let page = changed(LOAN, &[("[shelf]", "[<shelf: name>]")]);
    assert_eq!(
        (doubts(&page), names(&page)[2]),
        (Vec::new(), "params[<shelf: name>]")
    );
}

#[test]
fn an_example_that_only_the_samples_have_is_taken_from_them() {
    let page = changed(LOAN, &[("called.Example: The Long Road", "called.")]);
    assert_eq!(page.parameters[1].example.as_deref(), Some("The Long Road"));
    assert_eq!(page.doubts.len(), 1);
    // HTML has no line ends within a cell.
    let lines = changed(
        LOAN_HTML,
        &[
            ("\"The Long Road\"", "\"The Long\n  Road\""),
            ("'The Long Road'", "'The Long\n  Road'"),
        ],
    );
    assert_eq!(
        (doubts(&lines), lines.parameters[1].example.as_deref()),
        (Vec::new(), Some("The Long\n  Road"))
    );
}

#[test]
fn a_value_ends_where_the_next_begins_and_may_have_quotes_and_lines() {
    for value in [
        "version: '2'\nshelves:\n  - a",
        "{\"a\": [1, \"b\"], \"c\": \"d\"}",
    ] {
        assert_eq!(
            doubts_after(&[("The Long Road", value)]),
            [""; 0],
            "{value}"
        );
        let page = LOAN_STRIPPED.replace("The Long Road", value);
        assert_eq!(doubts(&read(page.as_bytes()).unwrap()), [""; 0], "{value}");
    }
}

#[test]
fn a_type_may_have_separators_between_its_words() {
    let page = changed(
        LOAN_PIPE,
        &[(
            "params[shelf] | string |",
            "params[shelf] | enum[north-2|south] |",
        )],
    );
    assert_eq!(
        (doubts(&page), page.parameters[2].kind.as_str()),
        (Vec::new(), "enum[north-2|south]")
    );
}
