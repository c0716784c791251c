//! `/mail`: the domains of a mail server, their accounts, aliases and forwards.

use serde_json::{Value, json};

use super::dns::check_domain;
use crate::memory::as_documented::written;
use crate::memory::call::{Call, Considered};
use crate::memory::entity::{Kind, Members, Within, text};
use crate::refusal::Refusal;

pub(in crate::memory) static MAIL_SERVER: Kind = Kind::new("mail server", &["server_name"]);

static DOMAIN: Kind = Kind {
    within: &[
        Within {
            kind: &MAIL_SERVER,
            same: &[("server_name", "server_name")],
            shows: &[],
        },
        // A domain that is an alias of another one.
        Within {
            kind: &DOMAIN,
            same: &[("server_name", "server_name"), ("parent_domain", "domain")],
            shows: &[],
        },
    ],
    initial: || json!({ "parent_domain": null, "catch_all": "", "state": "1" }),
    view: |memory, domain, members| {
        for (member, kind) in [
            ("accounts", &ACCOUNT),
            ("nicknames", &ALIAS),
            ("forwarders", &FORWARD),
        ] {
            let count = memory.inside(&DOMAIN, domain, kind).len();
            members.insert(member.to_owned(), count.into());
        }
    },
    ..Kind::new("domain", &["server_name", "domain"])
};

static ACCOUNT: Kind = Kind {
    within: IN_DOMAIN,
    initial: || {
        json!({
            "label": "",
            "autoresponder": "0",
            "autoresponder_text": "",
            "spam_strategy": "0",
            "active": "yes",
            "is_active": "1",
            "quota": "0",
            "quota_used": "0",
            "quota_percent": "0",
            "message_count": "0",
            "type": "0",
            "destination": "",
        })
    },
    derive: |members| derive_domain(members, "emailaddr"),
    view: |_, account, members| {
        let name = members.entry("username");
        name.or_insert_with(|| account.text("emailaddr").into());
    },
    ..Kind::new("account", &["server_name", "emailaddr"])
};

static FORWARD: Kind = Kind {
    within: IN_DOMAIN,
    initial: || json!({ "type": "1", "username": "", "label": "" }),
    derive: |members| derive_domain(members, "source"),
    view: |_, forward, members| {
        members.insert("emailaddr".to_owned(), forward.text("source").into());
    },
    ..Kind::new("forward", &["server_name", "source", "destination"])
};

static ALIAS: Kind = Kind {
    within: IN_DOMAIN,
    initial: || json!({ "type": "2", "username": "", "label": "" }),
    derive: |members| derive_domain(members, "source"),
    view: |_, alias, members| {
        members.insert("emailaddr".to_owned(), alias.text("source").into());
    },
    ..Kind::new("alias", &["server_name", "source", "destination"])
};

const IN_DOMAIN: &[Within] = &[Within {
    kind: &DOMAIN,
    same: DOMAIN_NAME,
    shows: &[],
}];

/// Adds the domain of an address.
fn derive_domain(members: &mut Members, address: &str) {
    if let Some((_, domain)) = text(members, address).rsplit_once('@') {
        let domain = domain.into();
        members.insert("domain".to_owned(), domain);
    }
}

const DOMAIN_NAME: &[(&str, &str)] = &[("server_name", "server_name"), ("domain", "domain")];
const EMAIL: &[(&str, &str)] = &[("server_name", "server_name"), ("email", "emailaddr")];
const SOURCE_AND_DESTINATION: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("source", "source"),
    ("destination", "destination"),
];
const ON_SERVER: &[(&str, &str)] = &[("server_name", "server_name")];
const SETTINGS: &[(&str, &str)] = &[
    ("params[label]", "label"),
    ("params[autoresponder]", "autoresponder"),
    ("params[autoresponder_text]", "autoresponder_text"),
    ("params[spam_strategy]", "spam_strategy"),
    ("params[username]", "username"),
    ("params[quota]", "quota"),
];
const SOURCE: &[(&str, &str)] = &[("filters[source]", "source")];
const SEARCHED: &[(&str, &str)] = &[
    ("query[source]", "source"),
    ("query[destination]", "destination"),
];

