//! Lists that stand still, that change while they are read, and whose counters are wrong.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use super::*;

/// A list with counters: its name, its first page and the others, the ids that are given, and the
/// problem.
type Counted<'a> = (&'a str, i64, &'a [Said<'a>], &'a [i64], Option<&'a str>);

/// A list without counters, alike.
type Bare<'a> = (&'a str, &'a [&'a [i32]], &'a [i64], Option<&'a str>);

/// What a page says: the total, how many pages there are, and the ids of its entries.
type Said<'a> = (i64, i64, &'a [i32]);

fn entries(ids: &[i32]) -> Vec<Value> {
    ids.iter().map(|id| json!({ "id": id })).collect()
}

fn ids(entries: &[Value]) -> Vec<i64> {
    entries
        .iter()
        .filter_map(|entry| entry["id"].as_i64())
        .collect()
}

/// Reads a list from the page `first` on. Returns the ids that are given, how many pages were
/// read, and the problem, if the list does not end well.
fn read(
    paging: Paging,
    first: i64,
    pages: impl Iterator<Item = (Option<PageCounters>, Vec<Value>)>,
) -> (Vec<i64>, usize, Option<String>) {
    let mut history = PageHistory::new(paging, first);
    let (mut given, mut page) = (Vec::new(), first);
    for (read, (counters, entries)) in (1..).zip(pages) {
        let (new, step) = history.add(page, counters, entries);
        given.extend(ids(&new));
        match step {
            Step::Next(next) => page = next,
            Step::End => return (given, read, None),
            Step::Inconsistent(problem) => return (given, read, Some(problem)),
        }
    }
    panic!("it asks for page {page}, which is not there");
}

