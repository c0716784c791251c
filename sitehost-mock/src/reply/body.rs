//! [`Body`], the body of a reply, which is sent in pieces. Faults make it slow, truncated, or too large to hold in
//! memory.

use std::convert::Infallible;
use std::iter;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Bytes, Frame, SizeHint};
use tokio::task::yield_now;
use tokio::time::sleep;

/// A piece of padding. 16 KiB are enough for a large body to take few pieces.
static SPACES: [u8; 16 * 1024] = [b' '; 16 * 1024];

/// What happens between two pieces of a body.
enum Gap {
    None,
    /// Yields once, so that hyper writes the piece to the socket. When a body ends too early, hyper drops what it has
    /// not written yet.
    Flush,
    Pause(Duration),
}

pub(crate) struct Body {
    pieces: Box<dyn Iterator<Item = Bytes> + Send>,
    gap: Gap,
    /// The current gap.
    waiting: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    /// The `content-length`; without it the body is chunked. hyper closes the connection if the body is shorter.
    announced: Option<usize>,
}

impl Body {
    fn new(
        pieces: impl Iterator<Item = Bytes> + Send + 'static,
        gap: Gap,
        announced: Option<usize>,
    ) -> Self {
        Self {
            pieces: Box::new(pieces),
            gap,
            waiting: None,
            announced,
        }
    }

    pub(crate) fn whole(bytes: Bytes) -> Self {
        let length = bytes.len();
        Self::new(iter::once(bytes), Gap::None, Some(length))
    }

    /// Sends the bytes one at a time.
    pub(super) fn trickled(bytes: Bytes, pause: Duration) -> Self {
        let length = bytes.len();
        let pieces = (0..length).map(move |at| bytes.slice(at..=at));
        Self::new(pieces, Gap::Pause(pause), Some(length))
    }

    /// Sends the first half of the bytes and announces all of them.
    pub(super) fn truncated(bytes: Bytes) -> Self {
        let length = bytes.len();
        Self::new(
            iter::once(bytes.slice(..length / 2)),
            Gap::Flush,
            Some(length),
        )
    }

    /// Sends white space and then the bytes, in all `length` bytes. If there are more bytes than that, sends them
    /// alone.
    pub(super) fn padded(bytes: Bytes, length: usize) -> Self {
        let padding = length.saturating_sub(bytes.len());
        let spaces = (0..padding).step_by(SPACES.len()).map(move |done| {
            let size = SPACES.len().min(padding - done);
            Bytes::from_static(&SPACES[..size])
        });
        Self::new(spaces.chain(iter::once(bytes)), Gap::None, None)
    }
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(waiting) = &mut self.waiting {
            ready!(waiting.as_mut().poll(context));
            self.waiting = None;
        }
        let Some(piece) = self.pieces.next() else {
            return Poll::Ready(None);
        };
        self.waiting = match self.gap {
            Gap::None => None,
            Gap::Flush => Some(Box::pin(yield_now())),
            Gap::Pause(pause) => Some(Box::pin(sleep(pause))),
        };
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn size_hint(&self) -> SizeHint {
        self.announced
            .and_then(|length| u64::try_from(length).ok())
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
