//! `/dns/domain_templates`: templates of zones, and the zones that are linked to them.

use serde_json::json;

use super::dns::{RECORD, ZONE};
use crate::memory::Memory;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Kind, Members, Within};
use crate::refusal::Refusal;

pub(in crate::memory) static TEMPLATE: Kind = Kind {
    ids: &["template_id", "TemplateID"],
    first_id: 168,
    initial: || {
        json!({
            "nameserver": "ns1.sitehost.co.nz",
            "email": "soa@sitehost.co.nz",
            "refresh": "10800",
            "retry": "3600",
            "expire": "604800",
            "min": "3600",
        })
    },
    view: |memory, template, members| {
        let count = zones(memory, template).count();
        members.insert("domain_count".to_owned(), count.to_string().into());
    },
    ..Kind::new("template", &["template_id"])
};

static TEMPLATE_RECORD: Kind = Kind {
    first_id: 1459,
    within: &[Within {
        kind: &TEMPLATE,
        same: ID,
        shows: &[],
    }],
    initial: || json!({ "prio": DEFAULT_PRIO }),
    ..Kind::new("template record", &["id"])
};

const DEFAULT_PRIO: &str = "0";

const ID: &[(&str, &str)] = &[("template_id", "template_id")];
const RECORD_ID: &[(&str, &str)] = &[("template_id", "template_id"), ("record_id", "id")];
const DATA: &[(&str, &str)] = &[
    ("type", "type"),
    ("name", "name"),
    ("content", "content"),
    ("prio", "prio"),
];

fn is_linked(zone: &Entity, template: &Entity) -> bool {
    zone.client_id == template.client_id && zone.text("template_id") == template.text("template_id")
}

/// Returns the zones that are linked to a template.
fn zones<'a>(memory: &'a Memory, template: &'a Entity) -> impl Iterator<Item = &'a Entity> {
    let zones = memory.entities.of(&ZONE);
    zones.filter(|zone| is_linked(zone, template))
}

/// Refuses to delete a template while a zone is linked to it.
fn check_zones(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let mut templates = call.entity.into_iter();
    if templates.any(|template| zones(call.memory, template).next().is_some()) {
        return Err(Refusal::InUse {
            name: "template_id".to_owned(),
            kind: TEMPLATE.name,
            by: ZONE.name,
        });
    }
    Ok(Vec::new())
}

/// Returns the records of a template.
fn template_records<'a>(memory: &'a Memory, template: &Entity) -> Vec<&'a Entity> {
    memory.inside(&TEMPLATE, template, &TEMPLATE_RECORD)
}

/// Replaces the records of a zone by those of a template, whose names are relative: `@` is the zone itself.
fn rebuild(memory: &Memory, zone: &Entity, template: &Entity) -> Vec<Change> {
    let old = memory.inside(&ZONE, zone, &RECORD).into_iter();
    let old = old.map(|record| Change::remove(&RECORD, record));
    let domain = zone.text("name");
    let new = template_records(memory, template)
        .into_iter()
        .map(|record| {
            let name = match record.text("name") {
                "@" | "" => domain.to_owned(),
                name => format!("{name}.{domain}"),
            };
            let members = json!({
                "domain": domain,
                "type": record.text("type"),
                "name": name,
                "content": record.text("content"),
                "prio": record.text("prio"),
            });
            Change::add(&RECORD, zone.client_id, members)
        });
    old.chain(new).collect()
}

/// The records of a zone without a template stay as they are.
fn rebuild_zone(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let rebuild = call.entity.map(|zone| {
        let id = zone.id;
        Change::later(move |memory| {
            let zone = memory.entities.get(&ZONE, id);
            let both = zone.and_then(|zone| {
                let mut templates = memory.entities.of(&TEMPLATE);
                Some((zone, templates.find(|template| is_linked(zone, template))?))
            });
            both.map_or_else(Vec::new, |(zone, template)| rebuild(memory, zone, template))
        })
    });
    Ok(rebuild.into_iter().collect())
}

fn rebuild_all(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let rebuild = call.entity.map(|template| {
        let id = template.id;
        Change::later(move |memory| {
            let template = memory.entities.get(&TEMPLATE, id).into_iter();
            let changes = template.flat_map(|template| {
                let zones = zones(memory, template);
                zones.flat_map(|zone| rebuild(memory, zone, template))
            });
            changes.collect()
        })
    });
    Ok(rebuild.into_iter().collect())
}