/// Adds the forwards and aliases of the domain to its accounts.
fn add_forwards_and_aliases(call: &Considered<'_>, list: &mut Value) {
    let domain = call.need(
        &DOMAIN,
        "domain",
        &[
            ("server_name", call.text("server_name")),
            ("domain", call.text("domain")),
        ],
    );
    let (Ok(domain), Some(list)) = (domain, list.as_array_mut()) else {
        return;
    };
    let example = call.example.get(0).unwrap_or(&Value::Null);
    for kind in [&FORWARD, &ALIAS] {
        for entity in call.memory.inside(&DOMAIN, domain, kind) {
            let members = call.memory.view(kind, entity);
            list.push(written(example, &Value::Object(members)));
        }
    }
}

/// Refuses to delete a domain of its own as an alias.
fn check_alias(call: &Considered<'_>) -> Result<(), Refusal> {
    match call.text("parent_domain") {
        "" => Err(call.argument("alias_domain").not_found(DOMAIN.name)),
        _ => Ok(()),
    }
}

pub(super) static CALLS: [(&str, Call); 22] = [
    (
        "mail_get_server_info",
        Call::get(&MAIL_SERVER).key(ON_SERVER),
    ),
    (
        "mail_add_domain",
        Call::add(&DOMAIN).key(DOMAIN_NAME).also(|call| {
            check_domain("domain", call.text("domain"))?;
            Ok(Vec::new())
        }),
    ),
    (
        "mail_update_domain",
        Call::update(&DOMAIN).key(DOMAIN_NAME).sets(&[
            ("params[catchall]", "catch_all"),
            ("params[state]", "state"),
        ]),
    ),
    ("mail_list_domains", Call::list(&DOMAIN).key(ON_SERVER)),
    ("mail_delete_domain", Call::delete(&DOMAIN).key(DOMAIN_NAME)),
    (
        "mail_add_alias_domain",
        Call::add(&DOMAIN)
            .key(&[
                ("server_name", "server_name"),
                ("parent_domain", "parent_domain"),
                ("alias_domain", "domain"),
            ])
            .also(|call| {
                check_domain("alias_domain", call.text("domain"))?;
                Ok(Vec::new())
            }),
    ),
    (
        "mail_delete_alias_domain",
        Call::delete(&DOMAIN)
            .key(&[("server_name", "server_name"), ("alias_domain", "domain")])
            .also(|call| check_alias(call).map(|()| Vec::new())),
    ),
    (
        "mail_add_account",
        Call::add(&ACCOUNT).key(EMAIL).sets(SETTINGS),
    ),
    ("mail_get_account", Call::get(&ACCOUNT).key(EMAIL)),
    (
        "mail_update_account",
        Call::update(&ACCOUNT).key(EMAIL).sets(SETTINGS),
    ),
    ("mail_delete_account", Call::delete(&ACCOUNT).key(EMAIL)),
    (
        "mail_list_accounts",
        Call::list(&ACCOUNT)
            .key(DOMAIN_NAME)
            .filters(&[("filters[emailaddr]", "emailaddr")]),
    ),
    (
        "mail_search_accounts",
        Call::list(&ACCOUNT)
            .key(ON_SERVER)
            .search(&[
                ("query[emailaddr]", "emailaddr"),
                ("query[username]", "username"),
            ])
            .filters(&[("query[active]", "is_active"), ("query[quota]", "quota")]),
    ),
    (
        "mail_list_all",
        Call::list(&ACCOUNT)
            .key(DOMAIN_NAME)
            .adjust(add_forwards_and_aliases),
    ),
    (
        "mail_add_alias",
        Call::add(&ALIAS).key(SOURCE_AND_DESTINATION),
    ),
    (
        "mail_list_aliases",
        Call::list(&ALIAS).key(DOMAIN_NAME).filters(SOURCE),
    ),
    (
        "mail_search_aliases",
        Call::list(&ALIAS).key(ON_SERVER).search(SEARCHED),
    ),
    (
        "mail_delete_alias",
        Call::delete(&ALIAS).key(SOURCE_AND_DESTINATION),
    ),
    (
        "mail_add_forward",
        Call::add(&FORWARD).key(SOURCE_AND_DESTINATION),
    ),
    (
        "mail_list_forwards",
        Call::list(&FORWARD).key(DOMAIN_NAME).filters(SOURCE),
    ),
    (
        "mail_search_forwards",
        Call::list(&FORWARD).key(ON_SERVER).search(SEARCHED),
    ),
    (
        "mail_delete_forward",
        Call::delete(&FORWARD).key(SOURCE_AND_DESTINATION),
    ),
];
