//! Compares a DNS record that is to be added with one that is in its zone.

use std::net::IpAddr;

use crate::generated::dns::{DnsAddRecord, DnsRecord};

/// Whether a record in the zone is the one that the request adds.
pub(super) fn is_same(request: &DnsAddRecord, record: &DnsRecord) -> bool {
    let kind = request.kind.as_str();
    kind.eq_ignore_ascii_case(record.kind.as_str())
        && is_same_name(&request.name, &record.name)
        && is_same_content(kind, &request.content, &record.content)
        // The API has 0 for "none".
        && (request.prio).is_none_or(|prio| prio == record.prio.unwrap_or_default())
}

/// Whether a name is that of the zone, or in it.
pub(super) fn is_within(name: &str, zone: &str) -> bool {
    let [name, zone] = [name, zone].map(|name| without_final_dot(name).to_ascii_lowercase());
    name.strip_suffix(&zone)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Returns the name as the API writes those of records. Every name here is absolute, with and without the dot.
pub(super) fn without_final_dot(name: &str) -> &str {
    name.strip_suffix('.').unwrap_or(name)
}

fn is_same_name(one: &str, other: &str) -> bool {
    without_final_dot(one).eq_ignore_ascii_case(without_final_dot(other))
}

/// Compares by what the type makes of the text, because the API may write it differently from how it was sent: it is
/// known to end host names in a dot.
fn is_same_content(kind: &str, one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    match kind.to_ascii_uppercase().as_str() {
        // The target of an SRV record is the last of its words.
        "CNAME" | "MX" | "NS" | "PTR" | "SRV" => is_same_name(one, other),
        "A" | "AAAA" => {
            let address = |text: &str| text.parse::<IpAddr>().ok();
            address(one).is_some_and(|one| Some(one) == address(other))
        }
        "TXT" => without_quotes(one) == without_quotes(other),
        _ => false,
    }
}

/// Returns a text without the quotes around it, with which name servers write it.
fn without_quotes(text: &str) -> &str {
    let inner = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    inner.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::dns::DnsAddRecordRequired;

    /// Whether adding the first, as (type, name, content, priority), would add the second again.
    fn same(
        (kind, name, content, prio): (&str, &str, &str, Option<i64>),
        record: (&str, &str, &str, Option<i64>),
    ) -> bool {
        let request = DnsAddRecord::new(DnsAddRecordRequired {
            client_id: 1.into(),
            domain: "example.co.nz".into(),
            kind: kind.into(),
            name: name.into(),
            content: content.into(),
        })
        .maybe_prio(prio);
        let record = DnsRecord {
            kind: record.0.into(),
            name: record.1.into(),
            content: record.2.into(),
            prio: record.3,
            ..DnsRecord::default()
        };
        is_same(&request, &record)
    }

    #[test]
    fn names_are_compared_without_case_and_final_dot_and_as_a_whole() {
        let listed = ("A", "www.example.co.nz", "192.0.2.10", Some(0));
        let adds = |name| same(("A", name, "192.0.2.10", None), listed);
        assert!(adds("www.example.co.nz") && adds("WWW.Example.co.nz."));
        assert!(!adds("ww.example.co.nz") && !adds("w.example.co.nz") && !adds("example.co.nz"));
        assert!(!adds("www.example.co.nz..") && !adds("www"));
    }

    #[test]
    fn the_type_and_a_given_priority_count() {
        let listed = ("MX", "example.co.nz", "mail.example.net.", Some(10));
        let adds = |kind, prio| same((kind, "example.co.nz", "mail.example.net.", prio), listed);
        assert!(adds("MX", None) && adds("mx", Some(10)));
        assert!(!adds("MX", Some(0)) && !adds("NS", Some(10)));
        let without = ("MX", "example.co.nz", "mail.example.net.", None);
        assert!(same(("MX", without.1, without.2, Some(0)), without));
    }

    #[test]
    fn contents_are_compared_as_their_type_reads_them() {
        let name = "example.co.nz";
        for (kind, one, other, expected) in [
            ("A", "192.0.2.10", "192.0.2.10", true),
            ("A", "192.0.2.1", "192.0.2.10", false),
            ("AAAA", "2001:DB8::1", "2001:db8:0:0::1", true),
            ("AAAA", "2001:db8::1", "2001:db8::10", false),
            ("CNAME", "Host.example.net", "host.example.net.", true),
            ("CNAME", "host.example", "host.example.net.", false),
            (
                "SRV",
                "5 5060 sip.example.net",
                "5 5060 sip.example.net.",
                true,
            ),
            (
                "SRV",
                "5 5061 sip.example.net",
                "5 5060 sip.example.net.",
                false,
            ),
            ("TXT", "v=spf1 -all", "\"v=spf1 -all\"", true),
            ("TXT", "\"Abc\"", "Abc", true),
            ("TXT", "abc", "Abc", false),
            ("TXT", "abc", "abc.", false),
            ("TXT", "abc", "abcd", false),
            ("TXT", "\"", "", false),
            ("CAA", "0 issue \"a\"", "0 issue \"a\"", true),
            ("CAA", "0 issue \"a\"", "0 issue \"A\"", false),
        ] {
            let both = same((kind, name, one, None), (kind, name, other, None));
            assert_eq!(both, expected, "{kind} {one:?} {other:?}");
        }
    }

    #[test]
    fn a_name_is_in_its_zone_if_it_ends_in_a_dot_and_the_zone() {
        for name in [
            "example.co.nz",
            "A.EXAMPLE.co.nz.",
            "_acme-challenge.example.co.nz",
        ] {
            assert!(is_within(name, "example.co.nz") && is_within(name, "Example.co.nz."));
        }
        for name in [
            "www",
            "",
            "myexample.co.nz",
            "co.nz",
            "example.co.nz.example.net",
        ] {
            assert!(!is_within(name, "example.co.nz"), "{name}");
        }
    }
}
