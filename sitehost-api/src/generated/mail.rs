// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Mail servers: their domains, mailboxes, aliases and forwards.

mod add_account;
mod add_alias;
mod add_alias_domain;
mod add_domain;
mod add_forward;
mod delete_account;
mod delete_alias;
mod delete_alias_domain;
mod delete_domain;
mod delete_forward;
mod get_account;
mod get_server_info;
mod list_accounts;
mod list_aliases;
mod list_all;
mod list_domains;
mod list_forwards;
mod mail_account;
mod mail_address;
mod mail_address_kind;
mod mail_alias;
mod mail_domain;
mod mail_domain_state;
mod mail_forward;
mod mail_server;
mod search_accounts;
mod search_aliases;
mod search_forwards;
mod update_account;
mod update_domain;

pub use self::add_account::MailAddAccount;
pub use self::add_alias::MailAddAlias;
pub use self::add_alias_domain::MailAddAliasDomain;
pub use self::add_domain::MailAddDomain;
pub use self::add_forward::MailAddForward;
pub use self::delete_account::MailDeleteAccount;
pub use self::delete_alias::MailDeleteAlias;
pub use self::delete_alias_domain::MailDeleteAliasDomain;
pub use self::delete_domain::MailDeleteDomain;
pub use self::delete_forward::MailDeleteForward;
pub use self::get_account::MailGetAccount;
pub use self::get_server_info::MailGetServerInfo;
pub use self::list_accounts::MailListAccounts;
pub use self::list_aliases::MailListAliases;
pub use self::list_all::MailListAll;
pub use self::list_domains::MailListDomains;
pub use self::list_forwards::MailListForwards;
pub use self::mail_account::MailAccount;
pub use self::mail_address::MailAddress;
pub use self::mail_address_kind::MailAddressKind;
pub use self::mail_alias::MailAlias;
pub use self::mail_domain::MailDomain;
pub use self::mail_domain_state::MailDomainState;
pub use self::mail_forward::MailForward;
pub use self::mail_server::MailServer;
pub use self::search_accounts::MailSearchAccounts;
pub use self::search_aliases::MailSearchAliases;
pub use self::search_forwards::MailSearchForwards;
pub use self::update_account::MailUpdateAccount;
pub use self::update_domain::MailUpdateDomain;
