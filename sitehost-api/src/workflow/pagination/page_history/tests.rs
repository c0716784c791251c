//! Which entries are new and where a list ends: for lists that stay the same, that change while they are read, and whose
//! counters are wrong.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use super::*;

/// A case of a list with counters: its name, the number of the first page, the pages, the expected ids, and the expected
/// problem.
type CountedCase<'a> = (
    &'a str,
    i64,
    &'a [CountedPage<'a>],
    &'a [i64],
    Option<&'a str>,
);

/// A case of a list without counters: its name, the ids of each page, the expected ids, and the expected problem.
type BareCase<'a> = (&'a str, &'a [&'a [i32]], &'a [i64], Option<&'a str>);

/// A page with counters: `total_items`, `total_pages`, and the ids of its entries.
type CountedPage<'a> = (i64, i64, &'a [i32]);

fn entries(ids: &[i32]) -> Vec<Value> {
    ids.iter().map(|id| json!({ "id": id })).collect()
}

fn ids(entries: &[Value]) -> Vec<i64> {
    entries
        .iter()
        .filter_map(|entry| entry["id"].as_i64())
        .collect()
}

/// Reads a list from the position `first` on. Returns the ids of the new entries, the number of pages read, and the
/// problem if the list is inconsistent.
fn read(
    paging: Paging,
    first: i64,
    pages: impl Iterator<Item = (Option<PageCounters>, Vec<Value>)>,
) -> (Vec<i64>, usize, Option<String>) {
    let mut history = PageHistory::new(paging, first);
    let (mut yielded, mut position) = (Vec::new(), first);
    for (read, (counters, entries)) in (1..).zip(pages) {
        let (new, step) = history.add(position, counters, entries);
        yielded.extend(ids(&new));
        match step {
            Step::Next(next) => position = next,
            Step::End => return (yielded, read, None),
            Step::Inconsistent(problem) => return (yielded, read, Some(problem)),
        }
    }
    panic!("position {position} was requested after the last page");
}

