//! Lists whose counters are right, wrong, or contradict the pages.

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

/// A page with counters: `total_items`, `total_pages`, and the ids of its entries.
type CountedPage<'a> = (i64, i64, &'a [i32]);

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
