//! Converts floats without a fraction to integers. PHP writes a number that it has computed as `3433562.0`.

/// 2^53. An `f64` represents every integer up to here exactly, but not every integer beyond.
pub(crate) const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// Converts a float without a fraction, such as `1.0`. Returns `None` for any other float.
pub(crate) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= MAX_EXACT).then_some(number as i64)
}
