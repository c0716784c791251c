// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.0/cloud/stack/get.json`: Get a stack

use std::borrow::Cow;
use crate::generated::cloud::stack::Stack;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_get`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackGet;
///
/// let request = CloudStackGet::new(1, "ch-servername", "examplenz");
/// let reply = client.cloud_stack_get(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackGet {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
}

impl CloudStackGet {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the stack.
    /// - `server`: The name of the server that the stack is on.
    /// - `name`: The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            name: name.into(),
        }
    }
}

impl Request for CloudStackGet {
    type Reply = Stack;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_get")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/cloud/stack/get.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Get a stack
    ///
    /// Returns a stack with its containers, in API version 1.0, the newest that is documented. Members that only version
    /// 1.5 is known to write, such as the image of a container, are returned by `/cloud/stack/list_all`.
    ///
    /// Sends a `GET` request to `/1.0/cloud/stack/get.json`.
    ///
    /// Documented at <https://docs.sitehost.nz/api/v1/?path=/cloud/stack/get&action=GET>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_get(&self, request: &CloudStackGet) -> Call<Stack> {
        self.send(request)
    }
}
