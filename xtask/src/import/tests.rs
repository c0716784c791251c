//! What a page becomes.
