//! A future with options that can be set until its first poll, such as a call or a wait.

use std::pin::Pin;
use std::task::{Context, Poll};

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Options `S`, which the first poll turns into a future of `T`.
pub(crate) struct Deferred<'a, S, T> {
    /// `None` once it was polled.
    options: Option<S>,
    future: Option<Boxed<'a, T>>,
}

impl<'a, S, T> Deferred<'a, S, T> {
    pub(crate) fn new(options: S) -> Self {
        Self {
            options: Some(options),
            future: None,
        }
    }

    pub(crate) fn options(&self) -> Option<&S> {
        self.options.as_ref()
    }

    /// Changes the options, unless it was polled.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut S)) -> Self {
        if let Some(options) = &mut self.options {
            change(options);
        }
        self
    }

    /// Replaces the options by others, unless it was polled.
    pub(crate) fn map<'b, U>(self, change: impl FnOnce(S) -> U) -> Deferred<'b, U, T>
    where
        'a: 'b,
    {
        Deferred {
            options: self.options.map(change),
            future: self.future,
        }
    }

    /// Polls the future, which `run` makes of the options at the first poll.
    pub(crate) fn poll<F>(&mut self, context: &mut Context<'_>, run: impl FnOnce(S) -> F) -> Poll<T>
    where
        F: Future<Output = T> + Send + 'a,
    {
        if let Some(options) = self.options.take() {
            self.future = Some(Box::pin(run(options)));
        }
        match &mut self.future {
            Some(future) => future.as_mut().poll(context),
            None => Poll::Pending,
        }
    }
}
