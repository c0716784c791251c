//! A program in a Docker container.
//!
//! # Certificates
//!
//! The client verifies servers by the system's trusted certificates, and a small image may have none. Then
//! [`build`](crate::ClientBuilder::build) returns an error that says so.
//!
//! | base image | what to do |
//! |---|---|
//! | Debian and Ubuntu, `slim` too | `apt-get install --yes --no-install-recommends ca-certificates` |
//! | Alpine, distroless | nothing; they have the certificates |
//! | `scratch` | copy `/etc/ssl/certs/ca-certificates.crt` from another stage to the same place |
//!
//! Certificates at another place are found through the variables `SSL_CERT_FILE` and `SSL_CERT_DIR`.
//!
//! ```dockerfile
//! FROM rust:1-alpine AS build
//! RUN apk add --no-cache musl-dev
//! WORKDIR /src
//! COPY . .
//! RUN cargo build --release
//!
//! FROM scratch
//! COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
//! COPY --from=build /src/target/release/my-program /
//! USER 1000
//! ENTRYPOINT ["/my-program"]
//! ```
//!
//! A checkout of this project that the program depends on by path has to be within the folder that is copied. The
//! client writes no files, so the file system can be read-only.
//!
//! # The key
//!
//! [`Client::from_env`](crate::Client::from_env) takes the key from `SITEHOST_API_KEY`. A key that is mounted as a
//! file often ends in a line feed, which is an error of [`build`](crate::ClientBuilder::build):
//!
//! ```no_run
//! use sitehost_api::Client;
//!
//! # fn build() -> Result<(), Box<dyn std::error::Error>> {
//! let key = std::fs::read_to_string("/run/secrets/sitehost_api_key")?;
//! let client = Client::new(key.trim_end())?;
//! # Ok(())
//! # }
//! ```
//!
//! Do not put the key into the image: its layers keep it.
//!
//! # The end of the program
//!
//! A container is stopped with SIGTERM, and killed some seconds later. A call that is cancelled by then may have
//! taken effect, so a program finishes the call that it makes, and begins no other. Tokio needs the feature `signal`
//! for this:
//!
//! ```no_run
//! use sitehost_api::Client;
//! use sitehost_api::dns::DnsAddRecord;
//! use tokio::signal::unix::{SignalKind, signal};
//!
//! # async fn add(client: Client, requests: Vec<DnsAddRecord>) -> Result<(), Box<dyn std::error::Error>> {
//! let mut terminated = signal(SignalKind::terminate())?;
//! for request in requests {
//!     let mut task = tokio::spawn(client.ensure_dns_record(&request));
//!     tokio::select! {
//!         result = &mut task => drop(result??),
//!         _ = terminated.recv() => {
//!             task.await??; // what has begun is finished
//!             break;
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The first process in a container has the id 1, and ignores SIGTERM unless it handles it. Let the container have
//! more time to stop than a call takes; [`Call::deadline`](crate::Call::deadline) limits that.
//!
//! # Several replicas
//!
//! The API counts the calls of all replicas together. Each client finds the [rate
//! limit](crate::guide::errors#rate-limit) by itself; with a fixed one, share it out: three replicas take
//! `calls_per_second(3)`.
//!
//! # The mock server in another container
//!
//! A client refuses `http://` for all hosts but loopback, since the key would cross the network in clear. For a test
//! with a made-up key, [`danger_allow_plain_http`](crate::ClientBuilder::danger_allow_plain_http) allows it:
//!
//! ```
//! use sitehost_api::Client;
//!
//! # fn main() -> Result<(), sitehost_api::Error> {
//! let client = Client::builder("a_made_up_key")
//!     .base_url("http://sitehost-mock:8080")
//!     .danger_allow_plain_http(true)
//!     .build()?;
//! # Ok(())
//! # }
//! ```
//!
//! The mock server listens on loopback unless it is started with `--host 0.0.0.0`.