fn counted(first: i64, pages: &[Said<'_>]) -> (Vec<i64>, usize, Option<String>) {
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

fn bare(pages: &[&[i32]]) -> (Vec<i64>, usize, Option<String>) {
    read(
        Paging::Page,
        1,
        pages.iter().map(|ids| (None, entries(ids))),
    )
}

#[test]
fn a_list_with_counters_is_whole_or_the_numbers_say_why_not() {
    const MAX: i64 = i64::MAX;
    let table: &[Counted<'_>] = &[
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
            "a short page amid",
            1,
            &[(4, 3, &[1, 2]), (4, 3, &[3]), (4, 3, &[4])],
            &[1, 2, 3, 4],
            None,
        ),
        (
            "too many pages promised",
            1,
            &[(2, 9, &[1, 2]), (2, 9, &[])],
            &[1, 2],
            None,
        ),
        // Changes between two pages.
        (
            "one joins behind",
            1,
            &[(4, 2, &[1, 2]), (5, 3, &[3, 4]), (5, 3, &[5])],
            &[1, 2, 3, 4, 5],
            None,
        ),
        (
            "one joins in front",
            1,
            &[(4, 2, &[1, 2]), (5, 3, &[2, 3]), (5, 3, &[4])],
            &[1, 2, 3, 4],
            Some("4 entries came and the API promised 5; 1 came more than once"),
        ),
        (
            "one leaves in front",
            1,
            &[(5, 3, &[1, 2]), (4, 2, &[4, 5])],
            &[1, 2, 4, 5],
            Some("4 entries came and the API promised 4; the total fell from 5 to 4 meanwhile"),
        ),
        (
            "all behind leave",
            1,
            &[(5, 3, &[1, 2]), (2, 1, &[])],
            &[1, 2],
            Some("2 entries came and the API promised 2; the total fell from 5 to 2 meanwhile"),
        ),
        (
            "one leaves and comes back",
            1,
            &[(6, 3, &[1, 2]), (5, 3, &[4, 5]), (6, 3, &[6])],
            &[1, 2, 4, 5, 6],
            Some("5 entries came and the API promised 6; the total fell from 6 to 5 meanwhile"),
        ),
        (
            "one joins in front, the last leaves",
            1,
            &[(4, 2, &[1, 2]), (4, 2, &[2, 3])],
            &[1, 2, 3],
            Some("3 entries came and the API promised 4; 1 came more than once"),
        ),
        (
            "as many as promised, but one twice",
            1,
            &[(3, 2, &[1, 2]), (3, 2, &[2, 3])],
            &[1, 2, 3],
            Some("3 entries came and the API promised 3; 1 came more than once"),
        ),
        (
            "twice on one page",
            1,
            &[(3, 1, &[1, 2, 2])],
            &[1, 2],
            Some("2 entries came and the API promised 3; 1 came more than once"),
        ),
        // Counters and pages that contradict each other.
        (
            "a short last page",
            1,
            &[(4, 2, &[1, 2]), (4, 2, &[3])],
            &[1, 2, 3],
            Some("3 entries came and the API promised 4"),
        ),
        (
            "an empty page amid",
            1,
            &[(5, 3, &[1, 2]), (5, 3, &[])],
            &[1, 2],
            Some("2 entries came and the API promised 5"),
        ),
        (
            "an empty first page",
            1,
            &[(3, 2, &[])],
            &[],
            Some("0 entries came and the API promised 3"),
        ),
        (
            "too few pages promised",
            1,
            &[(5, 1, &[1, 2])],
            &[1, 2],
            Some("2 entries came and the API promised 5"),
        ),
        (
            "too few promised",
            1,
            &[(3, 9, &[1, 2]), (3, 9, &[3, 4])],
            &[1, 2, 3, 4],
            Some("4 entries came and the API promised 3"),
        ),
        (
            "none promised",
            1,
            &[(0, 0, &[1])],
            &[1],
            Some("1 entry came and the API promised 0"),
        ),
        (
            "none promised, many pages",
            1,
            &[(0, 9, &[1])],
            &[1],
            Some("1 entry came and the API promised 0"),
        ),
        (
            "less than none promised",
            1,
            &[(-1, -1, &[])],
            &[],
            Some("0 entries came and the API promised -1"),
        ),
        (
            "far too many promised",
            1,
            &[(MAX, MAX, &[1]), (MAX, MAX, &[])],
            &[1],
            Some("1 entry came and the API promised 9223372036854775807"),
        ),
        (
            "always a page more",
            1,
            &[(2, 2, &[1]), (2, 3, &[2]), (2, 4, &[3])],
            &[1, 2, 3],
            Some("3 entries came and the API promised 2"),
        ),
        (
            "every page the same",
            1,
            &[(9, 5, &[1, 2]), (9, 5, &[1, 2])],
            &[1, 2],
            Some("2 entries came and the API promised 9; 2 came more than once"),
        ),
        // From a later page on.
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
        ("behind the last", 4, &[(5, 3, &[])], &[], None),
        (
            "a later page of an empty list",
            4,
            &[(0, 0, &[])],
            &[],
            None,
        ),
        (
            "the last page there is",
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
            Some("3 entries came from page 2 on and the API promised 6 in all"),
        ),
        (
            "one joins in front of three",
            2,
            &[(5, 3, &[3, 4]), (6, 3, &[4, 5])],
            &[3, 4, 5],
            Some(
                "3 entries came from page 2 on and the API promised 6 in all; 1 came more than once",
            ),
        ),
        (
            "one leaves in front of three",
            2,
            &[(5, 3, &[3, 4]), (4, 2, &[])],
            &[3, 4],
            Some(
                "2 entries came from page 2 on and the API promised 4 in all; the total fell from 5 to 4 meanwhile",
            ),
        ),
        (
            "an empty later page",
            2,
            &[(5, 3, &[])],
            &[],
            Some("0 entries came from page 2 on and the API promised 5 in all"),
        ),
        (
            "a later page that fits no size",
            3,
            &[(6, 3, &[5])],
            &[5],
            Some("1 entry came from page 3 on and the API promised 6 in all"),
        ),
        (
            "a last page longer than the others",
            2,
            &[(3, 2, &[2, 3])],
            &[2, 3],
            Some("2 entries came from page 2 on and the API promised 3 in all"),
        ),
    ];
    for (case, first, pages, given, problem) in table {
        let read = counted(*first, pages);
        let expected = (given.to_vec(), pages.len(), problem.map(str::to_owned));
        assert_eq!(read, expected, "{case}");
    }
}

#[test]
fn a_page_with_the_number_of_another_one_is_not_given() {
    let counters = |current_page, total_items| PageCounters {
        total_items,
        current_page,
        total_pages: 3,
    };
    let first = (Some(counters(1, 5)), entries(&[1, 2]));
    let again = (Some(counters(1, 5)), entries(&[3, 4]));
    let problem = "2 entries came and the API promised 5; page 2 was asked for and page 1 came";
    assert_eq!(
        read(Paging::Page, 1, [first, again].into_iter()),
        (vec![1, 2], 2, Some(problem.to_owned()))
    );
    let problem = "0 entries came from page 3 on and the API promised 6 in all; page 3 was asked for and page 1 came";
    let first = (Some(counters(1, 6)), entries(&[1, 2]));
    assert_eq!(
        read(Paging::Page, 3, [first].into_iter()),
        (vec![], 1, Some(problem.to_owned()))
    );
    // Which page an empty list has does not matter.
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
fn a_list_without_counters_ends_with_an_empty_a_short_or_a_repeated_page() {
    let table: &[Bare<'_>] = &[
        ("empty", &[&[]], &[], None),
        ("a short page", &[&[1, 2], &[3]], &[1, 2, 3], None),
        (
            "an empty page",
            &[&[1, 2], &[3, 4], &[]],
            &[1, 2, 3, 4],
            None,
        ),
        ("no pages", &[&[1, 2], &[1, 2]], &[1, 2], None),
        ("no pages and no order", &[&[1, 2], &[2, 1]], &[1, 2], None),
        (
            "the last page again",
            &[&[1, 2], &[3, 4], &[3, 4]],
            &[1, 2, 3, 4],
            None,
        ),
        ("a circle", &[&[1], &[2], &[1]], &[1, 2], None),
        (
            "a shift by one",
            &[&[1, 2], &[2, 3], &[4, 5], &[]],
            &[1, 2, 3, 4, 5],
            Some("5 entries came; 1 came more than once"),
        ),
        (
            "a shift before a short page",
            &[&[1, 2, 3], &[3, 4]],
            &[1, 2, 3, 4],
            Some("4 entries came; 1 came more than once"),
        ),
        (
            "a shift to the end",
            &[&[1, 2], &[3, 4], &[4]],
            &[1, 2, 3, 4],
            Some("4 entries came; 1 came more than once"),
        ),
        (
            "nothing new",
            &[&[1, 2], &[3, 4], &[2, 3]],
            &[1, 2, 3, 4],
            Some("4 entries came; 2 came more than once"),
        ),
        (
            "twice on one page",
            &[&[1, 1], &[]],
            &[1],
            Some("1 entry came; 1 came more than once"),
        ),
    ];
    for (case, pages, given, problem) in table {
        let expected = (given.to_vec(), pages.len(), problem.map(str::to_owned));
        assert_eq!(bare(pages), expected, "{case}");
    }
}

/// The steps of a bare list.
fn steps<T: Serialize>(pages: impl IntoIterator<Item = Vec<T>>) -> Vec<(usize, Step)> {
    let mut history = PageHistory::new(Paging::Page, 1);
    let add = |(page, entries)| {
        let (new, step) = history.add(page, None, entries);
        (new.len(), step)
    };
    (1..).zip(pages).map(add).collect()
}

fn repeated(came: u32, repeated: u32) -> Step {
    Step::Inconsistent(format!(
        "{came} entries came; {repeated} came more than once"
    ))
}

#[test]
fn an_id_is_the_same_as_a_number_and_as_text_whatever_else_the_entry_says() {
    let pages = [
        vec![json!({ "id": 1, "state": "old" }), json!({ "id": 2 })],
        vec![json!({ "id": "1", "state": "new" }), json!({ "id": 3 })],
        vec![],
    ];
    let expected = [(2, Step::Next(2)), (1, Step::Next(3)), (0, repeated(3, 1))];
    assert_eq!(steps(pages), expected);
}

#[test]
fn entries_without_an_id_are_told_apart_by_all_they_say() {
    for none in [json!(null), json!(""), json!({})] {
        let entry = |name: &str| json!({ "id": none, "name": name });
        let pages = [
            vec![entry("a"), entry("b")],
            vec![entry("b"), entry("c")],
            vec![],
        ];
        let expected = [(2, Step::Next(2)), (1, Step::Next(3)), (0, repeated(3, 1))];
        assert_eq!(steps(pages), expected, "{none}");
    }
    // Lines of one page that are alike were not moved there by a shift.
    let alike = [vec![5, 5], vec![6]];
    assert_eq!(steps(alike), [(2, Step::Next(2)), (1, Step::End)]);
}

#[test]
fn entries_in_another_order_of_members_are_the_same() {
    let map = || {
        (0..50)
            .map(|n| (n.to_string(), n))
            .collect::<HashMap<_, _>>()
    };
    let pages = [vec![map()], vec![map()]];
    assert_eq!(steps(pages), [(1, Step::Next(2)), (0, Step::End)]);
}

#[test]
fn entries_that_cannot_be_compared_are_not_given() {
    let odd = [vec![BTreeMap::from([((1, 2), 3)])]];
    let problem = "0 entries came; the entries of page 1 cannot be compared: key must be a string";
    assert_eq!(steps(odd), [(0, Step::Inconsistent(problem.to_owned()))]);
}

#[test]
fn the_number_of_the_last_possible_page_does_not_overflow() {
    let mut history = PageHistory::new(Paging::Page, i64::MAX);
    let (new, step) = history.add(i64::MAX, None, vec![1]);
    assert_eq!((new, step), (vec![1], Step::End));
}

/// Reads a list that `change` changes before each page but the first. Returns what is given, or the
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
    let (given, _, problem) = read(Paging::Page, 1, pages);
    problem.map_or(Ok(given), Err)
}

/// Each change is one that joins or one that leaves, anywhere. One of each at once can cancel out.
#[test]
fn a_list_that_ends_well_has_every_entry_that_stayed_once() {
    let (mut whole, mut problems) = (0, 0);
    for seed in 0..5_000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let len = random.i32(0..12);
        let mut joined = 1_000;
        let mut left = HashSet::new();
        let given = read_while(
            (0..len).collect(),
            random.usize(1..5),
            |list| match random.u8(0..6) {
                0 => {
                    joined += 1;
                    list.insert(random.usize(0..=list.len()), joined);
                }
                1 if !list.is_empty() => {
                    left.insert(i64::from(list.remove(random.usize(0..list.len()))));
                }
                _ => {}
            },
        );
        let Ok(given) = given else {
            problems += 1;
            continue;
        };
        whole += 1;
        let distinct: HashSet<i64> = given.iter().copied().collect();
        assert_eq!(distinct.len(), given.len(), "seed {seed}: {given:?}");
        let missing: Vec<i64> = (0..i64::from(len))
            .filter(|id| !left.contains(id) && !distinct.contains(id))
            .collect();
        assert!(missing.is_empty(), "seed {seed}: {missing:?} are missing");
    }
    assert!(whole > 500 && problems > 500, "{whole} {problems}");
}

#[test]
fn a_list_that_stands_still_ends_well_from_every_page_on() {
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
                let (given, _, problem) = read(Paging::Page, first, pages);
                let rest = list.iter().skip((first as usize - 1) * size);
                let rest: Vec<i64> = rest.copied().map(i64::from).collect();
                assert_eq!((given, problem), (rest, None), "{len} {size} {first}");
            }
        }
    }
}

#[test]
fn a_list_by_offset_goes_on_behind_the_entries_that_came() {
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
        "1 entry came from offset 4 on and the API promised 7 in all"
    );
}
