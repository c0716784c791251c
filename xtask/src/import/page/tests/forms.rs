//! A page reads alike in every form in which a person has it.

use super::super::{Method, Page, read};
use super::*;

#[test]
fn a_page_reads_alike_in_all_its_forms() {
    for form in [LOAN_PIPE, LOAN_STRIPPED, LOAN_HTML] {
        assert_eq!(without_lines(read(form.as_bytes()).unwrap()), loan());
    }
    let find = without_lines(read(FIND.as_bytes()).unwrap());
    for form in [FIND_PIPE, FIND_HTML] {
        assert_eq!(without_lines(read(form.as_bytes()).unwrap()), find);
    }
}

#[test]
fn a_page_that_agrees_with_itself_has_no_doubts() {
    for page in PLAIN {
        assert_eq!(doubts(&read(page.as_bytes()).unwrap()), [""; 0]);
    }
}

#[test]
fn everything_on_a_page_is_read() {
    let page = read(LOAN.as_bytes()).unwrap();
    assert_eq!(
        (page.method, page.version.as_str(), page.path.as_str()),
        (Method::Post, "1.2", "/library/loan/create")
    );
    assert_eq!(page.summary, ["Lends a book to readers of the library."]);
    let rows: Vec<_> = page
        .parameters
        .iter()
        .map(|row| {
            (
                row.line,
                row.name.as_str(),
                row.kind.as_str(),
                row.required,
                row.example.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (11, "client_id", "integer", true, Some("1")),
            (12, "title", "string", true, Some("The Long Road")),
            (13, "params[shelf]", "string", false, Some("north-2")),
            (14, "params[reader_ids][]", "string", false, Some("7")),
            (15, "params[days]", "integer", false, Some("14")),
        ]
    );
    let descriptions =
        "Where the book stands. Left alone, it is put on the shelf for returned books.";
    assert_eq!(page.parameters[2].description, descriptions);
    let reply = page.reply.unwrap();
    assert_eq!((reply.line, reply.cut), (90, false));
    let expected = r#"{"return":{"job_id":"88120","loans":[{"id":"4","readers":["7","9"]},{"id":"5","readers":[]}]},"msg":"Successful","status":true,"time":3.5}"#;
    assert_eq!(reply.value.to_string(), expected);
}

#[test]
fn names_that_html_reads_as_entities_are_read_as_names() {
    for page in [FIND_PIPE, FIND_HTML] {
        assert_eq!(
            names(&read(page.as_bytes()).unwrap()),
            [
                "client_id",
                "params[word]",
                "region",
                "with_lent",
                "filters[page_number]"
            ]
        );
    }
    // The pasted text has the characters, the HTML the ampersands.
    assert!(
        FIND_PIPE.contains("¶ms[word]=road")
            && FIND_PIPE.contains("®ion=")
            && FIND_HTML.contains("&region=")
    );
    let encoded = changed(FIND, &[("&params", "&amp;params")]);
    assert_eq!(doubts(&encoded), [""; 0]);
}

#[test]
fn a_lost_name_is_taken_from_the_samples() {
    let page = read(READER_PIPE.as_bytes()).unwrap();
    assert_eq!(
        names(&page),
        ["client_id", "name", "email", "phone[Country]", "language"]
    );
    assert_eq!(
        doubts(&page),
        [
            "8: parameter `email`: the table has no name; the samples have `email` at its place. `email` is taken."
        ]
    );
    let other = changed(
        READER_PIPE,
        &[
            ("name | string", "string"),
            ("Robin Vale |", "Robin Vale | |"),
        ],
    );
    assert_eq!(names(&other), names(&page));
}

#[test]
fn descriptions_and_examples_have_any_number_of_lines() {
    let page = read(FORM.as_bytes()).unwrap();
    assert_eq!(
        names(&page),
        [
            "client_id",
            "type",
            "printstring",
            "fields[name.txt]",
            "copies"
        ]
    );
    let row = &page.parameters[3];
    assert_eq!(
        row.description,
        "What to print on the form. The key is the name of a field. Example: is a word that may stand here. Each line has one value."
    );
    assert_eq!(
        row.example.as_deref(),
        Some("first:\n  size: 3\n  text: \"a, b\"")
    );
}

#[test]
fn the_bytes_may_come_from_any_system() {
    let crlf = LOAN.replace('\n', "\r\n");
    let marked = format!("\u{feff}{LOAN}");
    let blanks = LOAN.replace(' ', "\u{a0}");
    let trailing = LOAN.replace('\n', "  \t\n");
    for text in [crlf, marked, blanks, trailing] {
        assert_eq!(without_lines(read(text.as_bytes()).unwrap()), loan());
    }
    // An apostrophe of Windows-1252.
    let mut bytes = LOAN.replace("puts", "").into_bytes();
    let at = LOAN.find("is called").unwrap();
    bytes[at] = 0x92;
    assert_eq!(
        read(&bytes).unwrap().parameters[1].description,
        "What the book \u{fffd}s called."
    );
}

#[test]
fn a_table_that_a_browser_copied_has_tabs() {
    let mut page = LOAN.to_owned();
    for row in &loan().parameters {
        let required = if row.required { "Yes" } else { "" };
        let fused = format!("{}{}{required}", row.name, row.kind);
        assert!(page.contains(&fused));
        page = page.replace(&fused, &format!("{}\t{}\t{required}\t", row.name, row.kind));
    }
    let page = page.replace("Example:", "\n\nExample:").replace(
        "ParameterTypeRequiredDescription",
        "Parameter\tType\tRequired\tDescription",
    );
    assert_eq!(without_lines(read(page.as_bytes()).unwrap()), loan());
}

#[test]
fn the_layout_of_html_does_not_matter() {
    let whole = loan();
    let shortened = LOAN_HTML
        .replace("</td>", "")
        .replace("</tr>", "")
        .replace("</th>", "");
    let paragraphs = LOAN_HTML
        .replace("<br><strong>Example:", "</p>\n<p><strong>Example:")
        .replace("<td>W", "<td><p>W");
    let old = LOAN_HTML
        .replace("<main>", "<table><tr><td>Menu</td><td>")
        .replace("</main>", "</td></tr></table>");
    let fragment = LOAN_HTML.split("<main>").nth(1).unwrap().to_owned();
    let upper = LOAN_HTML
        .replace("<pre>", "<PRE>")
        .replace("<tr>", "<TR CLASS=x>")
        .replace("<td>", "<TD>");
    let breaks = LOAN_HTML
        .replace("<code>var", "<code class='js'><span>var</span>")
        .replace("][]</code>", "]<wbr>[]</code>");
    let cells = LOAN_HTML
        .replace("<TABLE class=\"table\">", "<div>")
        .replace("</TABLE>", "</div>");
    let cells = ["td", "th", "tr", "thead", "tbody"]
        .iter()
        .fold(cells, |html, tag| {
            html.replace(&format!("<{tag}>"), "<div>")
                .replace(&format!("</{tag}>"), "</div>")
        });
    for (form, page) in [
        ("shortened", shortened),
        ("paragraphs", paragraphs),
        ("old", old),
        ("fragment", fragment),
        ("upper", upper),
        ("breaks", breaks),
        ("cells", cells),
    ] {
        assert_eq!(
            without_lines(read(page.as_bytes()).unwrap()),
            whole,
            "{form}"
        );
    }
}

#[test]
fn what_is_about_another_call_is_left_out() {
    let page = read(format!("{LOAN}{FIND}").as_bytes()).unwrap();
    assert_eq!(
        doubts(&page),
        ["114: the page: another call begins here. The call before it is taken."]
    );
    let loan = Page {
        doubts: page.doubts.clone(),
        ..loan()
    };
    assert_eq!(without_lines(page), loan);
}

#[test]
fn what_is_no_page_is_refused_with_what_to_paste() {
    let message = |input: &str| read(input.as_bytes()).unwrap_err().to_string();
    let rest = "A page has `GET` or `POST` there and an address such as `https://api.sitehost.nz/1.0/cloud/image/create.json`. \
                Paste the page's text from its heading to the end of the reply, or save the page as HTML.";
    assert_eq!(
        message(""),
        format!("line 1: the input ends without an address of the API. {rest}")
    );
    assert_eq!(
        message("/a\n\nDELETE https://api.sitehost.nz/1.0/a.json"),
        format!("line 3: the call is sent by `DELETE`, which the API does not have. {rest}")
    );
    assert_eq!(
        message("GET https://api.sitehost.nz/1.0/library/bo"),
        format!(
            "line 1: the address `https://api.sitehost.nz/1.0/library/bo` does not end with `.json`. {rest}"
        )
    );
    assert_eq!(
        message("GET https://api.sitehost.nz/library/book.json"),
        format!(
            "line 1: the address `https://api.sitehost.nz/library/book.json` has no version such as `1.0` after the host. {rest}"
        )
    );
    assert_eq!(
        message("https://api.sitehost.nz/1.0/library/book.json"),
        format!("line 1: the address has no method before it. {rest}")
    );
}
