//! Which cryptography a client offers to a server. What a program installs belongs to the process, so this is a test
//! program of its own, with one test.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;
use tokio::net::TcpListener;
use tokio_rustls::LazyConfigAcceptor;
use tokio_rustls::rustls::NamedGroup;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::server::Acceptor;

/// The key exchanges and the protocols that a new client offers.
async fn offered() -> (Vec<NamedGroup>, Vec<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = Client::builder("your_key_here")
        .base_url(format!("https://{}", listener.local_addr().unwrap()))
        .timeout(Duration::from_secs(10))
        .retry_after_failure(false)
        .build()
        .unwrap();
    let request = CloudImageCreate::new(1, "Mine");
    let server = async {
        let (stream, _) = listener.accept().await.unwrap();
        let start = LazyConfigAcceptor::new(Acceptor::default(), stream)
            .await
            .unwrap();
        let hello = start.client_hello();
        let protocols = hello.alpn().unwrap().map(<[u8]>::to_vec).collect();
        (hello.named_groups().unwrap().to_vec(), protocols)
    };
    let (call, offered) = tokio::join!(client.cloud_image_create(&request), server);
    assert!(call.unwrap_err().is_connect());
    offered
}

#[tokio::test]
async fn the_features_choose_a_provider_and_one_that_is_installed_wins() {
    let (groups, protocols) = offered().await;
    // Of the two, only aws-lc has it.
    assert_eq!(
        groups.contains(&NamedGroup::X25519MLKEM768),
        cfg!(feature = "aws-lc")
    );
    assert_eq!(protocols, [b"http/1.1"]);

    let mut chosen = ring::default_provider();
    chosen.kx_groups = vec![ring::kx_group::SECP384R1];
    chosen.install_default().unwrap();
    assert_eq!(offered().await.0, [NamedGroup::secp384r1]);
}
