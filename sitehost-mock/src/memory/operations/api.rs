//! `/api`: the API key.

use serde_json::json;

use crate::memory::handler::{Handler, Sent};
use crate::memory::initial_state::ACCOUNT;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

pub(super) const GET_INFO: Handler<0> = Handler {
    reads: [],
    consider: get_info,
};

/// Returns account 1 as the owner. Like a reseller's key, the key has access to all other accounts too.
fn get_info(_: &Memory, _: &Sent<'_, 0>) -> Result<Effect, Refusal> {
    Ok(Box::new(|_| {
        Some(json!({
            "client_id": ACCOUNT.to_string(),
            "contact_id": "2",
            "modules": ["Cloud", "Job", "SSH"],
            "roles": ["Administrator"],
        }))
    }))
}
