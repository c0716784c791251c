//! What a call would send, with secrets masked.

use std::fmt;

use super::encoder::RequestEncoder;
use super::erased::ErasedRequest;
use super::key_param::KeyParam;
use super::list_sinks::MaskedFields;
use super::method::Method;
use super::params::{SinkRef, fill_sink};
use crate::runtime::secrets::Redactor;
use crate::runtime::secrets::mask::one_line;

/// What a call would send, with the key and other secrets masked.
///
/// [`Client::preview`](crate::Client::preview) makes it with the encoder of
/// [`Client::send`](crate::Client::send), from masked values. A secret is masked wherever it occurs: also
/// in another parameter, in a name or in the path. A value that holds a secret of one to three characters
/// is masked whole, as [`Secret`](crate::Secret#redaction) says.
///
/// `Display` is meant for a dry run: the method and URL, the content type, and one line for each
/// parameter, in the order in which they are sent.
///
/// ```text
/// POST https://api.sitehost.nz/1.0/cloud/image/create.json
/// application/x-www-form-urlencoded
/// apikey = ***
/// client_id = 1
/// label = My Custom Image
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    method: Method,
    url: String,
    content_type: Option<String>,
    body: Option<String>,
    params: Vec<(String, String)>,
}

impl Preview {
    /// The preview of `request`, as this encoder encodes it.
    pub(crate) fn new(
        encoder: &RequestEncoder,
        redactor: &Redactor<'_>,
        request: &dyn ErasedRequest,
    ) -> Result<Self, String> {
        let mut fields = MaskedFields::default();
        fill_sink(SinkRef::Other(&mut fields), &|params| {
            request.encode(params);
        })?;
        let mut params = fields.0.0;
        for (name, value) in &mut params {
            // A secret can also occur in a value that is not declared one.
            *name = redactor.mask_name(name);
            *value = redactor.mask_secrets(value);
        }
        let masked = KeyParam::masked()?;
        let encoded = encoder.encode(&masked, request.method(), &request.path(), &|again| {
            for (name, value) in &params {
                again.push(name, value);
            }
        })?;
        params.insert(0, masked.field());
        Ok(Self {
            method: encoded.method(),
            url: redactor.mask_name(encoded.expose_url()),
            content_type: encoded.content_type().map(str::to_owned),
            body: encoded.expose_body().map(str::to_owned),
            params,
        })
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The whole URL, with the masked parameters of a GET.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The content type of the body; none for a GET. A multipart boundary is another one each time,
    /// unless the client fixes it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Names and values in the order of sending, before they are encoded. `apikey` is the first.
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The body with masked values; none for a GET.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }
}

impl fmt::Display for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method(), self.url())?;
        if let Some(content_type) = self.content_type() {
            write!(f, "\n{content_type}")?;
        }
        for (name, value) in self.params() {
            let (name, value) = (one_line(name, usize::MAX), one_line(value, usize::MAX));
            write!(f, "\n{name} = {value}")?;
        }
        Ok(())
    }
}
