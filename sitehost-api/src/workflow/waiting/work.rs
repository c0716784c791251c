//! What a wait polls: a request, or two of which the API knows one.

use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::secrets::Redacted;
use crate::workflow::waiting::Watched;

pub(super) struct Work<R> {
    pub(super) request: R,
    /// Polled if the API refuses `request`, until it knows one of the two.
    other: Option<R>,
}

impl<R: Watched> Work<R> {
    pub(super) fn new(request: R) -> Self {
        Self {
            request,
            other: None,
        }
    }

    pub(super) fn of_two(request: R, other: R) -> Self {
        Self {
            request,
            other: Some(other),
        }
    }

    /// Polls once. A wait may cancel it, so `self` changes only after a reply.
    pub(super) async fn poll(&mut self, client: &Client) -> Result<R::Reply, Error> {
        let reply = client.send(&self.request).await;
        let Some(other) = &self.other else {
            return reply;
        };
        match reply {
            // With an HTTP status of 500 or above, the API did not look for the job.
            Err(error)
                if error.is_refused() && error.status().is_none_or(|status| status < 500) =>
            {
                let reply = client.send(other).await;
                if reply.is_ok() {
                    self.request = other.clone();
                    self.other = None;
                }
                reply
            }
            Err(error) => Err(error),
            Ok(reply) => {
                self.other = None;
                Ok(reply)
            }
        }
    }

    /// A reply with the description of its state.
    pub(super) fn described(&self, client: &Client, reply: R::Reply) -> (R::Reply, Redacted) {
        let text = client.quote(&&self.request, &self.request.describe(&reply));
        (reply, text)
    }
}
