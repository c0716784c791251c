//! A server with a certificate of its own authority: refused unless that authority is trusted.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, Error};
use sitehost_mock::Mock;
use sitehost_test_limits::{EXCHANGE, watch};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// A TLS server in front of the mock.
struct Tls {
    mock: Mock,
    url: String,
    /// The certificate of the authority, in PEM.
    authority: String,
}

/// An authority, and a server that shows a certificate which the authority gave for `name`.
async fn start(name: &str) -> Tls {
    let authority_key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    // OpenSSL takes a certificate whose authority has the same name for one that signed itself.
    params
        .distinguished_name
        .push(DnType::CommonName, "Authority");
    let authority = params.self_signed(&authority_key).unwrap().pem();
    let issuer = Issuer::new(params, authority_key);

    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    // With the feature `aws-lc` rustls knows two providers, and takes neither unasked.
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(key.serialize_der().into()),
        )
        .unwrap();

    let mock = Mock::start().await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!(
        "https://127.0.0.1:{}",
        listener.local_addr().unwrap().port()
    );
    let behind = mock.url().trim_start_matches("http://").to_owned();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut tls) = acceptor.accept(stream).await else {
                continue;
            };
            let mut plain = TcpStream::connect(&behind).await.unwrap();
            tokio::spawn(async move { copy_bidirectional(&mut tls, &mut plain).await });
        }
    });
    Tls {
        mock,
        url,
        authority,
    }
}

fn builder(tls: &Tls) -> ClientBuilder {
    watch();
    Client::builder(tls.mock.key())
        .base_url(&tls.url)
        .timeout(EXCHANGE)
        .retry_after_failure(false)
}

async fn create(builder: ClientBuilder) -> Result<(), Error> {
    let client = builder.build().unwrap();
    client
        .cloud_image_create(&CloudImageCreate::new(1, "Mine"))
        .await
        .map(drop)
}

#[tokio::test]
async fn an_authority_of_ones_own_is_trusted_once_it_is_added() {
    let tls = start("127.0.0.1").await;
    let error = create(builder(&tls)).await.unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert!(error.to_string().contains("certificate"), "{error}");
    assert_eq!(tls.mock.connections(), 0);

    create(builder(&tls).root_certificate(tls.authority.clone()))
        .await
        .unwrap();
    assert_eq!(tls.mock.carried_out("cloud_image_create"), Ok(1));
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let tls = start("127.0.0.2").await;
    let error = create(builder(&tls).root_certificate(tls.authority.clone()))
        .await
        .unwrap_err();
    assert!(
        error.is_connect() && !error.may_have_taken_effect(),
        "{error}"
    );
    let text = error.to_string();
    // rustls, and OpenSSL
    assert!(
        text.contains("not valid for name") || text.contains("address mismatch"),
        "{text}"
    );
    assert_eq!(tls.mock.connections(), 0);
}
