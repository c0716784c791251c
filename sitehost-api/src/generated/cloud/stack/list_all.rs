// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/list_all.json`: List stacks

use std::borrow::Cow;
use crate::generated::cloud::stack::Stack;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_stack_list_all`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::stack::CloudStackListAll;
///
/// let request = CloudStackListAll::new(1).server_name("ch-servername");
/// let reply = client.cloud_stack_list_all(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudStackListAll {
    /// The account that owns the stacks.
    pub client_id: Id,
    /// Returns only stacks on the server with this name. A server that does not exist is refused.
    pub server_name: Option<String>,
}

impl CloudStackListAll {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that owns the stacks.
    pub fn new(client_id: impl Into<Id>) -> Self {
        Self {
            client_id: client_id.into(),
            server_name: None,
        }
    }

    /// Returns only stacks on the server with this name. A server that does not exist is refused.
    #[must_use]
    pub fn server_name(mut self, server_name: impl Into<String>) -> Self {
        self.server_name = Some(server_name.into());
        self
    }

    /// Sets [`server_name`](Self::server_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_server_name(mut self, server_name: Option<impl Into<String>>) -> Self {
        self.server_name = server_name.map(Into::into);
        self
    }
}

impl Request for CloudStackListAll {
    type Reply = Page<Stack>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_stack_list_all")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/cloud/stack/list_all.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params
            .push_some(const { &Name::new("filters[server_name]") }, &self.server_name);
    }
}

impl Client {
    /// List stacks
    ///
    /// Returns the first page of the stacks. No parameter is known that asks for another page or for another size of the
    /// page: compare `total_pages`, and list the stacks server by server if there is more than one page.
    ///
    /// Returns one page. How another page is requested is not known.
    ///
    /// Sends a `GET` request to `/1.5/cloud/stack/list_all.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_stack_list_all(
        &self,
        request: &CloudStackListAll,
    ) -> Call<Page<Stack>> {
        self.send(request)
    }
}
