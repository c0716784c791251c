//! Each shape of a parameter is written as README.md says, and the generator takes it.

use serde_json::json;

use super::super::import;
use super::*;

#[test]
fn what_cannot_be_sent_is_left_out_with_a_doubt_at_the_head() {
    let rows = vec![
        row("a.b", "string", "PHP does not read it.", "1"),
        row("pan", "string", "A value.", "A"),
        row("pan[lid]", "string", "And a part of it.", "A"),
    ];
    let (files, doubts) = becomes(
        rows,
        "pan[lid]:\n  type: string\n  description: ''\n  example: A",
    );
    let head = files[0].1.split("post:").next().unwrap();
    assert_eq!(head.matches("# Doubt: parameter `").count(), 2, "{head}");
    let names: Vec<&str> = doubts
        .list
        .iter()
        .map(|doubt| doubt.subject.as_str())
        .collect();
    assert_eq!(names, ["parameter `a.b`", "parameter `pan`"]);
}

#[test]
fn entries_of_one_list_are_one_parameter_and_a_doubt() {
    let rows = vec![
        row("lids[0]*", "string", "The first.", "flat"),
        row("lids[1]", "string", "The second.", "tall"),
    ];
    let expected = "\
# Doubt: parameter `lids[0]`: line 11 has one entry of the list; line 12 has `lids[1]`, which is another. A
# list of any length is taken.
lids[]:
  type: array";
    becomes(rows, expected);
}

#[test]
fn lists() {
    let (files, doubts) = becomes(
        vec![
            row("pans[]*", "string", "The pans.", "big"),
            row("params[lids][0]", "string", "The lids.", "flat"),
            row("spoons[][name]", "string", "The spoons.", "long"),
        ],
        "\
pans[]:
  type: array
  items:
    type: string
  description: ''
  example: [big]
params[lids][]:
  type: array
  x-indexed: true
  items:
    type: string
  description: ''
  example: [flat]
spoons[][name]:
  type: array
  items:
    type: string
  description: ''
  example: [long]",
    );
    assert!(
        files[0]
            .1
            .contains("required: [apikey, client_id, 'pans[]']")
    );
    assert!(files[0].1.contains(
        "          params[lids][]:\n            style: form\n            explode: true\n"
    ));
    assert_eq!(doubts.list, []);
}

#[test]
fn a_list_of_groups_is_one_array_of_a_schema() {
    let (files, doubts) = becomes(
        vec![
            row(
                "timers[0][name]*",
                "string",
                "What it is called, as timers[0][name]=x, timers[1][name]=y.",
                "bread",
            ),
            row("timers[0][minutes]", "integer", "How long.", "40"),
        ],
        "timers:\n  type: array\n  items:\n    $ref: ../../../schemas/kitchen/oven/OvenTimer.yaml\n  description: ''",
    );
    let expected = "type: object\ndescription: ''\nrequired: [name]\nproperties:\n  name:\n    type: string\n    description: ''\n    example: bread\n  minutes:\n    type: integer\n    description: ''\n    example: 40\n";
    assert_eq!(schema(&files, "OvenTimer"), expected);
    assert!(
        files[0].1.contains(
            "          timers:\n            style: deepObject\n            explode: true\n"
        )
    );
    assert_eq!(doubts.list, []);
}

#[test]
fn groups_with_the_same_members_share_a_schema() {
    let group = |name: &str| {
        ["Height", "Width"]
            .map(|member| {
                row(
                    &format!("params[{name}][{member}]"),
                    "integer",
                    "In cm.",
                    "9",
                )
            })
            .to_vec()
    };
    let rows = [group("Door"), group("Window")].concat();
    let reference = |name: &str| {
        format!(
            "params[{name}]:\n  allOf:\n    - $ref: ../../../schemas/kitchen/oven/OvenDoor.yaml\n  description: ''\n"
        )
    };
    let (files, _) = becomes(rows, &(reference("Door") + &reference("Window")));
    assert_eq!(files.len(), 2);
    becomes(
        vec![row("params[Door][Height]", "integer", "In cm.", "9")],
        "params[Door][Height]:\n  type: integer\n  description: ''\n  example: 9",
    );
}

