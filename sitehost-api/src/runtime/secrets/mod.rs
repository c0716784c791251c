//! What must not be seen: the API key, the other secrets, and how both are kept out of text that leaves the SDK.

mod api_key;
pub(crate) mod mask;
mod secret;

pub(crate) use api_key::ApiKey;
pub(crate) use mask::{MASK, Redacted, Redactor};
pub use secret::Secret;
