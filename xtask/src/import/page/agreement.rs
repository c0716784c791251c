//! Compares what the page says more than once.

mod call;
mod descriptions;
mod sequence;
mod values;

use super::layout::Layout;
use super::samples::Sample;
use super::{Doubts, Row};

/// Adds a doubt for each contradiction between the heading, the table and the samples.
pub fn check(layout: &Layout<'_>, rows: &[Row], samples: &[Sample], doubts: &mut Doubts) {
    call::check(layout, samples, doubts);
    sequence::check(layout, rows, samples, doubts);
    descriptions::check(rows, doubts);
    values::check(rows, samples, doubts);
}

/// Names a parameter as the subject of a doubt.
fn subject(name: &str) -> String {
    format!("parameter `{name}`")
}
