//! Replies that are cut, that stand twice, and that are no JSON.

use super::*;

const HEAD: &str = "{\n  \"return\": {";

#[test]
fn a_cut_reply_is_read_as_far_as_it_goes() {
    let end = LOAN.find("          \"9\"").unwrap();
    let page = read(&LOAN.as_bytes()[..end + 12]).unwrap();
    let reply = page.reply.as_ref().unwrap();
    assert!(reply.cut);
    assert_eq!(
        reply.value.to_string(),
        r#"{"return":{"job_id":"88120","loans":[{"id":"4","readers":["7"]}]}}"#
    );
    assert_eq!(
        doubts(&page),
        ["98: the page: it ends here, within the reply. What follows is unknown."]
    );
}

#[test]
fn a_number_at_the_end_of_the_page_may_be_longer() {
    let end = LOAN.find("3.5").unwrap();
    let page = read(&LOAN.as_bytes()[..end + 1]).unwrap();
    assert!(page.reply.unwrap().value.get("time").is_none());
}

#[test]
fn the_second_copy_of_a_reply_counts_only_if_it_differs() {
    let second = LOAN_PIPE.rfind("88120").unwrap();
    assert!(
        read(&LOAN_PIPE.as_bytes()[..second + 3])
            .unwrap()
            .doubts
            .is_empty()
    );
    let mut page = LOAN_PIPE.to_owned();
    page.replace_range(second..second + 5, "12");
    let page = read(page.as_bytes()).unwrap();
    assert_eq!(
        doubts(&page),
        [
            "88: the reply: it is whole before this line; it stands there again with another content. The first is taken."
        ]
    );
    assert_eq!(page.reply.unwrap().value["return"]["job_id"], "88120");
}

#[test]
fn a_reply_that_is_no_json_is_a_doubt() {
    let start = LOAN.find(HEAD).unwrap();
    for (reply, taken) in [
        ("The form as a PDF file.", "The form as a PDF file."),
        ("OK", "OK"),
        ("<xml>1</xml>\n<!-- {} -->", "<xml>1</xml>"),
    ] {
        let page = read(format!("{}{reply}\n", &LOAN[..start]).as_bytes()).unwrap();
        assert_eq!(page.reply, None);
        assert_eq!(
            doubts(&page),
            [format!(
                "90: the reply: it has `{taken}` where it has JSON. No reply is taken."
            )]
        );
    }
}

#[test]
fn what_is_nearly_json_is_read_and_is_a_doubt() {
    let nearly = |from: &str, to: &str| {
        let page = changed(LOAN, &[(from, to)]);
        (doubts(&page), page.reply.unwrap().value.to_string())
    };
    let whole = read(LOAN.as_bytes())
        .unwrap()
        .reply
        .unwrap()
        .value
        .to_string();
    let (said, value) = nearly("\"time\": 3.5", "\"time\": 3.5,");
    assert_eq!(
        said,
        [
            "110: the reply: it is not JSON: a comma stands before `}`. It is read without the comma."
        ]
    );
    assert_eq!(value, whole);
    let (said, value) = nearly("\"Successful\",", "\"Successful\"");
    assert_eq!(
        said,
        [
            "108: the reply: it is not JSON: a comma is missing before `\"`. It is read as if the comma were there."
        ]
    );
    assert_eq!(value, whole);
    let (said, _) = nearly("\"id\": \"5\"", "\"id\": \"5\", \"id\": \"6\"");
    assert_eq!(
        said,
        ["102: the reply: it is not JSON: an object has `id` twice. The last is taken."]
    );
    let (said, value) = nearly("\"status\": true", "\"status\": ...");
    assert_eq!(
        said,
        [
            "108: the reply: it is not JSON: a value is missing before `...,`. What stands before it is taken."
        ]
    );
    assert!(value.ends_with(r#""msg":"Successful"}"#));
    let (said, value) = nearly("\"return\": {", "return: {");
    assert_eq!(
        said,
        [
            "91: the reply: it is not JSON: a name in quotes is missing before `r`. What stands before it is taken."
        ]
    );
    assert_eq!(value, "{}");
}
