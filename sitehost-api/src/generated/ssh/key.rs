// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! The SSH keys of an account.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use crate::generated::types::SortDirection;
use crate::runtime::client::{Call, Client};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::reply::setters::setters;
use crate::runtime::request::{Method, Name, Params, Request};
use crate::workflow::pagination::{Items, Paginated};

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
    /// A request with its required parameters.
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

    /// [`custom_image_access`](Self::custom_image_access) if there is a value; `None` leaves it out.
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
    type Reply = SshKeyAddResponse;

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
    /// A request with its required parameters.
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

    /// [`include_users`](Self::include_users) if there is a value; `None` leaves it out.
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

/// The parameters of [`Client::ssh_key_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssh::key::SshKeyListAll;
///
/// let request = SshKeyListAll::new(1)
///     .sort_by("date_added")
///     .sort_dir("DESC")
///     .page_size(50)
///     .page_number(1);
/// let reply = client.ssh_key_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SshKeyListAll {
    /// The account that owns the keys.
    pub client_id: Id,
    /// The field to sort by. The valid fields are not documented.
    pub sort_by: Option<String>,
    /// The direction to sort in.
    pub sort_dir: Option<SortDirection>,
    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    pub page_size: Option<i64>,
    /// The number of the page to return, counted from 1.
    pub page_number: Option<i64>,
}

impl SshKeyListAll {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the keys.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            sort_by: None,
            sort_dir: None,
            page_size: None,
            page_number: None,
        }
    }

    /// The field to sort by. The valid fields are not documented.
    #[must_use]
    pub fn sort_by(mut self, sort_by: impl Into<String>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// [`sort_by`](Self::sort_by) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_sort_by(mut self, sort_by: Option<impl Into<String>>) -> Self {
        self.sort_by = sort_by.map(Into::into);
        self
    }

    /// The direction to sort in.
    #[must_use]
    pub fn sort_dir(mut self, sort_dir: impl Into<SortDirection>) -> Self {
        self.sort_dir = Some(sort_dir.into());
        self
    }

    /// [`sort_dir`](Self::sort_dir) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_sort_dir(mut self, sort_dir: Option<impl Into<SortDirection>>) -> Self {
        self.sort_dir = sort_dir.map(Into::into);
        self
    }

    /// The number of entries on a page. The default and the maximum are not documented. Send the page number as well: at
    /// least one list ignores the size without it.
    #[must_use]
    pub fn page_size(mut self, page_size: impl Into<i64>) -> Self {
        self.page_size = Some(page_size.into());
        self
    }

    /// [`page_size`](Self::page_size) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_page_size(mut self, page_size: Option<impl Into<i64>>) -> Self {
        self.page_size = page_size.map(Into::into);
        self
    }

    /// The number of the page to return, counted from 1.
    #[must_use]
    pub fn page_number(mut self, page_number: impl Into<i64>) -> Self {
        self.page_number = Some(page_number.into());
        self
    }

    /// [`page_number`](Self::page_number) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_page_number(mut self, page_number: Option<impl Into<i64>>) -> Self {
        self.page_number = page_number.map(Into::into);
        self
    }
}

impl Request for SshKeyListAll {
    type Reply = Page<SshKey>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssh_key_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/ssh/key/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push_some(const { &Name::new("filters[sort_by]") }, &self.sort_by);
        params.push_some(const { &Name::new("filters[sort_dir]") }, &self.sort_dir);
        params.push_some(const { &Name::new("filters[page_size]") }, &self.page_size);
        params
            .push_some(const { &Name::new("filters[page_number]") }, &self.page_number);
    }
}

impl Paginated for SshKeyListAll {
    fn position(&self) -> Option<i64> {
        self.page_number
    }

    fn at_position(self, page: i64) -> Self {
        self.page_number(page)
    }
}

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
    /// A request with its required parameters.
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
}

/// The parameters of [`Client::ssh_key_update`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::ssh::key::SshKeyUpdate;
///
/// let request = SshKeyUpdate::new(
///         1,
///         1,
///         "My SSH Key",
///         "ssh-rsa AAAAB3NzaC1yc2EAAA... user@host",
///     )
///     .custom_image_access(true);
/// client.ssh_key_update(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SshKeyUpdate {
    /// The account that owns the key.
    pub client_id: Id,
    /// The id of the key.
    pub key_id: Id,
    /// The display name of the key.
    pub label: String,
    /// The public key, in the form of a line in `authorized_keys`.
    pub content: String,
    /// Whether the key has access to custom images.
    pub custom_image_access: Option<bool>,
}

