//! [`Api`], the mocked API. It decodes a request, validates it, carries it out, records it, and returns the reply,
//! without IO. `server` calls it for each request of a connection.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::decode::Decoded;
use crate::fault::Fault;
use crate::fault::plan::Plan;
use crate::log::Log;
use crate::memory::{Effect, Memory};
use crate::rate_limit::RateLimit;
use crate::recorded::{Outcome, Recorded};
use crate::redactor::Redactor;
use crate::refusal::Refusal;
use crate::reply::Reply;
use crate::request::Request;
use crate::settings::Settings;
use crate::spec::{Operation, Spec, split_path};
use crate::unknown_operation::UnknownOperation;
use crate::validate::Call;

pub(crate) struct Api {
    pub(crate) spec: Arc<Spec>,
    pub(crate) settings: Settings,
    state: Mutex<State>,
}

/// Everything that calls and tests change. One lock guards it all, so that calls consume queued faults in the order in
/// which they are recorded.
pub(crate) struct State {
    pub(crate) faults: Plan,
    pub(crate) rate_limit: RateLimit,
    pub(crate) memory: Memory,
    /// Whether replies come from `memory`; otherwise each is the documented example.
    pub(crate) remembers: bool,
    /// The requests so far, in order of arrival.
    pub(crate) recorded: Vec<Recorded>,
    pub(crate) cut_before_reading: usize,
}

impl Api {
    pub(crate) fn new(spec: Arc<Spec>, settings: Settings) -> Self {
        Self {
            spec,
            state: Mutex::new(State::new(&settings)),
            settings,
        }
    }

    /// Forgets everything that calls and tests changed.
    pub(crate) fn reset(&self) {
        *self.state() = State::new(&self.settings);
    }

    /// Returns the operation of a request, or why it has none.
    pub(crate) fn find(&self, method: &str, path: &str) -> Result<&Operation, Refusal> {
        self.spec.find(method, path, self.settings.is_lenient)
    }

    pub(crate) fn redactor(&self) -> Redactor<'_> {
        Redactor::new(&self.spec, &self.settings.key)
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held loses at most the record of one request.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn carried_out(&self, operation: &str) -> Result<usize, UnknownOperation> {
        self.spec.check_id(operation)?;
        let state = self.state();
        let carried_out = state.recorded.iter().filter(|recorded| {
            recorded.operation() == Some(operation) && recorded.is_carried_out()
        });
        Ok(carried_out.count())
    }

    /// Returns whether the fault for this request is `CutBefore`, and consumes that fault. The server then closes the
    /// connection without reading the body.
    pub(crate) fn cuts_before_reading(
        &self,
        method: &str,
        path: &str,
        operation: Option<&Operation>,
    ) -> bool {
        let id = operation.map(|operation| operation.id.as_str());
        let mut state = self.state();
        let cuts = state.faults.take_cut_before(id);
        state.cut_before_reading += usize::from(cuts);
        drop(state);
        if cuts {
            self.log(&Log::cut_before(method, path, id, &self.redactor()));
        }
        cuts
    }

    /// Writes a line to the log, if there is one. Must be called without the lock, because the log may be a test's function
    /// that calls the mock.
    fn log(&self, line: &str) {
        if let Some(log) = &self.settings.log {
            (log.write)(line);
        }
    }

