//! [`Pushed`], the build that a push starts.

/// The build that a [push](crate::Mock::push) started.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pushed {
    /// The id of the build, for `/cloud/image/version/get_build`.
    pub build_id: u64,
    /// The name of the version that the build makes, for example `1.1-1076`. How the API chooses names is unknown.
    pub version: String,
}
