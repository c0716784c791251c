//! Lists, in pages and as streams.
//!
//! A list in pages has two methods, with one exception: one returns a single page, and one that ends in `_stream`
//! returns a stream of all entries, which fetches each page when its first entry is needed.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::ssh::key::SshKeyListAll;
//!
//! let mut keys = client.ssh_key_list_all_stream(&SshKeyListAll::new(1));
//! while let Some(key) = keys.next().await {
//!     println!("{}", key?.label);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Items::collect_all`](crate::Items::collect_all) reads the whole list into a `Vec`. The stream is a
//! `futures_core::Stream` as well, so the adapters of `futures-util` work with it.
//!
//! A stream yields the whole list, or an error. If the API counts the entries, it compares their number with what
//! came, and yields each entry once. Without counters, an entry that is removed while the list is read is not
//! noticed. If the list changed while it was read, or its counters are wrong, the stream ends with an error for which
//! [`is_inconsistent_list`](crate::Error::is_inconsistent_list) is true. [`Items`](crate::Items) has the rules,
//! [`Items::total`](crate::Items::total) the number of entries, and
//! [`Items::next_position`](crate::Items::next_position) the page to continue from after an error.
//!
//! Lists that are not in pages have one method, which returns a `Vec` or a `BTreeMap`.
//!
//! The exception is [`cloud_stack_list_all`](crate::Client::cloud_stack_list_all): it returns the first page, and no
//! parameter for another page is known. Compare its `total_pages`, and list the stacks of each server if there are
//! more.