    /// Handles one request, whose operation is `found`, or returns `None` if the server must close the connection without
    /// a reply.
    ///
    /// The request is recorded before the reply is returned, so that a test which has the reply finds the request.
    pub(crate) async fn handle(
        &self,
        request: Request,
        found: Result<&Operation, Refusal>,
    ) -> Option<Reply> {
        let redactor = self.redactor();
        let decoded = Decoded::of(&request).await;
        let operation = found.as_ref().ok().copied();

        let mut state = self.state();
        let verdict = state
            .validate(self, found, &request, &decoded)
            .map_err(|refusal| redactor.refusal(refusal));
        let (reply, outcome, fault) = match verdict {
            Err(refusal) => (
                Some(Reply::refused(&refusal)),
                Outcome::Refused(refusal),
                None,
            ),
            Ok((operation, effect)) => match state.faults.take(&operation.id) {
                None => {
                    let envelope = state.carry_out(operation, &request.path, effect);
                    (Some(Reply::accepted(&envelope)), Outcome::Accepted, None)
                }
                // Another request consumed the fault ahead of it while this request was being read.
                Some(Fault::CutBefore) => {
                    state.cut_before_reading += 1;
                    drop(state);
                    let (method, path) = (&request.method, &request.path);
                    self.log(&Log::cut_before(
                        method,
                        path,
                        Some(&operation.id),
                        &redactor,
                    ));
                    return None;
                }
                Some(fault) => {
                    let envelope = if fault.is_carried_out() {
                        state.carry_out(operation, &request.path, effect)
                    } else {
                        // This fault sends a reply of its own, without the envelope.
                        Value::Null
                    };
                    let reply = Reply::faulty(&fault, &envelope);
                    (reply, Outcome::Accepted, Some(fault))
                }
            },
        };
        let recorded = Recorded::new(request, decoded, operation, outcome, fault, &redactor);
        let status = reply.as_ref().map(Reply::status);
        let log = self.settings.log.as_ref();
        let line = log.map(|log| log.line(&recorded, status, &redactor));
        state.recorded.push(recorded);
        drop(state);
        if let Some(line) = line {
            self.log(&line);
        }
        reply
    }
}

impl State {
    fn new(settings: &Settings) -> Self {
        let mut memory = Memory::new();
        memory.polls = settings.polls;
        Self {
            faults: settings.faults.clone(),
            rate_limit: RateLimit::new(settings.rate_limit),
            memory,
            remembers: settings.remembers,
            recorded: Vec::new(),
            cut_before_reading: 0,
        }
    }

    /// Validates a call and returns its operation, and the effect that it has if it is carried out.
    ///
    /// The rate limit applies where the API applies it: after the key is checked, before the parameters are.
    fn validate<'a>(
        &mut self,
        api: &Api,
        found: Result<&'a Operation, Refusal>,
        request: &Request,
        decoded: &Decoded,
    ) -> Result<(&'a Operation, Option<Effect>), Refusal> {
        if request.method == "OPTIONS" {
            return Err(Refusal::Preflight);
        }
        let Settings {
            key, is_lenient, ..
        } = &api.settings;
        let call = Call::of(found?, key, *is_lenient, request, decoded)?;
        self.rate_limit.admit()?;
        call.validate_parameters()?;
        let effect = if self.remembers {
            self.memory
                .consider(call.operation, &request.path, &call.sent)?
        } else {
            None
        };
        Ok((call.operation, effect))
    }

    /// Applies the effect and returns the reply's envelope: the documented example, with `return` from memory.
    fn carry_out(&mut self, operation: &Operation, path: &str, effect: Option<Effect>) -> Value {
        let mut envelope = operation.example.clone();
        // A lenient mock takes other versions than the spec's. Replies have a `time` in the versions 1.0 and 1.1 only.
        let has_time =
            path == operation.path || matches!(split_path(path), Some(("1.0" | "1.1", _)));
        if let (false, Some(members)) = (has_time, envelope.as_object_mut()) {
            members.shift_remove("time");
        }
        let returned = effect.and_then(|effect| effect(&mut self.memory));
        match (returned, envelope.as_object_mut()) {
            (Some(Value::Object(page)), Some(members)) if operation.has_counters() => {
                for (name, value) in page {
                    let name = if name == "data" { "return" } else { &name };
                    members.insert(name.to_owned(), value);
                }
            }
            (Some(returned), Some(members)) => {
                members.insert("return".to_owned(), returned);
            }
            _ => {}
        }
        envelope
    }
}

#[cfg(test)]
mod tests;
