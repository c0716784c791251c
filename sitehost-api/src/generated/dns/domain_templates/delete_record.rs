// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/domain_templates/delete_record.json`: Delete a record of a template

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_domain_templates_delete_record`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::domain_templates::DnsDomainTemplatesDeleteRecord;
///
/// let request = DnsDomainTemplatesDeleteRecord::new(1, "168", 12);
/// client.dns_domain_templates_delete_record(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDomainTemplatesDeleteRecord {
    /// The account that owns the template.
    pub client_id: Id,
    /// The id of the template. Template `0` is shared by all accounts.
    pub template_id: Id,
    /// The id of the record, from `/dns/domain_templates/list_records`.
    pub record_id: Id,
}

impl DnsDomainTemplatesDeleteRecord {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the template.
    /// - `template_id`: The id of the template. Template `0` is shared by all accounts.
    /// - `record_id`: The id of the record, from `/dns/domain_templates/list_records`.
    pub fn new(
        client_id: impl Into<Id>,
        template_id: impl Into<Id>,
        record_id: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            template_id: template_id.into(),
            record_id: record_id.into(),
        }
    }
}

impl Request for DnsDomainTemplatesDeleteRecord {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_domain_templates_delete_record")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/domain_templates/delete_record.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("template_id") }, &self.template_id);
        params.push(const { &Name::new("record_id") }, &self.record_id);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a record of a template. **This cannot be undone.**
    ///
    /// Deletes the record from the template. Zones that are linked to the template keep it until they are rebuilt, with
    /// `/dns/domain_templates/update_template_dns` or `/dns/domain_templates/update_domain_dns`.
    ///
    /// Sends a `POST` request to `/1.5/dns/domain_templates/delete_record.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_domain_templates_delete_record(
        &self,
        request: &DnsDomainTemplatesDeleteRecord,
    ) -> Call<()> {
        self.send(request)
    }
}
