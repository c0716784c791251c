// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/update_template_dns.json`: Rebuild all zones of a template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_update_template_dns`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesUpdateTemplateDns;
///
/// let request = DnsDomainTemplatesUpdateTemplateDns::new(1, "168");
/// let reply = client.dns_domain_templates_update_template_dns(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesUpdateTemplateDns {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
}

impl DnsDomainTemplatesUpdateTemplateDns {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the template.
    /// - `template_id`: The id of the template. Template `0` is shared by all accounts.
    pub fn new(client_id: impl Into<Id>, template_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            template_id: template_id.into(),
        }
    }
}

impl Request for DnsDomainTemplatesUpdateTemplateDns {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_update_template_dns")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/update_template_dns.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Rebuild all zones of a template. **This cannot be undone.**
    ///
    /// Starts a job that replaces the records of every zone that is linked to the template.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/update_template_dns.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_update_template_dns(
        &self,
        request: &DnsDomainTemplatesUpdateTemplateDns,
    ) -> Call<Job> {
        self.send(request)
    }
}
