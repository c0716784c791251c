// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/ssh/key/add.json`: Add an SSH key

use std::borrow::Cow;
use crate::generated::ssh::key::SshKeyAddReply;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::ssh_key_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssh::key::SshKeyAdd;
///
/// let request = SshKeyAdd::new(
///         1,
///         "My SSH Key",
///         "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host",
///     )
///     .custom_image_access(true);
/// let reply = client.ssh_key_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SshKeyAdd {
    /// The account that will own the key.
    pub client_id: Id,
    /// The display name of the key.
    pub label: String,
    /// The public key, in the form of a line in `authorized_keys`.
    pub content: String,
    /// Whether the key has access to custom images.
    pub custom_image_access: Option<bool>,
}

impl SshKeyAdd {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that will own the key.
    /// - `label`: The display name of the key.
    /// - `content`: The public key, in the form of a line in `authorized_keys`.
    pub fn new(
        client_id: impl Into<Id>,
        label: impl Into<String>,
        content: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            label: label.into(),
            content: content.into(),
            custom_image_access: None,
        }
    }

    /// Whether the key has access to custom images.
    #[must_use]
    pub fn custom_image_access(mut self, custom_image_access: bool) -> Self {
        self.custom_image_access = Some(custom_image_access);
        self
    }

    /// Sets [`custom_image_access`](Self::custom_image_access), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_custom_image_access(
        mut self,
        custom_image_access: Option<bool>,
    ) -> Self {
        self.custom_image_access = custom_image_access;
        self
    }
}

impl Request for SshKeyAdd {
    type Reply = SshKeyAddReply;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssh_key_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/ssh/key/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("label") }, &self.label);
        params.push(const { &Name::new("content") }, &self.content);
        params
            .push_some(
                const { &Name::new("params[custom_image_access]") },
                &self.custom_image_access,
            );
    }
}

impl Client {
    /// Add an SSH key
    ///
    /// Sends a `POST` request to `/1.2/ssh/key/add.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.2/?path=/ssh/key/add&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn ssh_key_add(&self, request: &SshKeyAdd) -> Call<SshKeyAddReply> {
        self.send(request)
    }
}
