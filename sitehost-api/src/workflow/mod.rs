//! Operations that make several calls: streaming a paginated list, waiting for a job or a build, forking an image by its
//! code, finding stacks and waiting until they run, and creating what is not there yet.
//!
//! Functions that make calls are `#[inline]`, however long they are: the reading of replies in them is compiled with the
//! programs that use them, and not with this crate, where it took a sixth of the time.

pub(crate) mod ensure;
mod fork;
pub(crate) mod pagination;
mod stacks;
pub(crate) mod waiting;
