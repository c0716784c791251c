//! Operations that make several calls: streaming a paginated list, waiting for a job or a build, forking an image by its
//! code, and creating what is not there yet.

pub(crate) mod ensure;
mod fork;
pub(crate) mod pagination;
pub(crate) mod waiting;
