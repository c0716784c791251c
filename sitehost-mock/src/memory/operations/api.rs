//! `/api`: the key itself.

use serde_json::json;

use crate::memory::parameters::Parameters;
use crate::memory::world::ACCOUNT;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The key belongs to the first account, as a reseller's does, and can work on all of them.
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
