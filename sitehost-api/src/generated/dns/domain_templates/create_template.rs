// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/dns/domain_templates/create_template.json`: Create a template

use std::borrow::Cow;
use crate::generated::dns::domain_templates::CreatedTemplate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_create_template`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesCreateTemplate;
///
/// let request = DnsDomainTemplatesCreateTemplate::new(1, "New Template")
///     .nameserver("ns1.sitehost.co.nz")
///     .email("example@example.com")
///     .refresh(3600)
///     .retry(3600)
///     .expire(3600)
///     .min(3600);
/// let reply = client.dns_domain_templates_create_template(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesCreateTemplate {
    /// The account that will own the template.
    pub client_id: Id,
    /// The display name of the template.
    pub name: String,
    /// The primary name server.
    pub nameserver: Option<String>,
    /// The email address of the person who is responsible for the zones.
    pub email: Option<String>,
    /// How often secondary name servers look for changes, in seconds.
    pub refresh: Option<i64>,
    /// How long secondary name servers wait after a failed attempt, in seconds.
    pub retry: Option<i64>,
    /// How long secondary name servers answer without having reached the primary one, in seconds.
    pub expire: Option<i64>,
    /// How long resolvers remember that a name does not exist, in seconds.
    pub min: Option<i64>,
}

impl DnsDomainTemplatesCreateTemplate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the template.
    /// - `name`: The display name of the template.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            nameserver: None,
            email: None,
            refresh: None,
            retry: None,
            expire: None,
            min: None,
        }
    }

    /// The primary name server.
    #[must_use]
    pub fn nameserver(mut self, nameserver: impl Into<String>) -> Self {
        self.nameserver = Some(nameserver.into());
        self
    }

    /// Sets [`nameserver`](Self::nameserver), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_nameserver(mut self, nameserver: Option<impl Into<String>>) -> Self {
        self.nameserver = nameserver.map(Into::into);
        self
    }

    /// The email address of the person who is responsible for the zones.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`email`](Self::email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }

    /// How often secondary name servers look for changes, in seconds.
    #[must_use]
    pub fn refresh(mut self, refresh: impl Into<i64>) -> Self {
        self.refresh = Some(refresh.into());
        self
    }

    /// Sets [`refresh`](Self::refresh), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_refresh(mut self, refresh: Option<impl Into<i64>>) -> Self {
        self.refresh = refresh.map(Into::into);
        self
    }

    /// How long secondary name servers wait after a failed attempt, in seconds.
    #[must_use]
    pub fn retry(mut self, retry: impl Into<i64>) -> Self {
        self.retry = Some(retry.into());
        self
    }

    /// Sets [`retry`](Self::retry), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_retry(mut self, retry: Option<impl Into<i64>>) -> Self {
        self.retry = retry.map(Into::into);
        self
    }

    /// How long secondary name servers answer without having reached the primary one, in seconds.
    #[must_use]
    pub fn expire(mut self, expire: impl Into<i64>) -> Self {
        self.expire = Some(expire.into());
        self
    }

    /// Sets [`expire`](Self::expire), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_expire(mut self, expire: Option<impl Into<i64>>) -> Self {
        self.expire = expire.map(Into::into);
        self
    }

    /// How long resolvers remember that a name does not exist, in seconds.
    ///
    /// At least 3600.
    #[must_use]
    pub fn min(mut self, min: impl Into<i64>) -> Self {
        self.min = Some(min.into());
        self
    }

    /// Sets [`min`](Self::min), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_min(mut self, min: Option<impl Into<i64>>) -> Self {
        self.min = min.map(Into::into);
        self
    }
}

impl Request for DnsDomainTemplatesCreateTemplate {
    type Reply = CreatedTemplate;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_create_template")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/dns/domain_templates/create_template.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push_some(const { &Name::new("params[Nameserver]") }, &self.nameserver);
        params.push_some(const { &Name::new("params[Email]") }, &self.email);
        params.push_some(const { &Name::new("params[Refresh]") }, &self.refresh);
        params.push_some(const { &Name::new("params[Retry]") }, &self.retry);
        params.push_some(const { &Name::new("params[Expire]") }, &self.expire);
        params.push_some(const { &Name::new("params[Min]") }, &self.min);
    }
}

impl Client {
    /// Create a template
    ///
    /// `/dns/domain_templates/add_record` adds records to the template.
    ///
    /// Sends a `POST` request to `/1.0/dns/domain_templates/create_template.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1/?path=/dns/domain_templates/create_template&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_create_template(
        &self,
        request: &DnsDomainTemplatesCreateTemplate,
    ) -> Call<CreatedTemplate> {
        self.send(request)
    }
}
