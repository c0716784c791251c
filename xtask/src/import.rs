//! `cargo xtask import`: makes a spec file of a page of the vendor's documentation.

// The command that uses the page comes with the other half of the import.
#![allow(dead_code)]

mod page;
