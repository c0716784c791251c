//! A span for each call, where the feature `tracing` is on.

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

    use crate::runtime::mask::Redacted;
    use crate::{Error, Request};

    /// The span of one call. Neither a parameter stands in it nor what the server said. Its operation and the API's
    /// version are the request's own words, so they are redacted.
    pub(crate) struct CallSpan {
        span: Span,
        /// `None` where nobody listens to the span.
        seen: Option<Mutex<Seen>>,
    }

    /// Recorded once, at the end: a field that is recorded again is shown again.
    #[derive(Clone, Copy)]
    struct Seen {
        start: Instant,
        attempt: u32,
        status: Option<u16>,
        outcome: &'static str,
    }

    /// `/1.0/cloud/image/create.json` is `1.0`. A path of a caller's own can hold anything.
    fn api_version(path: &str) -> Option<&str> {
        let version = path.strip_prefix('/')?.split('/').next()?;
        let (major, minor) = version.split_once('.')?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        (version.len() <= 8 && digits(major) && digits(minor)).then_some(version)
    }

    impl CallSpan {
        /// `quote` redacts; it is called only where the span is enabled.
        pub(crate) fn new<R: Request + ?Sized>(
            request: &R,
            quote: impl Fn(&str) -> Redacted,
        ) -> Self {
            let span = tracing::info_span!(
                target: "sitehost_api",
                "sitehost_call",
                operation = quote(&request.operation()).as_str(),
                api_version = api_version(&request.path()).map(|version| quote(version).to_line()),
                attempt = Empty,
                http_status = Empty,
                duration_ms = Empty,
                outcome = Empty,
            );
            let seen = (!span.is_none()).then(|| {
                Mutex::new(Seen {
                    start: Instant::now(),
                    attempt: 0,
                    status: None,
                    outcome: "cancelled",
                })
            });
            Self { span, seen }
        }

        /// Runs the attempts inside the span.
        pub(crate) fn around<F: Future>(&self, attempts: F) -> impl Future<Output = F::Output> {
            attempts.instrument(self.span.clone())
        }

        fn see(&self, change: impl FnOnce(&mut Seen)) {
            if let Some(seen) = &self.seen
                && let Ok(mut seen) = seen.lock()
            {
                change(&mut seen);
            }
        }

        /// An attempt begins.
        pub(crate) fn attempt(&self, attempt: u32) {
            self.see(|seen| {
                seen.attempt = attempt;
                seen.status = None;
            });
        }

        /// An attempt was answered, or failed.
        pub(crate) fn status(&self, status: Option<u16>) {
            self.see(|seen| seen.status = status);
        }

        /// An attempt failed; the call may be repeated.
        pub(crate) fn failed(&self, attempt: u32, error: &Error) {
            tracing::debug!(
                target: "sitehost_api",
                parent: &self.span,
                attempt,
                http_status = error.status(),
                outcome = error.kind().name(),
                "attempt failed"
            );
        }

        pub(crate) fn finish<T>(&self, result: &Result<T, Error>) {
            self.see(|seen| {
                seen.outcome = match result {
                    Ok(_) => "success",
                    Err(error) => error.kind().name(),
                };
            });
        }
    }

    impl Drop for CallSpan {
        fn drop(&mut self) {
            self.see(|seen| {
                let elapsed = seen.start.elapsed().as_micros() as f64 / 1000.0;
                self.span.record("attempt", seen.attempt);
                if let Some(status) = seen.status {
                    self.span.record("http_status", status);
                }
                self.span.record("duration_ms", elapsed);
                self.span.record("outcome", seen.outcome);
            });
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use crate::runtime::mask::Redacted;
    use crate::{Error, Request};

    /// Nothing.
    pub(crate) struct CallSpan;

    impl CallSpan {
        pub(crate) fn new<R: Request + ?Sized>(_: &R, _: impl Fn(&str) -> Redacted) -> Self {
            Self
        }

        pub(crate) fn around<F: Future>(&self, attempts: F) -> F {
            attempts
        }

        pub(crate) fn attempt(&self, _: u32) {}

        pub(crate) fn status(&self, _: Option<u16>) {}

        pub(crate) fn failed(&self, _: u32, _: &Error) {}

        pub(crate) fn finish<T>(&self, _: &Result<T, Error>) {}
    }
}
