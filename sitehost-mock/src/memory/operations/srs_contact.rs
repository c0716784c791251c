//! `/srs`: the contacts of domain names.

use serde_json::{Value, json};

use super::srs::{CONTACTS, DOMAIN};
use crate::memory::Memory;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Kind, Members};
use crate::refusal::Refusal;

/// A contact, with the members of `/srs/get_contact`.
pub(in crate::memory) static CONTACT: Kind = Kind {
    ids: &["ContactID", "contact_id"],
    first_id: 331,
    initial: || json!({ "Organization": "", "Suburb": "", "Province": "", "Fax": {}, "Mobile": {} }),
    derive,
    view: |memory, contact, members| {
        let id = contact.text("contact_id");
        let domains = memory.entities.of(&DOMAIN);
        let of_contact = domains
            .filter(|domain| domain.client_id == contact.client_id && domain.text("reg_id") == id);
        let count = of_contact.count();
        members.insert("domain_count".to_owned(), count.into());
        members.insert("ClientID".to_owned(), contact.text("client_id").into());
    },
    ..Kind::new("contact", &["contact_id"])
};

/// The members of the list, and those that they have the value of.
const SHOWN_BY_LIST: [(&str, &str); 7] = [
    ("name", "Name"),
    ("registrant_name", "Name"),
    ("RegistrantName", "Name"),
    ("phone_cntry", "PhoneCountry"),
    ("phone_area", "PhoneArea"),
    ("phone_local", "PhoneLocal"),
    ("phone_extension", "PhoneExtension"),
];

/// Splits the numbers that are there into their parts: `PhoneCountry` is `Country` of `Phone`.
fn derive(members: &mut Members) {
    for number in ["Phone", "Fax", "Mobile"] {
        let Some(value) = members.get(number).cloned() else {
            continue;
        };
        for part in ["Country", "Area", "Local", "Extension"] {
            let part_of_value = value.get(part).cloned();
            members.insert(
                format!("{number}{part}"),
                part_of_value.unwrap_or_else(|| "".into()),
            );
        }
    }
    for (shown, member) in SHOWN_BY_LIST {
        if let Some(value) = members.get(member).cloned() {
            members.insert(shown.to_owned(), value);
        }
    }
}

/// Returns the name of a contact, or an empty text if the account has no contact with this id.
pub(super) fn contact_name(memory: &Memory, client_id: u64, id: &str) -> Value {
    let id = [("contact_id".to_owned(), id.into())].into_iter().collect();
    let contact = memory.entities.find(&CONTACT, client_id, &id);
    contact.map_or("", |contact| contact.text("Name")).into()
}

/// Refuses to delete a contact while a domain name has it in any role.
fn check_domains(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let id = call.text("contact_id");
    let mut domains = call.memory.entities.of(&DOMAIN);
    let is_used = domains.any(|domain| {
        let mut roles = CONTACTS.iter();
        domain.client_id == call.client_id && roles.any(|(_, role)| domain.text(role) == id)
    });
    if is_used {
        return Err(Refusal::InUse {
            name: "contact_id".to_owned(),
            kind: CONTACT.name,
            by: DOMAIN.name,
        });
    }
    Ok(Vec::new())
}

const ID: &[(&str, &str)] = &[("contact_id", "contact_id")];

pub(super) static CALLS: [(&str, Call); 6] = [
    (
        "srs_create_contact",
        Call::add(&CONTACT).sets(&[
            ("name", "Name"),
            ("email", "email"),
            ("postal_address", "PostalAddress"),
            ("postal_address2", "PostalAddress2"),
            ("suburb", "Suburb"),
            ("city", "City"),
            ("country", "Country"),
            ("params[PostCode]", "PostCode"),
            ("params[Province]", "Province"),
            ("params[Organization]", "Organization"),
            ("params[Phone]", "Phone"),
            ("params[Fax]", "Fax"),
            ("params[Mobile]", "Mobile"),
        ]),
    ),
    (
        "srs_update_contact",
        Call::update(&CONTACT).key(ID).sets(&[
            ("params[Name]", "Name"),
            ("params[Email]", "email"),
            ("params[PostalAddress]", "PostalAddress"),
            ("params[PostalAddress2]", "PostalAddress2"),
            ("params[Suburb]", "Suburb"),
            ("params[City]", "City"),
            ("params[Country]", "Country"),
            ("params[PostCode]", "PostCode"),
            ("params[Province]", "Province"),
            ("params[Organization]", "Organization"),
            ("params[Phone]", "Phone"),
            ("params[Fax]", "Fax"),
            ("params[Mobile]", "Mobile"),
        ]),
    ),
    ("srs_get_contact", Call::get(&CONTACT).key(ID)),
    (
        "srs_list_contacts",
        Call::list(&CONTACT).filters(&[("filters[name]", "name"), ("filters[email]", "email")]),
    ),
    (
        "srs_search_contacts",
        Call::list(&CONTACT).search(&[
            ("query[name]", "name"),
            ("query[email]", "email"),
            ("query[registrant_name]", "registrant_name"),
        ]),
    ),
    (
        "srs_delete_contact",
        Call::delete(&CONTACT).key(ID).also(check_domains),
    ),
];
