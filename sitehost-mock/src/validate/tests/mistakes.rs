//! What is refused within lists, maps and structs, and how the refusal says it.

use super::tree::{every_shape, verdict};

fn assert_refused(cases: &[(&[(&str, &str)], &str)]) {
    let spec = every_shape();
    for (pairs, refusal) in cases {
        assert_eq!(verdict(&spec, pairs), *refusal, "{pairs:?}");
    }
}

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
fn the_two_spellings_of_a_list_are_not_mixed() {
    assert_refused(&[
        (
            &[("params[ips][0]", "1"), ("params[ips][]", "1")],
            "Parameter `params[ips][]` must be an entry with an index: send it as `params[ips][1]`.",
        ),
        (
            &[("params[ssh_keys][]", "1"), ("params[ssh_keys][1]", "1")],
            "Parameter `params[ssh_keys][1]` must be an entry without an index: send it as `params[ssh_keys][]`.",
        ),
        (
            &[("containers[]", "a")],
            "Parameter `containers[]` must be a single value: send it as `containers`.",
        ),
    ]);
}

#[test]
fn a_struct_of_several_parameters_needs_an_index() {
    assert_refused(&[
        (
            &[("variables[][name]", "A")],
            "Parameter `variables[][name]` must be an entry with an index: send it as `variables[0][name]`.",
        ),
        // PHP reads two structs, of which the second has no name.
        (
            &[("names[][name]", "A"), ("names[][content]", "x")],
            "Parameter `names[][name]` is missing.",
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
            "Parameter `variables[0][content]` is out of order: send it before `variables[1][name]`.",
        ),
        (
            &[
                ("mounts[a][0]", "x"),
                ("mounts[b][0]", "x"),
                ("mounts[a][1]", "x"),
            ],
            "Parameter `mounts[a][1]` is out of order: send it before `mounts[b][0]`.",
        ),
        (
            &[
                ("updates[partitions][a][size]", "1"),
                ("updates[label]", "x"),
                ("updates[partitions][b][size]", "1"),
            ],
            "Parameter `updates[partitions][b][size]` is out of order: send it before `updates[label]`.",
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
            "Parameter `params[Phone][Country]` is out of order: send it before `params[Phone][Number]`.",
        ),
        (
            &[
                ("groups[0][name]", "a"),
                ("groups[0][labels][a]", "a"),
                ("groups[0][ports][]", "1"),
            ],
            "Parameter `groups[0][ports][]` is out of order: send it before `groups[0][labels][a]`.",
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

#[test]
fn a_value_is_not_sent_in_place_of_what_has_parts() {
    assert_refused(&[
        (
            &[("params[Phone]", "64 3 1")],
            "Parameter `params[Phone]` must be an object: send it as `params[Phone][Country]`.",
        ),
        (
            &[("variables[0]", "A")],
            "Parameter `variables[0]` must be an object: send it as `variables[0][name]`.",
        ),
        (
            &[("variables", "A")],
            "Parameter `variables` must be a list: send it as `variables[0][name]`.",
        ),
        (
            &[("names", "A")],
            "Parameter `names` must be a list: send it as `names[][name]`.",
        ),
        (
            &[("environments", "1")],
            "Parameter `environments` must be a map: send it as `environments[KEY]`.",
        ),
        (
            &[("mounts[a]", "x")],
            "Parameter `mounts[a]` must be a list: send it as `mounts[a][0]`.",
        ),
        (
            &[("updates[partitions][a]", "x")],
            "Parameter `updates[partitions][a]` must be an object: send it as `updates[partitions][a][size]`.",
        ),
    ]);
}

#[test]
fn what_has_parts_is_not_sent_in_place_of_a_value() {
    assert_refused(&[
        (
            &[("params[code][]", "x")],
            "Parameter `params[code][]` must be a single value: send it as `params[code]`.",
        ),
        (
            &[("params[ips][0][a]", "1")],
            "Parameter `params[ips][0][a]` must be a single value: send it as `params[ips][0]`.",
        ),
        (
            &[("environments[a][0]", "1")],
            "Parameter `environments[a][0]` must be a single value: send it as `environments[a]`.",
        ),
        (
            &[("variables[0][name][0]", "A")],
            "Parameter `variables[0][name][0]` must be a single value: send it as `variables[0][name]`.",
        ),
    ]);
}

#[test]
fn keys_of_maps_hold_something_and_no_control_characters() {
    assert_refused(&[
        (
            &[("environments[]", "1")],
            "Parameter `environments[]` must be an entry with a key: send it as `environments[KEY]`.",
        ),
        (
            &[("mounts[][0]", "1")],
            "Parameter `mounts[][0]` must be an entry with a key: send it as `mounts[KEY][0]`.",
        ),
        (
            &[("environments[a\tb]", "1")],
            "Parameter `environments[a\tb]` must be an entry without control characters in its key: send it as `environments[KEY]`.",
        ),
        (
            &[("environments[a[b]]", "1")],
            "The brackets in the name of parameter `environments[a[b]]` are not in pairs.",
        ),
        (
            &[("environments[a", "1")],
            "The brackets in the name of parameter `environments[a` are not in pairs.",
        ),
    ]);
}

#[test]
fn one_of_several_shapes_is_held_to_the_one_that_was_sent() {
    assert_refused(&[
        (
            &[("params[ipv4]", "all")],
            "Parameter `params[ipv4]` must be `auto` or `none`.",
        ),
        (
            &[("params[ipv4][1]", "192.0.2.1")],
            "Parameter `params[ipv4][1]` is out of order: the entry to send here is `params[ipv4][0]`.",
        ),
        (
            &[("params[ipv4]", "auto"), ("params[ipv4][0]", "192.0.2.1")],
            "Parameter `params[ipv4]` must be a list: send it as `params[ipv4][0]`.",
        ),
    ]);
}

#[test]
fn an_empty_entry_clears_no_list_that_is_not_marked_so_and_no_other_entry() {
    assert_refused(&[
        (
            &[("params[ssh_keys][]", "")],
            "Parameter `params[ssh_keys][]` must be an integer.",
        ),
        (
            &[("servers[]", ""), ("servers[]", "1")],
            "Parameter `servers[]` must be an integer.",
        ),
        (
            &[("groups[1]", "")],
            "Parameter `groups[1]` is out of order: the entry to send here is `groups[0]`.",
        ),
        (
            &[("groups", "")],
            "Parameter `groups` must be a list: send it as `groups[0][name]`.",
        ),
    ]);
}
