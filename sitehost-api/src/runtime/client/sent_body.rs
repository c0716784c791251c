//! A request body that tells whether a connection has read it.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Whether a connection has read the body. Nothing of a request is sent before that.
#[derive(Clone)]
pub(crate) struct Sent(Arc<AtomicBool>);

impl Sent {
    pub(crate) fn is_sent(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// A request body in memory.
pub(crate) struct SentBody {
    bytes: Bytes,
    sent: Sent,
}

impl SentBody {
    pub(crate) fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            bytes: bytes.into(),
            sent: Sent(Arc::default()),
        }
    }

    pub(crate) fn sent(&self) -> Sent {
        self.sent.clone()
    }
}

impl Body for SentBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.sent.0.store(true, Ordering::Release);
        let bytes = std::mem::take(&mut self.bytes);
        Poll::Ready((!bytes.is_empty()).then(|| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(u64::try_from(self.bytes.len()).unwrap_or(u64::MAX))
    }
}
