//! How reqwest is set up: timeouts, connection pool, proxy and TLS.
//!
//! rustls takes its cryptography from a provider, of which a process has one. reqwest panics if it finds none, and
//! installing one would decide for the whole program. So the client configures TLS here, with a provider of its own, and
//! passes the configuration to reqwest. With no provider at hand, the feature `native-tls` has reqwest use the platform's
//! TLS, and without that feature a client is an error.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Proxy;
use reqwest::header::HeaderMap;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;

use super::exchange_error::root_cause;
use crate::runtime::error::Error;
use crate::runtime::request::url;
use crate::runtime::secrets::{MASK, Redactor};

/// How many headers a reply may have.
const MAX_REPLY_HEADERS: usize = 256;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// Shorter than the five seconds or more after which servers close an idle connection.
const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(4);

/// The builder's options that concern connections. `None` is the default.
#[derive(Clone, Default, PartialEq)]
pub(super) struct HttpOptions {
    pub(super) connect_timeout: Option<Duration>,
    pub(super) pool_idle_timeout: Option<Duration>,
    pub(super) proxy: Option<String>,
    pub(super) root_certificates: Vec<Vec<u8>>,
}

impl HttpOptions {
    /// The client that sends. `plain_http` says that its base URL is an `http://` one.
    pub(super) fn client(
        &self,
        headers: HeaderMap,
        timeout: Duration,
        plain_http: bool,
        redactor: &Redactor<'_>,
    ) -> Result<reqwest::Client, Error> {
        let proxy = self.checked_proxy()?;
        let connect_timeout = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
        let mut http = reqwest::Client::builder()
            .default_headers(headers)
            .timeout(timeout)
            // Connecting times out before the attempt does. reqwest's error for the attempt does not say whether a
            // connection was made, and so whether anything was sent.
            .connect_timeout(connect_timeout.min(timeout - timeout / 10))
            .pool_idle_timeout(self.pool_idle_timeout.unwrap_or(POOL_IDLE_TIMEOUT))
            .http1_max_headers(MAX_REPLY_HEADERS)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .https_only(!plain_http)
            // Other crates can switch on features of reqwest. What goes over the wire stays the same.
            .http1_only()
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate();
        if plain_http {
            http = http.no_proxy();
        } else if let Some(proxy) = proxy {
            http = http.proxy(proxy);
        }
        // Without a choice of the backend here, reqwest panics if rustls has no provider.
        let http = match provider() {
            Some(provider) => {
                let roots = &self.root_certificates;
                let tls = rustls_config(provider, roots, plain_http, redactor)?;
                http.tls_backend_preconfigured(tls)
            }
            None => platform_tls(http, &self.root_certificates, redactor)?,
        };
        http.build()
            .map_err(|error| config(redactor, "TLS", &root_cause(&error)))
    }

    fn checked_proxy(&self) -> Result<Option<Proxy>, Error> {
        let Some(url) = &self.proxy else {
            return Ok(None);
        };
        url::check_proxy(url).map_err(|problem| Error::config(["proxy: ", problem]))?;
        let proxy =
            Proxy::https(url).map_err(|_| Error::config("proxy: it is not an absolute URL"))?;
        Ok(Some(proxy))
    }
}

impl fmt::Debug for HttpOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpOptions")
            .field("connect_timeout", &self.connect_timeout)
            .field("pool_idle_timeout", &self.pool_idle_timeout)
            .field("proxy", &self.proxy.as_ref().map(|_| MASK))
            .field("root_certificates", &self.root_certificates.len())
            .finish()
    }
}

/// The error for one of the options. The text of another library's error can hold anything.
fn config(redactor: &Redactor<'_>, option: &str, error: &dyn fmt::Display) -> Error {
    Error::config(redactor.quote(&format!("{option}: {error}")))
}

