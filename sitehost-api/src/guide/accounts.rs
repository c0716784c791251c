//! Accounts and keys.
//!
//! An API key belongs to an account. Keys are made in SiteHost's Control Panel, by a user with two-factor
//! authentication; no call makes one. A key may call the modules of the API that were chosen for it, and it can be
//! limited to some IP addresses. The panel shows a key once.
//!
//! # The account of a key
//!
//! Nearly every call takes the account as `client_id`. [`api_get_info`](crate::Client::api_get_info) returns the
//! account that owns the key, and what the key may do:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::api::ApiGetInfo;
//!
//! let info = client.api_get_info(&ApiGetInfo::new()).await?;
//! println!("account {}, modules {:?}", info.client_id, info.modules);
//! # assert_eq!(info.client_id, 1);
//! # Ok(())
//! # }
//! ```
//!
//! A call to a module that the key may not use is [refused](crate::Error::is_refused).
//!
//! # Accounts of a reseller
//!
//! A reseller's key also works for the accounts of its customers: the same call with the customer's `client_id`.
//! [`accounts_client_list_sub_accounts`](crate::Client::accounts_client_list_sub_accounts) lists them. Closed
//! accounts are listed only if the request asks for them.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::accounts::client::AccountsClientListSubAccounts;
//! use sitehost_api::dns::DnsListDomains;
//!
//! let mut accounts = client
//!     .accounts_client_list_sub_accounts_stream(&AccountsClientListSubAccounts::new(1));
//! while let Some(account) = accounts.next().await {
//!     let account = account?;
//!     let zones = client.dns_list_domains(&DnsListDomains::new(&account.client_id)).await?;
//!     println!("{} has {} zones", account.name, zones.total_items);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The API counts the calls of all keys of a reseller together. Programs that run at the same time share its [rate
//! limit](crate::guide::errors#rate-limit); clients in one program can share a [`RateLimit`](crate::RateLimit).
//!
//! # Several keys
//!
//! [`Client::with_key`](crate::Client::with_key) returns a client with another key that shares the connections, the
//! options and the rate limit:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! let other = client.with_key("another_key")?;
//! # let _ = other;
//! # Ok(())
//! # }
//! ```
//!
//! # Where the key goes
//!
//! The key is the first parameter of each request: in the body of a POST, and in the URL of a GET. Logs of proxies
//! may therefore hold it. This crate sends it to the configured host only, follows no redirects, and keeps it out of
//! errors, `Debug` and spans; [`Secret`](crate::Secret#redaction) has the rules.
