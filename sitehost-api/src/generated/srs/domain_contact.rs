// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A contact of domains, as `/srs/get_contact` returns it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainContact {
    /// Identifies the contact.
    #[serde(rename = "ContactID")]
    pub contact_id: Id,
    /// The account that owns the contact.
    #[serde(rename = "ClientID")]
    pub client_id: Option<Id>,
    /// The name of the person or company.
    #[serde(rename = "Name")]
    pub name: String,
    /// The name as a registrant. How it differs from `Name` is not documented.
    #[serde(rename = "RegistrantName")]
    pub registrant_name: Option<String>,
    /// The organization that the person belongs to.
    #[serde(rename = "Organization")]
    pub organization: Option<String>,
    /// The first line of the postal address.
    #[serde(rename = "PostalAddress")]
    pub postal_address: Option<String>,
    /// The second line of the postal address.
    #[serde(rename = "PostalAddress2")]
    pub postal_address2: Option<String>,
    /// The suburb of the postal address.
    #[serde(rename = "Suburb")]
    pub suburb: Option<String>,
    /// The postcode of the postal address.
    #[serde(rename = "PostCode")]
    pub post_code: Option<String>,
    /// The province or state of the postal address.
    #[serde(rename = "Province")]
    pub province: Option<String>,
    /// The city of the postal address.
    #[serde(rename = "City")]
    pub city: Option<String>,
    /// The country, as a code of two letters.
    #[serde(rename = "Country")]
    pub country: Option<String>,
    /// The calling code of the phone number, for example `64`.
    #[serde(rename = "PhoneCountry")]
    pub phone_country: Option<String>,
    /// The area code of the phone number.
    #[serde(rename = "PhoneArea")]
    pub phone_area: Option<String>,
    /// The rest of the phone number.
    #[serde(rename = "PhoneLocal")]
    pub phone_local: Option<String>,
    /// The extension of the phone number.
    #[serde(rename = "PhoneExtension")]
    pub phone_extension: Option<String>,
    /// The calling code of the mobile number.
    #[serde(rename = "MobileCountry")]
    pub mobile_country: Option<String>,
    /// The prefix of the mobile number.
    #[serde(rename = "MobileArea")]
    pub mobile_area: Option<String>,
    /// The rest of the mobile number.
    #[serde(rename = "MobileLocal")]
    pub mobile_local: Option<String>,
    /// The extension of the mobile number.
    #[serde(rename = "MobileExtension")]
    pub mobile_extension: Option<String>,
    /// The calling code of the fax number.
    #[serde(rename = "FaxCountry")]
    pub fax_country: Option<String>,
    /// The area code of the fax number.
    #[serde(rename = "FaxArea")]
    pub fax_area: Option<String>,
    /// The rest of the fax number.
    #[serde(rename = "FaxLocal")]
    pub fax_local: Option<String>,
}

setters!(DomainContact {
    contact_id: one<Id>,
    client_id: maybe<Id>,
    name: one<String>,
    registrant_name: maybe<String>,
    organization: maybe<String>,
    postal_address: maybe<String>,
    postal_address2: maybe<String>,
    suburb: maybe<String>,
    post_code: maybe<String>,
    province: maybe<String>,
    city: maybe<String>,
    country: maybe<String>,
    phone_country: maybe<String>,
    phone_area: maybe<String>,
    phone_local: maybe<String>,
    phone_extension: maybe<String>,
    mobile_country: maybe<String>,
    mobile_area: maybe<String>,
    mobile_local: maybe<String>,
    mobile_extension: maybe<String>,
    fax_country: maybe<String>,
    fax_area: maybe<String>,
    fax_local: maybe<String>,
});
