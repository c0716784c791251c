//! The `tracing` span of a call, if the feature `tracing` is on.

#[cfg(not(feature = "tracing"))]
pub(crate) use self::off::CallSpan;
#[cfg(feature = "tracing")]
pub(crate) use self::on::CallSpan;

#[cfg(feature = "tracing")]
mod on {
    use std::sync::Mutex;
    use std::time::Instant;

    use tracing::field::Empty;
    use tracing::{Instrument, Span};

    use crate::runtime::error::Error;

    use crate::runtime::secrets::Redacted;

    /// The span of one call. It holds neither parameters nor text of the server. The operation and the API version come
    /// from the request, so they are redacted.
    pub(crate) struct CallSpan {
        span: Span,
        /// `None` if no subscriber enabled the span.
        fields: Option<Mutex<Fields>>,
    }

    /// The fields, recorded once at the end: subscribers show a field once for each time it is recorded.
    #[derive(Clone, Copy)]
    struct Fields {
        start: Instant,
        attempt: u32,
        status: Option<u16>,
        outcome: &'static str,
    }

    /// `1.0` of `/1.0/cloud/image/create.json`. A caller's own path can hold anything.
    fn api_version(path: &str) -> Option<&str> {
        let version = path.strip_prefix('/')?.split('/').next()?;
        let (major, minor) = version.split_once('.')?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        (version.len() <= 8 && digits(major) && digits(minor)).then_some(version)
    }

    impl CallSpan {
        /// `quote` redacts. It is called only if the span is enabled.
        pub(crate) fn new(operation: &str, path: &str, quote: impl Fn(&str) -> Redacted) -> Self {
            let span = tracing::info_span!(
                target: "sitehost_api",
                "sitehost_call",
                operation = quote(operation).as_str(),
                api_version = api_version(path).map(|version| quote(version).to_line()),
                attempt = Empty,
                http_status = Empty,
                duration_ms = Empty,
                outcome = Empty,
            );
            let fields = (!span.is_none()).then(|| {
                Mutex::new(Fields {
                    start: Instant::now(),
                    attempt: 0,
                    status: None,
                    outcome: "cancelled",
                })
            });
            Self { span, fields }
        }

        /// Runs the attempts inside the span.
        pub(crate) fn around<F: Future>(&self, attempts: F) -> impl Future<Output = F::Output> {
            attempts.instrument(self.span.clone())
        }

        fn record(&self, change: impl FnOnce(&mut Fields)) {
            if let Some(fields) = &self.fields
                && let Ok(mut fields) = fields.lock()
            {
                change(&mut fields);
            }
        }

        /// Records that an attempt begins.
        pub(crate) fn attempt(&self, attempt: u32) {
            self.record(|fields| {
                fields.attempt = attempt;
                fields.status = None;
            });
        }

        /// Records the HTTP status of an attempt.
        pub(crate) fn status(&self, status: Option<u16>) {
            self.record(|fields| fields.status = status);
        }

        /// Emits an event for an attempt that failed.
        pub(crate) fn attempt_failed(&self, attempt: u32, error: &Error) {
            tracing::debug!(
                target: "sitehost_api",
                parent: &self.span,
                attempt,
                http_status = error.status(),
                outcome = error.kind().name(),
                "attempt failed"
            );
        }

        pub(crate) fn record_outcome<T>(&self, result: &Result<T, Error>) {
            self.record(|fields| {
                fields.outcome = match result {
                    Ok(_) => "success",
                    Err(error) => error.kind().name(),
                };
            });
        }
    }

    impl Drop for CallSpan {
        fn drop(&mut self) {
            self.record(|fields| {
                let elapsed = fields.start.elapsed().as_micros() as f64 / 1000.0;
                self.span.record("attempt", fields.attempt);
                if let Some(status) = fields.status {
                    self.span.record("http_status", status);
                }
                self.span.record("duration_ms", elapsed);
                self.span.record("outcome", fields.outcome);
            });
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use crate::runtime::error::Error;

    use crate::runtime::secrets::Redacted;

    /// Does nothing: the feature `tracing` is off.
    pub(crate) struct CallSpan;

    impl CallSpan {
        pub(crate) fn new(_: &str, _: &str, _: impl Fn(&str) -> Redacted) -> Self {
            Self
        }

        pub(crate) fn around<F: Future>(&self, attempts: F) -> F {
            attempts
        }

        pub(crate) fn attempt(&self, _: u32) {}

        pub(crate) fn status(&self, _: Option<u16>) {}

        pub(crate) fn attempt_failed(&self, _: u32, _: &Error) {}

        pub(crate) fn record_outcome<T>(&self, _: &Result<T, Error>) {}
    }
}