#[test]
fn a_placeholder_in_a_name_is_the_key_of_a_map_and_a_doubt() {
    let (_, doubts) = becomes(
        vec![row(
            "recipes[name.txt]",
            "string",
            "Files. The key must be the name of a file.",
            "flour",
        )],
        "recipes:\n  type: object\n  additionalProperties:\n    type: string\n  description: ''\n  example:\n    name.txt: flour",
    );
    assert_eq!(doubts.list.len(), 1);
    let (_, doubts) = becomes(
        vec![row(
            "racks[rack_name][0]",
            "string",
            "As racks[top][]=x, racks[top][]=y.",
            "pan",
        )],
        "racks:\n  type: object\n  additionalProperties:\n    type: array\n    items:\n      type: string\n  description: ''\n  example:\n    rack_name: [pan]",
    );
    assert_eq!(doubts.list.len(), 1);
    let (files, doubts) = becomes(
        vec![row(
            "zones[][limit]",
            "integer",
            "As zones[rear][limit]=1 where rear is the name of a zone.",
            "1",
        )],
        "zones:\n  type: object\n  additionalProperties:\n    $ref: ../../../schemas/kitchen/oven/OvenZone.yaml\n  description: ''\n  example:\n    rear:\n      limit: 1",
    );
    assert_eq!((files.len(), doubts.list.len()), (2, 1));
}

#[test]
fn a_list_that_may_be_a_word_is_one_of_several() {
    let (files, doubts) = becomes(
        vec![row(
            "params[pans][0]",
            "string",
            "As params[pans][0]=x. Or simply pass the string 'auto'.",
            "auto",
        )],
        "params[pans]:\n  allOf:\n    - $ref: ../../../schemas/kitchen/oven/KitchenOvenPans.yaml\n  description: ''\n  example: auto",
    );
    assert!(
        schema(&files, "KitchenOvenPans")
            .contains("  - title: Auto\n    type: string\n    enum: [auto]\n")
    );
    assert_eq!(doubts.list.len(), 1);
}

#[test]
fn a_list_whose_name_is_repeated_is_a_doubt() {
    let rows = vec![row(
        "lids",
        "string",
        "One or more, in the format of lids=flat, lids=tall.",
        "flat",
    )];
    let expected = "\
# Doubt: parameter `lids`: the name has `lids`, without `[]`; the description repeats it for each value. A
# list is taken (`x-repeat`).
lids:
  type: array
  x-repeat: true
  items:
    type: string
  description: ''
  example: [flat]
";
    let (files, _) = becomes(rows, expected);
    assert!(
        files[0]
            .1
            .contains("          lids:\n            style: form\n            explode: true\n")
    );
}

#[test]
fn a_shared_parameter_that_the_page_requires_is_a_doubt() {
    for (name, count) in [("filters[page_number]*", 1), ("filters[page_number]", 0)] {
        let rows = vec![row(name, "integer", "Which.", "1")];
        let (files, doubts) = files(&page(
            Method::Get,
            "1.3",
            "/kitchen/oven/list",
            rows,
            successful(json!(["a"])),
        ));
        assert!(files[0].1.contains("parameters/page_number.yaml"));
        assert_eq!(
            (doubts.list.len(), files[0].1.matches("# Doubt: ").count()),
            (count, count)
        );
    }
}

#[test]
fn a_call_that_deletes_says_so() {
    let rows = vec![row("id*", "integer", "Which.", "1")];
    let (files, doubts) = files(&page(
        Method::Post,
        "1.3",
        "/kitchen/delete_oven",
        rows,
        json!({"msg": "", "status": true}),
    ));
    assert!(files[0].1.contains("  x-effect: destroys\n"));
    assert_eq!((doubts.list.len(), doubts.notes.len()), (0, 1));
}

