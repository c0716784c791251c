//! What takes several calls: lists in pages, waiting for jobs and builds, and forking an image by its code.

mod fork;
pub(crate) mod pagination;
pub(crate) mod waiting;
