//! `--host`: where the program listens, and what it says about that.

use std::net::TcpListener;

use crate::running::{create, start};

const WARNING: &str = "everybody who can reach this machine can call the mock, and the routes under /mock/ take no key\n";

#[test]
fn on_all_addresses_it_warns_and_prints_a_url_on_loopback() {
    let mut running = start(&["--host", "0.0.0.0", "--quiet"]);
    let warning = running.line();
    assert!(
        warning.starts_with("sitehost-mock: warning: listening on 0.0.0.0, not only on loopback: "),
        "{warning}"
    );
    assert!(warning.ends_with(WARNING), "{warning}");
    assert!(
        running.address.starts_with("127.0.0.1:"),
        "{}",
        running.address
    );
    assert!(create(&running.address, "your_key_here").contains(r#""status":true"#));
}

#[test]
fn on_loopback_it_does_not_warn() {
    for host in ["127.0.0.1", "127.0.0.2"] {
        // Only Linux has more than one address on loopback from the start.
        if TcpListener::bind((host, 0)).is_err() {
            continue;
        }
        let mut running = start(&["--host", host]);
        assert!(running.address.starts_with(host));
        create(&running.address, "your_key_here");
        let line = running.line();
        assert!(
            line.starts_with("POST /1.0/cloud/image/create.json 200 "),
            "{line}"
        );
    }
}

#[test]
fn an_ipv6_address_is_in_brackets_in_the_url_and_may_be_in_the_flag() {
    if let Err(error) = TcpListener::bind("[::1]:0") {
        // No package installs it, so CI cannot insist.
        use std::io::Write;
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED an_ipv6_address_is_in_brackets_in_the_url_and_may_be_in_the_flag: this machine has no IPv6: {error}"
        );
        return;
    }
    for (host, warns) in [("::1", false), ("[::1]", false), ("::", true)] {
        let mut running = start(&["--host", host]);
        assert!(running.address.starts_with("[::1]:"), "{}", running.address);
        assert!(create(&running.address, "your_key_here").contains(r#""status":true"#));
        assert_eq!(running.line().ends_with(WARNING), warns);
    }
}
