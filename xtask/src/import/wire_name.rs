//! The name of a parameter in its parts, and the forms of it that a description quotes.

/// A part of a name, after the first.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// `[ssh_keys]`
    Member(String),
    /// `[]`, or `[0]` if it is numbered.
    Entry { is_numbered: bool },
}

/// Splits `params[ssh_keys][]` into `params` and its parts. `None` if PHP reads the name differently, or not at all.
pub fn split(name: &str) -> Option<(&str, Vec<Part>)> {
    let is_plain = |part: &str| {
        part.trim() == part
            && !part.contains(['[', ']', '"', '\\'])
            && !part.chars().any(char::is_control)
    };
    let (head, rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    if head.is_empty() || !is_plain(head) || head.contains(['.', ' ']) {
        return None;
    }
    if rest.is_empty() {
        return Some((head, Vec::new()));
    }
    let inner = rest.strip_prefix('[')?.strip_suffix(']')?;
    let parts: Vec<&str> = inner.split("][").collect();
    if !parts.iter().all(|part| is_plain(part)) {
        return None;
    }
    let part = |part: &&str| match part.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Part::Entry {
            is_numbered: !part.is_empty(),
        },
        false => Part::Member((*part).to_owned()),
    };
    Some((head, parts.iter().map(part).collect()))
}

/// The names with brackets that a description quotes, as in "in the format of `x[]=1, x[]=2`", each with its first part as
/// a member.
pub fn quoted(description: &str) -> Vec<Vec<Part>> {
    let words = description.split(|c: char| c.is_whitespace() || ",;()'\"`".contains(c));
    let names = words.filter_map(|word| {
        let name = word.split('=').next()?.trim_end_matches('.');
        let (head, parts) = split(name)?;
        (!parts.is_empty()).then(|| [vec![Part::Member(head.to_owned())], parts].concat())
    });
    names.collect()
}

/// Pairs the parts of a name with those of a quoted one, which can leave out the first: `ssh_keys[]` for
/// `params[ssh_keys][]`. Counted from the first part of the name. Empty if the quoted name begins differently.
pub fn pairs<'n>(name: &'n [Part], quoted: &'n [Part]) -> Vec<(usize, &'n Part, &'n Part)> {
    let start = name.len().saturating_sub(quoted.len());
    let is_same = name.len() >= quoted.len() && name.get(start) == quoted.first();
    let rest = name.iter().enumerate().skip(start).zip(quoted);
    let rest = rest.filter(|_| is_same);
    rest.map(|((place, part), quoted)| (place, part, quoted))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_split_as_php_reads_it() {
        let member = |name: &str| Part::Member(name.to_owned());
        let entry = |is_numbered| Part::Entry { is_numbered };
        assert_eq!(
            split("params[ssh_keys][]"),
            Some(("params", vec![member("ssh_keys"), entry(false)]))
        );
        assert_eq!(
            split("variables[0][name]"),
            Some(("variables", vec![entry(true), member("name")]))
        );
        for name in [
            "", "[x]", "x[", "x]", "x[a]b", "x[[a]]", "a.b", "x[\"]", "x[ a]",
        ] {
            assert_eq!(split(name), None, "{name}");
        }
    }

    #[test]
    fn a_description_quotes_names() {
        let found = quoted("One or more, in the format of ssh_keys[]=23, ssh_keys[]=25. Use x.");
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0],
            [
                Part::Member("ssh_keys".to_owned()),
                Part::Entry { is_numbered: false }
            ]
        );
    }
}
