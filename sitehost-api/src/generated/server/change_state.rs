// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/change_state.json`: Change the state of a server

use std::borrow::Cow;
use crate::generated::server::StateChange;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_change_state`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerChangeState;
///
/// let request = ServerChangeState::new(1, "servername", "power_off");
/// let reply = client.server_change_state(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerChangeState {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the server, not its label; from `/server/list_servers`.
    pub name: String,
    /// What to do with the server.
    pub state: StateChange,
}

impl ServerChangeState {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `name`: The name of the server, not its label; from `/server/list_servers`.
    /// - `state`: What to do with the server.
    pub fn new(
        client_id: impl Into<Id>,
        name: impl Into<String>,
        state: impl Into<StateChange>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            name: name.into(),
            state: state.into(),
        }
    }
}

impl Request for ServerChangeState {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_change_state")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.3/server/change_state.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("name") }, &self.name);
        params.push(const { &Name::new("state") }, &self.state);
    }
}

impl Client {
    /// Change the state of a server
    ///
    /// Starts a job that turns the server on or off, reboots it, or turns rescue mode on or off.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.3/server/change_state.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1.3/?path=/server/change_state&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_change_state(&self, request: &ServerChangeState) -> Call<Job> {
        self.send(request)
    }
}
