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
async fn the_features_choose_in_order_and_a_provider_that_is_installed_wins() {
    let (groups, protocols) = offered().await;
    // No provider of rustls has P-521, and ring has no post-quantum key exchange. OpenSSL has the one, and since 3.5 both.
    let is_rustls = !groups.contains(&NamedGroup::secp521r1);
    let is_aws_lc = is_rustls && groups.contains(&NamedGroup::X25519MLKEM768);
    assert_eq!(is_aws_lc, cfg!(feature = "aws-lc"));
    assert_eq!(is_rustls, cfg!(any(feature = "aws-lc", feature = "ring")));
    assert_eq!(protocols, [b"http/1.1"]);

    let mut chosen = ring::default_provider();
    chosen.kx_groups = vec![ring::kx_group::SECP384R1];
    chosen.install_default().unwrap();
    assert_eq!(offered().await.0, [NamedGroup::secp384r1]);
}
