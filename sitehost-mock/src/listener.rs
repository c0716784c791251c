//! A listening socket that [`Mock`](crate::Mock) can close while the server waits for the next connection.

use std::future::poll_fn;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;

use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Listener {
    /// `None` once closed. Aborting the accepting task is not enough: the runtime drops the task later, and until then
    /// the system accepts connections that nobody serves.
    socket: Mutex<Option<TcpListener>>,
    address: SocketAddr,
    accepted: AtomicUsize,
}

impl Listener {
    /// Binds an address; port 0 chooses a free one.
    pub(crate) async fn bind(address: SocketAddr) -> io::Result<Self> {
        let socket = TcpListener::bind(address).await?;
        let address = socket.local_addr()?;
        Ok(Self {
            socket: Mutex::new(Some(socket)),
            address,
            accepted: AtomicUsize::new(0),
        })
    }

    /// Returns the URL at which a program on this machine reaches the socket: `http://127.0.0.1:41234`. `0.0.0.0` and
    /// `::` stand for all addresses and are none to connect to.
    pub(crate) fn url(&self) -> String {
        let mut address = self.address;
        match address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
            IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        format!("http://{address}")
    }

    /// Returns how many connections were accepted so far.
    pub(crate) fn accepted(&self) -> usize {
        self.accepted.load(Ordering::SeqCst)
    }

    /// Waits for the next connection. Returns `None` once the listener is closed.
    pub(crate) async fn accept(&self) -> Option<io::Result<TcpStream>> {
        let accepted =
            poll_fn(
                |context| match &*self.socket.lock().unwrap_or_else(PoisonError::into_inner) {
                    Some(socket) => socket
                        .poll_accept(context)
                        .map(|accepted| Some(accepted.map(|(stream, _)| stream))),
                    None => Poll::Ready(None),
                },
            )
            .await;
        if matches!(accepted, Some(Ok(_))) {
            self.accepted.fetch_add(1, Ordering::SeqCst);
        }
        accepted
    }

    /// Closes the socket. Later connection attempts are refused.
    pub(crate) fn close(&self) {
        self.socket
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }
}
