//! The secrets of a call, in every escape in which a server may quote them. Both contain a canary, which the tests search
//! for in whatever leaves the SDK. A server quotes them, and the request that it got.

use std::io;
use std::sync::LazyLock;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The text to search for. It is in the middle of each secret, and common encodings do not change its letters.
const CANARIES: [&str; 2] = ["quokka", "wombat"];

/// The canary between characters that urlencoding, JSON, HTML, PHP and Rust escape differently.
pub const KEY: &str = "k\"é/ +\\&<'quokka'>%=#🦀\u{2028}ß y";

/// Like [`KEY`], with line ends.
pub const PASSWORD: &str = "p %\\ß\"'&\r\n<wombat>\u{202e}🦀/+é\n#=z";

/// Returns a secret in every escape, and truncated.
pub fn escapes(secret: &str) -> Vec<String> {
    let form =
        |text: &str| -> String { form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let units = |unit: &dyn Fn(u16) -> String| secret.encode_utf16().map(unit).collect::<String>();
    let characters =
        |character: &dyn Fn(char) -> String| -> String { secret.chars().map(character).collect() };
    let bytes = |byte: &dyn Fn(u8) -> String| secret.bytes().map(byte).collect::<String>();
    let php = units(&|unit| match unit {
        0x22 | 0x2f | 0x5c => format!("\\{}", char::from_u32(unit.into()).unwrap()),
        0x20..0x7f => char::from_u32(unit.into()).unwrap().to_string(),
        _ => format!("\\u{unit:04x}"),
    });
    let html = |quote: &str, apostrophe: &str| {
        let text = secret.replace('&', "&amp;").replace('"', quote);
        let text = text.replace('<', "&lt;").replace('>', "&gt;");
        text.replace('\'', apostrophe)
    };
    let truncated = |text: &str, length: usize| text.chars().take(length).collect::<String>() + "…";
    let json = json!(secret).to_string();
    let percent = form(secret).replace('+', "%20");
    let entities = html("&quot;", "&#39;");
    vec![
        secret.to_owned(),
        secret.to_ascii_uppercase(),
        secret.trim().lines().collect::<Vec<_>>().join("<br />\n"),
        form(secret),
        form(secret).to_lowercase(),
        percent.to_lowercase(),
        form(&percent),
        form(&form(&percent)).to_lowercase(),
        json!(json).to_string(),
        json!(php).to_string(),
        json,
        php,
        format!("{secret:?}"),
        form(&entities),
        entities.replace('&', "&amp;"),
        json!(entities).to_string(),
        entities,
        html("&#034;", "&#x0027;").to_ascii_uppercase(),
        bytes(&|byte| format!("%{byte:02X}")),
        characters(&|character| format!("&#{};", u32::from(character))),
        characters(&|character| format!("&#x{:05x};", u32::from(character))),
        units(&|unit| format!("\\u{unit:04X}")),
        // Truncated after the canary or within it.
        truncated(secret, 20),
        truncated(secret, 15),
        truncated(&form(secret), 60),
        truncated(&html("&quot;", "&apos;"), 50),
        truncated(&bytes(&|byte| format!("%{byte:02x}")), 61),
    ]
}

/// Returns the first four letters of each canary, in every form in which [`escapes`] writes letters.
fn traces() -> Vec<String> {
    let mut traces = Vec::new();
    for canary in CANARIES {
        let letters = canary.get(..4).unwrap();
        let escaped = |letter: &dyn Fn(char) -> String| letters.chars().map(letter).collect();
        traces.extend([
            letters.to_owned(),
            escaped(&|letter| format!("%{:02x}", u32::from(letter))),
            escaped(&|letter| format!("&#{};", u32::from(letter))),
            escaped(&|letter| format!("&#x{:05x};", u32::from(letter))),
            escaped(&|letter| format!("\\u{:04x}", u32::from(letter))),
            // `Debug` escapes the backslash.
            escaped(&|letter| format!("\\\\u{:04x}", u32::from(letter))),
        ]);
    }
    traces
}

/// Panics if `text` contains a part of a canary.
#[track_caller]
pub fn assert_no_canary(text: &str, context: &str) {
    static TRACES: LazyLock<Vec<String>> = LazyLock::new(traces);
    let lower = text.to_lowercase();
    for trace in TRACES.iter() {
        let found = lower
            .find(trace)
            .map(|at| lower.get(at.saturating_sub(200)..at + 40));
        assert!(found.is_none(), "{context}: {trace} in {found:?}");
    }
}

/// Returns the HTTP reply that quotes a text.
pub type Reply = fn(&str) -> String;

/// Returns an HTTP reply with this body.
pub fn reply(status: u16, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

async fn read_request(stream: &mut TcpStream) -> io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                line.to_lowercase()
                    .strip_prefix("content-length: ")?
                    .parse()
                    .ok()
            });
            if body.len() >= length.unwrap_or(0) {
                return Ok(text);
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(text);
        }
    }
}

/// Starts a server that gives one reply to every request. Returns its address.
pub async fn serve(reply: Reply) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut escaped = [escapes(KEY), escapes(PASSWORD)].concat();
        while let Ok((mut stream, _)) = listener.accept().await {
            let request = read_request(&mut stream).await.unwrap_or_default();
            // A quotation is truncated, so each reply starts with another escape.
            escaped.rotate_left(1);
            let reply = reply(&format!("{} {request}", escaped.join(" ")));
            if reply == "silence" {
                tokio::spawn(async move { stream.read_u8().await });
            } else {
                let _ = stream.write_all(reply.as_bytes()).await;
            }
        }
    });
    address
}
