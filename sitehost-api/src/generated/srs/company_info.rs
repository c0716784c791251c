// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// The company profile of an account, which emails about domains are written with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CompanyInfo {
    /// The account that the profile belongs to.
    pub client_id: Option<Id>,
    /// The name of the company.
    pub companyname: Option<String>,
    /// The address of the company's website.
    pub companyurl: Option<String>,
    /// The address of the web page where customers renew their domains.
    pub companyrenewurl: Option<String>,
    /// The email address of the company.
    pub companyemail: Option<String>,
    /// The email address that emails are sent from.
    pub companyemailfrom: Option<String>,
    /// The display name that emails are sent from.
    pub companyemailfromname: Option<String>,
    /// The email address of the company's support.
    pub companysupportemail: Option<String>,
    /// The phone number of the company.
    pub companyphone: Option<String>,
    /// The fax number of the company.
    pub companyfax: Option<String>,
    /// Whether an email is sent when a domain has been renewed.
    pub send_renewed_email: Option<bool>,
    /// Whether invoices are sent. `/srs/update_company_info` does not set it.
    pub send_invoice: Option<bool>,
}

setters!(CompanyInfo {
    client_id: maybe<Id>,
    companyname: maybe<String>,
    companyurl: maybe<String>,
    companyrenewurl: maybe<String>,
    companyemail: maybe<String>,
    companyemailfrom: maybe<String>,
    companyemailfromname: maybe<String>,
    companysupportemail: maybe<String>,
    companyphone: maybe<String>,
    companyfax: maybe<String>,
    send_renewed_email: maybe<bool>,
    send_invoice: maybe<bool>,
});
