//! Domain names: registration, renewal and transfer.
//!
//! The module of the API is `srs`, after the registry system of `.nz`. Calls take the name of a domain, such as
//! `example.co.nz`.
//!
//! # The domains of an account
//!
//! [`srs_list_domains_stream`](crate::Client::srs_list_domains_stream) lists them with the end of their term:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::srs::SrsListDomains;
//!
//! let mut domains = client.srs_list_domains_stream(&SrsListDomains::new(1));
//! while let Some(domain) = domains.next().await {
//!     let domain = domain?;
//!     if let Some(end) = domain.datebilleduntil {
//!         println!("{} until {end}", domain.domain);
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The example `domains` lists those that expire soon. [`srs_get_domain`](crate::Client::srs_get_domain) returns more
//! about one domain, such as its contacts.
//!
//! # Register, renew, transfer
//!
//! [`srs_create_domain`](crate::Client::srs_create_domain), [`srs_renew_domain`](crate::Client::srs_renew_domain) and
//! [`srs_transfer_domain`](crate::Client::srs_transfer_domain) cost money, and their documentation begins with that.
//! If the reply is lost, the call is not retried. After a registration or a transfer, look for the domain in the
//! list. Before a renewal, note its `datebilleduntil`, and compare it afterwards.
//!
//! 1. [`srs_domain_tlds_available`](crate::Client::srs_domain_tlds_available) says whether a domain can be
//!    registered, and [`srs_get_domain_price`](crate::Client::srs_get_domain_price) for how much.
//! 2. [`srs_create_contact`](crate::Client::srs_create_contact) creates a contact, which several domains can have.
//!    Pass it as the registrant, and as the administrative, technical and billing contact too: version 1.5 was
//!    observed to refuse a registration without them.
//! 3. [`srs_create_domain`](crate::Client::srs_create_domain) registers it for a number of months, and starts a
//!    [job](crate::Job).
//! 4. [`srs_renew_domain`](crate::Client::srs_renew_domain) extends the term, and
//!    [`srs_update_auto_renew`](crate::Client::srs_update_auto_renew) has SiteHost extend it each time it is about to
//!    end, which is billed as well.
//!
//! [`srs_transfer_domain`](crate::Client::srs_transfer_domain) moves a domain from another registrar to SiteHost, and
//! [`srs_can_transfer_domain`](crate::Client::srs_can_transfer_domain) says whether that is possible. Its `udai` is
//! the UDAI of a `.nz` domain and the auth code of any other, and a [`Secret`](crate::Secret).
//! [`srs_validate_udai`](crate::Client::srs_validate_udai) checks it: a wrong code is either `false` or a refusal.
//!
//! # Name servers
//!
//! [`srs_add_name_servers`](crate::Client::srs_add_name_servers) adds to the name servers of a domain and keeps those
//! it has; [`srs_list_name_servers`](crate::Client::srs_list_name_servers) lists them. No call that removes a name
//! server is known; the Control Panel replaces them. The [zone](crate::guide::dns) that they serve is not a part of
//! the domain.
