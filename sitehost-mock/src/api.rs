//! The stand-in API: takes a request, gives a reply, and remembers both. Knows nothing of sockets.

use std::sync::{Arc, Mutex, PoisonError};

use crate::decode::Decoded;
use crate::judge::judge;
use crate::mask::Mask;
use crate::recorded::{Outcome, Recorded};
use crate::reply::Reply;
use crate::request::Request;
use crate::spec::Spec;

pub(crate) struct Api {
    spec: Arc<Spec>,
    key: String,
    recorded: Mutex<Vec<Recorded>>,
}

impl Api {
    pub(crate) fn new(spec: Arc<Spec>, key: String) -> Self {
        Self {
            spec,
            key,
            recorded: Mutex::default(),
        }
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// The requests so far, in order of arrival.
    pub(crate) fn requests(&self) -> Vec<Recorded> {
        // A thread that panicked while it held the lock can at worst have left its own request out.
        self.recorded
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The request is remembered before the reply is given: who has the reply finds the request in the list.
    pub(crate) async fn handle(&self, request: Request) -> Reply {
        let mask = Mask::new(&self.spec, &self.key);
        let decoded = Decoded::of(&request).await;
        let verdict = judge(&self.spec, &self.key, &request, &decoded)
            .map_err(|refusal| mask.refusal(refusal));
        let (reply, outcome) = match verdict {
            Ok(operation) => (Reply::documented(operation), Outcome::Accepted),
            Err(refusal) => (Reply::refused(&refusal), Outcome::Refused(refusal)),
        };
        let recorded = Recorded::new(request, decoded, outcome, &mask);
        self.recorded
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(recorded);
        reply
    }
}
