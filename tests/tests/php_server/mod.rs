//! PHP's built-in web server. It replies to every request with the parameters that PHP decoded from it.

use std::borrow::Cow;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use sitehost_api::{Method, Params, Request};
use sitehost_test_limits::installed;

/// The server, which runs `echo.php` until it is dropped.
pub struct Php {
    server: Child,
    pub url: String,
}

impl Php {
    /// Starts the server. Returns `None` if PHP is not installed, which is an error in CI.
    pub async fn start() -> Option<Self> {
        let php = installed(&["php"], &["--version"], "php-cli")?;
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let address = format!("127.0.0.1:{port}");
        let server = Command::new(php)
            .args(["-S", &address, "tests/echo.php"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let php = Self {
            server,
            url: format!("http://{address}"),
        };
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(&address).await.is_ok() {
                return Some(php);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("php did not listen on {address}");
    }
}

impl Drop for Php {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Sends the parameters of another request. The reply is the parameters that PHP decoded, as JSON text.
pub struct Echo<'a, R>(pub &'a R);

impl<R: Request> Request for Echo<'_, R> {
    type Reply = String;

    fn method(&self) -> Method {
        self.0.method()
    }

    fn path(&self) -> Cow<'_, str> {
        self.0.path()
    }

    fn encode(&self, params: &mut Params) {
        self.0.encode(params);
    }
}
