//! Checks of base URLs, paths and proxies, so that no request carries the key to another host.

use std::net::IpAddr;

use reqwest::Url;

/// A checked base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    /// The URL without a trailing slash.
    pub(crate) url: String,
    /// Whether it is an `http://` URL.
    pub(crate) plain_http: bool,
}

impl Base {
    /// Checks a base URL. The error does not quote the URL, which can hold a password.
    /// `allow_plain_http` allows `http` for hosts other than loopback.
    pub(crate) fn parse(text: &str, allow_plain_http: bool) -> Result<Self, &'static str> {
        let url = Url::parse(text).map_err(|_| "it is not an absolute URL")?;
        let plain_http = match url.scheme() {
            "https" => false,
            "http" if allow_plain_http || is_loopback(&url) => true,
            "http" => {
                return Err("http sends the key in clear, so it is for loopback only; use https");
            }
            _ => return Err("its scheme must be https"),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it must not hold a user or password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("it must not hold a query or fragment");
        }
        let prefix = url.path().trim_end_matches('/');
        if !prefix.is_empty() && check_path(prefix).is_err() {
            return Err("its path must be segments of letters, digits and `._~-`, such as /mock");
        }
        if prefix.rsplit('/').next().is_some_and(is_version) {
            return Err(
                "it ends in an API version; leave that out, since each request's path begins with its own",
            );
        }
        Ok(Self {
            url: url.as_str().trim_end_matches('/').to_owned(),
            plain_http,
        })
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
        .unwrap_or(host);
    host == "localhost"
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Whether a segment of a path is a version: `1.5`, `v1`.
fn is_version(segment: &str) -> bool {
    let numbers = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    numbers.split('.').all(is_number) && (numbers.contains('.') || numbers.len() < segment.len())
}

/// Checks a request's path: one `/` followed by plain segments.
///
/// Any other path could carry the key to another host (`//host`), change the call (`..`, `?`) or be read
/// differently by a server (`\`, `%2F`).
pub(crate) fn check_path(path: &str) -> Result<(), &'static str> {
    let mut rest = path.as_bytes();
    loop {
        let Some((b'/', after)) = rest.split_first() else {
            return Err(
                "the path must be plain segments, each after one slash, such as /1.5/api/get_info.json",
            );
        };
        let length = after.iter().position(|&byte| !IS_PLAIN[usize::from(byte)]);
        let (segment, next) = after.split_at(length.unwrap_or(after.len()));
        if matches!(segment, b"" | b"." | b"..") {
            return Err("the path has an empty segment or one of dots");
        }
        if next.is_empty() {
            return Ok(());
        }
        rest = next;
    }
}

/// Whether a byte may be part of a plain segment.
static IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        is_plain[byte as usize] =
            byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-');
        byte += 1;
    }
    is_plain
};

/// Checks a proxy's URL. The error does not quote the URL, which can hold a password.
pub(crate) fn check_proxy(text: &str) -> Result<(), &'static str> {
    let url = Url::parse(text).map_err(|_| "it is not an absolute URL")?;
    match url.scheme() {
        "http" | "https" => Ok(()),
        _ => Err("its scheme must be http or https"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_that_are_safe() {
        for (text, url, plain_http) in [
            ("https://api.sitehost.nz", "https://api.sitehost.nz", false),
            ("https://api.sitehost.nz/", "https://api.sitehost.nz", false),
            (
                "https://API.sitehost.nz:443/a/b/",
                "https://api.sitehost.nz/a/b",
                false,
            ),
            ("https://10.0.0.1:8443", "https://10.0.0.1:8443", false),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080", true),
            ("http://127.9.9.9", "http://127.9.9.9", true),
            ("http://[::1]:80/mock", "http://[::1]/mock", true),
            ("http://localhost:1", "http://localhost:1", true),
        ] {
            assert_eq!(
                Base::parse(text, false),
                Ok(Base {
                    url: url.to_owned(),
                    plain_http
                }),
                "{text}"
            );
        }
    }

    #[test]
    fn base_urls_that_would_give_the_key_away() {
        for text in [
            "",
            "api.sitehost.nz",
            "/1.0",
            "ftp://api.sitehost.nz",
            "http://api.sitehost.nz",
            "http://10.0.0.1",
            "http://127.0.0.1.example.nz",
            "http://localhost.example.nz",
            "http://[::ffff:127.0.0.1]",
            "http://0.0.0.0",
            "https://user@api.sitehost.nz",
            "https://:password@api.sitehost.nz",
            "https://api.sitehost.nz?x",
            "https://api.sitehost.nz/?",
            "https://api.sitehost.nz/#",
            "https://api.sitehost.nz//x",
            "https://api.sitehost.nz\\@example.nz",
            "https://api.sitehost.nz/a%2Fb",
            "https://",
        ] {
            assert!(Base::parse(text, false).is_err(), "{text}");
        }
    }

    #[test]
    fn plain_http_to_other_hosts_has_to_be_allowed() {
        for text in ["http://mock:8080", "http://10.0.0.1", "http://mock/prefix/"] {
            assert!(Base::parse(text, false).is_err(), "{text}");
            assert!(Base::parse(text, true).unwrap().plain_http, "{text}");
        }
        assert!(!Base::parse("https://mock", true).unwrap().plain_http);
        for text in ["http://user@mock", "http://mock/?x", "ftp://mock"] {
            assert!(Base::parse(text, true).is_err(), "{text}");
        }
    }

    #[test]
    fn base_urls_that_end_in_a_version() {
        for end in [
            "1.5", "1.5/", "1.1//", "v1", "V1/", "v1.5", "1.10.2", "a/1.5", "v10/",
        ] {
            let problem = Base::parse(&format!("https://api.sitehost.nz/{end}"), false);
            let problem = problem.unwrap_err();
            assert!(problem.contains("API version"), "{end}: {problem}");
        }
        for end in [
            "",
            "1",
            "v",
            "1.",
            "1.x",
            "v.1",
            "1.5/mock",
            "version1.5",
            "v1a",
        ] {
            let base = Base::parse(&format!("https://api.sitehost.nz/{end}"), false);
            assert!(base.is_ok(), "{end}: {base:?}");
        }
    }

    #[test]
    fn paths_that_are_plain() {
        for path in [
            "/1.0/cloud/image/create.json",
            "/a",
            "/a-b_c~d.e",
            "/...",
            "/1.0/list_i_ps.json",
        ] {
            assert_eq!(check_path(path), Ok(()), "{path}");
        }
    }

    #[test]
    fn paths_that_lead_elsewhere() {
        for path in [
            "",
            "/",
            "a",
            "//host/x",
            "/a//b",
            "/a/",
            "https://host/x",
            "/a/../b",
            "/./a",
            "/..",
            "/a\\b",
            "/a?b",
            "/a#b",
            "/a%2fb",
            "/a b",
            "/é",
            "/a@b",
            "/a:b",
            "/a\n",
            "/a\0",
        ] {
            assert!(check_path(path).is_err(), "{path:?}");
        }
    }

    #[test]
    fn proxies() {
        for text in [
            "http://proxy:3128",
            "https://user:password@proxy.example.nz",
        ] {
            assert_eq!(check_proxy(text), Ok(()), "{text}");
        }
        for text in ["", "proxy", "proxy:3128", "socks5://proxy", "http://"] {
            assert!(check_proxy(text).is_err(), "{text}");
        }
    }
}
