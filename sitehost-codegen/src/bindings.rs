//! The schemas that stand for a hand-written type of the SDK.

/// Schema name, and the type in `sitehost-api` that callers see for it.
pub const BINDINGS: &[(&str, &str)] = &[("Id", "crate::Id"), ("Job", "crate::Job")];

/// The schema every form and query refers to for its first parameter.
pub const API_KEY: &str = "ApiKey";

/// The schema every reply is wrapped in.
pub const ENVELOPE: &str = "Envelope";

/// The type bound to a schema, where there is one.
pub fn bound_type(schema: &str) -> Option<&'static str> {
    BINDINGS
        .iter()
        .find(|(name, _)| *name == schema)
        .map(|(_, rust)| *rust)
}
