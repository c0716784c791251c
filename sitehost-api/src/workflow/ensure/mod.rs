//! Creating what is not there yet: an image, a DNS record or an SSH key.
//!
//! `image`, `dns_record` and `ssh_key` look in the API's list and create what it does not have. `same_record` and
//! `public_key` compare. `lost_create` looks again after a create whose reply was lost. `future` is what the methods
//! return, with its options, and `ensured` its result.

mod dns_record;
mod ensured;
mod future;
mod image;
mod lost_create;
mod public_key;
mod same_record;
mod ssh_key;

pub use ensured::Ensured;
pub use future::Ensure;
