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
const UPDATE: &str = "/1.5/dns/update_reverse_dns.json";

const SERVER: [(&str, &str); 2] = [CLIENT, ("name", "servername")];

async fn addresses(mock: &Mock) -> Vec<String> {
    column(&call(mock, GET, &SERVER).await["ips"], "ip_addr")
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
        ("198.51.100.7", "198.51.100.7"),
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

    let other = [&SERVER[..], &[("address", "198.51.100.7")]].concat();
    assert_eq!(
        call(&mock, PRIMARY, &other).await,
        json!({ "ip_addr": "198.51.100.7" })
    );
    let server = call(&mock, GET, &SERVER).await;
    let ips = server["ips"].as_array().unwrap().iter();
    let primary = ips.filter(|ip| ip["primary"] == true);
    let primary: Vec<_> = primary.map(|ip| &ip["ip_addr"]).collect();
    assert_eq!(primary, ["198.51.100.7"]);

    let reply = call(&mock, REMOVE, &other).await;
    assert_eq!(reply["ip_addr"], "198.51.100.7");
    mock.finish_jobs();
    assert_eq!(
        addresses(&mock).await,
        ["192.0.2.10", "203.0.113.10", "2001:db8::a"]
    );
    assert_eq!(
        refusal(&mock, REMOVE, &other).await,
        "Error: The specified address doesn't exist, or you don't have access to it."
    );
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
