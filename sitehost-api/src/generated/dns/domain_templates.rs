// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Templates that new zones take their records from.

mod add_record;
mod clone_template;
mod cloned_template;
mod create_template;
mod created_template;
mod delete_record;
mod delete_template;
mod get_template;
mod list_records;
mod list_templates;
mod search_templates;
mod update_domain;
mod update_domain_dns;
mod update_record;
mod update_template;
mod update_template_dns;
mod zone_template;

pub use self::add_record::{DnsDomainTemplatesAddRecord, DnsDomainTemplatesAddRecordRequired};
pub use self::clone_template::DnsDomainTemplatesCloneTemplate;
pub use self::cloned_template::ClonedTemplate;
pub use self::create_template::DnsDomainTemplatesCreateTemplate;
pub use self::created_template::CreatedTemplate;
pub use self::delete_record::DnsDomainTemplatesDeleteRecord;
pub use self::delete_template::DnsDomainTemplatesDeleteTemplate;
pub use self::get_template::DnsDomainTemplatesGetTemplate;
pub use self::list_records::DnsDomainTemplatesListRecords;
pub use self::list_templates::DnsDomainTemplatesListTemplates;
pub use self::search_templates::DnsDomainTemplatesSearchTemplates;
pub use self::update_domain::DnsDomainTemplatesUpdateDomain;
pub use self::update_domain_dns::DnsDomainTemplatesUpdateDomainDns;
pub use self::update_record::{DnsDomainTemplatesUpdateRecord, DnsDomainTemplatesUpdateRecordRequired};
pub use self::update_template::DnsDomainTemplatesUpdateTemplate;
pub use self::update_template_dns::DnsDomainTemplatesUpdateTemplateDns;
pub use self::zone_template::ZoneTemplate;
