//! Calls that change and delete the entities of `entity_calls`, and whose jobs must be known.

use super::entity_calls::{AT, HOST, MAIL, ON, SNAPSHOT};

/// Changes the entities by each call that starts a job, and deletes them.
pub const CHANGES: &[(&str, &[(&str, &str)])] = &[
    (
        "/1.3/cloud/stack/overwrite.json",
        &[
            ("source_server", "ch-servername"),
            ("name", "x"),
            ("destination_server", "ch-servername"),
            ("destination_stack", "x"),
        ],
    ),
    ("/1.5/cloud/stack/backup.json", &[ON, ("name", "x")]),
    ("/1.5/cloud/stack/purge_cache.json", &[ON, ("name", "x")]),
    (
        "/1.3/cloud/stack/ssl/lets_encrypt/renew.json",
        &[ON, ("name", "x")],
    ),
    (
        "/1.2/cloud/stack/ssl/lets_encrypt/revoke.json",
        &[ON, ("name", "x")],
    ),
    (
        "/1.5/cloud/stack/ssl/lets_encrypt/delete.json",
        &[ON, ("name", "x")],
    ),
    (
        "/1.5/cloud/stack/integrated/add.json",
        &[ON, ("name", "mariadb1108")],
    ),
    ("/1.0/cloud/stack/restart.json", &[ON, ("name", "x")]),
    ("/1.2/cloud/stack/start.json", &[ON, ("name", "x")]),
    ("/1.3/cloud/stack/update.json", &[ON, ("name", "x")]),
    ("/1.5/cloud/stack/delete.json", &[ON, ("name", "x")]),
    (
        "/1.5/cloud/db/grant/update.json",
        &[
            AT,
            HOST,
            ("database", "d"),
            ("username", "u"),
            ("grants[]", "insert"),
        ],
    ),
    (
        "/1.5/cloud/db/grant/delete.json",
        &[AT, HOST, ("database", "d"), ("username", "u")],
    ),
    (
        "/1.0/cloud/db/grant/add.json",
        &[
            AT,
            HOST,
            ("database", "d"),
            ("username", "u"),
            ("grants[]", "select"),
        ],
    ),
    (
        "/1.3/cloud/db/user/update.json",
        &[AT, HOST, ("username", "u"), ("password", "p")],
    ),
    (
        "/1.3/cloud/db/user/delete.json",
        &[AT, HOST, ("username", "u")],
    ),
    ("/1.0/cloud/db/delete.json", &[AT, HOST, ("database", "d")]),
    ("/1.3/cloud/ssh/user/update.json", &[AT, ("username", "u")]),
    ("/1.5/cloud/ssh/user/delete.json", &[AT, ("username", "u")]),
    (
        "/1.3/cloud/volume/mount.json",
        &[AT, ("volume_name", "vol"), ("containers[x][]", "y")],
    ),
    (
        "/1.3/cloud/volume/update_mounts.json",
        &[AT, ("volume_name", "vol"), ("containers[remove][x][]", "y")],
    ),
    ("/1.5/cloud/volume/delete.json", &[ON, ("volume", "vol")]),
    (
        "/1.2/mail/update_account.json",
        &[MAIL, ("email", "a@example.com"), ("params[label]", "A")],
    ),
    (
        "/1.3/mail/delete_account.json",
        &[MAIL, ("email", "a@example.com")],
    ),
    (
        "/1.3/server/change_state.json",
        &[("name", "servername"), ("state", "reboot")],
    ),
    (
        "/1.3/server/snapshot/set_lifetime.json",
        &[("name", "servername"), SNAPSHOT, ("lifetime", "1")],
    ),
    (
        "/1.5/server/snapshot/restore.json",
        &[("name", "servername"), SNAPSHOT],
    ),
    (
        "/1.5/server/snapshot/delete.json",
        &[("name", "servername"), SNAPSHOT],
    ),
    (
        "/1.5/server/remove_ip.json",
        &[("name", "servername"), ("address", "203.0.113.10")],
    ),
    ("/1.0/server/delete.json", &[("name", "ch-mine")]),
    ("/1.5/srs/cancel_domain.json", &[("domain", "example.nz")]),
];
