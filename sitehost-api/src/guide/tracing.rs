//! Spans and logs.
//!
//! With the feature `tracing` each call is a span `sitehost_call` of the [`tracing`] crate, at level INFO with the
//! target `sitehost_api`. The subscriber of `tracing-subscriber` shows spans when told to:
//!
//! ```toml
//! sitehost-api = { path = "…/sitehost-api", features = ["tracing"] }
//! tracing-subscriber = "0.3"
//! ```
//!
//! ```no_run
//! use tracing_subscriber::filter::LevelFilter;
//! use tracing_subscriber::fmt::format::FmtSpan;
//!
//! tracing_subscriber::fmt()
//!     .with_span_events(FmtSpan::CLOSE)
//!     .with_max_level(LevelFilter::DEBUG) // for an event of each failed attempt
//!     .init();
//! ```
//!
//! The fields are `operation`, `api_version`, `attempt` (the number of attempts), `http_status`, `duration_ms` (with
//! back-off and waiting for the rate limit) and `outcome`: `success`, `cancelled`, or the
//! [`ErrorKind`](crate::ErrorKind) of a failure, such as `rate_limited`. Each failed attempt is an event in the span,
//! at level DEBUG. Neither holds parameters or text of the server, and secrets are masked in the operation of a
//! request of your own.
//!
//! [`tracing`]: https://docs.rs/tracing