/// Refuses to link a zone to a template that is not there. 0 is the template of zones that are linked to none.
fn check_link(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    const LINK: &str = "params[template_id]";
    if let Some(id) = call
        .argument(LINK)
        .optional()
        .filter(|id| !matches!(*id, "" | "0"))
    {
        call.need(&TEMPLATE, LINK, &[("template_id", id)])?;
    }
    Ok(Vec::new())
}

fn original<'a>(call: &Considered<'a>) -> Result<&'a Entity, Refusal> {
    let id = call.argument("template_id").text();
    call.need(&TEMPLATE, "template_id", &[("template_id", id)])
}

/// Gives a copy what the original has, except for its name.
fn copy_members(call: &Considered<'_>, copy: &mut Members) -> Result<(), Refusal> {
    for (member, value) in &original(call)?.members {
        copy.entry(member).or_insert_with(|| value.clone());
    }
    Ok(())
}

fn copy_records(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let copy = call.memory.entities.next_id(&TEMPLATE).to_string();
    let records = template_records(call.memory, original(call)?).into_iter();
    let copies = records.map(|record| {
        let mut members = record.members.clone();
        members.insert("template_id".to_owned(), copy.clone().into());
        Change::add(&TEMPLATE_RECORD, call.client_id, members.into())
    });
    Ok(copies.collect())
}

/// A record is replaced whole, as that of a zone.
fn default_prio(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let is_sent = call.argument("prio").optional().is_some();
    let record = call.entity.filter(|_| !is_sent);
    let change = record.map(|one| Change::set(&TEMPLATE_RECORD, one, "prio", DEFAULT_PRIO));
    Ok(change.into_iter().collect())
}

pub(super) static CALLS: [(&str, Call); 14] = [
    (
        "dns_domain_templates_create_template",
        Call::add(&TEMPLATE).sets(&[
            ("name", "template_name"),
            ("params[Nameserver]", "nameserver"),
            ("params[Email]", "email"),
            ("params[Refresh]", "refresh"),
            ("params[Retry]", "retry"),
            ("params[Expire]", "expire"),
            ("params[Min]", "min"),
        ]),
    ),
    (
        "dns_domain_templates_clone_template",
        Call::add(&TEMPLATE)
            .sets(&[("new_template_name", "template_name")])
            .reads(&["template_id"])
            .completes(copy_members)
            .also(copy_records),
    ),
    (
        "dns_domain_templates_update_template",
        Call::update(&TEMPLATE).key(ID).sets(&[
            ("new_name", "template_name"),
            ("options[Nameserver]", "nameserver"),
            ("options[Email]", "email"),
            ("options[Refresh]", "refresh"),
            ("options[Retry]", "retry"),
            ("options[Expire]", "expire"),
            ("options[Min]", "min"),
        ]),
    ),
    (
        "dns_domain_templates_delete_template",
        Call::delete(&TEMPLATE).key(ID).also(check_zones),
    ),
    (
        "dns_domain_templates_get_template",
        Call::get(&TEMPLATE).key(ID),
    ),
    ("dns_domain_templates_list_templates", Call::list(&TEMPLATE)),
    (
        "dns_domain_templates_search_templates",
        Call::list(&TEMPLATE).search(&[("query[template_name]", "template_name")]),
    ),
    (
        "dns_domain_templates_add_record",
        Call::add(&TEMPLATE_RECORD).key(ID).sets(DATA),
    ),
    (
        "dns_domain_templates_list_records",
        Call::list(&TEMPLATE_RECORD).key(ID),
    ),
    (
        "dns_domain_templates_update_record",
        Call::update(&TEMPLATE_RECORD)
            .key(RECORD_ID)
            .sets(DATA)
            .also(default_prio),
    ),
    (
        "dns_domain_templates_delete_record",
        Call::delete(&TEMPLATE_RECORD).key(RECORD_ID),
    ),
    (
        "dns_domain_templates_update_domain",
        Call::update(&ZONE)
            .key(&[("domain", "name")])
            .sets(&[("params[template_id]", "template_id")])
            .also(check_link),
    ),
    (
        "dns_domain_templates_update_domain_dns",
        Call::update(&ZONE)
            .key(&[("domain", "name")])
            .also(rebuild_zone),
    ),
    (
        "dns_domain_templates_update_template_dns",
        Call::update(&TEMPLATE).key(ID).also(rebuild_all),
    ),
];
