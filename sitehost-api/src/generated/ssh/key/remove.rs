// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssh/key/remove.json`: Remove an SSH key

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::ssh_key_remove`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssh::key::SshKeyRemove;
///
/// let request = SshKeyRemove::new(1, 1);
/// client.ssh_key_remove(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SshKeyRemove {
    /// The account that owns the key.
    pub client_id: Id,
    /// The id of the key.
    pub key_id: Id,
}

impl SshKeyRemove {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the key.
    /// - `key_id`: The id of the key.
    pub fn new(client_id: impl Into<Id>, key_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            key_id: key_id.into(),
        }
    }
}

impl Request for SshKeyRemove {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssh_key_remove")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/ssh/key/remove.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("key_id") }, &self.key_id);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Remove an SSH key. **This cannot be undone.**
    ///
    /// Sends a `POST` request to `/1.3/ssh/key/remove.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/ssh/key/remove&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssh_key_remove(&self, request: &SshKeyRemove) -> Call<()> {
        self.send(request)
    }
}
