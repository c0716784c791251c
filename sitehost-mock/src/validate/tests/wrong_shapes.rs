//! A shape that is sent in place of another: what is refused, and how the refusal says it.

use super::tree::assert_refused;

#[test]
fn a_list_whose_name_is_repeated_has_no_brackets() {
    assert_refused(&[(
        &[("containers[]", "a")],
        "Parameter `containers[]` must be a single value: send it as `containers`.",
    )]);
}

/// PHP makes an entry of each parameter.
#[test]
fn a_struct_of_several_parameters_needs_an_index() {
    assert_refused(&[
        (
            &[("variables[][name]", "A"), ("variables[][content]", "x")],
            "Parameter `variables[][content]` must be an entry with an index: send it as `variables[0][content]`.",
        ),
        (
            &[("names[][name]", "A"), ("names[][content]", "x")],
            "Parameter `names[][name]` is missing.",
        ),
        (
            &[
                ("params[ips][0]", "1"),
                ("params[ips][]", "1"),
                ("params[ips][1]", "1"),
            ],
            "Parameter `params[ips][1]` is sent more than once.",
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
