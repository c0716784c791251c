// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/srs/renew_domain.json`: Renew a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::srs_renew_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsRenewDomain;
///
/// let request = SrsRenewDomain::new(1, "example.com", 12).privacy(false);
/// client.srs_renew_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsRenewDomain {
    /// The account that owns the domain, and pays.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// How long to extend the registration, in months.
    pub term: i64,
    /// Whether privacy protection is on after the renewal. By default, it stays as it is.
    pub privacy: Option<bool>,
}

impl SrsRenewDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the domain, and pays.
    /// - `domain`: The domain, from `/srs/list_domains`.
    /// - `term`: How long to extend the registration, in months.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        term: impl Into<i64>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            term: term.into(),
            privacy: None,
        }
    }

    /// Whether privacy protection is on after the renewal. By default, it stays as it is.
    #[must_use]
    pub fn privacy(mut self, privacy: bool) -> Self {
        self.privacy = Some(privacy);
        self
    }

    /// Sets [`privacy`](Self::privacy), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_privacy(mut self, privacy: Option<bool>) -> Self {
        self.privacy = privacy;
        self
    }
}

impl Request for SrsRenewDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_renew_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/srs/renew_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("term") }, self.term);
        params.push_some(const { &Name::new("options[privacy]") }, &self.privacy);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }
}

impl Client {
    /// Renew a domain. **This costs money.**
    ///
    /// Extends the registration of the domain, which is billed to the account. `/srs/update_auto_renew` renews a domain
    /// automatically.
    ///
    /// Sends a `POST` request to `/1.0/srs/renew_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/srs/renew_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_renew_domain(&self, request: &SrsRenewDomain) -> Call<()> {
        self.send(request)
    }
}
