//! Which entries are new and where a list ends: for lists that stay the same, that change while they are read, and whose
//! counters are wrong.

mod changes;
mod counters;
mod identity;

use serde_json::json;

use super::*;

/// A case of a list without counters: its name, the ids of each page, the expected ids, and the expected problem.
type BareCase<'a> = (&'a str, &'a [&'a [i32]], &'a [i64], Option<&'a str>);

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

fn read_bare(pages: &[&[i32]]) -> (Vec<i64>, usize, Option<String>) {
    read(
        Paging::Page,
        1,
        pages.iter().map(|ids| (None, entries(ids))),
    )
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

#[test]
fn the_highest_page_number_does_not_overflow() {
    let mut history = PageHistory::new(Paging::Page, i64::MAX);
    let (new, step) = history.add(i64::MAX, None, vec![1]);
    assert_eq!((new, step), (vec![1], Step::End));
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
