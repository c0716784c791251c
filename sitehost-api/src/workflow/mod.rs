//! Operations that make several calls: streaming a paginated list, waiting for a job or a build, forking an image by its
//! code, finding stacks and waiting until they run, and creating what is not there yet.

pub(crate) mod ensure;
mod fork;
pub(crate) mod pagination;
mod stacks;
pub(crate) mod waiting;
