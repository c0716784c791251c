//! Encodes requests.
//!
//! A [`Request`] pushes its parameters into [`Params`], which passes names (`param_name`) and values (`param_value`)
//! to a sink. A parameter with parts is a `param_tree`, whose values get there one by one. `encoder` assembles the URL
//! and the body, with `urlencoded` or `multipart`, and `key_param` in front. `preview` masks the result, `erased` is a
//! request without its type, and `raw` one that is put together at run time.

mod effect;
mod encoded;
mod encoder;
mod erased;
mod key_param;
mod list_sinks;
mod method;
pub(crate) mod multipart;
mod param_name;
mod param_tree;
mod param_value;
mod params;
mod preview;
mod raw;
mod sink;
pub(crate) mod url;
mod urlencoded;

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use crate::runtime::reply_part::ReplyPart;

pub use self::effect::Effect;
pub use self::encoded::Encoded;
pub use self::encoder::FormEncoding;
pub(crate) use self::encoder::RequestEncoder;
pub(crate) use self::erased::ErasedRequest;
pub(crate) use self::key_param::KeyParam;
pub(crate) use self::list_sinks::secrets;
pub use self::method::Method;
pub use self::param_name::{Name, ParamName};
pub use self::param_tree::{ParamTree, Place};
pub use self::param_value::ParamValue;
pub use self::params::Params;
pub use self::preview::Preview;
pub use self::raw::{RawRequest, RawValue};

/// One call to the API, independent of how it is sent.
///
/// The generated request types implement it. Implement it yourself for an endpoint that this crate
/// does not have, such as one that is made up for this sample:
///
/// ```
/// use std::borrow::Cow;
/// use sitehost_api::{Client, Id, Method, Params, Request};
///
/// /// Sends an invoice again.
/// struct SendInvoice {
///     client_id: Id,
///     invoice_id: Id,
/// }
///
/// impl Request for SendInvoice {
///     type Reply = (); // nothing of interest is returned
///
///     fn method(&self) -> Method {
///         Method::Post
///     }
///
///     fn path(&self) -> Cow<'_, str> {
///         Cow::Borrowed("/1.5/invoice/send.json")
///     }
///
///     fn encode(&self, params: &mut Params) {
///         params.push("client_id", &self.client_id);
///         params.push("invoice_id", &self.invoice_id);
///     }
/// }
///
/// # fn main() -> Result<(), sitehost_api::Error> {
/// let client = Client::new("your_key_here")?;
/// let request = SendInvoice { client_id: 1.into(), invoice_id: 7.into() };
/// let preview = client.preview(&request)?;
/// assert_eq!(preview.body(), Some("apikey=***&client_id=1&invoice_id=7"));
/// # Ok(())
/// # }
/// ```
pub trait Request {
    /// The type that a successful call returns: that of the reply's `return` member.
    ///
    /// `()` accepts any `return`, or none, and an `Option` may be missing. The requested type decides how a value is
    /// read, in any of the ways in which the API writes it:
    ///
    /// | requested | accepted besides JSON's own form |
    /// |---|---|
    /// | `Option` | `null`, `""`, `[]`, `{}` and a date with a zero in it, such as `0000-00-00`, are `None` |
    /// | text | a number, as its digits stand |
    /// | a whole number | text, and a number without a fraction such as `1.0` |
    /// | a number | text |
    /// | [`Decimal`](crate::Decimal) | text |
    /// | [`UnixTime`](crate::UnixTime) | text, and a number without a fraction such as `1.0` |
    /// | `bool` | `1`, `0`, `"1"`, `"0"`, `""`, and words such as `"true"` and `"no"` |
    /// | a list | an object whose keys are numbers; `null`, `""` and `{}` are empty |
    /// | a map | a list, with the places as keys; `null`, `""` and `[]` are empty |
    /// | a struct | `[]`, which is an object without members |
    ///
    /// A type that reads any JSON gets it unchanged: `serde_json::Value`, the data of an enum, and members under
    /// `#[serde(flatten)]`, except those of a [`Job`](crate::Job). A struct with such members is read as a map, also
    /// from a list or from `null`. Lists and objects can be nested 128 levels deep.
    type Reply: DeserializeOwned + Send + 'static;

    /// The name of the call in errors and spans; the path unless overridden.
    fn operation(&self) -> Cow<'static, str> {
        Cow::Owned(self.path().into_owned())
    }

    /// The HTTP method.
    fn method(&self) -> Method;

    /// What the call does. Unless overridden, a GET [reads](Effect::Reads) and a POST [changes](Effect::Changes)
    /// something; override it for a read that is a POST.
    ///
    /// A call that only reads is retried even if its outcome is unknown, such as after a timeout, and
    /// [`may_have_taken_effect`](crate::Error::may_have_taken_effect) is `false` for it.
    fn effect(&self) -> Effect {
        Effect::of(self.method())
    }

    /// The path with the API's version: `/1.0/cloud/image/create.json`.
    ///
    /// It is one `/`, followed by segments of ASCII letters, digits and `.`, `_`, `~`, `-`. Any other path
    /// makes the request invalid, since it could carry the key to another host.
    fn path(&self) -> Cow<'_, str>;

    /// Writes the parameters in the documented order, which the API relies on.
    ///
    /// `apikey` is not one of them: the client puts it first. A request writes the same parameters each
    /// time.
    fn encode(&self, params: &mut Params);

    /// The part of the reply that [`Reply`](Request::Reply) is decoded from: the value of `return`, unless overridden.
    fn reply_part(&self) -> ReplyPart {
        ReplyPart::Return
    }

    /// Whether the reply holds a [`Secret`](crate::Secret), such as a generated password. `false` unless overridden.
    ///
    /// Then an error quotes nothing of a reply that could not be decoded. The API's reason for a refusal is kept.
    fn has_secret_reply(&self) -> bool {
        false
    }

    /// Returns a function that is applied to each decoded reply, such as one that sets the kind of a job. The default
    /// returns the reply unchanged.
    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |reply| reply
    }
}
