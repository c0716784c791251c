//! Operations that make several calls: streaming a paginated list, waiting for a job or a build, and forking an image by
//! its code.

mod fork;
pub(crate) mod pagination;
pub(crate) mod waiting;
