// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The sub-accounts of an account.

mod list_sub_accounts;
mod sub_account;

pub use self::list_sub_accounts::AccountsClientListSubAccounts;
pub use self::sub_account::SubAccount;
