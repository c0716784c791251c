// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/dns/delete_record.json`: Delete a record

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::dns_delete_record`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::dns::DnsDeleteRecord;
///
/// let request = DnsDeleteRecord::new(1, "example.co.nz", "9000001");
/// client.dns_delete_record(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DnsDeleteRecord {
    /// The account that owns the zone.
    pub client_id: Id,
    /// The domain name of the zone, from `/dns/list_domains`.
    pub domain: String,
    /// The id of the record, from `/dns/list_records`.
    pub record_id: Id,
}

impl DnsDeleteRecord {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the zone.
    /// - `domain`: The domain name of the zone, from `/dns/list_domains`.
    /// - `record_id`: The id of the record, from `/dns/list_records`.
    pub fn new(
        client_id: impl Into<Id>,
        domain: impl Into<String>,
        record_id: impl Into<Id>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            record_id: record_id.into(),
        }
    }
}

impl Request for DnsDeleteRecord {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("dns_delete_record")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/dns/delete_record.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push(const { &Name::new("record_id") }, &self.record_id);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a record. **This cannot be undone.**
    ///
    /// Deletes a record of a zone.
    ///
    /// Sends a `POST` request to `/1.5/dns/delete_record.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn dns_delete_record(&self, request: &DnsDeleteRecord) -> Call<()> {
        self.send(request)
    }
}
