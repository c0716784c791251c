//! `/api`: the API key.

use serde_json::json;

use crate::memory::initial_state::ACCOUNT;
use crate::memory::parameters::Parameters;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// Returns account 1 as the owner. Like a reseller's key, the key has access to all other accounts too.
pub(super) fn get_info(_: &Memory, _: &Parameters<'_>) -> Result<Effect, Refusal> {
    Ok(Box::new(|_| {
        Some(json!({
            "client_id": ACCOUNT.to_string(),
            "contact_id": "2",
            "modules": ["Cloud", "Job", "SSH"],
            "roles": ["Administrator"],
        }))
    }))
}
