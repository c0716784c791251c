//! Whole numbers that are written as floating-point numbers.

/// 2^53: up to here an `f64` holds every whole number.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// Converts a float without a fraction, such as `1.0`. `None` for any other float.
pub(crate) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= MAX_EXACT).then_some(number as i64)
}
