// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/clone_template.json`: Copy a template

use std::borrow::Cow;
use crate::generated::dns::domain_templates::ClonedTemplate;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_clone_template`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesCloneTemplate;
///
/// let request = DnsDomainTemplatesCloneTemplate::new(1, "168", "Clone");
/// let reply = client.dns_domain_templates_clone_template(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesCloneTemplate {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
    /// The display name of the copy.
    pub new_template_name: String,
}

impl DnsDomainTemplatesCloneTemplate {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the template.
    /// - `template_id`: The id of the template. Template `0` is shared by all accounts.
    /// - `new_template_name`: The display name of the copy.
    pub fn new(
        client_id: impl Into<Id>,
        template_id: impl Into<Id>,
        new_template_name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            template_id: template_id.into(),
            new_template_name: new_template_name.into(),
        }
    }
}

impl Request for DnsDomainTemplatesCloneTemplate {
    type Reply = ClonedTemplate;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_clone_template")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/clone_template.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
        params.push(const { &Name::new("new_template_name") }, &self.new_template_name);
    }
}

impl Client {
    /// Copy a template
    ///
    /// The copy has the records of the template and the parameters of its SOA record.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/clone_template.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_clone_template(
        &self,
        request: &DnsDomainTemplatesCloneTemplate,
    ) -> Call<ClonedTemplate> {
        self.send(request)
    }
}
