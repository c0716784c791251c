//! Whatever is called in whatever order, nothing panics.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;

use super::Memory;
use super::operations::handled;
use crate::decode::Pair;
use crate::spec::{Operation, Spec};

/// What is sent for a parameter: the choice of a plausible value, or any of [`ODD`] at any place within the parameter.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Plausible(Index),
    /// Nothing, if the parameter is optional; otherwise the first plausible value.
    LeftOut,
    Odd(&'static str, &'static str),
}

/// Returns values that a parameter has in calls which are accepted.
fn plausible(name: &str) -> &'static [&'static str] {
    match name {
        "name" => &["a", "servername", "sgfc40e62092"],
        "server_name" => &["ch-servername", "my-mail-server"],
        "server" | "source_server" | "destination_server" => &["ch-servername", "servername"],
        "domain" => &["example.co.nz", "example.com", "example.nz"],
        "email" | "source" => &["a@example.com", "b@example.com"],
        "address" | "ip_addr" => &["192.0.2.10"],
        "docker_compose" => &["services:\n  a:\n    image: b\n"],
        "contact_id" | "registrant_contact" => &["12"],
        "key_id" => &["6", "7"],
        "filters[page_number]" | "filters[page_size]" => &["1"],
        "filters[sort_by]" => &["name", "label", "domain"],
        "filters[sort_dir]" => &["ASC"],
        "mysql_host" => &["mysql57"],
        "id" => &["3433562", "12", "93"],
        "param" => &["4", "6", "192.0.2.10"],
        "record_id" => &["1", "1459", "9000001"],
        "snapshot" => &["93"],
        "state" => &["power_off", "rescue_on"],
        "template_id" | "params[template_id]" => &["168"],
        "type" => &["scheduler", "A"],
        "term" => &["12"],
        _ => &["a"],
    }
}

const ODD: [&str; 6] = ["", "-1", "99999999999999999999", "NaN", "@", "a: b"];

/// What follows the name of a parameter: nothing, or the place of a value within it.
const PLACES: [&str; 6] = ["", "[]", "[0]", "[1][name]", "[Country]", "[a][0][content]"];

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    let choice = prop_oneof![
        6 => any::<Index>().prop_map(Choice::Plausible),
        6 => Just(Choice::LeftOut),
        1 => (select(&PLACES[..]), select(&ODD[..])).prop_map(|(place, odd)| Choice::Odd(place, odd)),
    ];
    prop::collection::vec(choice, 16)
}

/// Returns what a call of account 1 sends.
fn sent(operation: &Operation, choices: &[Choice]) -> Vec<Pair> {
    let parameters = operation.parameters.iter().zip(choices.iter().cycle());
    let pairs = parameters.filter_map(|(parameter, choice)| {
        let name = &parameter.name;
        let plausible = plausible(name);
        Some(match choice {
            _ if name == "client_id" => (name.clone(), "1".to_owned()),
            Choice::Plausible(index) => (name.clone(), (*index.get(plausible)).to_owned()),
            Choice::LeftOut if parameter.required => (name.clone(), plausible[0].to_owned()),
            Choice::LeftOut => return None,
            Choice::Odd(place, value) => (format!("{name}{place}"), (*value).to_owned()),
        })
    });
    pairs.collect()
}

#[test]
fn no_sequence_of_calls_panics() {
    let spec = Spec::bundled().unwrap();
    let operations: Vec<_> = handled().filter_map(|id| spec.operation(id)).collect();
    let accepted = RefCell::new(BTreeSet::new());
    let calls = prop::collection::vec((any::<Index>(), choices()), 0..200);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 64,
        source_file: Some(file!()),
        ..ProptestConfig::default()
    });
    let result = runner.run(&(calls, 0_u32..2), |(calls, polls)| {
        let mut memory = Memory::new();
        memory.polls = polls;
        for (index, choices) in calls {
            let operation = index.get(&operations);
            let sent = sent(operation, &choices);
            if let Ok(Some(effect)) = memory.consider(operation, &operation.path, &sent) {
                accepted.borrow_mut().insert(operation.id.as_str());
                effect(&mut memory);
            }
        }
        memory.finish_jobs();
        Ok(())
    });
    result.unwrap();
    // Calls that are refused show little.
    let refused = operations.iter().map(|one| one.id.as_str());
    let refused: Vec<_> = refused
        .filter(|id| !accepted.borrow().contains(id))
        .collect();
    assert!(
        refused.len() * 2 < operations.len(),
        "never accepted: {refused:?}"
    );
}
