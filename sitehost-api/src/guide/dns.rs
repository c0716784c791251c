//! DNS zones and records.
//!
//! A zone is named after its domain, and identified by that name. A record has an id, which its zone's list returns.
//!
//! # Records
//!
//! [`ensure_dns_record`](crate::Client::ensure_dns_record) adds a record unless the zone has the same one. A program
//! that runs again, or that lost a reply, adds no second record:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::dns::{DnsAddRecord, DnsAddRecordRequired, DnsDeleteRecord, DnsRecordType};
//!
//! let request = DnsAddRecord::new(DnsAddRecordRequired {
//!     client_id: 1.into(),
//!     domain: "example.co.nz".into(),
//!     kind: DnsRecordType::A,
//!     name: "www.example.co.nz".into(),
//!     content: "192.0.2.10".into(),
//! });
//! let ensured = client.ensure_dns_record(&request).await?;
//!
//! // Take down only what was put up.
//! if ensured.is_created() {
//!     let delete = DnsDeleteRecord::new(1, "example.co.nz", &ensured.get().id);
//!     client.dns_delete_record(&delete).await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! - `name` is the whole name, with the zone in it. The API also takes `www`, and then adds a record under a name
//!   that has the zone in it twice.
//! - [`dns_add_record`](crate::Client::dns_add_record) adds a record without a look at those that are there. Whether
//!   the API refuses a second equal record is not documented.
//! - `prio` is the priority of `MX` and `SRV` records. It is not part of `content`.
//! - [`dns_update_record`](crate::Client::dns_update_record) replaces a record: it takes all parts of it, not only
//!   those that change.
//! - [`dns_list_records`](crate::Client::dns_list_records) returns all records of a zone at once. It has no filters.
//!
//! The example `dns_challenge` proves the control of a domain as an ACME client does: it puts a `TXT` record up,
//! finds it in the list, and takes it down.
//!
//! # Zones
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::dns::{DnsCreateDomain, DnsListDomains};
//!
//! client.dns_create_domain(&DnsCreateDomain::new(1, "example.org.nz")).await?;
//!
//! let zones = client.dns_list_domains_stream(&DnsListDomains::new(1)).collect_all().await?;
//! assert!(zones.iter().any(|zone| zone.name == "example.org.nz"));
//! # Ok(())
//! # }
//! ```
//!
//! A zone has an effect once the [name servers](crate::guide::domains#name-servers) of the domain are SiteHost's.
//! [`dns_update_soa`](crate::Client::dns_update_soa) sets the start of authority.
//! [`dns_delete_domain`](crate::Client::dns_delete_domain) deletes a zone with all its records.
//!
//! Calls report an unknown zone differently: `dns_list_records` is refused, and
//! [`dns_search_domains`](crate::Client::dns_search_domains) returns an empty list. The API checks the ending of a
//! domain first, so `.test`, `.example` and `.invalid` are refused as invalid.
//!
//! # Templates
//!
//! A template is a set of records that zones can be linked to;
//! [`dns::domain_templates`](crate::dns::domain_templates) has the calls. Linking a zone changes none of its records.
//! They change when the zone is rebuilt from its template, with
//! [`dns_domain_templates_update_domain_dns`](crate::Client::dns_domain_templates_update_domain_dns), or with all
//! zones of the template, with
//! [`dns_domain_templates_update_template_dns`](crate::Client::dns_domain_templates_update_template_dns). A rebuild
//! replaces all records of a zone and cannot be undone.
//!
//! # Reverse names
//!
//! [`dns_list_ips`](crate::Client::dns_list_ips) returns the reverse name of each IP address of an account,
//! [`dns_update_reverse_dns`](crate::Client::dns_update_reverse_dns) sets one, and
//! [`dns_reset_reverse_dns`](crate::Client::dns_reset_reverse_dns) restores the platform's default.
