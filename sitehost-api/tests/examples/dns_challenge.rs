//! The example `dns_challenge`.

use crate::run;

#[test]
fn dns_challenge_puts_a_record_up_and_takes_it_down() {
    let token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJyNqXTWBPjZs";
    for (arguments, name) in [
        (&[] as &[&str], "_acme-challenge.example.co.nz"),
        (
            &["--name", "www.example.co.nz"],
            "_acme-challenge.www.example.co.nz",
        ),
    ] {
        let ran = run("dns_challenge", arguments, &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        assert_eq!(
            ran.stdout,
            format!("put up record 9000001\n{name} TXT \"{token}\"\ntook record 9000001 down\n")
        );
    }
}

#[test]
fn dns_challenge_prints_why_there_is_no_record() {
    let ran = run("dns_challenge", &["example.net"], &[]);
    assert!(!ran.succeeded);
    assert!(
        ran.messages()
            .starts_with("dns_list_records: the API refused the call: "),
        "{}",
        ran.stderr
    );
    let ran = run("dns_challenge", &["--name", "example.net"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "dns_add_record: the request cannot be sent: `_acme-challenge.example.net` is not in the zone `example.co.nz`; \
         write the whole name, which ends in it\n"
    );
}
