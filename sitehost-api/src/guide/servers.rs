//! Servers: power, sizes, addresses and snapshots.
//!
//! Calls take the name of a server, such as `servername`, not its label. Servers that run containers have [calls of
//! their own](crate::cloud::server).
//!
//! # State and power
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::server::{ServerChangeState, ServerGetState, ServerListServers, StateChange};
//!
//! let servers = client.server_list_servers_stream(&ServerListServers::new(1)).collect_all().await?;
//! for server in &servers {
//!     println!("{} is {}", server.name, server.state);
//! }
//!
//! let reboot = ServerChangeState::new(1, "servername", StateChange::Reboot);
//! let job = client.server_change_state(&reboot).await?;
//! client.wait(&job).await?;
//! let state = client.server_get_state(&ServerGetState::new(1, "servername")).await?;
//! println!("{state:?}");
//! # Ok(())
//! # }
//! ```
//!
//! The job ends when the change has been made; whether the operating system has started by then is not documented.
//!
//! # Order, change and delete
//!
//! [`server_provision`](crate::Client::server_provision) orders a server. It takes codes from these lists:
//!
//! - [`server_list_locations`](crate::Client::server_list_locations): where a server can be
//! - [`server_products`](crate::Client::server_products): what can be ordered there
//! - [`server_list_images`](crate::Client::server_list_images): the images of operating systems; those of
//!   high-performance servers with the type `hpvm-distro` and a location

//!
//! [`server_can_provision`](crate::Client::server_can_provision) asks whether there is room for it, and orders
//! nothing; its `distro` is not a code of these lists. The reply to the order holds the job and the password of the
//! new server, a [`Secret`](crate::Secret). No other call is known to return the password, so store it before you
//! wait for the job.
//!
//! Calls that cost something say so at the beginning of their documentation, and so do calls that cannot be undone. A
//! program can ask before it sends them:
//!
//! ```
//! use sitehost_api::server::{ServerDelete, ServerUpgrade};
//! use sitehost_api::{Effect, Request};
//!
//! assert_eq!(ServerUpgrade::new(1, "servername").effect(), Effect::Costs);
//! assert_eq!(ServerDelete::new(1, "servername").effect(), Effect::Destroys);
//! ```
//!
//! # Addresses and firewall
//!
//! [`server_add_ip`](crate::Client::server_add_ip) gives a server another address but does not configure it, for
//! which [`server_generate_network_config`](crate::Client::server_generate_network_config) returns the configuration.
//! [`server_set_primary_ip`](crate::Client::server_set_primary_ip) chooses the primary address. Reverse names are a
//! part of [`dns`](crate::guide::dns). Firewall rules are grouped into [security
//! groups](crate::server::firewall::security_groups),
//! [`server_firewall_update`](crate::Client::server_firewall_update) replaces all groups of a server: those that are
//! not sent are detached. Servers on Xen, the older platform, have none.
//!
//! # Snapshots
//!
//! A snapshot of a disk expires after its `lifetime`, in hours. Until then it can be restored, which loses what was
//! written since. [`server::snapshot`](crate::server::snapshot) has the calls.
