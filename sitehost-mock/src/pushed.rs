//! What a push started.

/// The build that a [push](crate::Mock::push) started.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pushed {
    /// Its id, as `/cloud/image/version/get_build` takes it.
    pub build_id: u64,
    /// The name of the version that it makes, `1.1-1076` for example. Which names the API gives is in no source.
    pub version: String,
}
