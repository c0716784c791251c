//! The names of parameters in PHP's brackets: `updates[partitions][xvda1]` is `updates`, `partitions`, `xvda1`.

/// Returns the parts of a name, or `None` if its brackets are not in pairs. The part of an empty pair is empty.
pub(crate) fn parts(name: &str) -> Option<Vec<&str>> {
    let (head, inner) = match name.split_once('[') {
        Some((head, rest)) => (head, Some(rest.strip_suffix(']')?)),
        None => (name, None),
    };
    let parts: Vec<_> = std::iter::once(head)
        .chain(inner.into_iter().flat_map(|inner| inner.split("][")))
        .collect();
    let are_plain = parts.iter().all(|part| !part.contains(['[', ']']));
    (!head.is_empty() && are_plain).then_some(parts)
}

/// Returns the name that these parts make.
pub(crate) fn joined(parts: &[impl AsRef<str>]) -> String {
    let mut parts = parts.iter().map(AsRef::as_ref);
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        name = format!("{name}[{part}]");
    }
    name
}

/// Returns the name of a member at a place: `keys[]` at `users[0]` is `users[0][keys][]`. A form is at no place.
pub(crate) fn within(place: &str, member: &str) -> String {
    if place.is_empty() {
        return member.to_owned();
    }
    let (head, tail) = member.split_at(member.find('[').unwrap_or(member.len()));
    format!("{place}[{head}]{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_parts() {
        for (name, expected) in [
            ("label", &["label"][..]),
            ("params[ssh_keys][]", &["params", "ssh_keys", ""]),
            ("variables[0][name]", &["variables", "0", "name"]),
            ("environments[a.env (1)]", &["environments", "a.env (1)"]),
        ] {
            let parts = parts(name).unwrap();
            assert_eq!(parts, expected);
            assert_eq!(joined(&parts), name);
        }
    }

    #[test]
    fn a_name_whose_brackets_are_not_in_pairs_has_no_parts() {
        for name in [
            "", "[a]", "a[", "a]", "a[b", "a[b]c", "a[b[c]]", "a[b]]", "a][", "a[[b]]", "a[b]c[d]",
        ] {
            assert_eq!(parts(name), None, "{name}");
        }
    }

    #[test]
    fn a_member_has_a_name_within_its_place() {
        assert_eq!(within("", "params[label]"), "params[label]");
        assert_eq!(within("users[0]", "name"), "users[0][name]");
        assert_eq!(within("users[0]", "keys[]"), "users[0][keys][]");
    }
}
