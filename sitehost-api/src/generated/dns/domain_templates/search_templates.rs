// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/search_templates.json`: Search for templates by name

use std::borrow::Cow;
use crate::generated::dns::domain_templates::ZoneTemplate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated, Paging};

/// The parameters of [`Client::dns_domain_templates_search_templates`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesSearchTemplates;
///
/// let request = DnsDomainTemplatesSearchTemplates::new(1, "New").offset(5).limit(10);
/// let reply = client.dns_domain_templates_search_templates(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesSearchTemplates {
    /// The account that owns the templates.
    pub client_id: Id,
    /// The name to look for. SiteHost observed that only the whole name matches.
    pub template_name: String,
    /// How many templates to skip.
    pub offset: Option<i64>,
    /// How many templates to return at most.
    pub limit: Option<i64>,
}

impl DnsDomainTemplatesSearchTemplates {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the templates.
    /// - `template_name`: The name to look for. SiteHost observed that only the whole name matches.
    pub fn new(client_id: impl Into<Id>, template_name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            template_name: template_name.into(),
            offset: None,
            limit: None,
        }
    }

    /// How many templates to skip.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<i64>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Sets [`offset`](Self::offset), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_offset(mut self, offset: Option<impl Into<i64>>) -> Self {
        self.offset = offset.map(Into::into);
        self
    }

    /// How many templates to return at most.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets [`limit`](Self::limit), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_limit(mut self, limit: Option<impl Into<i64>>) -> Self {
        self.limit = limit.map(Into::into);
        self
    }
}

impl Request for DnsDomainTemplatesSearchTemplates {
    type Reply = Vec<ZoneTemplate>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_search_templates")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/search_templates.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("query[template_name]") }, &self.template_name);
        params.push_some(const { &Name::new("limitArr[offset]") }, &self.offset);
        params.push_some(const { &Name::new("limitArr[limit]") }, &self.limit);
    }

    fn effect(&self) -> Effect {
        Effect::Reads
    }
}

impl Paginated for DnsDomainTemplatesSearchTemplates {
    fn paging(&self) -> Paging {
        Paging::Offset
    }

    fn position(&self) -> Option<i64> {
        self.offset
    }

    fn at_position(self, position: i64) -> Self {
        self.offset(position)
    }
}

impl Client {
    /// Search for templates by name
    ///
    /// The entries have no id: to get it, look for the name in `/dns/domain_templates/list_templates`.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/search_templates.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_search_templates(
        &self,
        request: &DnsDomainTemplatesSearchTemplates,
    ) -> Call<Vec<ZoneTemplate>> {
        self.send(request)
    }

    /// Returns the entries of all pages of [`dns_domain_templates_search_templates`](Client::dns_domain_templates_search_templates),
    /// starting at the page or the position in the request, or at the first.
    ///
    /// A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,
    /// and when it fails because the list is not whole.
    #[inline]
    pub fn dns_domain_templates_search_templates_stream(
        &self,
        request: &DnsDomainTemplatesSearchTemplates,
    ) -> Items<DnsDomainTemplatesSearchTemplates> {
        self.items(request)
    }
}
