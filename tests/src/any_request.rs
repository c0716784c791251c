//! A request of any operation as one type.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use sitehost_api::{Effect, Method, Params, Request, Secret};

use crate::Example;

/// A request without its type. What a test does with it is compiled once, and not once for each operation.
///
/// It is encoded like the request it was made of. Its reply can be any JSON.
#[derive(Clone)]
pub struct AnyRequest {
    operation: String,
    method: Method,
    path: String,
    effect: Effect,
    encode: Arc<dyn Fn(&mut Params<'_>) + Send + Sync>,
    password: Option<Secret>,
}

impl AnyRequest {
    /// Drops the type of a request.
    pub fn new(request: impl Example) -> Self {
        Self {
            operation: request.operation().into_owned(),
            method: request.method(),
            path: request.path().into_owned(),
            effect: request.effect(),
            encode: Arc::new(move |params| request.encode(params)),
            password: None,
        }
    }

    /// Adds a parameter `params[password]` after the others.
    #[must_use]
    pub fn with_password(mut self, password: Secret) -> Self {
        self.password = Some(password);
        self
    }
}

impl fmt::Debug for AnyRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

impl Request for AnyRequest {
    type Reply = serde_json::Value;

    fn operation(&self) -> Cow<'static, str> {
        self.operation.clone().into()
    }

    fn method(&self) -> Method {
        self.method
    }

    fn effect(&self) -> Effect {
        self.effect
    }

    fn path(&self) -> Cow<'_, str> {
        self.path.as_str().into()
    }

    fn encode(&self, params: &mut Params<'_>) {
        (self.encode)(params);
        if let Some(password) = &self.password {
            params.push("params[password]", password);
        }
    }
}
