//! The seam between operations and the client.

use std::borrow::Cow;
use std::fmt;

use serde::de::DeserializeOwned;

use crate::Params;

/// One call to the API, independent of how it is sent.
///
/// The generated request types implement it. Implement it yourself for an endpoint that this crate
/// does not have:
///
/// ```
/// use std::borrow::Cow;
/// use sitehost_api::{Client, Id, Method, Params, Request};
///
/// /// Deletes one DNS record.
/// struct DeleteRecord {
///     client_id: Id,
///     record_id: Id,
/// }
///
/// impl Request for DeleteRecord {
///     type Reply = (); // nothing of interest is returned
///
///     fn method(&self) -> Method {
///         Method::Post
///     }
///
///     fn path(&self) -> Cow<'_, str> {
///         Cow::Borrowed("/1.0/dns/delete_record.json")
///     }
///
///     fn encode(&self, params: &mut Params) {
///         params.push("client_id", &self.client_id);
///         params.push("record_id", &self.record_id);
///     }
/// }
///
/// # fn main() -> Result<(), sitehost_api::Error> {
/// let client = Client::new("your_key_here")?;
/// let request = DeleteRecord { client_id: 1.into(), record_id: 7.into() };
/// let preview = client.preview(&request)?;
/// assert_eq!(preview.body(), Some("apikey=***&client_id=1&record_id=7"));
/// # Ok(())
/// # }
/// ```
pub trait Request {
    /// What a successful call returns: the type of the reply's `return` member.
    ///
    /// `()` takes any `return` or none, and an `Option` may be missing. Values are read by the type that is asked for,
    /// in any of the ways in which the API writes them:
    ///
    /// | asked for | read besides JSON's own form |
    /// |---|---|
    /// | `Option` | `null`, `""`, `[]`, `{}` and a date with a zero in it, such as `0000-00-00`, are `None` |
    /// | text | a number, as its digits stand |
    /// | a whole number | text, and a number without a fraction such as `1.0` |
    /// | a number | text |
    /// | `bool` | `1`, `0`, `"1"`, `"0"`, `""`, and words such as `"true"` and `"no"` |
    /// | a list | an object whose keys are numbers; `null`, `""` and `{}` are empty |
    /// | a map | a list, with the places as keys; `null`, `""` and `[]` are empty |
    /// | a struct | `[]`, which is an object without members |
    ///
    /// A type that looks at the JSON itself gets it as it stands: `serde_json::Value`, what an enum with data holds, and
    /// members under `#[serde(flatten)]`. A struct with such members is read as a map, also from a list or from `null`.
    /// Lists and objects can be nested 128 levels deep.
    type Reply: DeserializeOwned + 'static;

    /// The name of the call in errors; the path unless overridden.
    fn operation(&self) -> Cow<'_, str> {
        self.path()
    }

    /// Whether the call reads or writes.
    fn method(&self) -> Method;

    /// The path with the API's version: `/1.0/cloud/image/create.json`.
    ///
    /// One `/` followed by plain segments of ASCII letters, digits and `.`, `_`, `~`, `-`. Anything
    /// else is refused before a byte is sent, since it could carry the key to another host.
    fn path(&self) -> Cow<'_, str>;

    /// Writes the parameters in the documented order, which the API relies on.
    ///
    /// `apikey` is not among them: the client puts it first. The same request must write the same
    /// parameters each time.
    fn encode(&self, params: &mut Params);

    /// The last touch to a decoded reply, such as adding what the operation knows and the API does
    /// not say. Returns it unchanged unless overridden.
    fn finish(&self, reply: Self::Reply) -> Self::Reply {
        reply
    }
}

/// The HTTP method of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads. The parameters, the key among them, go into the query.
    Get,
    /// Writes. The parameters, the key among them, go into a form; the URL holds none.
    Post,
}

impl Method {
    /// `GET` or `POST`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
