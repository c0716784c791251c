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
                "90: the reply: it has `{taken}` where other replies have JSON. No reply is taken."
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
    for (from, to, problem) in [
        (
            "\"return\": {",
            "return: {",
            "91: the reply: it is not JSON: a name has no quotes. It is read as if it had.",
        ),
        (
            "\"Successful\"",
            "'Successful'",
            "107: the reply: it is not JSON: a string has single quotes. It is read as it stands.",
        ),
        (
            "true,",
            "True,",
            "108: the reply: it is not JSON: `True` is no word of JSON. It is read as Python does.",
        ),
        (
            "true,",
            "true, // as ever",
            "108: the reply: it is not JSON: a comment stands in it. It is left out.",
        ),
        (
            "true,",
            "/* as\never */ true,",
            "108: the reply: it is not JSON: a comment stands in it. It is left out.",
        ),
        (
            "\"9\"\n",
            "\"9\", ...\n",
            "98: the reply: it is not JSON: `...` stands in it. It is left out.",
        ),
    ] {
        assert_eq!(nearly(from, to), (vec![problem.to_owned()], whole.clone()));
    }
    let (said, value) = nearly("\"status\": true", "\"status\": yes");
    assert_eq!(
        said,
        [
            "108: the reply: it is not JSON: a value is missing before `yes,`. What stands before it is taken."
        ]
    );
    assert!(value.ends_with(r#""msg":"Successful"}"#));
    let (said, value) = nearly("\"return\": {", "(\"return\": {");
    assert_eq!(
        said,
        [
            "91: the reply: it is not JSON: a name in quotes is missing before `(`. What stands before it is taken."
        ]
    );
    assert_eq!(value, "{}");
    let (said, value) = nearly("3.5\n}", "3.5\n}}");
    assert_eq!(
        said,
        ["110: the reply: a `}` stands behind its end. What stands before it is taken."]
    );
    assert_eq!(value, whole);
}

#[test]
fn lists_whose_lone_brackets_are_missing_are_read_by_their_indentation() {
    let start = LOAN_STRIPPED.find("\"return\"").unwrap();
    let lines = |value: &str| {
        let reply = serde_json::to_string_pretty(&serde_json::json!({
            "return": serde_json::from_str::<serde_json::Value>(value).unwrap(), "msg": "Successful", "status": true,
        }));
        let reply = reply.unwrap();
        let is_lone = |line: &&str| line.chars().all(|c| " []{},".contains(c));
        let kept: Vec<&str> = reply.lines().filter(|line| !is_lone(line)).collect();
        let page = format!(
            "{}{}",
            &LOAN_STRIPPED[..start].trim_end_matches(' '),
            kept.join("\n")
        );
        let page = read(page.as_bytes()).unwrap();
        assert_eq!(doubts(&page), [""; 0]);
        page.reply.unwrap().value["return"].to_string()
    };
    for value in [
        r#"[{"id":"1","email":"a@b.nz"},{"id":"2","email":""}]"#,
        r#"[{"id":"1"},{"name":"x"}]"#,
        r#"{"grid":[["a","b"],["c"]],"sizes":[1,2,3]}"#,
        r#"[{"id":"1","lids":["a","b"]},{"id":"2","lids":["c"]}]"#,
    ] {
        assert_eq!(lines(value), value);
    }
}

#[test]
fn the_reply_of_a_successful_call_is_taken() {
    let refusal = "401:\n\napplication/json\n{\"msg\": \"No.\", \"status\": false}\n\n200:";
    let both = changed(LOAN, &[("200:", refusal)]);
    assert_eq!(
        (doubts(&both), without_lines(both).reply),
        (Vec::new(), loan().reply)
    );
    assert_eq!(
        doubts_after(&[("200:", "401:")]),
        [
            "87: the reply: it stands under the status `401`, and none under `200`. It is taken as that of a successful call."
        ]
    );
}
