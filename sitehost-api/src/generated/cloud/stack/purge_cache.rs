// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/purge_cache.json`: Empty the edge cache of a stack

use std::borrow::Cow;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_purge_cache`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackPurgeCache;
///
/// let request = CloudStackPurgeCache::new(1, "ch-servername", "examplenz");
/// let reply = client.cloud_stack_purge_cache(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackPurgeCache {
    /// The account that owns the stack.
    pub client_id: Id,
    /// The name of the server that the stack is on.
    pub server: String,
    /// The name of the stack, not its label; from `/cloud/stack/list_all`.
    pub name: String,
}

impl CloudStackPurgeCache {
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

impl Request for CloudStackPurgeCache {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_purge_cache")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/purge_cache.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server") }, &self.server);
        params.push(const { &Name::new("name") }, &self.name);
    }
}

impl Client {
    /// Empty the edge cache of a stack
    ///
    /// Starts a job that empties the cache, so that visitors get the current contents of the stack.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.5/cloud/stack/purge_cache.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_purge_cache(&self, request: &CloudStackPurgeCache) -> Call<Job> {
        self.send(request)
    }
}
