//! [`Gate`], a stream between a client and hyper. It holds back the head of each request until it is complete and
//! checked, and ends the stream for hyper at the first mistake.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::head::{Head, Length};
use super::mistake::Mistake;

/// How much is read at a time, in bytes.
const PIECE: usize = 16 * 1024;

pub(super) struct Gate {
    stream: TcpStream,
    /// What was read from the stream and not passed on yet.
    held: Vec<u8>,
    stage: Stage,
}

enum Stage {
    /// The head of a request is being read.
    Head,
    /// This many bytes are passed on: a head that was checked, and its body.
    Passing(u64),
    /// Everything is passed on. Where a body in chunks ends is known to hyper alone, and so are the heads after it.
    Unchecked,
    /// Nothing more is passed on.
    Stopped(Mistake),
}

impl Gate {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            held: Vec::new(),
            stage: Stage::Head,
        }
    }

    /// Returns the stream, and the mistake that closes it.
    pub(super) fn into_parts(self) -> (TcpStream, Option<Mistake>) {
        let mistake = match self.stage {
            Stage::Stopped(mistake) => Some(mistake),
            Stage::Head | Stage::Passing(_) | Stage::Unchecked => None,
        };
        (self.stream, mistake)
    }

    /// Reads more into `held`. Returns the number of bytes, which is 0 at the end of the stream.
    fn poll_fill(&mut self, context: &mut Context<'_>) -> Poll<io::Result<usize>> {
        let mut piece = [0; PIECE];
        let mut piece = ReadBuf::new(&mut piece);
        ready!(Pin::new(&mut self.stream).poll_read(context, &mut piece))?;
        self.held.extend_from_slice(piece.filled());
        Poll::Ready(Ok(piece.filled().len()))
    }

    /// Passes on at most `limit` bytes. Returns the number of bytes, which is 0 at the end of the stream.
    fn poll_pass(
        &mut self,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
        limit: u64,
    ) -> Poll<io::Result<usize>> {
        if self.held.is_empty() {
            ready!(self.poll_fill(context))?;
        }
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let length = self.held.len().min(to.remaining()).min(limit);
        to.put_slice(&self.held[..length]);
        self.held.drain(..length);
        Poll::Ready(Ok(length))
    }

    /// Returns the next stage once the head is complete or has a mistake, or `None` if the stream has ended.
    fn poll_head(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Stage>>> {
        loop {
            match Head::parse(&self.held) {
                Err(mistake) => return Poll::Ready(Ok(Some(Stage::Stopped(mistake)))),
                Ok(Some(head)) => {
                    return Poll::Ready(Ok(Some(match head.body {
                        Length::Bytes(body) => {
                            Stage::Passing(body.saturating_add(head.length as u64))
                        }
                        Length::Chunks => Stage::Unchecked,
                    })));
                }
                Ok(None) => {}
            }
            if ready!(self.poll_fill(context))? == 0 {
                // Some clients send a line end too many after a body.
                let is_cut = !self.held.trim_ascii().is_empty();
                return Poll::Ready(Ok(is_cut.then_some(Stage::Stopped(Mistake::Cut))));
            }
        }
    }
}

impl AsyncRead for Gate {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            match self.stage {
                Stage::Stopped(_) => return Poll::Ready(Ok(())),
                Stage::Unchecked => {
                    ready!(self.poll_pass(context, to, u64::MAX))?;
                    return Poll::Ready(Ok(()));
                }
                Stage::Passing(0) => self.stage = Stage::Head,
                Stage::Passing(left) => {
                    let passed = ready!(self.poll_pass(context, to, left))?;
                    self.stage = Stage::Passing(left - passed as u64);
                    return Poll::Ready(Ok(()));
                }
                Stage::Head => match ready!(self.poll_head(context))? {
                    Some(stage) => self.stage = stage,
                    None => return Poll::Ready(Ok(())),
                },
            }
        }
    }
}

impl AsyncWrite for Gate {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, from)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, from)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    /// Leaves the stream open after a mistake, for the answer.
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.stage {
            Stage::Stopped(_) => Poll::Ready(Ok(())),
            _ => Pin::new(&mut self.stream).poll_shutdown(context),
        }
    }
}
