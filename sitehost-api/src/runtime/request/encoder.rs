//! Encodes a request: its URL, and its parameters in a query or in a body.

use std::borrow::Cow;

use super::encoded::Encoded;
use super::key_param::KeyParam;
use super::list_sinks::Fields;
use super::method::Method;
use super::multipart::{self, Boundary};
use super::params::{Params, SinkRef, fill_sink, measure};
use super::url::{self, Base};
use super::urlencoded::Urlencoded;

/// How the body of a POST is encoded. A GET has a query, in the urlencoded form, either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FormEncoding {
    /// `application/x-www-form-urlencoded`, the smaller one and the default.
    #[default]
    Urlencoded,
    /// `multipart/form-data`, which the API's developer notes ask for. The API takes both.
    Multipart,
}

/// Encodes requests with the options of one client.
#[derive(Clone, Debug)]
pub(crate) struct RequestEncoder {
    pub(crate) base: Base,
    pub(crate) form: FormEncoding,
    pub(crate) boundary: Option<Boundary>,
    /// The maximum number of parameters, the key included.
    pub(crate) max_parameters: usize,
}

impl RequestEncoder {
    /// Encodes a request. `fill` pushes its parameters, which follow the key.
    ///
    /// `fill` is not a type parameter, so this function is compiled once, not once for each request type.
    pub(crate) fn encode(
        &self,
        key: &KeyParam,
        method: Method,
        path: &str,
        fill: &dyn Fn(&mut Params<'_>),
    ) -> Result<Encoded, String> {
        url::check_path(path)?;
        if method == Method::Post && self.form == FormEncoding::Multipart {
            return self.encode_multipart(key, path, fill);
        }
        let base = self.base.url.as_str();
        let (separator, content_type) = match method {
            Method::Get => ("?", None),
            Method::Post => ("", Some(Cow::Borrowed("application/x-www-form-urlencoded"))),
        };
        let size = measure(fill);
        self.check_count(size.parameters as usize + 1)?;
        let pieces = [base, path, separator, key.encoded()];
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut text = Urlencoded::with_room(length + size.bytes);
        for piece in pieces {
            text.push_raw(piece);
        }
        fill_sink(SinkRef::Urlencoded(&mut text), fill)?;
        let text = text.into_string()?;
        let url_length = match method {
            Method::Get => text.len(),
            Method::Post => base.len() + path.len(),
        };
        Ok(Encoded {
            method,
            text,
            url_length,
            content_type,
            has_secrets: size.has_secrets,
        })
    }

    /// The path of a request that this encoder wrote.
    pub(crate) fn path_of<'e>(&self, encoded: &'e Encoded) -> &'e str {
        let url = encoded.expose_url();
        url.get(self.base.url.len()..).unwrap_or_default()
    }

    /// Checks the number of parameters. PHP counts each pair of name and value, in a query, a form and multipart alike,
    /// and drops those beyond its limit without an error.
    fn check_count(&self, count: usize) -> Result<(), String> {
        if count <= self.max_parameters {
            return Ok(());
        }
        Err(format!(
            "it has {count} parameters with the key, and the API reads {} and drops the rest: send fewer in a call, or \
             raise `ClientBuilder::max_parameters` if the API's limit is higher",
            self.max_parameters
        ))
    }

    fn encode_multipart(
        &self,
        key: &KeyParam,
        path: &str,
        fill: &dyn Fn(&mut Params<'_>),
    ) -> Result<Encoded, String> {
        let mut fields = Fields(vec![key.field()]);
        fill_sink(SinkRef::Other(&mut fields), fill)?;
        let fields = fields.0;
        self.check_count(fields.len())?;
        if let Some((name, _)) = fields.iter().find(|(name, _)| !multipart::keeps_name(name)) {
            return Err(format!(
                "parameter {name:?}: PHP reads a name with a quotation mark or two backslashes differently in multipart; \
                 send the request as `FormEncoding::Urlencoded`"
            ));
        }
        let boundary = self.boundary(&fields)?;
        let mut text = [self.base.url.as_str(), path].concat();
        let url_length = text.len();
        multipart::append(&mut text, &fields, &boundary);
        Ok(Encoded {
            method: Method::Post,
            text,
            url_length,
            content_type: Some(Cow::Owned(boundary.content_type())),
            has_secrets: true,
        })
    }

    fn boundary(&self, fields: &[(String, String)]) -> Result<Boundary, &'static str> {
        match &self.boundary {
            None => Ok(Boundary::random(fields)),
            Some(fixed) if fixed.occurs_in(fields) => {
                Err("the fixed multipart boundary occurs in a parameter")
            }
            Some(fixed) => Ok(fixed.clone()),
        }
    }
}
