// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/integrated/add.json`: Create an integrated stack

use std::borrow::Cow;
use crate::generated::cloud::stack::integrated::IntegratedStack;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_integrated_add`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::integrated::CloudStackIntegratedAdd;
///
/// let request = CloudStackIntegratedAdd::new(1, "ch-example", "mariadb1108");
/// let reply = client.cloud_stack_integrated_add(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackIntegratedAdd {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`.
    pub server: String,
    /// The integrated stack to create. The API refuses other names.
    pub name: IntegratedStack,
}

impl CloudStackIntegratedAdd {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the server.
    /// - `server`: The name of the container server, from `/cloud/server/list_all`.
    /// - `name`: The integrated stack to create. The API refuses other names.
    pub fn new(
        client_id: impl Into<Id>,
        server: impl Into<String>,
        name: impl Into<IntegratedStack>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            server: server.into(),
            name: name.into(),
        }
    }
}

impl Request for CloudStackIntegratedAdd {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_integrated_add")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/integrated/add.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Create an integrated stack
    ///
    /// Starts a job that creates an integrated stack on a server. A server has at most one of each name. The call is
    /// refused if the server is switched off.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/stack/integrated/add.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_integrated_add(
        &self,
        request: &CloudStackIntegratedAdd,
    ) -> Call<Job> {
        self.send(request)
    }
}
