// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/update_domain_contacts.json`: Set the contacts of a domain

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_domain_contacts`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::{SrsUpdateDomainContacts, SrsUpdateDomainContactsRequired};
///
/// let request = SrsUpdateDomainContacts::new(SrsUpdateDomainContactsRequired {
///         client_id: 1.into(),
///         domain: "example.com".into(),
///         registrant_contact_id: 12.into(),
///         admin_contact_id: 12.into(),
///         technical_contact_id: 12.into(),
///     })
///     .billing_contact_id(12);
/// client.srs_update_domain_contacts(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateDomainContacts {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// The contact that the domain is registered to, from `/srs/list_contacts`.
    pub registrant_contact_id: Id,
    /// The contact for administrative questions, from `/srs/list_contacts`.
    pub admin_contact_id: Id,
    /// The contact for technical questions, from `/srs/list_contacts`.
    pub technical_contact_id: Id,
    /// The contact for bills, from `/srs/list_contacts`. Documented as optional; SiteHost's own SDK says that
    /// most endings need it.
    pub billing_contact_id: Option<Id>,
}

/// The required parameters of [`SrsUpdateDomainContacts`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct SrsUpdateDomainContactsRequired {
    /// The account that owns the domain.
    pub client_id: Id,
    /// The domain, from `/srs/list_domains`.
    pub domain: String,
    /// The contact that the domain is registered to, from `/srs/list_contacts`.
    pub registrant_contact_id: Id,
    /// The contact for administrative questions, from `/srs/list_contacts`.
    pub admin_contact_id: Id,
    /// The contact for technical questions, from `/srs/list_contacts`.
    pub technical_contact_id: Id,
}

impl SrsUpdateDomainContacts {
    /// Creates a request from its required parameters.
    pub fn new(required: SrsUpdateDomainContactsRequired) -> Self {
        Self {
            client_id: required.client_id,
            domain: required.domain,
            registrant_contact_id: required.registrant_contact_id,
            admin_contact_id: required.admin_contact_id,
            technical_contact_id: required.technical_contact_id,
            billing_contact_id: None,
        }
    }

    /// The contact for bills, from `/srs/list_contacts`. Documented as optional; SiteHost's own SDK says that
    /// most endings need it.
    #[must_use]
    pub fn billing_contact_id(mut self, billing_contact_id: impl Into<Id>) -> Self {
        self.billing_contact_id = Some(billing_contact_id.into());
        self
    }

    /// Sets [`billing_contact_id`](Self::billing_contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_billing_contact_id(
        mut self,
        billing_contact_id: Option<impl Into<Id>>,
    ) -> Self {
        self.billing_contact_id = billing_contact_id.map(Into::into);
        self
    }
}

impl Request for SrsUpdateDomainContacts {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_domain_contacts")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/srs/update_domain_contacts.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params
            .push(
                const { &Name::new("registrant_contact_id") },
                &self.registrant_contact_id,
            );
        params.push(const { &Name::new("admin_contact_id") }, &self.admin_contact_id);
        params
            .push(
                const { &Name::new("technical_contact_id") },
                &self.technical_contact_id,
            );
        params
            .push_some(
                const { &Name::new("billing_contact_id") },
                &self.billing_contact_id,
            );
    }
}

impl Client {
    /// Set the contacts of a domain
    ///
    /// Replaces the contacts of the domain. The contacts themselves are changed with `/srs/update_contact`.
    ///
    /// Sends a `POST` request to `/1.5/srs/update_domain_contacts.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.5/?path=/srs/update_domain_contacts&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_domain_contacts(
        &self,
        request: &SrsUpdateDomainContacts,
    ) -> Call<()> {
        self.send(request)
    }
}
