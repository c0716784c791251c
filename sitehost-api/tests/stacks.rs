//! Stacks on a mock server: found by a virtual host, and waited for until they run. tokio's clock is paused, so no test
//! waits.

// The lint's exception for tests covers functions marked `#[test]`, not those that they share.
#![allow(clippy::unwrap_used)]

mod return_next;

use std::time::Duration;

use serde_json::{Value, json};
use sitehost_api::Client;
use sitehost_api::cloud::stack::{
    CloudStackAdd, CloudStackAddRequired, CloudStackGet, CloudStackStart, CloudStackStop, Stack,
};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::watch;

use return_next::return_next;

const LIST: &str = "cloud_stack_list_all";

/// The servers of account 1 on a new mock.
const SERVERS: [&str; 2] = ["ch-servername", "ch-mycloud"];

async fn start() -> (Mock, Client) {
    watch();
    let mock = Mock::builder().polls(0).start().await.unwrap();
    let client = Client::builder(mock.key())
        .base_url(mock.url())
        .build()
        .unwrap();
    (mock, client)
}

/// Returns a Docker Compose file whose service has these virtual hosts.
fn compose_file(name: &str, hosts: &str) -> String {
    format!(
        "services:\n  {name}:\n    image: a/b:1\n    environment:\n      - 'VIRTUAL_HOST={hosts}'\n"
    )
}

async fn add(client: &Client, server: &str, name: &str, hosts: &str) {
    let request = CloudStackAdd::new(CloudStackAddRequired {
        client_id: 1.into(),
        server: server.into(),
        name: name.into(),
        label: "label.example.co.nz".into(),
        enable_ssl: false,
        docker_compose: compose_file(name, hosts),
    });
    let job = client.cloud_stack_add(&request).await.unwrap();
    client.wait(&job).await.unwrap();
}

/// Returns the names of the stacks of account 1 that have the host.
async fn found(client: &Client, host: &str) -> Vec<String> {
    let stacks = client.find_stacks_by_host(1, host).await.unwrap();
    stacks.into_iter().map(|stack| stack.name).collect()
}

/// Returns the operations that were called after the first `count` calls.
fn called_after(mock: &Mock, count: usize) -> Vec<String> {
    let requests = mock.requests();
    let operations = requests
        .iter()
        .skip(count)
        .filter_map(|sent| sent.operation());
    operations.map(str::to_owned).collect()
}

/// Replies to the next list of stacks with the first of two pages.
fn first_page_next(mock: &Mock, total: usize, stacks: &[Value]) {
    let page = json!({
        "total_items": total,
        "current_items": stacks.len(),
        "current_page": 1,
        "total_pages": 2,
        "data": stacks,
    });
    return_next(mock, LIST, &page);
}

/// A stack as the list returns it, on a server that account 1 does not have.
fn listed(name: &str) -> Value {
    let file = compose_file(name, "shop.example.co.nz");
    json!({ "name": name, "label": "x.example.co.nz", "server_name": "ch-other", "docker_file": file })
}

#[tokio::test(start_paused = true)]
async fn the_stacks_of_a_host_are_found_on_all_servers_with_one_call() {
    let (mock, client) = start().await;
    add(
        &client,
        SERVERS[0],
        "shop",
        "example.co.nz,www.example.co.nz",
    )
    .await;
    add(&client, SERVERS[1], "copy", "WWW.example.co.nz.").await;
    add(&client, SERVERS[1], "any", "*.example.co.nz").await;
    let before = mock.requests().len();
    for (host, expected) in [
        ("www.example.co.nz", &["shop", "copy"] as &[_]),
        (" Example.CO.nz. ", &["shop"]),
        ("*.example.co.nz", &["any"]),
        ("ww.example.co.nz", &[]),
        ("api.example.co.nz", &[]),
        // The label of a stack is no virtual host.
        ("label.example.co.nz", &[]),
    ] {
        assert_eq!(found(&client, host).await, expected, "{host}");
    }
    assert_eq!(called_after(&mock, before), [LIST; 6]);

    let stacks = client
        .find_stacks_by_host(1, "example.co.nz")
        .await
        .unwrap();
    assert_eq!(stacks[0].server_name, SERVERS[0]);
    mock.add_account(2, "Another").unwrap();
    let stacks = client.find_stacks_by_host(2, "example.co.nz").await;
    assert_eq!(stacks.unwrap(), Vec::<Stack>::new());
}