fn read_counted(first: i64, pages: &[CountedPage<'_>]) -> (Vec<i64>, usize, Option<String>) {
    let numbered = (first..=i64::MAX).zip(pages);
    let replies = numbered.map(|(current_page, &(total_items, total_pages, ids))| {
        let counters = PageCounters {
            total_items,
            current_page,
            total_pages,
        };
        (Some(counters), entries(ids))
    });
    read(Paging::Page, first, replies)
}

fn read_bare(pages: &[&[i32]]) -> (Vec<i64>, usize, Option<String>) {
    read(
        Paging::Page,
        1,
        pages.iter().map(|ids| (None, entries(ids))),
    )
}

#[test]
fn a_list_with_counters_is_whole_or_the_problem_gives_the_numbers() {
    const MAX: i64 = i64::MAX;
    let table: &[CountedCase<'_>] = &[
        ("empty", 1, &[(0, 0, &[])], &[], None),
        ("empty, with a page", 1, &[(0, 1, &[])], &[], None),
        ("one page", 1, &[(2, 1, &[1, 2])], &[1, 2], None),
        (
            "three pages",
            1,
            &[(5, 3, &[1, 2]), (5, 3, &[3, 4]), (5, 3, &[5])],
            &[1, 2, 3, 4, 5],
            None,
        ),
        (
            "a short page in the middle",
            1,
            &[(4, 3, &[1, 2]), (4, 3, &[3]), (4, 3, &[4])],
            &[1, 2, 3, 4],
            None,
        ),
        (
            "total_pages is too high",
            1,
            &[(2, 9, &[1, 2]), (2, 9, &[])],
            &[1, 2],
            None,
        ),
        // Changes between two pages.
        (
            "one added at the end",
            1,
            &[(4, 2, &[1, 2]), (5, 3, &[3, 4]), (5, 3, &[5])],
            &[1, 2, 3, 4, 5],
            None,
        ),
        (
            "one added at the start",
            1,
            &[(4, 2, &[1, 2]), (5, 3, &[2, 3]), (5, 3, &[4])],
            &[1, 2, 3, 4],
            Some("4 entries were received and the API reported 5; 1 received more than once"),
        ),
        (
            "one removed at the start",
            1,
            &[(5, 3, &[1, 2]), (4, 2, &[4, 5])],
            &[1, 2, 4, 5],
            Some(
                "4 entries were received and the API reported 4; the total fell from 5 to 4 meanwhile",
            ),
        ),
        (
            "all later entries removed",
            1,
            &[(5, 3, &[1, 2]), (2, 1, &[])],
            &[1, 2],
            Some(
                "2 entries were received and the API reported 2; the total fell from 5 to 2 meanwhile",
            ),
        ),
        (
            "one removed and added again",
            1,
            &[(6, 3, &[1, 2]), (5, 3, &[4, 5]), (6, 3, &[6])],
            &[1, 2, 4, 5, 6],
            Some(
                "5 entries were received and the API reported 6; the total fell from 6 to 5 meanwhile",
            ),
        ),
        (
            "one added at the start, the last removed",
            1,
            &[(4, 2, &[1, 2]), (4, 2, &[2, 3])],
            &[1, 2, 3],
            Some("3 entries were received and the API reported 4; 1 received more than once"),
        ),
        (
            "as many as the total, but one twice",
            1,
            &[(3, 2, &[1, 2]), (3, 2, &[2, 3])],
            &[1, 2, 3],
            Some("3 entries were received and the API reported 3; 1 received more than once"),
        ),
        (
            "twice on one page",
            1,
            &[(3, 1, &[1, 2, 2])],
            &[1, 2],
            Some("2 entries were received and the API reported 3; 1 received more than once"),
        ),
        // Counters and pages that contradict each other.
        (
            "a short last page",
            1,
            &[(4, 2, &[1, 2]), (4, 2, &[3])],
            &[1, 2, 3],
            Some("3 entries were received and the API reported 4"),
        ),
        (
            "an empty page in the middle",
            1,
            &[(5, 3, &[1, 2]), (5, 3, &[])],
            &[1, 2],
            Some("2 entries were received and the API reported 5"),
        ),
        (
            "an empty first page",
            1,
            &[(3, 2, &[])],
            &[],
            Some("0 entries were received and the API reported 3"),
        ),
        (
            "total_pages is too low",
            1,
            &[(5, 1, &[1, 2])],
            &[1, 2],
            Some("2 entries were received and the API reported 5"),
        ),
        (
            "total_items is too low",
            1,
            &[(3, 9, &[1, 2]), (3, 9, &[3, 4])],
            &[1, 2, 3, 4],
            Some("4 entries were received and the API reported 3"),
        ),
        (
            "total_items is 0",
            1,
            &[(0, 0, &[1])],
            &[1],
            Some("1 entry was received and the API reported 0"),
        ),
        (
            "total_items is 0, total_pages is not",
            1,
            &[(0, 9, &[1])],
            &[1],
            Some("1 entry was received and the API reported 0"),
        ),
        (
            "the counters are negative",
            1,
            &[(-1, -1, &[])],
            &[],
            Some("0 entries were received and the API reported -1"),
        ),
        (
            "the counters are far too high",
            1,
            &[(MAX, MAX, &[1]), (MAX, MAX, &[])],
            &[1],
            Some("1 entry was received and the API reported 9223372036854775807"),
        ),
        (
            "total_pages grows with each page",
            1,
            &[(2, 2, &[1]), (2, 3, &[2]), (2, 4, &[3])],
            &[1, 2, 3],
            Some("3 entries were received and the API reported 2"),
        ),
        (
            "every page is the same",
            1,
            &[(9, 5, &[1, 2]), (9, 5, &[1, 2])],
            &[1, 2],
            Some("2 entries were received and the API reported 9; 2 received more than once"),
        ),
        // Streams that start at a later page.
        (
            "the last two of three",
            2,
            &[(5, 3, &[3, 4]), (5, 3, &[5])],
            &[3, 4, 5],
            None,
        ),
        ("the last of three", 3, &[(5, 3, &[5])], &[5], None),
        (
            "the full last of three",
            3,
            &[(6, 3, &[5, 6])],
            &[5, 6],
            None,
        ),
        ("after the last", 4, &[(5, 3, &[])], &[], None),
        (
            "a later page of an empty list",
            4,
            &[(0, 0, &[])],
            &[],
            None,
        ),
        (
            "the highest page number",
            MAX,
            &[(MAX, MAX, &[1])],
            &[1],
            None,
        ),
        (
            "a short last page of three",
            2,
            &[(6, 3, &[3, 4]), (6, 3, &[5])],
            &[3, 4, 5],
            Some("3 entries were received from page 2 on and the API reported 6 in total"),
        ),
        (
            "one added before the first page read",
            2,
            &[(5, 3, &[3, 4]), (6, 3, &[4, 5])],
            &[3, 4, 5],
            Some(
                "3 entries were received from page 2 on and the API reported 6 in total; 1 received more than once",
            ),
        ),
        (
            "one removed before the first page read",
            2,
            &[(5, 3, &[3, 4]), (4, 2, &[])],
            &[3, 4],
            Some(
                "2 entries were received from page 2 on and the API reported 4 in total; the total fell from 5 to 4 meanwhile",
            ),
        ),
        (
            "an empty later page",
            2,
            &[(5, 3, &[])],
            &[],
            Some("0 entries were received from page 2 on and the API reported 5 in total"),
        ),
        (
            "a later page that matches no page size",
            3,
            &[(6, 3, &[5])],
            &[5],
            Some("1 entry was received from page 3 on and the API reported 6 in total"),
        ),
        (
            "a last page longer than the others",
            2,
            &[(3, 2, &[2, 3])],
            &[2, 3],
            Some("2 entries were received from page 2 on and the API reported 3 in total"),
        ),
    ];
    for (case, first, pages, yielded, problem) in table {
        let read = read_counted(*first, pages);
        let expected = (yielded.to_vec(), pages.len(), problem.map(str::to_owned));
        assert_eq!(read, expected, "{case}");
    }
}

#[test]
fn a_page_with_another_number_than_requested_ends_the_list_without_its_entries() {
    let counters = |current_page, total_items| PageCounters {
        total_items,
        current_page,
        total_pages: 3,
    };
    let first = (Some(counters(1, 5)), entries(&[1, 2]));
    let again = (Some(counters(1, 5)), entries(&[3, 4]));
    let problem = "2 entries were received and the API reported 5; page 2 was requested and page 1 was returned";
    assert_eq!(
        read(Paging::Page, 1, [first, again].into_iter()),
        (vec![1, 2], 2, Some(problem.to_owned()))
    );
    let problem = "0 entries were received from page 3 on and the API reported 6 in total; page 3 was requested and page 1 was returned";
    let first = (Some(counters(1, 6)), entries(&[1, 2]));
    assert_eq!(
        read(Paging::Page, 3, [first].into_iter()),
        (vec![], 1, Some(problem.to_owned()))
    );
    // The page number of an empty list is not checked.
    let empty = PageCounters {
        total_items: 0,
        current_page: 0,
        total_pages: 0,
    };
    assert_eq!(
        read(Paging::Page, 1, [(Some(empty), vec![])].into_iter()),
        (vec![], 1, None)
    );
}

#[test]
fn a_list_without_counters_ends_at_an_empty_a_short_or_a_duplicate_page() {
    let table: &[BareCase<'_>] = &[
        ("empty", &[&[]], &[], None),
        ("a short page", &[&[1, 2], &[3]], &[1, 2, 3], None),
        (
            "an empty page",
            &[&[1, 2], &[3, 4], &[]],
            &[1, 2, 3, 4],
            None,
        ),
        ("page ignored", &[&[1, 2], &[1, 2]], &[1, 2], None),
        ("page ignored, no order", &[&[1, 2], &[2, 1]], &[1, 2], None),
        (
            "the last page again",
            &[&[1, 2], &[3, 4], &[3, 4]],
            &[1, 2, 3, 4],
            None,
        ),
        ("a cycle", &[&[1], &[2], &[1]], &[1, 2], None),
        (
            "a shift by one",
            &[&[1, 2], &[2, 3], &[4, 5], &[]],
            &[1, 2, 3, 4, 5],
            Some("5 entries were received; 1 received more than once"),
        ),
        (
            "a shift before a short page",
            &[&[1, 2, 3], &[3, 4]],
            &[1, 2, 3, 4],
            Some("4 entries were received; 1 received more than once"),
        ),
        (
            "a shift to the end",
            &[&[1, 2], &[3, 4], &[4]],
            &[1, 2, 3, 4],
            Some("4 entries were received; 1 received more than once"),
        ),
        (
            "a page without new entries",
            &[&[1, 2], &[3, 4], &[2, 3]],
            &[1, 2, 3, 4],
            Some("4 entries were received; 2 received more than once"),
        ),
        (
            "twice on one page",
            &[&[1, 1], &[]],
            &[1],
            Some("1 entry was received; 1 received more than once"),
        ),
    ];
    for (case, pages, yielded, problem) in table {
        let expected = (yielded.to_vec(), pages.len(), problem.map(str::to_owned));
        assert_eq!(read_bare(pages), expected, "{case}");
    }
}

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

#[test]
fn the_highest_page_number_does_not_overflow() {
    let mut history = PageHistory::new(Paging::Page, i64::MAX);
    let (new, step) = history.add(i64::MAX, None, vec![1]);
    assert_eq!((new, step), (vec![1], Step::End));
}

/// Reads a list and calls `change` on it before each page except the first. Returns the ids of the new entries, or the
/// problem.
fn read_while(
    mut list: Vec<i32>,
    size: usize,
    mut change: impl FnMut(&mut Vec<i32>),
) -> Result<Vec<i64>, String> {
    let mut next = 0;
    let pages = std::iter::from_fn(|| {
        if next > 0 {
            change(&mut list);
        }
        let page: Vec<i32> = list.iter().skip(next * size).take(size).copied().collect();
        next += 1;
        let counters = PageCounters {
            total_items: list.len() as i64,
            current_page: next as i64,
            total_pages: list.len().div_ceil(size) as i64,
        };
        Some((Some(counters), entries(&page)))
    });
    let (yielded, _, problem) = read(Paging::Page, 1, pages);
    problem.map_or(Ok(yielded), Err)
}

/// Each change adds or removes one entry anywhere. Doing both between the same two pages can cancel out, so it is not
/// tested.
#[test]
fn a_list_without_a_problem_has_every_remaining_entry_exactly_once() {
    let (mut whole, mut problems) = (0, 0);
    for seed in 0..5_000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let len = random.i32(0..12);
        let mut last_added = 1_000;
        let mut removed = HashSet::new();
        let yielded = read_while((0..len).collect(), random.usize(1..5), |list| match random
            .u8(0..6)
        {
            0 => {
                last_added += 1;
                list.insert(random.usize(0..=list.len()), last_added);
            }
            1 if !list.is_empty() => {
                removed.insert(i64::from(list.remove(random.usize(0..list.len()))));
            }
            _ => {}
        });
        let Ok(yielded) = yielded else {
            problems += 1;
            continue;
        };
        whole += 1;
        let distinct: HashSet<i64> = yielded.iter().copied().collect();
        assert_eq!(distinct.len(), yielded.len(), "seed {seed}: {yielded:?}");
        let missing: Vec<i64> = (0..i64::from(len))
            .filter(|id| !removed.contains(id) && !distinct.contains(id))
            .collect();
        assert!(missing.is_empty(), "seed {seed}: {missing:?} are missing");
    }
    assert!(whole > 500 && problems > 500, "{whole} {problems}");
}

