// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/create_contact.json`: Create a domain contact

use std::borrow::Cow;
use crate::generated::srs::{CreatedContact, PhoneNumber};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_create_contact`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::{PhoneNumber, SrsCreateContact, SrsCreateContactRequired};
///
/// let request = SrsCreateContact::new(SrsCreateContactRequired {
///         client_id: 1.into(),
///         name: "Example".into(),
///         email: "example@example.com".into(),
///         postal_address: "1 Example Rd".into(),
///         postal_address2: "Round the bend".into(),
///         city: "Auckland".into(),
///         country: "NZ".into(),
///         post_code: "612".into(),
///         phone: PhoneNumber::new("64", "9", "123456").extension("789"),
///     })
///     .suburb("Ellerslie")
///     .province("Ellerslie")
///     .organization("Example Corp.")
///     .fax(PhoneNumber::new("64", "9", "123456").extension("789"))
///     .mobile(PhoneNumber::new("64", "9", "123456").extension("789"));
/// let reply = client.srs_create_contact(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsCreateContact {
    /// The account that will own the contact.
    pub client_id: Id,
    /// The name of the person or company.
    pub name: String,
    /// The email address.
    pub email: String,
    /// The first line of the postal address.
    pub postal_address: String,
    /// The second line of the postal address.
    pub postal_address2: String,
    /// The suburb of the postal address. Send it, although it is documented as optional.
    pub suburb: Option<String>,
    /// The city of the postal address.
    pub city: String,
    /// The country, as a code of two letters.
    pub country: String,
    /// The postcode of the postal address.
    pub post_code: String,
    /// The province or state of the postal address.
    pub province: Option<String>,
    /// The organization that the person belongs to.
    pub organization: Option<String>,
    /// The phone number.
    pub phone: PhoneNumber,
    /// The fax number.
    pub fax: Option<PhoneNumber>,
    /// The mobile number.
    pub mobile: Option<PhoneNumber>,
}

/// The required parameters of [`SrsCreateContact`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct SrsCreateContactRequired {
    /// The account that will own the contact.
    pub client_id: Id,
    /// The name of the person or company.
    pub name: String,
    /// The email address.
    pub email: String,
    /// The first line of the postal address.
    pub postal_address: String,
    /// The second line of the postal address.
    pub postal_address2: String,
    /// The city of the postal address.
    pub city: String,
    /// The country, as a code of two letters.
    pub country: String,
    /// The postcode of the postal address.
    pub post_code: String,
    /// The phone number.
    pub phone: PhoneNumber,
}

impl SrsCreateContact {
    /// Creates a request from its required parameters.
    pub fn new(required: SrsCreateContactRequired) -> Self {
        Self {
            client_id: required.client_id,
            name: required.name,
            email: required.email,
            postal_address: required.postal_address,
            postal_address2: required.postal_address2,
            suburb: None,
            city: required.city,
            country: required.country,
            post_code: required.post_code,
            province: None,
            organization: None,
            phone: required.phone,
            fax: None,
            mobile: None,
        }
    }

    /// The suburb of the postal address. Send it, although it is documented as optional.
    #[must_use]
    pub fn suburb(mut self, suburb: impl Into<String>) -> Self {
        self.suburb = Some(suburb.into());
        self
    }

    /// Sets [`suburb`](Self::suburb), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_suburb(mut self, suburb: Option<impl Into<String>>) -> Self {
        self.suburb = suburb.map(Into::into);
        self
    }

    /// The province or state of the postal address.
    #[must_use]
    pub fn province(mut self, province: impl Into<String>) -> Self {
        self.province = Some(province.into());
        self
    }

    /// Sets [`province`](Self::province), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_province(mut self, province: Option<impl Into<String>>) -> Self {
        self.province = province.map(Into::into);
        self
    }

    /// The organization that the person belongs to.
    #[must_use]
    pub fn organization(mut self, organization: impl Into<String>) -> Self {
        self.organization = Some(organization.into());
        self
    }

    /// Sets [`organization`](Self::organization), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_organization(
        mut self,
        organization: Option<impl Into<String>>,
    ) -> Self {
        self.organization = organization.map(Into::into);
        self
    }

    /// The fax number.
    #[must_use]
    pub fn fax(mut self, fax: PhoneNumber) -> Self {
        self.fax = Some(fax);
        self
    }

    /// Sets [`fax`](Self::fax), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_fax(mut self, fax: Option<PhoneNumber>) -> Self {
        self.fax = fax;
        self
    }

    /// The mobile number.
    #[must_use]
    pub fn mobile(mut self, mobile: PhoneNumber) -> Self {
        self.mobile = Some(mobile);
        self
    }

    /// Sets [`mobile`](Self::mobile), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_mobile(mut self, mobile: Option<PhoneNumber>) -> Self {
        self.mobile = mobile;
        self
    }
}

impl Request for SrsCreateContact {
    type Reply = CreatedContact;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_create_contact")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/srs/create_contact.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("email") }, &self.email);
        params.push(const { &Name::new("postal_address") }, &self.postal_address);
        params.push(const { &Name::new("postal_address2") }, &self.postal_address2);
        params.push_some(const { &Name::new("suburb") }, &self.suburb);
        params.push(const { &Name::new("city") }, &self.city);
        params.push(const { &Name::new("country") }, &self.country);
        params.push(const { &Name::new("params[PostCode]") }, &self.post_code);
        params.push_some(const { &Name::new("params[Province]") }, &self.province);
        params
            .push_some(const { &Name::new("params[Organization]") }, &self.organization);
        params.push_tree(const { &Name::new("params[Phone]") }, &self.phone);
        params.push_tree(const { &Name::new("params[Fax]") }, &self.fax);
        params.push_tree(const { &Name::new("params[Mobile]") }, &self.mobile);
    }
}

impl Client {
    /// Create a domain contact
    ///
    /// Creates a contact that domains can refer to. Version 1.5 was observed to refuse a contact without a suburb ("The
    /// suburb is missing."), and an email address under an ending that is reserved, such as `.test`.
    ///
    /// Sends a `POST` request to `/1.2/srs/create_contact.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/srs/create_contact&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_create_contact(
        &self,
        request: &SrsCreateContact,
    ) -> Call<CreatedContact> {
        self.send(request)
    }
}
