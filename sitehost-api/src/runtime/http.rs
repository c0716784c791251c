//! How reqwest is set up: what it adds to a request, its proxy, and TLS.
//!
//! rustls takes its cryptography from a provider, and there is one for each process. reqwest panics where it finds
//! none, and installing one would decide for the whole program. So the client's TLS is configured here, with a provider
//! of its own, and handed to reqwest ready made.

use std::fmt;
use std::sync::Arc;

use reqwest::Proxy;
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;

use crate::ClientBuilder;
use crate::runtime::address;
use crate::runtime::error::Error;
use crate::runtime::mask::Redactor;
use crate::runtime::transport;

/// How many headers a reply may have.
const MAX_REPLY_HEADERS: usize = 256;

/// The client that sends, with the builder's options. `plain_http` says that its base URL is an `http://` one.
pub(crate) fn client(options: &ClientBuilder, plain_http: bool) -> Result<reqwest::Client, Error> {
    let user_agent = HeaderValue::from_str(&options.user_agent)
        .map_err(|_| Error::config("user agent: it holds a character that a header cannot"))?;
    let proxy = checked_proxy(options)?;
    let mut http = reqwest::Client::builder()
        .user_agent(user_agent)
        .default_headers(HeaderMap::from_iter([(
            ACCEPT,
            HeaderValue::from_static("application/json"),
        )]))
        .timeout(options.timeout)
        // Connecting times out before the attempt does. reqwest's error for the attempt does not say whether a
        // connection was made, and so whether anything was sent.
        .connect_timeout(
            options
                .connect_timeout
                .min(options.timeout - options.timeout / 10),
        )
        .pool_idle_timeout(options.pool_idle_timeout)
        .http1_max_headers(MAX_REPLY_HEADERS)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .https_only(!plain_http)
        // Other crates can switch on features of reqwest. What goes over the wire stays the
        // same.
        .tls_backend_preconfigured(tls(options, plain_http)?)
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
    http.build()
        .map_err(|error| quoted(options, "TLS", &transport::root_cause(&error)))
}

/// An error of another library about one of the options. Its text can hold anything.
fn quoted(options: &ClientBuilder, option: &str, error: &dyn fmt::Display) -> Error {
    let detail = format!("{option}: {error}");
    Error::config(Redactor::of_key(&options.key).quote(&detail))
}

fn checked_proxy(options: &ClientBuilder) -> Result<Option<Proxy>, Error> {
    let Some(url) = &options.proxy else {
        return Ok(None);
    };
    address::check_proxy(url).map_err(|problem| Error::config(["proxy: ", problem]))?;
    let proxy = Proxy::https(url).map_err(|_| Error::config("proxy: it is not an absolute URL"))?;
    Ok(Some(proxy))
}

/// TLS as reqwest would configure it, but for where the provider comes from.
fn tls(options: &ClientBuilder, plain_http: bool) -> Result<ClientConfig, Error> {
    let provider = provider()?;
    let config = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| quoted(options, "TLS", &error))?;
    let extra = certificates(&options.root_certificates)?;
    let option = if extra.is_empty() {
        "TLS"
    } else {
        "root certificate"
    };
    let invalid = |error: rustls::Error| quoted(options, option, &error);
    let mut config = if plain_http {
        // Nothing to verify, so a machine without trusted certificates will do.
        let mut roots = RootCertStore::empty();
        for certificate in extra {
            roots.add(certificate).map_err(invalid)?;
        }
        config.with_root_certificates(roots)
    } else {
        let verifier = verifier(extra, provider).map_err(invalid)?;
        // "Dangerous" since any verifier could be put here; this one is the system's.
        config
            .dangerous()
            .with_custom_certificate_verifier(verifier)
    }
    .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

/// The program's own choice if it has installed one for the process, else what the features of this crate name.
fn provider() -> Result<Arc<CryptoProvider>, Error> {
    if let Some(installed) = CryptoProvider::get_default() {
        return Ok(Arc::clone(installed));
    }
    #[cfg(feature = "aws-lc")]
    return Ok(Arc::new(rustls::crypto::aws_lc_rs::default_provider()));
    #[cfg(all(feature = "ring", not(feature = "aws-lc")))]
    return Ok(Arc::new(rustls::crypto::ring::default_provider()));
    #[cfg(not(any(feature = "ring", feature = "aws-lc")))]
    return Err(Error::config(
        "TLS: there is no cryptography; turn on the feature `ring` or `aws-lc` of sitehost-api, or install a \
         `CryptoProvider` of rustls as the process's default",
    ));
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

#[cfg(all(test, not(any(feature = "ring", feature = "aws-lc"))))]
mod tests {
    use crate::Client;

    #[test]
    fn without_cryptography_a_client_is_an_error_that_says_what_to_do() {
        for url in ["https://api.sitehost.nz", "http://127.0.0.1:1"] {
            let error = Client::builder("canary").base_url(url).build().unwrap_err();
            assert!(
                error.is_config() && error.to_string().contains("feature `ring` or `aws-lc`"),
                "{error}"
            );
        }
    }
}
