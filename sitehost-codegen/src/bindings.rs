//! The schemas that stand for a type of the SDK, and how the loose ones among them are read.

use self::Reading::{By, Itself, Whole};

/// A schema that progenitor makes no type of.
#[derive(Debug)]
pub struct Binding {
    /// The schema's name.
    pub schema: &'static str,
    /// What callers see for it.
    pub rust: &'static str,
    /// How a member of it is read.
    pub reading: Reading,
}

/// How a member of a bound schema is read. The functions are those of `sitehost-api/src/runtime/loose.rs`.
#[derive(Clone, Copy, Debug)]
pub enum Reading {
    /// The type reads whatever the API writes. One that may be missing or empty needs a function, if any.
    Itself(Option<&'static str>),
    /// By a function, and by another one where it may be missing or empty.
    By(&'static str, &'static str),
    /// By a function that reads "none" too, which the type has room for.
    Whole(&'static str),
}

/// The table.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    bind("Id",        "Id",                      Itself(Some("loose::optional"))),
    bind("MaybeId",   "Option<Id>",              Whole("loose::optional")),
    bind("MaybeText", "Option<String>",          Whole("loose::optional")),
    bind("Flag",      "bool",                    By("loose::flag", "loose::optional_flag")),
    bind("Integer",   "i64",                     By("loose::integer", "loose::optional_integer")),
    bind("DateTime",  "Option<DateTime>",        Whole("loose::date_time")),
    bind("Labels",    "BTreeMap<String, Value>", Whole("loose::map")),
    bind("Job",       "Job",                     Itself(None)),
];

const fn bind(schema: &'static str, rust: &'static str, reading: Reading) -> Binding {
    Binding {
        schema,
        rust,
        reading,
    }
}

/// What reads a member that may be missing or empty, of a schema that is a choice of words.
pub const OPTIONAL_WORD: &str = "loose::optional";

/// What reads an object that may be missing or empty, which the API writes as `[]`.
pub const OPTIONAL_OBJECT: &str = "loose::optional_object";

/// What reads a list that may be missing or `null`.
pub const OPTIONAL_LIST: &str = "loose::list";

/// What reads a map, which the API writes as `[]` where it is empty.
pub const MAP: &str = "loose::map";

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
