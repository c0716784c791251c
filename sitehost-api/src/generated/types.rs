// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Types that more than one module of the API has.

mod sort_direction;

pub use self::sort_direction::SortDirection;
