// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/transfer_domain.json`: Transfer a domain to SiteHost

use std::borrow::Cow;
use crate::generated::srs::NewNameServer;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};
use crate::runtime::secrets::Secret;

/// The parameters of [`Client::srs_transfer_domain`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::{NewNameServer, SrsTransferDomain};
///
/// let request = SrsTransferDomain::new(1, "example.com")
///     .udai("Ajhi2Cj")
///     .registrant_contact_id(12)
///     .admin_contact_id(12)
///     .technical_contact_id(12)
///     .billing_contact_id(12)
///     .term(12)
///     .nameservers([
///         NewNameServer::new("ns1.sitehost.co.nz")
///             .ipv4addr("192.168.12.1")
///             .ipv6addr("fc00:192:168:11::35"),
///     ]);
/// client.srs_transfer_domain(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsTransferDomain {
    /// The account that will own the domain, and pays.
    pub client_id: Id,
    /// The full domain name, with its ending.
    pub domain: String,
    /// The code that authorizes the transfer, from the present registrar: the UDAI of a `.nz` domain, the auth
    /// code of any other.
    pub udai: Option<Secret>,
    /// The contact that the domain will be registered to, from `/srs/list_contacts`. By default, the account's
    /// primary contact, which most registries do not accept here.
    pub registrant_contact_id: Option<Id>,
    /// The contact for administrative questions, from `/srs/list_contacts`. By default, the account's primary
    /// contact.
    pub admin_contact_id: Option<Id>,
    /// The contact for technical questions, from `/srs/list_contacts`. By default, the account's primary
    /// contact.
    pub technical_contact_id: Option<Id>,
    /// The contact for bills, from `/srs/list_contacts`. By default, the account's primary contact.
    pub billing_contact_id: Option<Id>,
    /// How long to renew the registration with the transfer, in months. By default, the shortest term of the
    /// registry, which is 12 for most.
    pub term: Option<i64>,
    /// The name servers that the domain will have. By default, it keeps those that it has.
    pub nameservers: Option<Vec<NewNameServer>>,
}

impl SrsTransferDomain {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the domain, and pays.
    /// - `domain`: The full domain name, with its ending.
    pub fn new(client_id: impl Into<Id>, domain: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            domain: domain.into(),
            udai: None,
            registrant_contact_id: None,
            admin_contact_id: None,
            technical_contact_id: None,
            billing_contact_id: None,
            term: None,
            nameservers: None,
        }
    }

    /// The code that authorizes the transfer, from the present registrar: the UDAI of a `.nz` domain, the auth
    /// code of any other.
    #[must_use]
    pub fn udai(mut self, udai: impl Into<Secret>) -> Self {
        self.udai = Some(udai.into());
        self
    }

    /// Sets [`udai`](Self::udai), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_udai(mut self, udai: Option<impl Into<Secret>>) -> Self {
        self.udai = udai.map(Into::into);
        self
    }

    /// The contact that the domain will be registered to, from `/srs/list_contacts`. By default, the account's
    /// primary contact, which most registries do not accept here.
    #[must_use]
    pub fn registrant_contact_id(
        mut self,
        registrant_contact_id: impl Into<Id>,
    ) -> Self {
        self.registrant_contact_id = Some(registrant_contact_id.into());
        self
    }

    /// Sets [`registrant_contact_id`](Self::registrant_contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_registrant_contact_id(
        mut self,
        registrant_contact_id: Option<impl Into<Id>>,
    ) -> Self {
        self.registrant_contact_id = registrant_contact_id.map(Into::into);
        self
    }

    /// The contact for administrative questions, from `/srs/list_contacts`. By default, the account's primary
    /// contact.
    #[must_use]
    pub fn admin_contact_id(mut self, admin_contact_id: impl Into<Id>) -> Self {
        self.admin_contact_id = Some(admin_contact_id.into());
        self
    }

    /// Sets [`admin_contact_id`](Self::admin_contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_admin_contact_id(
        mut self,
        admin_contact_id: Option<impl Into<Id>>,
    ) -> Self {
        self.admin_contact_id = admin_contact_id.map(Into::into);
        self
    }

    /// The contact for technical questions, from `/srs/list_contacts`. By default, the account's primary
    /// contact.
    #[must_use]
    pub fn technical_contact_id(mut self, technical_contact_id: impl Into<Id>) -> Self {
        self.technical_contact_id = Some(technical_contact_id.into());
        self
    }

    /// Sets [`technical_contact_id`](Self::technical_contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_technical_contact_id(
        mut self,
        technical_contact_id: Option<impl Into<Id>>,
    ) -> Self {
        self.technical_contact_id = technical_contact_id.map(Into::into);
        self
    }

    /// The contact for bills, from `/srs/list_contacts`. By default, the account's primary contact.
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

    /// How long to renew the registration with the transfer, in months. By default, the shortest term of the
    /// registry, which is 12 for most.
    #[must_use]
    pub fn term(mut self, term: impl Into<i64>) -> Self {
        self.term = Some(term.into());
        self
    }

    /// Sets [`term`](Self::term), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_term(mut self, term: Option<impl Into<i64>>) -> Self {
        self.term = term.map(Into::into);
        self
    }

    /// The name servers that the domain will have. By default, it keeps those that it has.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn nameservers(
        mut self,
        nameservers: impl IntoIterator<Item = NewNameServer>,
    ) -> Self {
        self.nameservers = Some(nameservers.into_iter().collect());
        self
    }

    /// Sets [`nameservers`](Self::nameservers), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_nameservers(
        mut self,
        nameservers: Option<impl IntoIterator<Item = NewNameServer>>,
    ) -> Self {
        self.nameservers = nameservers
            .map(|nameservers| nameservers.into_iter().collect());
        self
    }
}

impl Request for SrsTransferDomain {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_transfer_domain")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/transfer_domain.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("domain") }, &self.domain);
        params.push_some(const { &Name::new("udai") }, &self.udai);
        params
            .push_some(
                const { &Name::new("params[registrant_contact_id]") },
                &self.registrant_contact_id,
            );
        params
            .push_some(
                const { &Name::new("params[admin_contact_id]") },
                &self.admin_contact_id,
            );
        params
            .push_some(
                const { &Name::new("params[technical_contact_id]") },
                &self.technical_contact_id,
            );
        params
            .push_some(
                const { &Name::new("params[billing_contact_id]") },
                &self.billing_contact_id,
            );
        params.push_some(const { &Name::new("params[term]") }, &self.term);
        params.push_tree(const { &Name::new("params[nameservers]") }, &self.nameservers);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }
}

impl Client {
    /// Transfer a domain to SiteHost. **This costs money.**
    ///
    /// Moves a domain from another registrar to SiteHost. `/srs/can_transfer_domain` tells whether that is possible, and
    /// `/srs/validate_udai` whether the code is right.
    ///
    /// Sends a `POST` request to `/1.3/srs/transfer_domain.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/transfer_domain&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_transfer_domain(&self, request: &SrsTransferDomain) -> Call<()> {
        self.send(request)
    }
}
