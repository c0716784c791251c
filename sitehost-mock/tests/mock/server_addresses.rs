//! The addresses of servers, and the names that they resolve to.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, refusal};

const ADD: &str = "/1.5/server/add_ip.json";
const GET: &str = "/1.0/server/get_server.json";
const LIST: &str = "/1.5/dns/list_ips.json";
const PRIMARY: &str = "/1.5/server/set_primary_ip.json";
const REMOVE: &str = "/1.5/server/remove_ip.json";
const RESET: &str = "/1.5/dns/reset_reverse_dns.json";
const CLOUD: &str = "/1.5/cloud/server/list_all.json";
const UPDATE: &str = "/1.5/dns/update_reverse_dns.json";

const UNKNOWN_ADDRESS: &str =
    "Error: The specified address doesn't exist, or you don't have access to it.";
const SERVER: [(&str, &str); 2] = [CLIENT, ("name", "servername")];

async fn addresses(mock: &Mock) -> Vec<String> {
    column(&call(mock, GET, &SERVER).await["ips"], "ip_addr")
}

/// Returns the primary addresses of the server.
async fn primary(mock: &Mock) -> Vec<String> {
    let mut ips = call(mock, GET, &SERVER).await["ips"].take();
    ips.as_array_mut()
        .unwrap()
        .retain(|ip| ip["primary"] == true);
    column(&ips, "ip_addr")
}

/// Returns parameters that name an address of the server.
fn of_server(address: &str) -> [(&str, &str); 3] {
    [SERVER[0], SERVER[1], ("address", address)]
}

/// Returns the addresses of account 1 with their prefix, in a map.
async fn list(mock: &Mock) -> Value {
    call(mock, LIST, &[CLIENT]).await
}

