//! A call over plain HTTP never goes through a proxy, because the proxy would receive the key unencrypted. A call over
//! HTTPS goes through it in a tunnel.
//!
//! The proxy is set in environment variables, which belong to the whole process. Each call is therefore made by a child
//! process: this test program again, which runs the ignored test `child` only.

#![allow(clippy::unwrap_used)]

use std::process::Command;

use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_mock::Mock;
use sitehost_test_limits::{EXCHANGE, PROGRAM, output, within};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Makes one call to the address in the environment.
#[tokio::test]
#[ignore = "the other tests run it in a child process"]
async fn child() {
    let client = Client::from_env().unwrap();
    client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .unwrap();
}

/// Starts a server that accepts connections and closes them. Returns its address and the first bytes of each connection.
async fn closing_proxy() -> (String, UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (sender, seen) = unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut bytes = [0; 1024];
            let count = stream.read(&mut bytes).await.unwrap_or(0);
            let _ = sender.send(String::from_utf8_lossy(&bytes[..count]).into_owned());
        }
    });
    (address, seen)
}

/// Makes a call in a child process with this proxy in its environment. Returns whether the call succeeded.
async fn call_through(proxy: String, base_url: String) -> bool {
    let run = move || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "child", "--ignored"])
            .env("SITEHOST_API_KEY", "your_key_here");
        command
            .env("SITEHOST_BASE_URL", base_url)
            .env_remove("NO_PROXY")
            .env_remove("no_proxy");
        for name in [
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "https_proxy",
            "ALL_PROXY",
            "all_proxy",
        ] {
            command.env(name, &proxy);
        }
        output(PROGRAM, command).status.success()
    };
    tokio::task::spawn_blocking(run).await.unwrap()
}

#[tokio::test]
async fn plain_http_goes_through_no_proxy() {
    let mock = Mock::start().await.unwrap();
    let (proxy, mut seen) = closing_proxy().await;
    assert!(call_through(proxy, mock.url().to_owned()).await);
    assert!(seen.try_recv().is_err());
    assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
}

/// The proxy receives the name of the host, and nothing of the request.
#[tokio::test]
async fn https_goes_through_the_proxy_in_a_tunnel() {
    let (proxy, mut seen) = closing_proxy().await;
    assert!(!call_through(proxy, "https://sitehost.invalid".to_owned()).await);
    let bytes = within(EXCHANGE, seen.recv()).await.unwrap();
    assert!(
        bytes.starts_with("CONNECT sitehost.invalid:443") && !bytes.contains("your_key_here"),
        "{bytes}"
    );
}

#[tokio::test]
async fn a_proxy_set_on_the_builder_is_used_for_https_only() {
    let (proxy, mut seen) = closing_proxy().await;
    let mock = Mock::start().await.unwrap();
    let builder = Client::builder(mock.key())
        .proxy(proxy)
        .timeout(EXCHANGE)
        .retry_after_failure(false);
    let request = CloudImageCreate::new(1, "Mine");
    builder
        .clone()
        .base_url(mock.url())
        .build()
        .unwrap()
        .cloud_image_create(&request)
        .await
        .unwrap();
    assert!(seen.try_recv().is_err());

    let error = builder
        .base_url("https://sitehost.invalid")
        .build()
        .unwrap()
        .cloud_image_create(&request)
        .await;
    assert!(error.unwrap_err().is_connect());
    assert!(
        within(EXCHANGE, seen.recv())
            .await
            .unwrap()
            .starts_with("CONNECT sitehost.invalid:443")
    );
}
