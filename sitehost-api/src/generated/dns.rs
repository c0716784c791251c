// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! DNS zones, their records, and the reverse names of IP addresses.

pub mod domain_templates;

mod add_record;
mod added_record;
mod create_domain;
mod created_zone;
mod delete_domain;
mod delete_record;
mod dns_record;
mod dns_record_type;
mod list_domains;
mod list_ips;
mod list_records;
mod reset_reverse_dns;
mod reverse_name;
mod search_domains;
mod update_record;
mod update_reverse_dns;
mod update_soa;
mod zone;

pub use self::add_record::{DnsAddRecord, DnsAddRecordRequired};
pub use self::added_record::AddedRecord;
pub use self::create_domain::DnsCreateDomain;
pub use self::created_zone::CreatedZone;
pub use self::delete_domain::DnsDeleteDomain;
pub use self::delete_record::DnsDeleteRecord;
pub use self::dns_record::DnsRecord;
pub use self::dns_record_type::DnsRecordType;
pub use self::list_domains::DnsListDomains;
pub use self::list_ips::DnsListIps;
pub use self::list_records::DnsListRecords;
pub use self::reset_reverse_dns::DnsResetReverseDns;
pub use self::reverse_name::ReverseName;
pub use self::search_domains::DnsSearchDomains;
pub use self::update_record::{DnsUpdateRecord, DnsUpdateRecordRequired};
pub use self::update_reverse_dns::DnsUpdateReverseDns;
pub use self::update_soa::{DnsUpdateSoa, DnsUpdateSoaRequired};
pub use self::zone::Zone;
