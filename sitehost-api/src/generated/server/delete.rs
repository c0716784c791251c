// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/server/delete.json`: Delete a server

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Method, Name, Params, Request};

/// The parameters of [`Client::server_delete`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerDelete;
///
/// let request = ServerDelete::new(1, "servername")
///     .delete_subscription(true)
///     .force_delete(true);
/// let reply = client.server_delete(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerDelete {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// Whether to end the subscription that the server is billed under as well. The default is not documented.
    pub delete_subscription: Option<bool>,
    /// Whether to delete the server even if it is a container server that still has its own stack. Without this
    /// flag, the call is refused in that case.
    pub force_delete: Option<bool>,
}

impl ServerDelete {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    pub fn new(client_id: impl Into<Id>, name: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            delete_subscription: None,
            force_delete: None,
        }
    }

    /// Whether to end the subscription that the server is billed under as well. The default is not documented.
    #[must_use]
    pub fn delete_subscription(mut self, delete_subscription: bool) -> Self {
        self.delete_subscription = Some(delete_subscription);
        self
    }

    /// Sets [`delete_subscription`](Self::delete_subscription), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_delete_subscription(
        mut self,
        delete_subscription: Option<bool>,
    ) -> Self {
        self.delete_subscription = delete_subscription;
        self
    }

    /// Whether to delete the server even if it is a container server that still has its own stack. Without this
    /// flag, the call is refused in that case.
    #[must_use]
    pub fn force_delete(mut self, force_delete: bool) -> Self {
        self.force_delete = Some(force_delete);
        self
    }

    /// Sets [`force_delete`](Self::force_delete), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_force_delete(mut self, force_delete: Option<bool>) -> Self {
        self.force_delete = force_delete;
        self
    }
}

impl Request for ServerDelete {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_delete")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/server/delete.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params
            .push_some(
                const { &Name::new("delete_subscription") },
                &self.delete_subscription,
            );
        params.push_some(const { &Name::new("force_delete") }, &self.force_delete);
    }

    fn effect(&self) -> Effect {
        Effect::Destroys
    }
}

impl Client {
    /// Delete a server. **This cannot be undone.**
    ///
    /// Starts a job that deletes the server with all of its data. The call is refused while the server is being
    /// provisioned or shut down; call again later.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.0/server/delete.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/server/delete&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_delete(&self, request: &ServerDelete) -> Call<Job> {
        self.send(request)
    }
}
