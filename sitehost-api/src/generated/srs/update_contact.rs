// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/update_contact.json`: Change a domain contact

use std::borrow::Cow;
use crate::generated::srs::PhoneNumber;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::srs_update_contact`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::srs::{PhoneNumber, SrsUpdateContact};
///
/// let request = SrsUpdateContact::new(1, 1)
///     .name("Example")
///     .email("example@example.com")
///     .postal_address("1 Example Rd")
///     .postal_address2("Round the bend")
///     .suburb("Ellerslie")
///     .city("Auckland")
///     .country("NZ")
///     .post_code("612")
///     .province("Ellerslie")
///     .organization("Example Corp.")
///     .phone(PhoneNumber::new("64", "9", "123456").extension("789"))
///     .fax(PhoneNumber::new("64", "9", "123456").extension("789"))
///     .mobile(PhoneNumber::new("64", "9", "123456").extension("789"));
/// client.srs_update_contact(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SrsUpdateContact {
    /// The account that owns the contact.
    pub client_id: Id,
    /// The id of the contact, from `/srs/list_contacts`.
    pub contact_id: Id,
    /// The name of the person or company.
    pub name: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// The first line of the postal address.
    pub postal_address: Option<String>,
    /// The second line of the postal address.
    pub postal_address2: Option<String>,
    /// The suburb of the postal address.
    pub suburb: Option<String>,
    /// The city of the postal address.
    pub city: Option<String>,
    /// The country, as a code of two letters.
    pub country: Option<String>,
    /// The postcode of the postal address.
    pub post_code: Option<String>,
    /// The province or state of the postal address.
    pub province: Option<String>,
    /// The organization that the person belongs to.
    pub organization: Option<String>,
    /// The phone number.
    pub phone: Option<PhoneNumber>,
    /// The fax number.
    pub fax: Option<PhoneNumber>,
    /// The mobile number.
    pub mobile: Option<PhoneNumber>,
}

impl SrsUpdateContact {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the contact.
    /// - `contact_id`: The id of the contact, from `/srs/list_contacts`.
    pub fn new(client_id: impl Into<Id>, contact_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            contact_id: contact_id.into(),
            name: None,
            email: None,
            postal_address: None,
            postal_address2: None,
            suburb: None,
            city: None,
            country: None,
            post_code: None,
            province: None,
            organization: None,
            phone: None,
            fax: None,
            mobile: None,
        }
    }

    /// The name of the person or company.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`name`](Self::name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }

    /// The email address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`email`](Self::email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }

    /// The first line of the postal address.
    #[must_use]
    pub fn postal_address(mut self, postal_address: impl Into<String>) -> Self {
        self.postal_address = Some(postal_address.into());
        self
    }

    /// Sets [`postal_address`](Self::postal_address), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_postal_address(
        mut self,
        postal_address: Option<impl Into<String>>,
    ) -> Self {
        self.postal_address = postal_address.map(Into::into);
        self
    }

    /// The second line of the postal address.
    #[must_use]
    pub fn postal_address2(mut self, postal_address2: impl Into<String>) -> Self {
        self.postal_address2 = Some(postal_address2.into());
        self
    }

    /// Sets [`postal_address2`](Self::postal_address2), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_postal_address2(
        mut self,
        postal_address2: Option<impl Into<String>>,
    ) -> Self {
        self.postal_address2 = postal_address2.map(Into::into);
        self
    }

    /// The suburb of the postal address.
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

    /// The city of the postal address.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Sets [`city`](Self::city), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_city(mut self, city: Option<impl Into<String>>) -> Self {
        self.city = city.map(Into::into);
        self
    }

    /// The country, as a code of two letters.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Sets [`country`](Self::country), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_country(mut self, country: Option<impl Into<String>>) -> Self {
        self.country = country.map(Into::into);
        self
    }

    /// The postcode of the postal address.
    #[must_use]
    pub fn post_code(mut self, post_code: impl Into<String>) -> Self {
        self.post_code = Some(post_code.into());
        self
    }

    /// Sets [`post_code`](Self::post_code), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_post_code(mut self, post_code: Option<impl Into<String>>) -> Self {
        self.post_code = post_code.map(Into::into);
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

    /// The phone number.
    #[must_use]
    pub fn phone(mut self, phone: PhoneNumber) -> Self {
        self.phone = Some(phone);
        self
    }

    /// Sets [`phone`](Self::phone), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_phone(mut self, phone: Option<PhoneNumber>) -> Self {
        self.phone = phone;
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

impl Request for SrsUpdateContact {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("srs_update_contact")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/srs/update_contact.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("contact_id") }, &self.contact_id);
        params.push_some(const { &Name::new("params[Name]") }, &self.name);
        params.push_some(const { &Name::new("params[Email]") }, &self.email);
        params
            .push_some(
                const { &Name::new("params[PostalAddress]") },
                &self.postal_address,
            );
        params
            .push_some(
                const { &Name::new("params[PostalAddress2]") },
                &self.postal_address2,
            );
        params.push_some(const { &Name::new("params[Suburb]") }, &self.suburb);
        params.push_some(const { &Name::new("params[City]") }, &self.city);
        params.push_some(const { &Name::new("params[Country]") }, &self.country);
        params.push_some(const { &Name::new("params[PostCode]") }, &self.post_code);
        params.push_some(const { &Name::new("params[Province]") }, &self.province);
        params
            .push_some(const { &Name::new("params[Organization]") }, &self.organization);
        params.push_tree(const { &Name::new("params[Phone]") }, &self.phone);
        params.push_tree(const { &Name::new("params[Fax]") }, &self.fax);
        params.push_tree(const { &Name::new("params[Mobile]") }, &self.mobile);
    }
}

impl Client {
    /// Change a domain contact
    ///
    /// Changes the contact for all domains that refer to it. Whether a value that is not sent is kept is not documented.
    ///
    /// Sends a `POST` request to `/1.3/srs/update_contact.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/srs/update_contact&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn srs_update_contact(&self, request: &SrsUpdateContact) -> Call<()> {
        self.send(request)
    }
}
