// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/ssh/key/get.json`: Get an SSH key

use std::borrow::Cow;
use crate::generated::ssh::key::SshKey;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssh_key_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssh::key::SshKeyGet;
///
/// let request = SshKeyGet::new(1, 1).include_users(true);
/// let reply = client.ssh_key_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SshKeyGet {
    /// The account that owns the key.
    pub client_id: Id,
    /// The id of the key.
    pub key_id: Id,
    /// Whether to return the users who log in with the key.
    pub include_users: Option<bool>,
}

impl SshKeyGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the key.
    /// - `key_id`: The id of the key.
    pub fn new(client_id: impl Into<Id>, key_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            key_id: key_id.into(),
            include_users: None,
        }
    }

    /// Whether to return the users who log in with the key.
    #[must_use]
    pub fn include_users(mut self, include_users: bool) -> Self {
        self.include_users = Some(include_users);
        self
    }

    /// Sets [`include_users`](Self::include_users), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_include_users(mut self, include_users: Option<bool>) -> Self {
        self.include_users = include_users;
        self
    }
}

impl Request for SshKeyGet {
    type Reply = SshKey;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssh_key_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/ssh/key/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("key_id") }, &self.key_id);
        params.push_some(const { &Name::new("include_users") }, &self.include_users);
    }
}

impl Client {
    /// Get an SSH key
    ///
    /// Sends a `GET` request to `/1.0/ssh/key/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/ssh/key/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssh_key_get(&self, request: &SshKeyGet) -> Call<SshKey> {
        self.send(request)
    }
}
