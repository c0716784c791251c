//! What a call sends, without the type of its reply: the attempts, their span, and what errors say of the call.
//!
//! Nothing here is generic, so that it is compiled once rather than for every request.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::exchange_error::ExchangeError;
use super::retry::{self, FailedAttempt, Limits};
use super::retry_policy::RetryPolicy;
use super::session::Session;
use super::span::CallSpan;
use super::transport::Reply;
use crate::runtime::error::Error;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::request::Encoded;
use crate::runtime::secrets::{Redactor, Secret};

/// Decodes a reply and keeps it, or returns the reason why the call failed. It takes what
/// [`envelope::decode`](crate::runtime::reply::envelope::decode) takes.
pub(super) type Decode<'d> =
    dyn FnMut(ReplyPart, u16, &[u8], &Redactor<'_>) -> Result<(), Error> + Send + 'd;

/// A request that is encoded, with what errors and spans say of it.
pub(super) struct Prepared {
    pub(super) encoded: Encoded,
    pub(super) operation: Cow<'static, str>,
    pub(super) is_read_only: bool,
    pub(super) part: ReplyPart,
    pub(super) has_secret_reply: bool,
    pub(super) secrets: Vec<Secret>,
}

/// A request that is sent once the call is polled, and the options of the call.
pub(super) struct Outgoing {
    session: Arc<Session>,
    /// The request, or why it cannot be sent.
    prepared: Result<Prepared, Error>,
    pub(super) timeout: Option<Duration>,
    pub(super) deadline: Option<Duration>,
    pub(super) retry: RetryPolicy,
}

impl Outgoing {
    pub(super) fn new(session: Arc<Session>, prepared: Result<Prepared, Error>) -> Self {
        Self {
            retry: session.retry,
            session,
            prepared,
            timeout: None,
            deadline: None,
        }
    }

    /// Makes the attempts, until `decode` succeeds.
    pub(super) async fn send(&self, decode: &mut Decode<'_>) -> Result<(), Error> {
        let prepared = match &self.prepared {
            Ok(prepared) => prepared,
            Err(error) => return Err(error.clone()),
        };
        let session = &*self.session;
        let others = || prepared.secrets.clone();
        let redactor = || session.redactor(&others);
        let span = CallSpan::new(
            &prepared.operation,
            session.encoder.path_of(&prepared.encoded),
            |text| redactor().quote(text),
        );
        let limits = Limits {
            rate_limit: session.limit.as_ref(),
            timeout: self.timeout,
            deadline: self
                .deadline
                .and_then(|time| Instant::now().checked_add(time)),
        };
        let attempts = retry::run(
            prepared.is_read_only,
            &self.retry,
            &limits,
            session.transport.timeout(),
            |attempt, timeout| {
                span.attempt(attempt);
                session.transport.exchange(&prepared.encoded, timeout)
            },
            |attempt, reply| read(session, prepared, attempt, reply, &span, decode),
        );
        let result = span.around(attempts).await;
        span.record_outcome(&result);
        result.map_err(|error| {
            let operation = redactor().quote(&prepared.operation);
            error.in_call(operation, prepared.is_read_only)
        })
    }
}

/// Decodes the reply to an attempt, or finds the reason why the attempt failed.
fn read(
    session: &Session,
    prepared: &Prepared,
    attempt: u32,
    reply: Result<Reply, ExchangeError>,
    span: &CallSpan,
    decode: &mut Decode<'_>,
) -> Result<(), FailedAttempt> {
    span.status(match &reply {
        Ok(reply) => Some(reply.status),
        Err(error) => error.status,
    });
    let others = || prepared.secrets.clone();
    let redactor = session
        .redactor(&others)
        .with_secret_reply(prepared.has_secret_reply);
    let result = match reply {
        Err(error) => Err(error.into_failed(&redactor)),
        Ok(reply) => decode(prepared.part, reply.status, &reply.body, &redactor)
            .map_err(|error| reply.failed(error, &redactor)),
    };
    if let Err(failed) = &result {
        span.attempt_failed(attempt, &failed.error);
    }
    result
}
