// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/dns/domain_templates/update_template.json`: Change a template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_update_template`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateTemplate;
///
/// let request = DnsDomainTemplatesUpdateTemplate::new(1, 1, "New Template Name")
///     .nameserver("ns1.sitehost.co.nz")
///     .email("new_email@example.com")
///     .refresh(600)
///     .retry(600)
///     .expire(600)
///     .min(3600);
/// client.dns_domain_templates_update_template(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesUpdateTemplate {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
    /// The new display name of the template. To keep the name, send the current one.
    pub new_name: String,
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

impl DnsDomainTemplatesUpdateTemplate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the template.
    /// - `template_id`: The id of the template. Template `0` is shared by all accounts.
    /// - `new_name`: The new display name of the template. To keep the name, send the current one.
    pub fn new(
        client_id: impl Into<Id>,
        template_id: impl Into<Id>,
        new_name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            template_id: template_id.into(),
            new_name: new_name.into(),
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

impl Request for DnsDomainTemplatesUpdateTemplate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_update_template")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/dns/domain_templates/update_template.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
        params.push(const { &Name::new("new_name") }, &self.new_name);
        params.push_some(const { &Name::new("options[Nameserver]") }, &self.nameserver);
        params.push_some(const { &Name::new("options[Email]") }, &self.email);
        params.push_some(const { &Name::new("options[Refresh]") }, &self.refresh);
        params.push_some(const { &Name::new("options[Retry]") }, &self.retry);
        params.push_some(const { &Name::new("options[Expire]") }, &self.expire);
        params.push_some(const { &Name::new("options[Min]") }, &self.min);
    }
}

impl Client {
    /// Change a template
    ///
    /// Changes the name, and the parameters of the SOA record that are sent. Whether the others keep their values is not
    /// documented.
    ///
    /// Sends a `POST` request to `/1.0/dns/domain_templates/update_template.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1/?path=/dns/domain_templates/update_template&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_update_template(
        &self,
        request: &DnsDomainTemplatesUpdateTemplate,
    ) -> Call<()> {
        self.send(request)
    }
}
