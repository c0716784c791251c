// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/products.json`: List the products at a location

use std::borrow::Cow;
use crate::generated::server::{Product, ProductType};
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::server_products`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::server::ServerProducts;
///
/// let request = ServerProducts::new(1, "AKLCITY").kind(["HPVS"]).code(["XENLIT"]);
/// let reply = client.server_products(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerProducts {
    /// The account that makes the call.
    pub client_id: Id,
    /// The code of the location, from `/server/list_locations`.
    pub location: String,
    /// Returns only products of one of these types.
    pub kind: Option<Vec<ProductType>>,
    /// Returns only products with one of these codes.
    pub code: Option<Vec<String>>,
}

impl ServerProducts {
    /// Creates a request from its required parameters.
    ///
    /// - `client_id`: The account that makes the call.
    /// - `location`: The code of the location, from `/server/list_locations`.
    pub fn new(client_id: impl Into<Id>, location: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            location: location.into(),
            kind: None,
            code: None,
        }
    }

    /// Returns only products of one of these types.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn kind(
        mut self,
        kind: impl IntoIterator<Item = impl Into<ProductType>>,
    ) -> Self {
        self.kind = Some(kind.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`kind`](Self::kind), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_kind(
        mut self,
        kind: Option<impl IntoIterator<Item = impl Into<ProductType>>>,
    ) -> Self {
        self.kind = kind.map(|kind| kind.into_iter().map(Into::into).collect());
        self
    }

    /// Returns only products with one of these codes.
    ///
    /// An empty list sends nothing.
    #[must_use]
    pub fn code(mut self, code: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.code = Some(code.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`code`](Self::code), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_code(
        mut self,
        code: Option<impl IntoIterator<Item = impl Into<String>>>,
    ) -> Self {
        self.code = code.map(|code| code.into_iter().map(Into::into).collect());
        self
    }
}

impl Request for ServerProducts {
    type Reply = Vec<Product>;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("server_products")
    }

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.5/server/products.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("location") }, &self.location);
        params.push_each_some(const { &Name::new("filters[type][]") }, &self.kind);
        params.push_each_some(const { &Name::new("filters[code][]") }, &self.code);
    }
}

impl Client {
    /// List the products at a location
    ///
    /// Lists what can be ordered at a location.
    ///
    /// Sends a `GET` request to `/1.5/server/products.json`.
    ///
    /// SiteHost does not document this call. It is known from SiteHost's own SDK.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn server_products(&self, request: &ServerProducts) -> Call<Vec<Product>> {
        self.send(request)
    }
}