#[test]
fn a_list_that_does_not_change_is_whole_from_any_first_page() {
    for len in 0..20 {
        for size in 1..7 {
            for first in 1..8 {
                let list: Vec<i32> = (0..len).collect();
                let pages = (first..).map(|page| {
                    let skipped = (page as usize - 1) * size;
                    let ids: Vec<i32> = list.iter().skip(skipped).take(size).copied().collect();
                    let counters = PageCounters {
                        total_items: list.len() as i64,
                        current_page: page,
                        total_pages: list.len().div_ceil(size) as i64,
                    };
                    (Some(counters), entries(&ids))
                });
                let (yielded, _, problem) = read(Paging::Page, first, pages);
                let rest = list.iter().skip((first as usize - 1) * size);
                let rest: Vec<i64> = rest.copied().map(i64::from).collect();
                assert_eq!((yielded, problem), (rest, None), "{len} {size} {first}");
            }
        }
    }
}

#[test]
fn an_offset_advances_by_the_number_of_received_entries() {
    let counters = |total_items| PageCounters {
        total_items,
        current_page: 0,
        total_pages: 0,
    };
    let bare: &[&[i32]] = &[&[1, 2, 3], &[4, 5, 6], &[7]];
    let offset = |first, counters: Option<PageCounters>, pages: &[&[i32]]| {
        read(
            Paging::Offset,
            first,
            pages.iter().map(|ids| (counters, entries(ids))),
        )
    };
    assert_eq!(
        offset(0, None, bare),
        (Vec::from([1, 2, 3, 4, 5, 6, 7]), 3, None)
    );
    assert_eq!(offset(5, None, &[&[6], &[]]), (Vec::from([6]), 2, None));
    let seven = Some(counters(7));
    assert_eq!(
        offset(0, seven, bare),
        (Vec::from([1, 2, 3, 4, 5, 6, 7]), 3, None)
    );
    assert_eq!(
        offset(4, seven, &[&[5, 6, 7]]),
        (Vec::from([5, 6, 7]), 1, None)
    );
    let (_, _, problem) = offset(4, seven, &[&[5], &[]]);
    assert_eq!(
        problem.unwrap(),
        "1 entry was received from offset 4 on and the API reported 7 in total"
    );
}
