//! The routes that set up accounts, servers, domain names and images.

use serde_json::{Value, json};

use super::problem::Problem;
use super::sent::Sent;
use crate::api::Api;
use crate::not_added::NotAdded;

impl From<NotAdded> for Problem {
    fn from(error: NotAdded) -> Self {
        match error {
            NotAdded::UnknownAccount { id } => Self::not_found(format!(
                "account {id} does not exist; add it with a POST to /mock/add-account"
            )),
            NotAdded::InvalidDate { .. } => Self::bad_request(error.to_string()),
            NotAdded::AccountExists { .. }
            | NotAdded::ServerExists { .. }
            | NotAdded::DomainExists { .. }
            | NotAdded::CodeInUse { .. } => Self::conflict(error.to_string()),
        }
    }
}

pub(super) fn add_account(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let (id, name) = (sent.number("id")?, sent.text("name").to_owned());
    api.state().memory.add_account(id, name)?;
    Ok(json!({}))
}

pub(super) fn add_server(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let account = sent.number("client_id")?;
    api.state().memory.add_server(account, sent.text("name"))?;
    Ok(json!({}))
}

pub(super) fn add_domain(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let (account, name) = (sent.number("client_id")?, sent.text("name"));
    let mut state = api.state();
    state
        .memory
        .add_domain(account, name, sent.text("expires"))?;
    Ok(json!({}))
}

pub(super) fn add_image(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let account = sent.number("client_id")?;
    let id = api.state().memory.add_image(account, sent.text("code"))?;
    Ok(json!({ "id": id.to_string() }))
}

pub(super) fn add_public_image(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let (code, label) = (sent.text("code"), sent.text("label").to_owned());
    let id = api.state().memory.add_public_image(code, label)?;
    Ok(json!({ "id": id.to_string() }))
}

pub(super) fn container_count(api: &Api, sent: &Sent) -> Result<Value, Problem> {
    let (code, count) = (sent.text("code"), sent.number("count")?);
    api.state().memory.set_container_count(code, count)?;
    Ok(json!({}))
}
