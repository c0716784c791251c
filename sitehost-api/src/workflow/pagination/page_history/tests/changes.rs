//! Lists to which entries are added, or from which they are removed, while they are read.

use super::*;

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
