//! What is accepted, for each shape of a parameter.

use super::tree::{DEEP, document, every_shape, verdict};
use crate::spec::Spec;

fn assert_accepted(pairs: &[(&str, &str)]) {
    assert_eq!(verdict(&every_shape(), pairs), "accepted", "{pairs:?}");
}

#[test]
fn a_value_is_sent_once() {
    assert_accepted(&[("params[code]", "x")]);
    assert_accepted(&[("params[code]", "")]);
}

#[test]
fn a_repeated_list_is_sent_with_empty_brackets_or_with_indices() {
    assert_accepted(&[("params[ssh_keys][]", "1"), ("params[ssh_keys][]", "1")]);
    assert_accepted(&[("params[ssh_keys][0]", "1"), ("params[ssh_keys][1]", "2")]);
}

#[test]
fn a_bare_list_repeats_its_name() {
    assert_accepted(&[("containers", "a"), ("containers", "b")]);
    assert_accepted(&[("containers", "a")]);
}

#[test]
fn an_indexed_list_of_values_is_sent_with_indices_or_with_empty_brackets() {
    let many: Vec<_> = (0..12)
        .map(|index| format!("params[ips][{index}]"))
        .collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), "1")).collect();
    assert_accepted(&many);
    assert_accepted(&[("params[ips][]", "1"), ("params[ips][]", "2")]);
}

#[test]
fn each_struct_of_a_list_has_an_index() {
    assert_accepted(&[
        ("variables[0][name]", "A"),
        ("variables[0][content]", "x"),
        ("variables[1][name]", "B"),
    ]);
}

#[test]
fn a_struct_of_one_parameter_needs_no_index() {
    // PHP reads the same from these.
    for list in ["variables", "names"] {
        for [one, other] in [["", ""], ["0", "1"], ["", "1"], ["0", ""]] {
            let names = [one, other].map(|index| format!("{list}[{index}][name]"));
            assert_accepted(&[(&names[0], "A"), (&names[1], "B")]);
        }
    }
}

#[test]
fn empty_brackets_are_the_next_index_wherever_a_list_is() {
    for [one, other] in [["", ""], ["0", "1"], ["", "1"], ["0", ""]] {
        for list in [
            "params[ssh_keys]",
            "params[ips]",
            "mounts[a]",
            "servers",
            "groups[0][ports]",
        ] {
            let names = [one, other].map(|index| format!("{list}[{index}]"));
            let name = ("groups[0][name]", "a");
            let pairs = [name, (&names[0], "1"), (&names[1], "2")];
            let is_member = list.starts_with("groups");
            assert_accepted(&pairs[usize::from(!is_member)..]);
        }
    }
}

#[test]
fn a_map_has_keys_of_the_callers_in_any_order() {
    assert_accepted(&[("environments[x.env]", "1"), ("environments[a b]", "2")]);
    assert_accepted(&[("environments[1]", "1"), ("environments[0]", "2")]);
}

#[test]
fn the_entries_of_a_map_are_lists_or_structs() {
    assert_accepted(&[
        ("mounts[b][0]", "x"),
        ("mounts[b][1]", "y"),
        ("mounts[a][]", "x"),
        ("mounts[a][]", "y"),
        ("updates[partitions][xvda1][size]", "1"),
        ("updates[partitions][xvda1][threshold]", "90"),
        ("updates[partitions][xvda2][threshold]", "90"),
        ("updates[label]", "x"),
    ]);
}

#[test]
fn a_struct_is_sent_member_by_member_and_optional_ones_may_be_left_out() {
    assert_accepted(&[
        ("params[Phone][Country]", "64"),
        ("params[Phone][Number]", "1"),
    ]);
    assert_accepted(&[
        ("params[Phone][Country]", "64"),
        ("params[Phone][Area]", "3"),
        ("params[Phone][Number]", "1"),
    ]);
}

#[test]
fn one_of_several_shapes_is_sent() {
    assert_accepted(&[("params[ipv4]", "auto")]);
    assert_accepted(&[
        ("params[ipv4][0]", "192.0.2.1"),
        ("params[ipv4][1]", "192.0.2.2"),
    ]);
    assert_accepted(&[("params[ipv4][]", "192.0.2.1")]);
}

#[test]
fn an_empty_entry_clears_a_list_that_is_marked_so() {
    assert_accepted(&[("servers[]", ""), ("groups[0]", "")]);
    assert_accepted(&[("servers[0]", "")]);
}

#[test]
fn a_struct_holds_every_shape() {
    assert_accepted(&[
        ("groups[0][name]", "a"),
        ("groups[0][ports][]", "1"),
        ("groups[0][ports][]", "2"),
        ("groups[0][hosts][0][name]", "a"),
        ("groups[0][hosts][0][content]", "b"),
        ("groups[0][hosts][1][name]", "a"),
        ("groups[0][labels][z]", "a"),
        ("groups[0][labels][a]", "b"),
        ("groups[0][phone][Country]", "64"),
        ("groups[0][phone][Number]", "1"),
        ("groups[1][name]", "b"),
    ]);
}

#[test]
fn a_name_with_brackets_of_its_own_comes_before_the_parts_of_another() {
    let integers = r#"{ "type": "object", "additionalProperties": { "type": "integer" } }"#;
    let spec = Spec::parse(&document(
        &[
            ("updates", integers, DEEP),
            ("updates[label]", r#"{ "type": "string" }"#, ""),
        ],
        "{}",
        "",
    ))
    .unwrap();
    let pairs = [("updates[size]", "1"), ("updates[label]", "a label")];
    assert_eq!(verdict(&spec, &pairs), "accepted");
}
