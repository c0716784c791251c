//! Calls about entities. The tests hold their replies against the spec, and ask for their jobs. `entity_changes` has the
//! calls that follow.

/// Sets up an entity of each kind, and returns it by each call that does. None has the account, which is 1.
pub const CALLS: &[(&str, &[(&str, &str)])] = &[
    ("/1.5/dns/create_domain.json", &[("domain", "example.com")]),
    (
        "/1.5/dns/add_record.json",
        &[
            ("domain", "example.com"),
            ("type", "TXT"),
            ("name", "example.com"),
            ("content", "x"),
        ],
    ),
    ("/1.5/dns/list_domains.json", &[]),
    (
        "/1.5/dns/search_domains.json",
        &[("query[domain]", "example")],
    ),
    ("/1.5/dns/list_records.json", &[("domain", "example.com")]),
    ("/1.3/server/list_servers.json", &[]),
    ("/1.0/server/get_server.json", &[("name", "servername")]),
    ("/1.3/server/get_state.json", &[("name", "servername")]),
    ("/1.5/cloud/server/list_all.json", &[]),
    (
        "/1.2/cloud/stack/add.json",
        &[
            ON,
            ("name", "x"),
            ("label", "x"),
            ("enable_ssl", "0"),
            ("docker_compose", ""),
        ],
    ),
    (
        "/1.3/cloud/stack/copy.json",
        &[
            ("source_server", "ch-servername"),
            ("name", "x"),
            ("destination_server", "ch-mycloud"),
            ("label", "copy"),
        ],
    ),
    (
        "/1.5/cloud/stack/ssl/lets_encrypt/create.json",
        &[ON, ("name", "x")],
    ),
    (
        "/1.5/cloud/stack/ssl/lets_encrypt/list_all.json",
        &[ON, ("name", "x")],
    ),
    (
        "/1.5/cloud/stack/integrated/list_all.json",
        &[("server_name", "ch-servername")],
    ),
    ("/1.3/cloud/stack/stop.json", &[ON, ("name", "x")]),
    ("/1.0/cloud/stack/get.json", &[ON, ("name", "x")]),
    ("/1.5/cloud/stack/list_all.json", &[]),
    (
        "/1.2/cloud/stack/environment/update.json",
        &[
            ON,
            ("project", "x"),
            ("service", "x"),
            ("variables[0][name]", "A"),
            ("variables[0][content]", "1"),
        ],
    ),
    (
        "/1.5/cloud/stack/environment/get.json",
        &[ON, ("project", "x"), ("service", "x")],
    ),
    (
        "/1.0/cloud/db/add.json",
        &[AT, HOST, ("database", "d"), ("container", "x")],
    ),
    (
        "/1.5/cloud/db/user/add.json",
        &[
            AT,
            HOST,
            ("username", "u"),
            ("password", "p"),
            ("database", "d"),
            ("grants[]", "select"),
        ],
    ),
    ("/1.5/cloud/db/get.json", &[AT, HOST, ("database", "d")]),
    ("/1.5/cloud/db/list_all.json", &[]),
    (
        "/1.2/cloud/db/user/get.json",
        &[AT, HOST, ("username", "u")],
    ),
    ("/1.1/cloud/db/user/list_all.json", &[]),
    (
        "/1.3/cloud/ssh/user/add.json",
        &[
            AT,
            ("username", "u"),
            ("params[volumes][]", "v"),
            ("params[ssh_keys][]", "6"),
        ],
    ),
    ("/1.3/cloud/ssh/user/get.json", &[AT, ("username", "u")]),
    ("/1.3/cloud/ssh/user/list_all.json", &[]),
    (
        "/1.5/cloud/volume/add.json",
        &[AT, ("volume_name", "vol"), ("container_names[]", "x")],
    ),
    ("/1.3/cloud/volume/get.json", &[ON, ("volume", "vol")]),
    ("/1.5/cloud/volume/list_all.json", &[]),
    (
        "/1.0/mail/add_domain.json",
        &[MAIL, ("domain", "example.com")],
    ),
    (
        "/1.2/mail/add_alias_domain.json",
        &[
            MAIL,
            ("alias_domain", "example.net"),
            ("parent_domain", "example.com"),
        ],
    ),
    (
        "/1.3/mail/add_account.json",
        &[MAIL, ("email", "a@example.com"), ("params[password]", "p")],
    ),
    (
        "/1.2/mail/add_alias.json",
        &[
            MAIL,
            ("source", "b@example.com"),
            ("destination", "a@example.com"),
        ],
    ),
    (
        "/1.2/mail/add_forward.json",
        &[
            MAIL,
            ("source", "c@example.com"),
            ("destination", "a@example.com"),
        ],
    ),
    ("/1.5/mail/get_server_info.json", &[MAIL]),
    ("/1.3/mail/list_domains.json", &[MAIL]),
    (
        "/1.3/mail/get_account.json",
        &[MAIL, ("email", "a@example.com")],
    ),
    (
        "/1.1/mail/list_accounts.json",
        &[MAIL, ("domain", "example.com")],
    ),
    (
        "/1.3/mail/list_aliases.json",
        &[MAIL, ("domain", "example.com")],
    ),
    (
        "/1.5/mail/list_forwards.json",
        &[MAIL, ("domain", "example.com")],
    ),
    (
        "/1.5/mail/list_all.json",
        &[MAIL, ("domain", "example.com")],
    ),
    (
        "/1.3/mail/search_accounts.json",
        &[MAIL, ("query[username]", "a")],
    ),
    (
        "/1.3/mail/search_aliases.json",
        &[MAIL, ("query[source]", "b")],
    ),
    (
        "/1.3/mail/search_forwards.json",
        &[MAIL, ("query[source]", "c")],
    ),
    (
        "/1.0/dns/domain_templates/create_template.json",
        &[("name", "Standard")],
    ),
    (
        "/1.5/dns/domain_templates/add_record.json",
        &[
            TEMPLATE,
            ("type", "A"),
            ("name", "@"),
            ("content", "192.0.2.1"),
        ],
    ),
    (
        "/1.5/dns/domain_templates/clone_template.json",
        &[TEMPLATE, ("new_template_name", "Copy")],
    ),
    ("/1.5/dns/domain_templates/get_template.json", &[TEMPLATE]),
    ("/1.5/dns/domain_templates/list_templates.json", &[]),
    (
        "/1.5/dns/domain_templates/search_templates.json",
        &[("query[template_name]", "Copy")],
    ),
    ("/1.5/dns/domain_templates/list_records.json", &[TEMPLATE]),
    (
        "/1.5/dns/domain_templates/update_domain.json",
        &[("domain", "example.com"), ("params[template_id]", "168")],
    ),
    (
        "/1.5/server/firewall/security_groups/add.json",
        &[("label", "web")],
    ),
    (
        "/1.5/server/firewall/security_groups/update.json",
        &[
            GROUP,
            ("params[rules_in][0][enabled]", "1"),
            ("params[rules_in][0][action]", "ACCEPT"),
            ("params[rules_in][0][protocol]", "tcp"),
            ("params[rules_in][0][dest_port]", "22"),
        ],
    ),
    (
        "/1.5/server/firewall/update.json",
        &[("server", "servername"), ("groups[0]", "sgfc40e62092")],
    ),
    ("/1.5/server/firewall/get.json", &[("server", "servername")]),
    ("/1.5/server/firewall/security_groups/get.json", &[GROUP]),
    ("/1.5/server/firewall/security_groups/list_all.json", &[]),
    (
        "/1.3/server/snapshot/create.json",
        &[("name", "servername"), ("partition", "xvda2")],
    ),
    (
        "/1.1/server/snapshot/list_all.json",
        &[("name", "servername")],
    ),
    (
        "/1.5/cloud/server/get_update_window.json",
        &[("server_name", "ch-servername")],
    ),
    (
        "/1.5/server/add_ip.json",
        &[("name", "servername"), ("param", "4")],
    ),
    (
        "/1.5/server/set_primary_ip.json",
        &[("name", "servername"), ("address", "203.0.113.10")],
    ),
    ("/1.5/dns/list_ips.json", &[]),
    (
        "/1.3/server/provision.json",
        &[
            ("label", "Mine"),
            ("location", "AKLCITY"),
            ("product_code", "CLDCON1"),
            ("image", "ubuntu-trusty"),
            ("params[name]", "ch-mine"),
        ],
    ),
    (
        "/1.3/srs/create_domain.json",
        &[
            ("domain", "example.nz"),
            ("term", "12"),
            ("registrant_contact", "12"),
        ],
    ),
    (
        "/1.2/srs/add_name_servers.json",
        &[
            ("domain", "example.nz"),
            ("nameservers[0][name]", "ns1.example.com"),
        ],
    ),
    ("/1.2/srs/list_domains.json", &[]),
    ("/1.3/srs/get_domain.json", &[("domain", "example.nz")]),
    (
        "/1.5/srs/domain_available.json",
        &[("domain", "example.nz")],
    ),
    (
        "/1.5/srs/list_name_servers.json",
        &[("domain", "example.nz")],
    ),
    (
        "/1.2/srs/create_contact.json",
        &[
            ("name", "Ann"),
            ("email", "ann@example.com"),
            ("postal_address", "2 Example Rd"),
            ("postal_address2", ""),
            ("city", "Wellington"),
            ("country", "NZ"),
            ("params[PostCode]", "6011"),
            ("params[Phone][Country]", "64"),
            ("params[Phone][Area]", "4"),
            ("params[Phone][Local]", "987654"),
        ],
    ),
    ("/1.5/srs/get_contact.json", &[("contact_id", "331")]),
    ("/1.3/srs/list_contacts.json", &[]),
    ("/1.5/srs/search_contacts.json", &[("query[name]", "Ann")]),
];

pub const AT: (&str, &str) = ("server_name", "ch-servername");
pub const GROUP: (&str, &str) = ("name", "sgfc40e62092");
pub const HOST: (&str, &str) = ("mysql_host", "mysql57");
pub const MAIL: (&str, &str) = ("server_name", "my-mail-server");
pub const SNAPSHOT: (&str, &str) = ("snapshot", "93");
pub const TEMPLATE: (&str, &str) = ("template_id", "168");
pub const ON: (&str, &str) = ("server", "ch-servername");
