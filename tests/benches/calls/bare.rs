//! The rival of the SDK in the `calls` bench: bare reqwest that sends a request whose bytes are already encoded.

use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use sitehost_api::{Encoded, Job};
use tokio_rustls::rustls;

#[derive(Deserialize)]
struct Envelope {
    #[serde(rename = "return")]
    reply: Job,
    status: bool,
}

#[derive(Clone)]
pub struct Bare {
    http: reqwest::Client,
    url: String,
    body: String,
}

impl Bare {
    /// Returns a client with the SDK's settings that always sends this request.
    pub fn new(request: &Encoded) -> Self {
        // reqwest requires a provider even for plain HTTP. It is no error if the process already has one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(120))
            .connect_timeout(Duration::from_secs(30))
            .pool_idle_timeout(Duration::from_secs(4))
            // Above hyper's default of 100, hyper allocates memory for each head: about a twentieth of a call under
            // load.
            .http1_max_headers(256)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .tls_certs_only([])
            .user_agent("sitehost-api/0.1.0")
            .build()
            .expect("a client");
        let body = request.expose_body().expect("a form").to_owned();
        Self {
            http,
            url: request.expose_url().to_owned(),
            body,
        }
    }

    pub async fn call(&self) -> Result<Job, reqwest::Error> {
        let request = self.http.post(&self.url).header(ACCEPT, "application/json");
        let request = request
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.body.clone());
        let reply = request.send().await?.bytes().await?;
        let envelope: Envelope = serde_json::from_slice(&reply).expect("the documented reply");
        assert!(envelope.status);
        Ok(envelope.reply)
    }
}
