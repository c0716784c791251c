//! Requests that are put together at run time.

use std::borrow::Cow;

use super::param_value::ParamValue;
use super::params::Params;
use super::{Effect, Method, Request};
use crate::runtime::date_time::DateTime;
use crate::runtime::decimal::Decimal;
use crate::runtime::id::Id;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::secrets::Secret;
use crate::runtime::unix_time::UnixTime;

/// A request that is put together at run time, for an endpoint that this crate does not have.
///
/// It returns the reply's `return` as JSON, or `null` if the reply has none. For a reply with a known
/// structure, implement [`Request`] instead. Parameters are sent in the order in which they are added,
/// which has to be the documented one.
///
/// ```no_run
/// use sitehost_api::{Client, RawRequest};
///
/// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
/// let request = RawRequest::get("/1.5/invoice/list_all.json").param("client_id", 1);
/// let invoices = client.send(&request).await?;
/// println!("{invoices:#}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RawRequest {
    method: Method,
    path: String,
    params: Vec<(String, RawValue)>,
    effect: Effect,
    part: ReplyPart,
}

/// The value of a parameter of a [`RawRequest`]: text, a number, a flag, a date, an [`Id`] or a [`Secret`]. Made with
/// `From`; [`RawRequest::param`] does that.
#[derive(Clone, Debug, PartialEq)]
pub struct RawValue(Stored);

#[derive(Clone, Debug, PartialEq)]
enum Stored {
    Text(String),
    Id(Id),
    Secret(Secret),
    /// Kept as it is, since one that is not finite cannot be sent.
    Float(f64),
    /// Kept as it is, since one with an offset cannot be sent.
    DateTime(DateTime),
}

impl From<String> for RawValue {
    fn from(text: String) -> Self {
        Self(Stored::Text(text))
    }
}

impl From<Id> for RawValue {
    fn from(id: Id) -> Self {
        Self(Stored::Id(id))
    }
}

impl From<Secret> for RawValue {
    fn from(secret: Secret) -> Self {
        Self(Stored::Secret(secret))
    }
}

impl From<f64> for RawValue {
    fn from(number: f64) -> Self {
        Self(Stored::Float(number))
    }
}

impl From<DateTime> for RawValue {
    fn from(date: DateTime) -> Self {
        Self(Stored::DateTime(date))
    }
}

impl From<bool> for RawValue {
    fn from(flag: bool) -> Self {
        Self(Stored::Text(ParamValue::Flag(flag).text().into_owned()))
    }
}

macro_rules! from_borrowed {
    ($($borrowed:ty)*) => {$(
        impl From<&$borrowed> for RawValue {
            fn from(value: &$borrowed) -> Self {
                Self::from(value.to_owned())
            }
        }
    )*};
}

from_borrowed! { str String Id Secret DateTime }

macro_rules! from_numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for RawValue {
            fn from(number: $number) -> Self {
                Self(Stored::Text(number.to_string()))
            }
        }
    )*};
}

from_numbers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize Decimal UnixTime }

impl RawRequest {
    /// A call that reads, with a path such as `/1.5/dns/list_domains.json`.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path)
    }

    /// A call that writes, with a path such as `/1.5/dns/create_domain.json`.
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::Post, path)
    }

    fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            params: Vec::new(),
            effect: Effect::of(method),
            part: ReplyPart::Return,
        }
    }

    /// Sets [what the call does](Request::effect). Needed for a read that is a POST.
    #[must_use]
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }

    /// Sets the [part of the reply](Request::reply_part) that is returned.
    #[must_use]
    pub fn reply_part(mut self, part: ReplyPart) -> Self {
        self.part = part;
        self
    }

    /// Adds a parameter: text, a number, a flag, a date, an [`Id`] or a [`Secret`]. For a list add `name[]`
    /// once for each value.
    ///
    /// A name, a number or a date that cannot be sent makes the call an
    /// [invalid request](crate::Error::is_invalid_request).
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<RawValue>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }
}

impl Request for RawRequest {
    type Reply = serde_json::Value;

    fn method(&self) -> Method {
        self.method
    }

    fn effect(&self) -> Effect {
        self.effect
    }

    fn reply_part(&self) -> ReplyPart {
        self.part
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.path)
    }

    fn encode(&self, params: &mut Params) {
        for (name, value) in &self.params {
            match &value.0 {
                Stored::Text(text) => params.push(name, text),
                Stored::Id(id) => params.push(name, id),
                Stored::Secret(secret) => params.push(name, secret),
                Stored::Float(number) => params.push(name, number),
                Stored::DateTime(date) => params.push(name, date),
            }
        }
    }
}
