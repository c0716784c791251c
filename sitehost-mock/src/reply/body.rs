//! The body of a reply, which may come slowly, break off, or be larger than anybody would hold in memory.

use std::convert::Infallible;
use std::iter;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Bytes, Frame, SizeHint};
use tokio::task::yield_now;
use tokio::time::sleep;

static SPACES: [u8; 16 * 1024] = [b' '; 16 * 1024];

/// What lies between one piece and the next.
enum Gap {
    None,
    /// As long as it takes hyper to write the piece to the socket: it drops what it still holds of a body that breaks off.
    Flush,
    Pause(Duration),
}

pub(crate) struct Body {
    pieces: Box<dyn Iterator<Item = Bytes> + Send>,
    gap: Gap,
    /// The gap that is not over yet.
    waiting: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    /// What `content-length` says; without it the body is chunked. hyper closes the connection where less comes.
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

    pub(super) fn whole(bytes: Bytes) -> Self {
        let length = bytes.len();
        Self::new(iter::once(bytes), Gap::None, Some(length))
    }

    /// One byte at a time.
    pub(super) fn trickled(bytes: Bytes, pause: Duration) -> Self {
        let length = bytes.len();
        let pieces = (0..length).map(move |at| bytes.slice(at..=at));
        Self::new(pieces, Gap::Pause(pause), Some(length))
    }

    /// The first half.
    pub(super) fn truncated(bytes: Bytes) -> Self {
        let length = bytes.len();
        Self::new(
            iter::once(bytes.slice(..length / 2)),
            Gap::Flush,
            Some(length),
        )
    }

    /// White space, then the bytes; together as long as `length`, or just the bytes if they are longer.
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