#[tokio::test(start_paused = true)]
async fn if_there_are_more_pages_the_stacks_are_listed_server_by_server() {
    let (mock, client) = start().await;
    add(&client, SERVERS[0], "shop", "shop.example.co.nz").await;
    add(&client, SERVERS[1], "copy", "shop.example.co.nz").await;
    let before = mock.requests().len();
    first_page_next(&mock, 2, &[listed("shop")]);
    assert_eq!(found(&client, "shop.example.co.nz").await, ["shop", "copy"]);
    let expected = [LIST, "cloud_server_list_all", LIST, LIST];
    assert_eq!(called_after(&mock, before), expected);
    let requests = mock.requests();
    for (request, server) in requests[before + 2..].iter().zip(SERVERS) {
        assert!(
            request
                .parameters()
                .contains(&("filters[server_name]", server))
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_list_without_all_stacks_is_an_error() {
    let (mock, client) = start().await;
    add(&client, SERVERS[0], "shop", "shop.example.co.nz").await;

    first_page_next(&mock, 3, &[listed("shop")]);
    let error = client
        .find_stacks_by_host(1, "shop.example.co.nz")
        .await
        .unwrap_err();
    assert!(error.is_inconsistent_list(), "{error}");
    let problem = "the servers of the account have 1 of its 3 stacks";
    assert!(error.to_string().ends_with(problem), "{error}");

    first_page_next(&mock, 3, &[listed("shop")]);
    first_page_next(&mock, 3, &[listed("shop"), listed("blog")]);
    let error = client
        .find_stacks_by_host(1, "shop.example.co.nz")
        .await
        .unwrap_err();
    assert!(error.is_inconsistent_list() && error.operation() == Some(LIST));
    let problem = "it has 2 of the 3 stacks on ch-servername";
    assert!(error.to_string().ends_with(problem), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_call_is_returned() {
    let (mock, client) = start().await;
    let refusal = || Fault::Refuse {
        status: 200,
        msg: "Error: no.".to_owned(),
    };
    mock.fault_next_on(LIST, refusal()).unwrap();
    let error = client.find_stacks_by_host(1, "a.nz").await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some(LIST));

    first_page_next(&mock, 2, &[listed("shop")]);
    mock.fault_next_on("cloud_server_list_all", refusal())
        .unwrap();
    let error = client.find_stacks_by_host(1, "a.nz").await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some("cloud_server_list_all"));
}

#[tokio::test(start_paused = true)]
async fn an_error_does_not_quote_the_key() {
    let (mock, client) = start().await;
    mock.add_server(1, mock.key()).unwrap();
    let server = json!({ "id": "7", "name": mock.key(), "label": "A" });
    first_page_next(&mock, 2, &[listed("shop")]);
    return_next(&mock, "cloud_server_list_all", &json!([server]));
    first_page_next(&mock, 2, &[listed("shop")]);
    let error = client.find_stacks_by_host(1, "a.nz").await.unwrap_err();
    let text = format!("{error} {error:?}");
    assert!(
        text.contains("it has 1 of the 2 stacks on ***") && !text.contains(mock.key()),
        "{text}"
    );
}

#[tokio::test(start_paused = true)]
async fn what_is_no_host_name_is_invalid_and_nothing_is_sent() {
    let (mock, client) = start().await;
    for host in [
        "",
        " ",
        "https://a.nz",
        "a.nz:80",
        "a.nz/b",
        "a.nz,b.nz",
        "a.nz b.nz",
    ] {
        let error = client.find_stacks_by_host(1, host).await.unwrap_err();
        assert!(error.is_invalid_request(), "{error}");
        let problem = format!(
            "cloud_stack_list_all: the request cannot be sent: `{}` is not a host name; write one without scheme, port \
             and path, such as `www.example.co.nz`",
            host.trim()
        );
        assert_eq!(error.to_string(), problem);
    }
    assert_eq!(mock.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_stack_that_was_stopped_runs_once_the_job_that_starts_it_has_ended() {
    let (mock, client) = start().await;
    add(&client, SERVERS[0], "shop", "shop.example.co.nz").await;
    let get = CloudStackGet::new(1, SERVERS[0], "shop");
    assert!(client.wait_for_stack(&get).await.is_ok());

    let stop = CloudStackStop::new(1, SERVERS[0], "shop");
    client.cloud_stack_stop(&stop).await.unwrap();
    let error = client
        .wait_for_stack(&get)
        .time_limit(Duration::ZERO)
        .await
        .unwrap_err();
    assert!(error.is_timed_out(), "{error}");
    assert!(
        error.to_string().ends_with("; last seen: shop is Exited"),
        "{error}"
    );

    mock.set_polls(1);
    let start = CloudStackStart::new(1, SERVERS[0], "shop");
    client.cloud_stack_start(&start).await.unwrap();
    let job_ends = async {
        tokio::time::sleep(Duration::from_secs(60)).await;
        mock.finish_jobs();
    };
    let (stack, ()) = tokio::join!(client.wait_for_stack(&get), job_ends);
    assert_eq!(stack.unwrap().containers[0].name, "shop");
}
