//! Example requests of every operation in the spec, for the tests in this package.
//!
//! The table is generated, so a new endpoint is tested without a line of Rust written for it.

mod generated {
    #[rustfmt::skip]
    pub mod examples;
}

pub use generated::examples::{OPERATIONS, visit_all};
use sitehost_api::Request;

/// A text that an encoder could get wrong: what separates parameters, what PHP reads as structure, what ends a line or
/// a part, and what is no ASCII.
pub const HOSTILE: &str = "a&b=c+d e%20[f]#;\"'\\\r\n--\u{0}é漢🦀";

/// Which of an operation's example requests it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every parameter, with its documented value.
    Full,
    /// The required parameters only.
    Minimal,
    /// Every parameter, with a value that an encoder could get wrong.
    Hostile,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::Full, Kind::Minimal, Kind::Hostile];

    /// The kind in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Full => "full",
            Kind::Minimal => "minimal",
            Kind::Hostile => "hostile",
        }
    }
}

/// Something that is done with every example request.
pub trait Visitor {
    /// Takes one request.
    fn visit<R: Request + Sync>(
        &mut self,
        operation: &'static str,
        kind: Kind,
        request: R,
    ) -> impl Future<Output = ()>;
}

/// The samples of the README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
