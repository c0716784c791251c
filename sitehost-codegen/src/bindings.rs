//! The schemas that stand for a type of the SDK, and how the loose ones among them are read.

/// A schema that progenitor makes no type of.
#[derive(Debug)]
pub struct Binding {
    /// The schema's name.
    pub schema: &'static str,
    /// What callers see for it.
    pub rust: &'static str,
    /// What reads it as a member that is always there, where the type cannot read all of it by itself.
    pub reader: Option<&'static str>,
    /// The same for a member that may be missing, `null` or empty.
    pub optional_reader: Option<&'static str>,
}

/// The table. Readers are functions of `sitehost-api/src/runtime/loose.rs`.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    bind("Id",       "Id",                      None,                     Some("loose::optional")),
    bind("MaybeId",  "Option<Id>",              Some("loose::optional"),  Some("loose::optional")),
    bind("Flag",     "bool",                    Some("loose::flag"),      Some("loose::optional_flag")),
    bind("Integer",  "i64",                     Some("loose::integer"),   Some("loose::optional_integer")),
    bind("DateTime", "Option<DateTime>",        Some("loose::date_time"), Some("loose::date_time")),
    bind("Labels",   "BTreeMap<String, Value>", Some("loose::map"),       Some("loose::map")),
    bind("Job",      "Job",                     None,                     None),
];

const fn bind(
    schema: &'static str,
    rust: &'static str,
    reader: Option<&'static str>,
    optional_reader: Option<&'static str>,
) -> Binding {
    Binding {
        schema,
        rust,
        reader,
        optional_reader,
    }
}

/// What reads a member that may be missing or empty, of a schema that is a choice of words.
pub const OPTIONAL_WORD: &str = "loose::optional";

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

/// The parameter that asks for one page of a list.
pub const PAGE_NUMBER: &str = "filters[page_number]";

/// The binding of a schema, where it has one.
pub fn binding(schema: &str) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.schema == schema)
}
