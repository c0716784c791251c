// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/whois.json`: Look a domain up in whois

use std::borrow::Cow;
use crate::generated::srs::SrsWhoisReply;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_whois`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsWhois;
///
/// let request = SrsWhois::new(1, "example.co.nz");
/// let reply = client.srs_whois(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsWhois {
    /// The account that makes the call.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
}

impl SrsWhois {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `domain`: The full domain name, with its ending.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
        }
    }
}

impl Request for SrsWhois {
    type Reply = SrsWhoisReply;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_whois")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/whois.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
    }

    fn reply_part(&self) -> ReplyPart {
        ReplyPart::Whole
    }
}

impl Client {
    /// Look a domain up in whois
    ///
    /// Sends a `GET` request to `/1.5/srs/whois.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_whois(&self, request: &SrsWhois) -> Call<SrsWhoisReply> {
        self.send(request)
    }
}
