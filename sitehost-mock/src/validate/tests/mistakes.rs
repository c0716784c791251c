//! Indices, order, and members that are unknown, missing or sent twice: what is refused, and how the refusal says it.

use super::tree::assert_refused;

#[test]
fn indices_count_up_from_zero() {
    assert_refused(&[
        (
            &[("params[ips][1]", "1")],
            "Parameter `params[ips][1]` is out of order: the entry to send here is `params[ips][0]`.",
        ),
        (
            &[("variables[0][name]", "A"), ("variables[2][name]", "B")],
            "Parameter `variables[2][name]` is out of order: the entry to send here is `variables[1]`.",
        ),
        (
            &[("params[ips][99999999999999999999999]", "1")],
            "Parameter `params[ips][99999999999999999999999]` is out of order: the entry to send here is `params[ips][0]`.",
        ),
        (
            &[("params[ips][00]", "1")],
            "Parameter `params[ips][00]` must be an entry with an index: send it as `params[ips][0]`.",
        ),
        (
            &[("params[ips][0]", "1"), ("params[ips][b]", "1")],
            "Parameter `params[ips][b]` must be an entry with an index: send it as `params[ips][1]`.",
        ),
        (
            &[("mounts[a][0]", "1"), ("mounts[a][2]", "1")],
            "Parameter `mounts[a][2]` is out of order: the entry to send here is `mounts[a][1]`.",
        ),
    ]);
}

#[test]
fn the_parts_of_an_entry_are_together() {
    assert_refused(&[
        (
            &[
                ("variables[0][name]", "A"),
                ("variables[1][name]", "B"),
                ("variables[0][content]", "x"),
            ],
            "Parameter `variables[0][content]` is out of order: send it before `variables[1][name]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[
                ("mounts[a][0]", "x"),
                ("mounts[b][0]", "x"),
                ("mounts[a][1]", "x"),
            ],
            "Parameter `mounts[a][1]` is out of order: send it before `mounts[b][0]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[
                ("updates[partitions][a][size]", "1"),
                ("updates[label]", "x"),
                ("updates[partitions][b][size]", "1"),
            ],
            "Parameter `updates[partitions][b][size]` is out of order: send it before `updates[label]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
    ]);
}

#[test]
fn a_value_is_sent_once_wherever_it_is() {
    assert_refused(&[
        (
            &[("params[ips][0]", "1"), ("params[ips][0]", "1")],
            "Parameter `params[ips][0]` is sent more than once.",
        ),
        (
            &[
                ("params[ips][0]", "1"),
                ("params[ips][1]", "1"),
                ("params[ips][0]", "1"),
            ],
            "Parameter `params[ips][0]` is sent more than once.",
        ),
        (
            &[
                ("environments[a]", "1"),
                ("environments[b]", "1"),
                ("environments[a]", "1"),
            ],
            "Parameter `environments[a]` is sent more than once.",
        ),
        (
            &[
                ("variables[0][name]", "A"),
                ("variables[0][content]", "x"),
                ("variables[0][name]", "A"),
            ],
            "Parameter `variables[0][name]` is sent more than once.",
        ),
        (
            &[("params[ipv4]", "auto"), ("params[ipv4]", "auto")],
            "Parameter `params[ipv4]` is sent more than once.",
        ),
    ]);
}

#[test]
fn members_are_known_complete_and_in_order() {
    assert_refused(&[
        (
            &[("variables[0][name]", "A"), ("variables[0][value]", "x")],
            "Parameter `variables[0][value]` is unknown: the members of `variables[0]` are `name`, `content`.",
        ),
        (
            &[("params[Phone][Country]", "64"), ("params[Phone][]", "1")],
            "Parameter `params[Phone][]` is unknown: the members of `params[Phone]` are `Country`, `Area`, `Number`.",
        ),
        (
            &[("variables[0][content]", "x")],
            "Parameter `variables[0][name]` is missing.",
        ),
        (
            &[("params[Phone][Country]", "64")],
            "Parameter `params[Phone][Number]` is missing.",
        ),
        (
            &[("groups[0][name]", "a"), ("groups[0][phone][Number]", "1")],
            "Parameter `groups[0][phone][Country]` is missing.",
        ),
        (
            &[
                ("params[Phone][Number]", "1"),
                ("params[Phone][Country]", "64"),
            ],
            "Parameter `params[Phone][Country]` is out of order: send it before `params[Phone][Number]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[
                ("groups[0][name]", "a"),
                ("groups[0][labels][a]", "a"),
                ("groups[0][ports][]", "1"),
            ],
            "Parameter `groups[0][ports][]` is out of order: send it before `groups[0][labels][a]`, or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`).",
        ),
        (
            &[
                ("groups[0][name]", "a"),
                ("groups[0][phone][Country]", "x"),
                ("groups[0][phone][Number]", "1"),
            ],
            "Parameter `groups[0][phone][Country]` must be an integer.",
        ),
    ]);
}
