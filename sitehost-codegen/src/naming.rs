//! Names from the spec as names in Rust.

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::rust::uses;

/// The ending of the method that returns all entries of a list in pages.
pub const STREAM: &str = "_stream";

/// Whether `name` can stand in Rust code as it is. rustc warns of letters that look like others.
pub fn is_identifier(name: &str) -> bool {
    // `gen` is a keyword since edition 2024.
    name.is_ascii() && name != "gen" && name != "_" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Whether `name` is a keyword, such as `move` or `type`.
fn is_keyword(name: &str) -> bool {
    let is_word = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase());
    is_word && !is_identifier(name)
}

/// Whether `name` is written like the name of a type: `CloudImage`.
pub fn is_type_name(name: &str) -> bool {
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain && name.starts_with(|first: char| first.is_ascii_uppercase()) && is_identifier(name)
}

/// Whether `name` can be the name of a file in `spec/schemas`: it is written like a type, and generated code has no other use
/// for it.
pub fn is_schema_name(name: &str) -> bool {
    is_type_name(name) && !uses::is_reserved(name)
}

/// A module, a file or a member by this name: a keyword gets `_` at its end.
pub fn not_keyword(name: &str) -> String {
    match is_keyword(name) || ["self", "super", "crate"].contains(&name) {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// `PostalAddress` is `postal_address`, `type` is `kind`. `None` if it makes no name.
pub fn member_name(json: &str) -> Option<String> {
    let name = match json.to_snake_case().as_str() {
        "type" => "kind".to_owned(),
        "return" => "returned".to_owned(),
        other => not_keyword(other),
    };
    is_identifier(&name).then_some(name)
}

/// `params[Phone][Country]` is `["params", "Phone", "Country"]`.
pub fn wire_parts(wire: &str) -> Vec<&str> {
    wire.split(['[', ']'])
        .filter(|part| !part.is_empty())
        .collect()
}

/// The Rust names of parameters: for each the shortest end of its wire name that no other has.
///
/// `params[Phone][Country]` is `country`, or `phone_country` beside `params[Fax][Country]`. `None` where no end makes a name.
pub fn parameter_names(wires: &[&str]) -> Vec<Option<String>> {
    let ends = |wire: &str| -> Vec<String> {
        let parts = wire_parts(wire);
        let end = |start| parts[start..].join("_");
        (0..parts.len())
            .rev()
            .filter_map(|start| member_name(&end(start)))
            .collect()
    };
    let all: Vec<Vec<String>> = wires.iter().map(|wire| ends(wire)).collect();
    let is_free = |name: &str, owner: usize| {
        let others = all.iter().enumerate().filter(|(other, _)| *other != owner);
        name != "new"
            && !others
                .into_iter()
                .any(|(_, ends)| ends.iter().any(|end| end == name))
    };
    all.iter()
        .enumerate()
        .map(|(owner, ends)| {
            let free = ends.iter().find(|name| is_free(name, owner));
            free.or_else(|| ends.last().filter(|name| *name != "new"))
                .cloned()
        })
        .collect()
}

/// `users` is `user`, `policies` is `policy`, `address` stays.
pub fn singular(word: &str) -> String {
    const IRREGULAR: &[(&str, &str)] = &[
        ("aliases", "alias"),
        ("statuses", "status"),
        ("series", "series"),
    ];
    for (many, one) in IRREGULAR {
        if let Some(start) = word.strip_suffix(many) {
            return format!("{start}{one}");
        }
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for ending in ["sses", "xes", "ches", "shes"] {
        if word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// The name of an object that stands inside another: that of the owner, then that of the member, without repeating the
/// words that end the one and begin the other.
///
/// `SslGetCsr` and `csr_details` are `SslGetCsrDetails`; `SshKey` and an entry of `users` are `SshKeyUser`.
pub fn nested_type(owner: &str, member: &str, is_entry: bool) -> String {
    let member = match is_entry {
        true => singular(&member.to_snake_case()),
        false => member.to_snake_case(),
    };
    let owner_words = owner.to_snake_case();
    let owner_words: Vec<&str> = owner_words.split('_').collect();
    let words: Vec<&str> = member.split('_').filter(|word| !word.is_empty()).collect();
    let repeated = (0..words.len())
        .rev()
        .find(|length| owner_words.ends_with(&words[..*length]))
        .unwrap_or(0);
    format!(
        "{owner}{}",
        words[repeated..].join("_").to_upper_camel_case()
    )
}

/// `cloud_image_create` is `CloudImageCreate`, `job_get_v1_0` is `JobGetV1_0`.
pub fn request_name(id: &str, version: Option<&str>) -> String {
    let name = id.to_upper_camel_case();
    version.map_or(name.clone(), |version| {
        format!("{name}V{}", version.replace('.', "_"))
    })
}

/// `TLSv1.2` is `TlSv1_2`: an enum's variant for a word. Digits on both sides of a sign stay apart.
pub fn variant_name(word: &str) -> String {
    let mut out = String::new();
    for part in word
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
    {
        let between_digits = out.ends_with(|c: char| c.is_ascii_digit())
            && part.starts_with(|c: char| c.is_ascii_digit());
        if between_digits {
            out.push('_');
        }
        out.push_str(&part.to_upper_camel_case());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_called_by_the_shortest_end_that_no_other_has() {
        let names = |wires: &[&str]| -> Vec<String> {
            parameter_names(wires)
                .into_iter()
                .map(Option::unwrap_or_default)
                .collect()
        };
        assert_eq!(
            names(&[
                "client_id",
                "params[ssh_keys][]",
                "params[type]",
                "params[move]"
            ]),
            ["client_id", "ssh_keys", "kind", "move_"]
        );
        assert_eq!(
            names(&["params[Phone][Country]", "params[Fax][Country]", "country"]),
            ["phone_country", "fax_country", "country"]
        );
        assert_eq!(
            names(&["params[new]", "7", "a[7]"]),
            ["params_new", "", "a_7"]
        );
    }

    #[test]
    fn an_object_inside_another_is_called_like_a_person_would() {
        for (owner, member, is_entry, name) in [
            ("SslGetCsr", "csr_details", false, "SslGetCsrDetails"),
            ("SshKey", "users", true, "SshKeyUser"),
            ("SshKey", "access", false, "SshKeyAccess"),
            ("SshKey", "access", true, "SshKeyAccess"),
            ("CloudImage", "image", false, "CloudImageImage"),
            ("Contact", "PostalAddress", false, "ContactPostalAddress"),
            ("Dns", "policies", true, "DnsPolicy"),
            ("Domain", "Aliases", true, "DomainAlias"),
        ] {
            assert_eq!(nested_type(owner, member, is_entry), name);
        }
    }

    #[test]
    fn versions_and_signs_do_not_merge_digits() {
        assert_eq!(request_name("job_get", Some("1.0")), "JobGetV1_0");
        assert_eq!(variant_name("TLSv1.2"), "TlSv1_2");
        assert_eq!(variant_name("in-progress"), "InProgress");
        assert_eq!(variant_name("COMPLETED"), "Completed");
    }
}
