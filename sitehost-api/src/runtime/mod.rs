//! What the operations stand on: the client, the encoders, the envelope, errors.

mod address;
mod builder;
mod client;
mod encoded;
mod envelope;
mod error;
mod id;
mod job;
mod key;
mod mask;
mod multipart;
mod name;
mod params;
mod preview;
mod request;
mod retry;
mod secret;
mod transport;
mod urlencoded;
mod value;

pub use builder::ClientBuilder;
pub use client::Client;
pub use encoded::{Encoded, FormEncoding};
pub use error::Error;
pub use id::Id;
pub use job::{Job, JobKind};
pub use name::{Name, NameOrText};
pub use params::Params;
pub use preview::Preview;
pub use request::{Method, Request};
pub use secret::Secret;
pub use value::Value;
