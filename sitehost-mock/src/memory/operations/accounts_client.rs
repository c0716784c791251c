//! `/accounts/client`: the accounts of a reseller's customers.

use serde_json::{Value, json};

use crate::memory::handler::{Handler, Sent};
use crate::memory::initial_state::ACCOUNT;
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The members that the list can be sorted by: those of [`entry`].
const FIELDS: &[&str] = &[
    "client_id",
    "name",
    "account_balance",
    "joined",
    "closed",
    "account_type",
];

fn entry(id: u64, name: &str) -> Value {
    json!({
        "client_id": id.to_string(),
        "name": name,
        "account_balance": "0.00",
        "joined": "2016-04-18",
        "closed": "0000-00-00",
        "account_type": "client",
    })
}

pub(super) const LIST_SUB_ACCOUNTS: Handler<7> = Handler {
    reads: [
        "client_id",
        "filters[name]",
        "filters[include_closed]",
        SORT_BY,
        SORT_DIR,
        PAGE_SIZE,
        PAGE_NUMBER,
    ],
    consider: list_sub_accounts,
};

/// Lists all accounts below account 1, which owns the key. The others have none, and none is closed.
fn list_sub_accounts(memory: &Memory, sent: &Sent<'_, 7>) -> Result<Effect, Refusal> {
    let [client_id, name, _, paging @ ..] = &sent.arguments;
    let owner = memory.account(client_id)?;
    let accounts = memory.accounts.iter().filter(|(id, account)| {
        let is_named = name.optional().is_none_or(|name| name == *account);
        owner == ACCOUNT && **id != owner && is_named
    });
    let entries = accounts.map(|(id, name)| entry(*id, name)).collect();
    let page = Pagination::of(paging, FIELDS)?.page(entries, Value::clone);
    Ok(Box::new(move |_| Some(page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_sorts_by_every_member_of_its_entries() {
        let entry = entry(2, "a");
        let members: Vec<_> = entry.as_object().unwrap().keys().collect();
        assert_eq!(members, FIELDS);
    }
}
