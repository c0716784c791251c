//! Measures the first call of a process over TLS: the CPU time from building a client, which loads the system's trusted
//! certificates, to the reply.
//!
//! Each call is made by a child process, which is this program itself. Prints one line of JSON. Run it with
//! `cargo bench -p sitehost-tests --bench cold`; add `--features aws-lc` to measure aws-lc instead of ring.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

#[path = "../calls/server.rs"]
mod server;

use std::env;
use std::net::Ipv4Addr;
use std::process::Command;
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustix::time::{ClockId, clock_gettime};
use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// The child processes, of which the median is taken.
const PROCESSES: usize = 21;

/// The child's environment variables: the URL to call, and the certificate to trust.
const URL: &str = "COLD_URL";
const AUTHORITY: &str = "COLD_AUTHORITY";

/// Returns the CPU time of this process so far, in milliseconds.
fn cpu_ms() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// Starts a server, and returns its URL and its certificate.
fn start() -> (String, String) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![cert.der().clone()],
            PrivateKeyDer::Pkcs8(signing_key.serialize_der().into()),
        )
        .unwrap();
    let address = server::start_tls(TlsAcceptor::from(Arc::new(config)));
    let url = format!("https://{}:{}", Ipv4Addr::LOCALHOST, address.port());
    (url, cert.pem())
}

/// Makes the first call of this process, and prints its CPU time.
fn call(url: &str) {
    let before = cpu_ms();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let client = Client::builder("your_key_here")
        .base_url(url)
        .root_certificate(env::var(AUTHORITY).unwrap())
        .build()
        .unwrap();
    let request = CloudImageCreate::new(1, "My Custom Image");
    runtime
        .block_on(client.cloud_image_create(&request))
        .unwrap();
    println!("{}", cpu_ms() - before);
}

fn main() {
    if let Ok(url) = env::var(URL) {
        return call(&url);
    }
    let (url, authority) = start();
    let mut costs: Vec<f64> = (0..PROCESSES)
        .map(|_| {
            let child = Command::new(env::current_exe().unwrap())
                .env(URL, &url)
                .env(AUTHORITY, &authority)
                .output()
                .unwrap();
            assert!(child.status.success(), "{child:?}");
            String::from_utf8(child.stdout)
                .unwrap()
                .trim()
                .parse()
                .unwrap()
        })
        .collect();
    costs.sort_unstable_by(f64::total_cmp);
    let figures = serde_json::json!({ "tls_first_call_cpu_ms": costs[PROCESSES / 2] });
    println!("{figures}");
}
