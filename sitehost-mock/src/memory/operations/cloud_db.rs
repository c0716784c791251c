//! `/cloud/db`: databases, their users, and what these may do.

use serde_json::json;

use super::server::ON_SERVER;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Kind, Within};
use crate::refusal::Refusal;

pub(in crate::memory) static DATABASE: Kind = Kind {
    within: &[ON_SERVER],
    view: |memory, database, members| {
        let grants = memory.view_inside(&DATABASE, database, &GRANT);
        members.insert("grants".to_owned(), grants);
    },
    ..Kind::new("database", &["server_name", "mysql_host", "db_name"])
};

pub(in crate::memory) static USER: Kind = Kind {
    within: &[ON_SERVER],
    view: |memory, user, members| {
        let grants = memory.view_inside(&USER, user, &GRANT);
        members.insert("grants".to_owned(), grants);
    },
    ..Kind::new("database user", &["server_name", "mysql_host", "username"])
};

pub(in crate::memory) static GRANT: Kind = Kind {
    within: &[
        Within {
            kind: &DATABASE,
            same: SAME_DATABASE,
            shows: &[],
        },
        Within {
            kind: &USER,
            same: SAME_USER,
            shows: &[],
        },
    ],
    ..Kind::new(
        "grant",
        &["server_name", "mysql_host", "db_name", "username"],
    )
};

const SAME_DATABASE: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("mysql_host", "mysql_host"),
    ("db_name", "db_name"),
];
const SAME_USER: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("mysql_host", "mysql_host"),
    ("username", "username"),
];

const DATABASE_NAME: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("mysql_host", "mysql_host"),
    ("database", "db_name"),
];
const USER_NAME: &[(&str, &str)] = SAME_USER;
const GRANT_NAME: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("mysql_host", "mysql_host"),
    ("database", "db_name"),
    ("username", "username"),
];
const GRANTS: &[(&str, &str)] = &[("grants[]", "grants")];

/// A user can be created with a grant. A list of grants without a database has no effect.
fn first_grant(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let Some(database) = call.argument("database").optional() else {
        return Ok(Vec::new());
    };
    let [server, host] = ["server_name", "mysql_host"].map(|member| call.text(member));
    let named = [
        ("server_name", server),
        ("mysql_host", host),
        ("db_name", database),
    ];
    call.need(&DATABASE, "database", &named)?;
    let grants = json!({
        "server_name": server,
        "mysql_host": host,
        "db_name": database,
        "username": call.text("username"),
        "grants": call.argument("grants[]").list(),
    });
    Ok(vec![Change::add(&GRANT, call.client_id, grants)])
}

pub(super) static CALLS: [(&str, Call); 13] = [
    (
        "cloud_db_add",
        Call::add(&DATABASE)
            .key(DATABASE_NAME)
            .sets(&[("container", "container")]),
    ),
    ("cloud_db_get", Call::get(&DATABASE).key(DATABASE_NAME)),
    (
        "cloud_db_list_all",
        Call::list(&DATABASE).filters(&[
            ("filters[server_name]", "server_name"),
            ("filters[mysql_host]", "mysql_host"),
            ("filters[db_name]", "db_name"),
        ]),
    ),
    (
        "cloud_db_update",
        Call::update(&DATABASE)
            .key(DATABASE_NAME)
            .sets(&[("params[container]", "container")]),
    ),
    (
        "cloud_db_delete",
        Call::delete(&DATABASE).key(DATABASE_NAME),
    ),
    (
        "cloud_db_user_add",
        Call::add(&USER)
            .key(USER_NAME)
            .reads(&["database", "grants[]"])
            .also(first_grant),
    ),
    ("cloud_db_user_get", Call::get(&USER).key(USER_NAME)),
    (
        "cloud_db_user_list_all",
        Call::list(&USER).filters(&[
            ("filters[server_name]", "server_name"),
            ("filters[mysql_host]", "mysql_host"),
            ("filters[username]", "username"),
        ]),
    ),
    ("cloud_db_user_update", Call::update(&USER).key(USER_NAME)),
    ("cloud_db_user_delete", Call::delete(&USER).key(USER_NAME)),
    (
        "cloud_db_grant_add",
        Call::add(&GRANT).key(GRANT_NAME).sets(GRANTS),
    ),
    (
        "cloud_db_grant_update",
        Call::update(&GRANT).key(GRANT_NAME).sets(GRANTS),
    ),
    (
        "cloud_db_grant_delete",
        Call::delete(&GRANT).key(GRANT_NAME),
    ),
];
