// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/get_contact.json`: Get a domain contact

use std::borrow::Cow;
use crate::generated::srs::DomainContact;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_get_contact`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsGetContact;
///
/// let request = SrsGetContact::new(1, 331);
/// let reply = client.srs_get_contact(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsGetContact {
    /// The account that owns the contact.
    pub client_id: Id,
    /// The id of the contact, from `/srs/list_contacts`.
    pub contact_id: Id,
}

impl SrsGetContact {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the contact.
    /// - `contact_id`: The id of the contact, from `/srs/list_contacts`.
    pub fn new(client_id: impl Into<Id>, contact_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            contact_id: contact_id.into(),
        }
    }
}

impl Request for SrsGetContact {
    type Reply = DomainContact;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_get_contact")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/get_contact.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("contact_id") }, &self.contact_id);
    }
}

impl Client {
    /// Get a domain contact
    ///
    /// The email address is not among the known members of the reply; `/srs/list_contacts` returns it.
    ///
    /// Sends a `GET` request to `/1.5/srs/get_contact.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_get_contact(&self, request: &SrsGetContact) -> Call<DomainContact> {
        self.send(request)
    }
}