impl SshKeyUpdate {
    /// A request with its required parameters.
    ///
    /// - `client_id`: The account that owns the key.
    /// - `key_id`: The id of the key.
    /// - `label`: The display name of the key.
    /// - `content`: The public key, in the form of a line in `authorized_keys`.
    pub fn new(
        client_id: impl Into<Id>,
        key_id: impl Into<Id>,
        label: impl Into<String>,
        content: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            key_id: key_id.into(),
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

    /// [`custom_image_access`](Self::custom_image_access) if there is a value; `None` leaves it out.
    #[must_use]
    pub fn maybe_custom_image_access(
        mut self,
        custom_image_access: Option<bool>,
    ) -> Self {
        self.custom_image_access = custom_image_access;
        self
    }
}

impl Request for SshKeyUpdate {
    type Reply = ();

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("ssh_key_update")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/ssh/key/update.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("key_id") }, &self.key_id);
        params.push(const { &Name::new("params[label]") }, &self.label);
        params.push(const { &Name::new("params[content]") }, &self.content);
        params
            .push_some(
                const { &Name::new("params[custom_image_access]") },
                &self.custom_image_access,
            );
    }
}

/// An SSH public key of an account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKey {
    /// Identifies the key.
    pub id: Id,
    /// The account that owns the key.
    pub client_id: Option<Id>,
    /// The display name of the key.
    pub label: String,
    /// The public key, in the form of a line in `authorized_keys`.
    pub content: String,
    /// When the key was added.
    pub date_added: Option<DateTime>,
    /// When the key was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether the key has access to custom images. Documented for `/ssh/key/get`, but not for the list.
    pub custom_image_access: Option<bool>,
    /// The users who log in with the key. Returned only if `include_users` is set.
    #[serde(default)]
    pub users: Vec<SshKeyUser>,
}

setters!(SshKey {
    id: one<Id>,
    client_id: maybe<Id>,
    label: one<String>,
    content: one<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    custom_image_access: maybe<bool>,
    users: each<SshKeyUser>,
});

/// The new key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKeyAddResponse {
    /// Identifies the key.
    pub key_id: Id,
}

setters!(SshKeyAddResponse {
    key_id: one<Id>,
});

/// A user who logs in with an SSH key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SshKeyUser {
    /// Identifies the user.
    pub id: Id,
    /// The login name of the user.
    pub username: String,
    /// The containers that the user can log in to.
    #[serde(default)]
    pub containers: Vec<String>,
}

setters!(SshKeyUser {
    id: one<Id>,
    username: one<String>,
    containers: each<String>,
});

impl Client {
    /// Add an SSH key
    ///
    /// Sends a `POST` request to `/1.2/ssh/key/add.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn ssh_key_add(&self, request: &SshKeyAdd) -> Call<SshKeyAddResponse> {
        self.send(request)
    }

    /// Get an SSH key
    ///
    /// Sends a `GET` request to `/1.0/ssh/key/get.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn ssh_key_get(&self, request: &SshKeyGet) -> Call<SshKey> {
        self.send(request)
    }

    /// List SSH keys
    ///
    /// Sends a `GET` request to `/1.0/ssh/key/list_all.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn ssh_key_list_all(&self, request: &SshKeyListAll) -> Call<Page<SshKey>> {
        self.send(request)
    }

    /// The entries of all pages of [`ssh_key_list_all`](Client::ssh_key_list_all),
    /// from the page that the request names, or else the first.
    ///
    /// A page is fetched when its first entry is asked for. [`Items`] says where the list ends,
    /// and when it ends with an error because it is not whole.
    pub fn ssh_key_list_all_stream(
        &self,
        request: &SshKeyListAll,
    ) -> Items<SshKeyListAll> {
        self.items(request)
    }

    /// Remove an SSH key
    ///
    /// Sends a `POST` request to `/1.3/ssh/key/remove.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn ssh_key_remove(&self, request: &SshKeyRemove) -> Call<()> {
        self.send(request)
    }

    /// Update an SSH key
    ///
    /// Replaces the label and the content of the key. Send both, even if only one of them changes.
    ///
    /// Sends a `POST` request to `/1.2/ssh/key/update.json`
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    pub fn ssh_key_update(&self, request: &SshKeyUpdate) -> Call<()> {
        self.send(request)
    }
}