#[tokio::test]
async fn an_address_resolves_to_the_name_that_it_is_given() {
    let mock = Mock::start().await.unwrap();
    let address = [CLIENT, ("ip_addr", "192.0.2.10")];
    let name = [&address[..], &[("rdns", "host.example.com")]].concat();
    for (path, parameters, expected) in [
        (UPDATE, &name[..], "host.example.com"),
        (RESET, &address, ""),
    ] {
        call(&mock, path, parameters).await;
        let listed = list(&mock).await;
        let listed = &listed["192.0.2.10/32"];
        assert_eq!(listed["rdns"], expected);
        assert_eq!(listed["ip_addr"], "192.0.2.10/32");
        assert_eq!(listed["name"], "servername");
    }
    assert_eq!(
        refusal(&mock, RESET, &[CLIENT, ("ip_addr", "192.0.2.11")]).await,
        "Error: The specified address doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn addresses_are_added_made_primary_and_removed() {
    let mock = Mock::start().await.unwrap();
    for (wanted, address) in [
        ("4", "203.0.113.10"),
        ("6", "2001:db8::a"),
        ("6", "2001:db8::b"),
    ] {
        let reply = call(&mock, ADD, &[&SERVER[..], &[("param", wanted)]].concat()).await;
        assert_eq!(reply["ip_addr"], address);
        assert_eq!(reply["job"]["type"], "scheduler");
        assert!(!addresses(&mock).await.contains(&address.to_owned()));
        mock.finish_jobs();
        assert!(addresses(&mock).await.contains(&address.to_owned()));
    }
    assert_eq!(list(&mock).await["2001:db8::a/128"]["addr_family"], "6");
    let used = [&SERVER[..], &[("param", "203.0.113.1")]].concat();
    assert_eq!(
        refusal(&mock, ADD, &used).await,
        "Error: The specified address already exists."
    );

    // Each version of the protocol has a primary address.
    assert_eq!(primary(&mock).await, ["192.0.2.10", "2001:db8::a"]);
    for (address, expected) in [
        ("203.0.113.10", ["203.0.113.10", "2001:db8::a"]),
        ("2001:db8::b", ["203.0.113.10", "2001:db8::b"]),
    ] {
        assert_eq!(
            call(&mock, PRIMARY, &of_server(address)).await,
            json!({ "ip_addr": address })
        );
        assert_eq!(primary(&mock).await, expected);
    }

    // The next one follows a primary address that is removed.
    for (address, left) in [
        ("203.0.113.10", &["192.0.2.10", "2001:db8::b"][..]),
        ("192.0.2.10", &["2001:db8::b"]),
    ] {
        let reply = call(&mock, REMOVE, &of_server(address)).await;
        assert_eq!(reply["ip_addr"], address);
        mock.finish_jobs();
        assert_eq!(primary(&mock).await, left);
        assert_eq!(
            refusal(&mock, REMOVE, &of_server(address)).await,
            UNKNOWN_ADDRESS
        );
    }
    assert_eq!(addresses(&mock).await, ["2001:db8::a", "2001:db8::b"]);
}

#[tokio::test]
async fn a_server_shows_its_primary_address_of_ipv4() {
    let mock = Mock::start().await.unwrap();
    let server = [CLIENT, ("name", "ch-servername")];
    let shown = async || call(&mock, CLOUD, &[CLIENT]).await[0]["primary_ip"].take();
    for family in ["4", "6"] {
        call(&mock, ADD, &[&server[..], &[("param", family)]].concat()).await;
    }
    mock.finish_jobs();
    assert_eq!(shown().await, "203.0.113.1");
    for (path, address, expected) in [
        (PRIMARY, "203.0.113.10", "203.0.113.10"),
        (PRIMARY, "2001:db8::a", "203.0.113.10"),
        (REMOVE, "203.0.113.10", "203.0.113.1"),
        (REMOVE, "203.0.113.1", ""),
    ] {
        call(
            &mock,
            path,
            &[&server[..], &[("address", address)]].concat(),
        )
        .await;
        mock.finish_jobs();
        assert_eq!(shown().await, expected, "{path} {address}");
    }
}

#[tokio::test]
async fn the_account_keeps_an_address_that_is_removed_and_another_server_can_get_it() {
    let mock = Mock::start().await.unwrap();
    let address = ("ip_addr", "192.0.2.10");
    let name = [CLIENT, address, ("rdns", "host.example.com")];
    call(&mock, UPDATE, &name).await;
    call(&mock, REMOVE, &of_server("192.0.2.10")).await;
    mock.finish_jobs();
    let kept = list(&mock).await["192.0.2.10/32"].take();
    assert_eq!(kept["name"], "");
    assert_eq!(kept["server_id"], "");
    assert_eq!(kept["rdns"], "host.example.com");

    let other = [CLIENT, ("name", "ch-mycloud"), ("param", "192.0.2.10")];
    call(&mock, ADD, &other).await;
    mock.finish_jobs();
    let given = list(&mock).await["192.0.2.10/32"].take();
    assert_eq!(given["name"], "ch-mycloud");
    assert_eq!(given["rdns"], "host.example.com");
}

#[tokio::test]
async fn only_an_address_of_the_account_or_a_version_of_the_protocol_can_be_added() {
    let mock = Mock::start().await.unwrap();
    let wrong = "Error: Parameter `param` must be `4`, `6` or an address.";
    for (sent, refused) in [
        ("auto", wrong),
        ("", wrong),
        ("198.51.100.7", UNKNOWN_ADDRESS),
    ] {
        let add = [&SERVER[..], &[("param", sent)]].concat();
        assert_eq!(refusal(&mock, ADD, &add).await, refused, "{sent}");
    }
    assert_eq!(addresses(&mock).await, ["192.0.2.10"]);
}

#[tokio::test]
async fn an_added_server_has_an_address_of_its_own() {
    let mock = Mock::start().await.unwrap();
    mock.add_server(1, "ch-a").unwrap();
    mock.add_server(1, "ch-b").unwrap();
    let listed = list(&mock).await;
    assert_eq!(listed["203.0.113.10/32"]["name"], "ch-a");
    assert_eq!(listed["203.0.113.11/32"]["name"], "ch-b");
}
