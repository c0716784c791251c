// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/delete_contact.json`: Delete a domain contact

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::srs_delete_contact`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::SrsDeleteContact;
///
/// let request = SrsDeleteContact::new(1, 331);
/// client.srs_delete_contact(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsDeleteContact {
    /// The account that owns the contact.
    pub client_id: Id,
    /// The id of the contact, from `/srs/list_contacts`.
    pub contact_id: Id,
}

impl SrsDeleteContact {
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

impl Request for SrsDeleteContact {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_delete_contact")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/delete_contact.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("contact_id") }, &self.contact_id);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a domain contact. **This cannot be undone.**
    ///
    /// Deletes the contact. The call is refused while a domain refers to it; give the domain another contact with
    /// `/srs/update_domain_contacts` first.
    ///
    /// Sends a `POST` request to `/1.5/srs/delete_contact.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_delete_contact(&self, request: &SrsDeleteContact) -> Call<()> {
        self.send(request)
    }
}