/// rustls as reqwest would configure it, but for where the provider comes from.
fn rustls_config(
    provider: Arc<CryptoProvider>,
    root_certificates: &[Vec<u8>],
    plain_http: bool,
    redactor: &Redactor<'_>,
) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| config(redactor, "TLS", &error))?;
    let extra = certificates(root_certificates)?;
    let option = if extra.is_empty() {
        "TLS"
    } else {
        "root certificate"
    };
    let invalid = |error: rustls::Error| config(redactor, option, &error);
    let mut tls = if plain_http {
        // Nothing to verify, so a machine without trusted certificates will do.
        let mut roots = RootCertStore::empty();
        for certificate in extra {
            roots.add(certificate).map_err(invalid)?;
        }
        builder.with_root_certificates(roots)
    } else {
        let verifier = verifier(extra, provider).map_err(invalid)?;
        // "Dangerous" since any verifier could be put here; this one is the system's.
        builder
            .dangerous()
            .with_custom_certificate_verifier(verifier)
    }
    .with_no_client_auth();
    tls.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(tls)
}

/// The program's own choice if it has installed one for the process, else what the features of this crate name. `None`
/// if they name none.
fn provider() -> Option<Arc<CryptoProvider>> {
    if let Some(installed) = CryptoProvider::get_default() {
        return Some(Arc::clone(installed));
    }
    #[cfg(feature = "aws-lc")]
    return Some(Arc::new(rustls::crypto::aws_lc_rs::default_provider()));
    #[cfg(all(feature = "ring", not(feature = "aws-lc")))]
    return Some(Arc::new(rustls::crypto::ring::default_provider()));
    #[cfg(not(any(feature = "ring", feature = "aws-lc")))]
    return None;
}

/// The platform's TLS, from the version on that rustls begins with too.
#[cfg(feature = "native-tls")]
fn platform_tls(
    http: reqwest::ClientBuilder,
    root_certificates: &[Vec<u8>],
    redactor: &Redactor<'_>,
) -> Result<reqwest::ClientBuilder, Error> {
    let roots = certificates(root_certificates)?
        .iter()
        .map(|certificate| reqwest::Certificate::from_der(certificate))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| config(redactor, "root certificate", &root_cause(&error)))?;
    Ok(http
        .tls_backend_native()
        .tls_version_min(reqwest::tls::Version::TLS_1_2)
        .tls_certs_merge(roots))
}

#[cfg(not(feature = "native-tls"))]
fn platform_tls(
    _: reqwest::ClientBuilder,
    _: &[Vec<u8>],
    _: &Redactor<'_>,
) -> Result<reqwest::ClientBuilder, Error> {
    Err(Error::config(
        "TLS: there is no cryptography; turn on the feature `ring`, `aws-lc` or `native-tls` of sitehost-api, or install a \
         `CryptoProvider` of rustls as the process's default",
    ))
}

/// What trusts the system's authorities, and these.
fn verifier(
    extra: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    if extra.is_empty() {
        return Ok(Arc::new(Verifier::new(provider)?));
    }
    #[cfg(not(target_os = "android"))]
    return Ok(Arc::new(Verifier::new_with_extra_roots(extra, provider)?));
    #[cfg(target_os = "android")]
    return Err(rustls::Error::General(
        "on Android, only the system's certificates can be used; leave out `root_certificate`"
            .to_owned(),
    ));
}

fn certificates(pems: &[Vec<u8>]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let mut certificates = Vec::new();
    for pem in pems {
        match CertificateDer::pem_slice_iter(pem).collect::<Result<Vec<_>, _>>() {
            Ok(found) if !found.is_empty() => certificates.extend(found),
            _ => {
                return Err(Error::config(
                    "root certificate: there is no certificate in PEM form in it",
                ));
            }
        }
    }
    Ok(certificates)
}

#[cfg(all(
    test,
    not(any(feature = "ring", feature = "aws-lc", feature = "native-tls"))
))]
mod tests {
    use crate::runtime::client::Client;

    #[test]
    fn without_cryptography_a_client_is_an_error_that_says_what_to_do() {
        for url in ["https://api.sitehost.nz", "http://127.0.0.1:1"] {
            let error = Client::builder("canary").base_url(url).build().unwrap_err();
            assert!(
                error.is_config()
                    && error
                        .to_string()
                        .contains("feature `ring`, `aws-lc` or `native-tls`"),
                "{error}"
            );
        }
    }
}
