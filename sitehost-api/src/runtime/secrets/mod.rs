//! Secrets and their redaction: the API key, the secret parameters of a request, and the [`Redactor`] that removes both
//! from text that leaves the SDK.

mod api_key;
pub(crate) mod mask;
mod secret;

pub(crate) use api_key::ApiKey;
pub(crate) use mask::{MASK, Redacted, Redactor};
pub use secret::Secret;
