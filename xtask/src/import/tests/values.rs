//! Each kind of value that is sent is written as README.md says.

use super::*;

#[test]
fn values() {
    let cases = [
        (
            row("shelf_id", "string", "A shelf.", "7"),
            "shelf_id:\n  type: string\n  format: id\n  description: ''\n  example: '7'",
        ),
        (
            row("shelf", "integer", "The ID of a shelf.", "7"),
            "shelf:\n  type: integer\n  format: id\n  description: ''\n  example: 7",
        ),
        (
            row("hot", "string", "Keep hot. 0 for no and 1 for yes", "1"),
            "hot:\n  type: integer\n  enum: [0, 1]\n  description: ''\n  example: 1",
        ),
        (
            row("from", "string", "Since when.", "2017-03-17 11:59:36"),
            "from:\n  type: string\n  format: date-time-local\n  description: ''\n  example: '2017-03-17 11:59:36'",
        ),
        (
            row("weight", "float", "In grams.", "1.5"),
            "weight:\n  type: number\n  description: ''\n  example: 1.5",
        ),
        (
            row("note", "string", "Any.", "no"),
            "note:\n  type: string\n  description: ''\n  example: 'no'",
        ),
        (
            row("note", "string", "Any.", "a: b"),
            "note:\n  type: string\n  description: ''\n  example: 'a: b'",
        ),
        (
            row("note", "string", "Any.", "two\nlines"),
            "note:\n  type: string\n  description: ''\n  example: \"two\\nlines\"",
        ),
        (
            row("note", "string", "Any.", ""),
            "note:\n  type: string\n  description: ''\n  example: ''",
        ),
    ];
    for (row, expected) in cases {
        let (_, doubts) = becomes(vec![row], expected);
        assert_eq!(doubts.list, []);
    }
}

#[test]
fn limits_are_noted_of_a_number_alone_however_the_page_writes_its_type() {
    for (kind, example, is_number) in [
        ("Int", "7", true),
        ("Float", "7.5", true),
        ("String", "7", false),
        ("integer", "seven", false),
    ] {
        let rows = vec![row("note", kind, "Between 1 and 10 of them.", example)];
        let page = page(Method::Get, "1.0", "/oven/get", rows, successful(json!({})));
        let (_, doubts) = files(&page);
        assert_eq!(doubts.keywords.len(), usize::from(is_number), "{kind}");
    }
}

#[test]
fn a_secret_is_a_doubt_with_both_readings_and_a_comment() {
    let expected = "\
# Doubt: parameter `params[password]`: the table has `string`; the name is that of a secret. `format:
# password` is taken.
params[password]:
  type: string
  format: password
  description: ''
  example: hunter2";
    let (_, doubts) = becomes(
        vec![row(
            "params[password]",
            "string",
            "For the door.",
            "hunter2",
        )],
        expected,
    );
    assert_eq!(doubts.list.len(), 1);
    assert_eq!(doubts.list[0].line, 11);
}

#[test]
fn an_example_that_does_not_fit_its_type_makes_it_text() {
    for example in ["application", "007", "99999999999999999999"] {
        let expected = format!(
            "only:\n  type: string\n  description: ''\n  example: {}",
            super::super::scalars::scalar(example, false)
        );
        becomes(vec![row("only", "integer", "Which.", example)], &expected);
    }
}

#[test]
fn a_flag_is_sent_as_a_digit_and_another_example_is_a_doubt() {
    for (kind, description, example, bit) in [
        ("boolean", "Hot.", "true", 1),
        ("boolean", "Hot.", "no", 0),
        ("string", "Hot. 0 for no and 1 for yes.", "yes", 1),
    ] {
        let expected = format!(
            "\
# Doubt: parameter `hot`: the example is `{example}`; a flag is sent as 0 or 1. 0 and 1 are taken.
hot:
  type: integer
  enum: [0, 1]
  description: ''
  example: {bit}"
        );
        becomes(vec![row("hot", kind, description, example)], &expected);
    }
}

#[test]
fn words_that_do_not_agree_are_one_doubt() {
    let reference = "mode:\n  allOf:\n    - $ref: ../../../schemas/kitchen/oven/KitchenOvenMode.yaml\n  description: ''\n  example:";
    for (description, example) in [
        ("How.", "Steam"),
        ("How. Valid values are Fan, Grill and Steam.", "Fan"),
    ] {
        let rows = vec![row("mode", "enum[Fan, Grill]", description, example)];
        let (_, doubts) = becomes(rows, &format!("{reference} {example}"));
        assert_eq!(doubts.list.len(), 1, "{doubts:?}");
    }
}

#[test]
fn words_are_an_open_enum_of_which_there_is_one_file() {
    let (files, doubts) = becomes(
        vec![
            row(
                "state",
                "string",
                "The following values are accepted: on, off, clean",
                "off",
            ),
            row("other", "enum[clean, on, off]", "The same.", "on"),
            row(
                "job",
                "string",
                "Valid options are scheduler and daemon.",
                "daemon",
            ),
        ],
        "\
state:
  allOf:
    - $ref: ../../../schemas/kitchen/oven/KitchenOvenState.yaml
  description: ''
  example: 'off'
other:
  allOf:
    - $ref: ../../../schemas/kitchen/oven/KitchenOvenState.yaml
  description: ''
  example: 'on'
job:
  allOf:
    - $ref: ../../../schemas/job/JobKind.yaml
  description: ''
  example: daemon",
    );
    let expected = "description: ''\ntype: string\nx-extensible-enum: ['on', 'off', clean]\n";
    assert_eq!(schema(&files, "KitchenOvenState"), expected);
    assert_eq!(doubts.list, []);
}