#[test]
fn what_is_written_is_a_valid_spec_once_its_texts_are_filled_in() {
    let job = json!({"job": {"id": 7, "type": "daemon"}, "name": "web1", "password": "hunter2"});
    let replies = [
        json!({"msg": "Successful", "status": true}),
        successful(json!(true)),
        successful(json!(["a", "b"])),
        successful(json!([{"name": "a", "size": "1"}, {"name": "b"}])),
        successful(json!({"job_id": "7"})),
        successful(job),
        successful(
            json!({"total_items": 1, "current_items": 1, "current_page": 1, "total_pages": 1, "data": [{"id": 1, "kind": "x", "at": null}]}),
        ),
        json!({"total_items": 1, "current_items": 1, "current_page": 1, "total_pages": 1, "return": [{"id": 1}], "msg": "", "status": true}),
        successful(json!({"192.0.2.1": {"name": "a"}, "192.0.2.2": []})),
        successful(json!([])),
        successful(json!(null)),
        successful(
            json!({"a": {"b": {"c": [[1, 2]]}}, "type": 1, "x": [1, "a", null], "y": [{}, 1]}),
        ),
    ];
    let rows = vec![
        row("client_id*", "integer", "The account.", "1"),
        row("type", "enum[A, b-c, 1st]", "Which.", "A"),
        row("password", "string", "For the door.", "hunter2"),
        row("no_example", "string", "Any.", None),
        row(
            "params[pans][0]",
            "string",
            "Or simply pass the string 'auto'.",
            "auto",
        ),
        row("params[Door][Height]*", "integer", "In cm.", "9"),
        row("params[Door][Width]", "integer", "In cm.", "9"),
        row("params[Window][Height]", "integer", "In cm.", "9"),
        row("params[Window][Width]", "integer", "In cm.", "9"),
        row(
            "timers[][name]*",
            "string",
            "As timers[0][name]=x.",
            "bread",
        ),
        row("timers[][state]", "string", "One of: on, off", "on"),
        row("racks[top][0]", "string", "As racks[rear][0]=x.", "a"),
        row(
            "zones[][limit]",
            "integer",
            "As zones[rear][limit]=1 where rear is the name.",
            "1",
        ),
        row("zones[][open]", "boolean", "As zones[rear][open]=1.", "1"),
        row("a.b", "string", "PHP does not read it.", "1"),
        row("type", "string", "Twice.", "A"),
        row("pan", "string", "A value, and a list.", "A"),
        row("pan[]", "string", "A value, and a list.", "A"),
    ];
    for method in [Method::Get, Method::Post] {
        let folder = checkout();
        for (number, reply) in replies.iter().enumerate() {
            let mut rows = rows.clone();
            if number > 0 {
                rows.truncate(number + 1);
            } else {
                rows.truncate(rows.len() - 2);
            }
            let page = page(
                method,
                "1.3",
                &format!("/kitchen/oven/get_part{number}"),
                rows,
                reply.clone(),
            );
            import(folder.path(), "page.txt", &page, false).unwrap();
        }
        let unfilled = sitehost_codegen::read(&folder.path().join("spec"))
            .unwrap_err()
            .to_string();
        for line in unfilled.lines().filter(|line| line.starts_with("spec/")) {
            let is_asked = line.contains("no description")
                || line.contains("has no `")
                || line.contains("is empty");
            let is_doubt = line.contains("a doubt about the page is not decided");
            assert!(
                is_doubt || (is_asked && line.contains("own words")),
                "{line}"
            );
        }
        fill(folder.path());
        let generated = sitehost_codegen::generate(&folder.path().join("spec"));
        assert!(generated.is_ok(), "{}", generated.unwrap_err());
    }
}
