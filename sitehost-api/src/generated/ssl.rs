// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! TLS certificates and their signing requests.

mod certificate;
mod certificate_subject;
mod generate_csr;
mod get_certificate;
mod get_csr;
mod list_certificates;
mod signing_request;
mod stored_signing_request;
mod update_certificate;

pub use self::certificate::Certificate;
pub use self::certificate_subject::CertificateSubject;
pub use self::generate_csr::{SslGenerateCsr, SslGenerateCsrRequired};
pub use self::get_certificate::SslGetCertificate;
pub use self::get_csr::SslGetCsr;
pub use self::list_certificates::SslListCertificates;
pub use self::signing_request::SigningRequest;
pub use self::stored_signing_request::StoredSigningRequest;
pub use self::update_certificate::SslUpdateCertificate;
