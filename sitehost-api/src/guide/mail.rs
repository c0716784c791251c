//! Mail servers: domains, mailboxes, aliases and forwards.
//!
//! Calls take the name of the mail server. No call that lists mail servers is known; ask SiteHost for their names.
//!
//! # A mailbox
//!
//! A mail domain comes first, then the mailboxes in it:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::mail::{MailAddAccount, MailAddDomain, MailGetAccount};
//!
//! let server = "my-mail-server";
//! client.mail_add_domain(&MailAddDomain::new(1, server, "example.org.nz")).await?;
//!
//! let request = MailAddAccount::new(1, server, "info@example.org.nz", "a long password")
//!     .label("Information")
//!     .quota(5000); // MB
//! let job = client.mail_add_account(&request).await?;
//! client.wait(&job).await?;
//!
//! let mailbox = client
//!     .mail_get_account(&MailGetAccount::new(1, server, "info@example.org.nz"))
//!     .await?;
//! assert_eq!(mailbox.quota, Some(5000));
//! # Ok(())
//! # }
//! ```
//!
//! The password is a [`Secret`](crate::Secret): it is sent, and occurs in no error, `Debug` or span.
//! [`Client::preview`](crate::Client::preview) masks it.
//!
//! # Aliases and forwards
//!
//! - An [alias](crate::Client::mail_add_alias) is an additional address of a mailbox.
//! - A [forward](crate::Client::mail_add_forward) redirects the mail for one address to another.
//! - An [alias domain](crate::Client::mail_add_alias_domain) maps a whole domain to another.
//!
//! [`mail_list_all`](crate::Client::mail_list_all) returns the mailboxes, aliases and forwards of a domain in one
//! list. The searches, such as [`mail_search_accounts_stream`](crate::Client::mail_search_accounts_stream), go over
//! all domains of a server, and need at least one condition.
