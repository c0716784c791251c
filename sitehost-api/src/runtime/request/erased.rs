//! A request without its type.

use std::borrow::Cow;

use super::{Effect, Method, Params, Request};
use crate::runtime::reply_part::ReplyPart;

/// A [`Request`] without the type of its reply. Functions that take `&dyn ErasedRequest` are compiled once rather than for
/// every request.
pub(crate) trait ErasedRequest {
    fn operation(&self) -> Cow<'static, str>;
    fn method(&self) -> Method;
    fn is_read_only(&self) -> bool;
    fn path(&self) -> Cow<'_, str>;
    fn encode(&self, params: &mut Params<'_>);
    fn reply_part(&self) -> ReplyPart;
    fn has_secret_reply(&self) -> bool;
}

/// For references, since a request of unknown size cannot become `dyn` itself.
impl<R: Request + ?Sized> ErasedRequest for &R {
    fn operation(&self) -> Cow<'static, str> {
        R::operation(self)
    }

    fn method(&self) -> Method {
        R::method(self)
    }

    fn is_read_only(&self) -> bool {
        R::effect(self) == Effect::Reads
    }

    fn path(&self) -> Cow<'_, str> {
        R::path(self)
    }

    fn encode(&self, params: &mut Params<'_>) {
        R::encode(self, params);
    }

    fn reply_part(&self) -> ReplyPart {
        R::reply_part(self)
    }

    fn has_secret_reply(&self) -> bool {
        R::has_secret_reply(self)
    }
}
