//! The schemas that stand for a type of the SDK.
//!
//! The API writes values of these schemas in several ways. The SDK's deserializer reads all of them, by the Rust type
//! that is asked for; nothing here says how.

/// A schema that progenitor makes no type of.
#[derive(Debug)]
pub struct Binding {
    /// The schema's name.
    pub schema: &'static str,
    /// What callers see for it.
    pub rust: Rust,
}

/// What callers see for a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rust {
    /// This type.
    Type(&'static str),
    /// An `Option` of this type: "none" is one of the values.
    Maybe(&'static str),
    /// A map of anything.
    Map,
}

/// The table.
pub const BINDINGS: &[Binding] = &[
    bind("Id", Rust::Type("Id")),
    bind("MaybeId", Rust::Maybe("Id")),
    bind("MaybeText", Rust::Maybe("String")),
    bind("Flag", Rust::Type("bool")),
    bind("Integer", Rust::Type("i64")),
    bind("DateTime", Rust::Maybe("DateTime")),
    bind("Labels", Rust::Map),
    bind("Job", Rust::Type("Job")),
];

const fn bind(schema: &'static str, rust: Rust) -> Binding {
    Binding { schema, rust }
}

/// The schema every form and query refers to for its first parameter.
pub const API_KEY: &str = "ApiKey";

/// The schema every reply is wrapped in.
pub const ENVELOPE: &str = "Envelope";

/// The schema that a reply with counters adds `data` to.
pub const PAGE: &str = "Page";

/// The words that `x-job-kind` can have.
pub const JOB_KIND: &str = "JobKind";

/// The parameter that asks for one page of a list.
pub const PAGE_NUMBER: &str = "filters[page_number]";

/// The binding of a schema, where it has one.
pub fn binding(schema: &str) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.schema == schema)
}
