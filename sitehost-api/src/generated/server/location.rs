// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::ProductType;
use crate::runtime::reply::setters::setters;

/// A location that servers can be ordered at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Location {
    /// The code that identifies the location in other calls, for example `AKLCITY`.
    pub code: String,
    /// The display name of the location.
    pub label: String,
    /// The data centre.
    pub datacenter: Option<String>,
    /// Whether every account can order servers here.
    pub public: Option<bool>,
    /// The operating systems of the servers here.
    #[serde(default)]
    pub os: Vec<String>,
    /// The types of products that are offered here.
    #[serde(default)]
    pub product_types: Vec<ProductType>,
    /// The number of free addresses.
    pub available_ips: Option<i64>,
    /// The number of free IPv4 addresses.
    pub available_ipv4: Option<i64>,
    /// The number of free IPv6 addresses.
    pub available_ipv6: Option<i64>,
    /// Whether servers here can have IPv6 addresses.
    pub ipv6: Option<bool>,
    /// Whether the location offers private clouds to every account.
    pub public_private_cloud: Option<bool>,
}

setters!(Location {
    code: one<String>,
    label: one<String>,
    datacenter: maybe<String>,
    public: maybe<bool>,
    os: each<String>,
    product_types: each<ProductType>,
    available_ips: maybe<i64>,
    available_ipv4: maybe<i64>,
    available_ipv6: maybe<i64>,
    ipv6: maybe<bool>,
    public_private_cloud: maybe<bool>,
});
