// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The certificates of stacks from Let's Encrypt.

mod create;
mod delete;
mod list_all;
mod renew;
mod revoke;
mod stack_certificate;

pub use self::create::CloudStackSslLetsEncryptCreate;
pub use self::delete::CloudStackSslLetsEncryptDelete;
pub use self::list_all::CloudStackSslLetsEncryptListAll;
pub use self::renew::CloudStackSslLetsEncryptRenew;
pub use self::revoke::CloudStackSslLetsEncryptRevoke;
pub use self::stack_certificate::StackCertificate;
