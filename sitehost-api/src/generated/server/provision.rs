// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/provision.json`: Provision a server

use std::borrow::Cow;
use crate::generated::server::{Addresses, ServerProvisionReply};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_provision`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::{Addresses, ServerProvision, ServerProvisionRequired};
///
/// let request = ServerProvision::new(ServerProvisionRequired {
///         client_id: 1.into(),
///         label: "example-label".into(),
///         location: "AKLCITY".into(),
///         product_code: "CLDCON1".into(),
///         image: "ubuntu-trusty".into(),
///     })
///     .name("example")
///     .ipv4(Addresses::Auto)
///     .ipv6(Addresses::Auto)
///     .ssh_keys(["ssh-rsa AAAAB3NzaC1yc2EAAA... user@host"])
///     .contact_id("3")
///     .backup(true)
///     .send_email(true);
/// let reply = client.server_provision(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerProvision {
    /// The account that will own the server.
    pub client_id: Id,
    /// The display name of the server.
    pub label: String,
    /// The code of the location, from `/server/list_locations`.
    pub location: String,
    /// The code of the product, from `/server/products`. Those of the type `CLDCON` are container servers.
    pub product_code: String,
    /// The code of the image, from `/server/list_images`. For a high-performance server, list the images of the
    /// type `hpvm-distro`.
    pub image: String,
    /// The name that will identify the server. By default, the API derives it from the label, shortened, with a
    /// digit if the name is taken.
    pub name: Option<String>,
    /// The IPv4 addresses of the server. The default is not documented.
    pub ipv4: Option<Addresses>,
    /// The IPv6 addresses of the server. The default is not documented.
    pub ipv6: Option<Addresses>,
    /// The SSH public keys to install, each in the form of a line in `authorized_keys`. Unlike in
    /// `/cloud/image/create`, they are not ids. A container server does not use them; see
    /// `/cloud/ssh/user/add`.
    pub ssh_keys: Option<Vec<String>>,
    /// The id of the contact who provisions the server. `/api/get_info` returns the contact that a key belongs
    /// to.
    pub contact_id: Option<Id>,
    /// Whether to order a subscription for automatic backups as well. The default is not documented.
    pub backup: Option<bool>,
    /// Whether to send the email that announces a new server. The default is not documented.
    pub send_email: Option<bool>,
}

/// The required parameters of [`ServerProvision`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerProvisionRequired {
    /// The account that will own the server.
    pub client_id: Id,
    /// The display name of the server.
    pub label: String,
    /// The code of the location, from `/server/list_locations`.
    pub location: String,
    /// The code of the product, from `/server/products`. Those of the type `CLDCON` are container servers.
    pub product_code: String,
    /// The code of the image, from `/server/list_images`. For a high-performance server, list the images of the
    /// type `hpvm-distro`.
    pub image: String,
}

impl ServerProvision {
    /// Creates a request from its required parameters.
    pub fn new(required: ServerProvisionRequired) -> Self {
        Self {
            client_id: required.client_id,
            label: required.label,
            location: required.location,
            product_code: required.product_code,
            image: required.image,
            name: None,
            ipv4: None,
            ipv6: None,
            ssh_keys: None,
            contact_id: None,
            backup: None,
            send_email: None,
        }
    }

    /// The name that will identify the server. By default, the API derives it from the label, shortened, with a
    /// digit if the name is taken.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`name`](Self::name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }

    /// The IPv4 addresses of the server. The default is not documented.
    #[must_use]
    pub fn ipv4(mut self, ipv4: impl Into<Addresses>) -> Self {
        self.ipv4 = Some(ipv4.into());
        self
    }

    /// Sets [`ipv4`](Self::ipv4), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ipv4(mut self, ipv4: Option<impl Into<Addresses>>) -> Self {
        self.ipv4 = ipv4.map(Into::into);
        self
    }

    /// The IPv6 addresses of the server. The default is not documented.
    #[must_use]
    pub fn ipv6(mut self, ipv6: impl Into<Addresses>) -> Self {
        self.ipv6 = Some(ipv6.into());
        self
    }

    /// Sets [`ipv6`](Self::ipv6), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ipv6(mut self, ipv6: Option<impl Into<Addresses>>) -> Self {
        self.ipv6 = ipv6.map(Into::into);
        self
    }

    /// The SSH public keys to install, each in the form of a line in `authorized_keys`. Unlike in
    /// `/cloud/image/create`, they are not ids. A container server does not use them; see
    /// `/cloud/ssh/user/add`.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn ssh_keys(
        mut self,
        ssh_keys: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.ssh_keys = Some(ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`ssh_keys`](Self::ssh_keys), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_ssh_keys(
        mut self,
        ssh_keys: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.ssh_keys = ssh_keys
            .map(|ssh_keys| ssh_keys.into_iter().map(Into::into).collect());
        self
    }

    /// The id of the contact who provisions the server. `/api/get_info` returns the contact that a key belongs
    /// to.
    #[must_use]
    pub fn contact_id(mut self, contact_id: impl Into<Id>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }

    /// Sets [`contact_id`](Self::contact_id), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_contact_id(mut self, contact_id: Option<impl Into<Id>>) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }

    /// Whether to order a subscription for automatic backups as well. The default is not documented.
    #[must_use]
    pub fn backup(mut self, backup: bool) -> Self {
        self.backup = Some(backup);
        self
    }

    /// Sets [`backup`](Self::backup), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_backup(mut self, backup: Option<bool>) -> Self {
        self.backup = backup;
        self
    }

    /// Whether to send the email that announces a new server. The default is not documented.
    #[must_use]
    pub fn send_email(mut self, send_email: bool) -> Self {
        self.send_email = Some(send_email);
        self
    }

    /// Sets [`send_email`](Self::send_email), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_send_email(mut self, send_email: Option<bool>) -> Self {
        self.send_email = send_email;
        self
    }
}

impl Request for ServerProvision {
    type Reply = ServerProvisionReply;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_provision")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/provision.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("label") }, &self.label);
        params.push(const { &Name::new("location") }, &self.location);
        params.push(const { &Name::new("product_code") }, &self.product_code);
        params.push(const { &Name::new("image") }, &self.image);
        params.push_some(const { &Name::new("params[name]") }, &self.name);
        params.push_tree(const { &Name::new("params[ipv4]") }, &self.ipv4);
        params.push_tree(const { &Name::new("params[ipv6]") }, &self.ipv6);
        params.push_tree(const { &Name::new("params[ssh_keys]") }, &self.ssh_keys);
        params.push_some(const { &Name::new("params[contact_id]") }, &self.contact_id);
        params.push_some(const { &Name::new("params[backup]") }, &self.backup);
        params.push_some(const { &Name::new("params[send_email]") }, &self.send_email);
    }

    fn effect(&self) -> Effect {
        Effect::Costs
    }

    fn has_secret_reply(&self) -> bool {
        true
    }
}

impl Client {
    /// Provision a server. **This costs money.**
    ///
    /// Orders a server and starts a job that creates it. The server may be off for a while after the job has completed.
    /// The reply has the password of the new server, which no other call is known to return.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/server/provision.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/server/provision&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_provision(
        &self,
        request: &ServerProvision,
    ) -> Call<ServerProvisionReply> {
        self.send(request)
    }
}
