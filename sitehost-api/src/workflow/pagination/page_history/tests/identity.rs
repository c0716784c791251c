//! Which entries are the same, and so are yielded once.

use std::collections::{BTreeMap, HashMap};

use super::*;

/// Returns the number of new entries and the step after each page of a list without counters.
fn steps<T: Serialize>(pages: impl IntoIterator<Item = Vec<T>>) -> Vec<(usize, Step)> {
    let mut history = PageHistory::new(Paging::Page, 1);
    let add = |(page, entries)| {
        let (new, step) = history.add(page, None, entries);
        (new.len(), step)
    };
    (1..).zip(pages).map(add).collect()
}

fn inconsistent(received: u32, duplicates: u32) -> Step {
    Step::Inconsistent(format!(
        "{received} entries were received; {duplicates} received more than once"
    ))
}

#[test]
fn entries_with_the_same_id_are_the_same_whatever_their_other_members() {
    let pages = [
        vec![json!({ "id": 1, "state": "old" }), json!({ "id": 2 })],
        vec![json!({ "id": "1", "state": "new" }), json!({ "id": 3 })],
        vec![],
    ];
    let expected = [
        (2, Step::Next(2)),
        (1, Step::Next(3)),
        (0, inconsistent(3, 1)),
    ];
    assert_eq!(steps(pages), expected);
}

#[test]
fn entries_without_an_id_are_compared_as_a_whole() {
    for none in [json!(null), json!(""), json!({})] {
        let entry = |name: &str| json!({ "id": none, "name": name });
        let pages = [
            vec![entry("a"), entry("b")],
            vec![entry("b"), entry("c")],
            vec![],
        ];
        let expected = [
            (2, Step::Next(2)),
            (1, Step::Next(3)),
            (0, inconsistent(3, 1)),
        ];
        assert_eq!(steps(pages), expected, "{none}");
    }
    // Equal entries on one page are not duplicates.
    let equal = [vec![5, 5], vec![6]];
    assert_eq!(steps(equal), [(2, Step::Next(2)), (1, Step::End)]);
}

#[test]
fn entries_with_members_in_another_order_are_the_same() {
    let map = || {
        (0..50)
            .map(|n| (n.to_string(), n))
            .collect::<HashMap<_, _>>()
    };
    let pages = [vec![map()], vec![map()]];
    assert_eq!(steps(pages), [(1, Step::Next(2)), (0, Step::End)]);
}

#[test]
fn entries_that_cannot_be_serialized_end_the_list() {
    let pages = [vec![BTreeMap::from([((1, 2), 3)])]];
    let problem =
        "0 entries were received; the entries of page 1 cannot be compared: key must be a string";
    assert_eq!(steps(pages), [(0, Step::Inconsistent(problem.to_owned()))]);
}
