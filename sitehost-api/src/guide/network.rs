//! Proxies, certificates and TLS.
//!
//! # Behind a proxy
//!
//! The client uses the proxy that the environment names in `HTTPS_PROXY` or `ALL_PROXY`, except for hosts in
//! `NO_PROXY`. An option of the builder takes its place:
//!
//! ```
//! use sitehost_api::Client;
//!
//! # fn main() -> Result<(), sitehost_api::Error> {
//! let client = Client::builder("your_key_here")
//!     .proxy("http://user:password@proxy.example.com:3128")
//!     .build()?;
//! # Ok(())
//! # }
//! ```
//!
//! The connection to the API goes through the proxy as a tunnel (`CONNECT`), so the proxy sees the host and neither
//! the key nor the parameters. If a proxy asks for a password, the call fails with
//! [`is_connect`](crate::Error::is_connect). Errors and `Debug` contain no password of a proxy.
//!
//! A proxy that opens TLS connections has a certificate authority of its own, which the client has to trust:
//!
//! ```no_run
//! use sitehost_api::Client;
//!
//! # fn build() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder("your_key_here")
//!     .root_certificate(std::fs::read("proxy-authority.pem")?)
//!     .build()?;
//! # Ok(())
//! # }
//! ```
//!
//! A gateway in place of a proxy has its own address, in [`base_url`](crate::ClientBuilder::base_url), and may ask
//! for a [`header`](crate::ClientBuilder::header). What no option of the builder covers can be set in a client of
//! reqwest: [`http_client`](crate::ClientBuilder::http_client).
//!
//! # TLS
//!
//! Servers are verified by the system's trusted certificates and those that
//! [`root_certificate`](crate::ClientBuilder::root_certificate) adds. A feature of this crate selects what implements
//! TLS:
//!
//! - `ring`, a default feature: rustls with the cryptography of ring.
//! - `aws-lc`: rustls with the cryptography of aws-lc, which adds post-quantum key exchange. It takes longer to
//!   compile, and the first call of each process takes about 30 ms more CPU, to collect entropy; the variable
//!   `AWS_LC_SYS_NO_JITTER_ENTROPY=1` in the environment of the build avoids that.
//! - `native-tls`: the platform's own TLS, which is Schannel on Windows, the Security framework on Apple's systems,
//!   and OpenSSL elsewhere. A build with OpenSSL needs its headers and pkg-config; Debian has them in the packages
//!   `libssl-dev` and `pkg-config`.
//!
//! With several of them, the first of aws-lc, ring and native-tls is used, so that a feature that another crate turns
//! on breaks nothing. To use one of the others, leave out the default features. A `CryptoProvider` of rustls that the
//! program has installed as the default of the process takes precedence over all three. The client installs none.
//!
//! If another crate of your program uses aws-lc, take that too:
//!
//! ```toml
//! sitehost-api = { path = "…/sitehost-api", default-features = false, features = ["aws-lc"] }
//! ```
//!
//! Then only aws-lc is compiled. Code that asks rustls for the default of the process panics in a program that
//! compiles both ring and aws-lc and has installed no `CryptoProvider`.
//!
//! # Timeouts and connections
//!
//! An attempt takes at most [two minutes](crate::ClientBuilder::timeout), and connecting at most [30
//! seconds](crate::ClientBuilder::connect_timeout) of them. [`Client`](crate::Client#connections) says how
//! connections are kept.
//!
//! # WebAssembly
//!
//! This crate does not compile for WebAssembly, and a build for it stops with an error that says so. On
//! `wasm32-unknown-unknown` reqwest sends through the browser's `fetch`, and has none of the timeouts, proxies and
//! TLS options that the client sets. On WASI it needs sockets, which tokio does not have there. Call the API from a
//! native program: a web page would also reveal the API key to its readers.
