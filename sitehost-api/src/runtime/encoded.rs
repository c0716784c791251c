//! A request as it goes out.

use std::borrow::Cow;
use std::fmt;

use crate::runtime::address::{self, Base};
use crate::runtime::key::Key;
use crate::runtime::mask::MASK;
use crate::runtime::multipart::{self, Boundary};
use crate::{Method, Params};

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

/// A request as it goes out, byte for byte, **with the API key in it**.
///
/// For tests and for tools that send by themselves; made by
/// [`Client::encode`](crate::Client::encode). [`Preview`](crate::Preview) is the one that can be
/// shown. The `Debug` of this one masks the URL's query and the body.
#[derive(Clone, PartialEq, Eq)]
pub struct Encoded {
    method: Method,
    /// The URL, and right after it the body: one allocation for both.
    text: String,
    url_length: usize,
    /// None for a GET, which has no body.
    content_type: Option<Cow<'static, str>>,
}

impl Encoded {
    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The whole URL. That of a GET holds the key.
    #[must_use]
    pub fn expose_url(&self) -> &str {
        self.text.get(..self.url_length).unwrap_or_default()
    }

    /// The content type of the body; none for a GET.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The body, which holds the key; none for a GET.
    #[must_use]
    pub fn expose_body(&self) -> Option<&str> {
        self.content_type.as_ref()?;
        self.text.get(self.url_length..)
    }
}

impl fmt::Debug for Encoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = match self.expose_url().split_once('?') {
            Some((address, _)) => format!("{address}?{MASK}"),
            None => self.expose_url().to_owned(),
        };
        f.debug_struct("Encoded")
            .field("method", &self.method)
            .field("url", &url)
            .field("content_type", &self.content_type())
            .field("body", &self.expose_body().map(|_| MASK))
            .finish()
    }
}

/// What a client knows of the way in which its requests are written.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) base: Base,
    pub(crate) form: FormEncoding,
    pub(crate) boundary: Option<Boundary>,
    /// How many parameters the API reads, the key included.
    pub(crate) max_parameters: usize,
}

impl Layout {
    /// Writes a request whose parameters, after the key, are what `fill` writes.
    ///
    /// `fill` is not a type parameter, so that this is compiled once and not for every request.
    pub(crate) fn encode(
        &self,
        key: &Key,
        method: Method,
        path: &str,
        fill: &dyn Fn(&mut Params),
    ) -> Result<Encoded, String> {
        address::check_path(path)?;
        if method == Method::Post && self.form == FormEncoding::Multipart {
            return self.encode_multipart(key, path, fill);
        }
        let base = self.base.url.as_str();
        let (separator, content_type) = match method {
            Method::Get => ("?", None),
            Method::Post => ("", Some(Cow::Borrowed("application/x-www-form-urlencoded"))),
        };
        let mut measured = Params::measured();
        fill(&mut measured);
        let (count, bytes) = measured.size();
        self.check_count(count + 1)?;
        let mut params = Params::after(&[base, path, separator, key.encoded()], bytes);
        fill(&mut params);
        let text = params.into_text()?;
        let url_length = match method {
            Method::Get => text.len(),
            Method::Post => base.len() + path.len(),
        };
        Ok(Encoded {
            method,
            text,
            url_length,
            content_type,
        })
    }

    /// PHP counts each name and value that is sent, in a query, a form and multipart alike, whether or not they make a
    /// list. It drops what exceeds its limit, without an error.
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
        key: &Key,
        path: &str,
        fill: &dyn Fn(&mut Params),
    ) -> Result<Encoded, String> {
        let mut params = Params::listed(key.field());
        fill(&mut params);
        let fields = params.into_fields()?;
        self.check_count(fields.len())?;
        let boundary = self.boundary(&fields)?;
        let mut text = [self.base.url.as_str(), path].concat();
        let url_length = text.len();
        multipart::append(&mut text, &fields, &boundary);
        Ok(Encoded {
            method: Method::Post,
            text,
            url_length,
            content_type: Some(Cow::Owned(boundary.content_type())),
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

#[cfg(test)]
mod tests {
    use crate::cloud::image::CloudImageCreate;
    use crate::{Client, ClientBuilder, Error, FormEncoding, Id, Method, Params, Request};

    /// The vendor's example.
    fn example() -> CloudImageCreate {
        CloudImageCreate::new(1, "My Custom Image")
            .code("my-custom-image")
            .ssh_keys(["23"])
            .fork_id("61")
    }

    fn multipart(boundary: &str) -> ClientBuilder {
        Client::builder("your_key_here")
            .form(FormEncoding::Multipart)
            .multipart_boundary(boundary)
    }

    /// A GET with one parameter under a name and path of the test's choice.
    struct Get<'a>(&'a str, &'a str, &'a str);

    impl Request for Get<'_> {
        type Reply = Id;

        fn method(&self) -> Method {
            Method::Get
        }

        fn path(&self) -> std::borrow::Cow<'_, str> {
            self.0.into()
        }

        fn encode(&self, params: &mut Params) {
            params.push(self.1, self.2);
        }
    }

    #[test]
    fn the_documented_example_byte_for_byte() {
        let encoded = Client::new("your_key_here")
            .unwrap()
            .encode(&example())
            .unwrap();
        assert_eq!(encoded.method(), Method::Post);
        assert_eq!(
            encoded.expose_url(),
            "https://api.sitehost.nz/1.0/cloud/image/create.json"
        );
        assert_eq!(
            encoded.content_type(),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(
            encoded.expose_body(),
            Some(
                "apikey=your_key_here&client_id=1&label=My+Custom+Image&params%5Bcode%5D=my-custom-image\
                 &params%5Bssh_keys%5D%5B%5D=23&params%5Bfork_id%5D=61"
            )
        );
    }

    #[test]
    fn the_example_as_multipart() {
        let encoded = multipart("B").build().unwrap().encode(&example()).unwrap();
        assert_eq!(
            encoded.content_type(),
            Some("multipart/form-data; boundary=B")
        );
        let part = |name, value| {
            format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let parts = [
            part("apikey", "your_key_here"),
            part("client_id", "1"),
            part("label", "My Custom Image"),
            part("params[code]", "my-custom-image"),
            part("params[ssh_keys][]", "23"),
            part("params[fork_id]", "61"),
        ];
        assert_eq!(
            encoded.expose_body(),
            Some(&*(parts.concat() + "--B--\r\n"))
        );
    }

    #[test]
    fn a_fixed_boundary_that_occurs_is_refused() {
        let client = multipart("Custom").build().unwrap();
        let error = client.encode(&example()).unwrap_err();
        assert!(
            error.is_invalid_request() && !error.may_have_taken_effect(),
            "{error}"
        );
    }

    #[test]
    fn a_get_has_a_query_whatever_the_form() {
        let client = multipart("B")
            .base_url("https://host/prefix/")
            .build()
            .unwrap();
        let encoded = client
            .encode(&Get("/1.5/job/get.json", "a[b]", "c d"))
            .unwrap();
        let url = "https://host/prefix/1.5/job/get.json?apikey=your_key_here&a%5Bb%5D=c+d";
        assert_eq!(
            (
                encoded.expose_url(),
                encoded.content_type(),
                encoded.expose_body()
            ),
            (url, None, None)
        );
        // The parser of URLs has nothing to add to what was encoded.
        let all: String = (' '..='~').collect();
        let encoded = client.encode(&Get("/a", "x", &all)).unwrap();
        assert_eq!(
            reqwest::Url::parse(encoded.expose_url()).unwrap().as_str(),
            encoded.expose_url()
        );
    }

    #[test]
    fn what_cannot_be_sent_is_an_error_without_the_key() {
        let client = Client::new("canary").unwrap();
        let check = |request: &Get<'_>, text: &str| {
            let errors: [Error; 2] = [
                client.encode(request).unwrap_err(),
                client.preview(request).unwrap_err(),
            ];
            for error in errors {
                assert!(
                    error.is_invalid_request() && error.to_string().contains(text),
                    "{error}"
                );
                assert!(
                    !format!("{error} {error:?}").contains("canary"),
                    "{error:?}"
                );
            }
        };
        check(&Get("//host/canary", "a", "b"), "empty segment");
        check(&Get("/a?apikey=c%61nary", "a", "b"), "/a?apikey=***: ");
        check(&Get("/a", "canary[", "b"), "parameter \"***[\"");
        check(&Get("/a", "apikey", "b"), "by itself");
    }

    /// As many keys as make the request this long, with the key, `client_id`, `label` and a fork around them.
    fn long(parameters: usize) -> CloudImageCreate {
        CloudImageCreate::new(1, "Mine")
            .ssh_keys(0..parameters - 4)
            .fork_id(61)
    }

    #[test]
    fn more_parameters_than_php_reads_are_refused_in_every_encoding() {
        for form in [FormEncoding::Urlencoded, FormEncoding::Multipart] {
            let builder = || Client::builder("your_key_here").form(form);
            let client = builder().build().unwrap();
            assert!(client.encode(&long(1000)).is_ok());
            for error in [
                client.encode(&long(1001)).unwrap_err(),
                client.preview(&long(1001)).unwrap_err(),
            ] {
                assert!(error.is_invalid_request(), "{error}");
                for part in [
                    "cloud_image_create",
                    "1001 parameters",
                    "reads 1000",
                    "max_parameters",
                ] {
                    assert!(error.to_string().contains(part), "{part}: {error}");
                }
            }
            let client = builder().max_parameters(1001).build().unwrap();
            assert!(client.encode(&long(1001)).is_ok());
            assert!(client.encode(&long(1002)).is_err());
        }
        let client = Client::builder("your_key_here")
            .max_parameters(2)
            .build()
            .unwrap();
        assert!(client.encode(&Get("/a", "b", "c")).is_ok());
        let client = Client::builder("your_key_here")
            .max_parameters(1)
            .build()
            .unwrap();
        assert!(client.encode(&Get("/a", "b", "c")).is_err());
    }

    #[test]
    fn debug_masks_what_holds_the_key() {
        let client = Client::new("canary").unwrap();
        let shown = format!(
            "{:?} {:?}",
            client.encode(&Get("/a", "b", "c")),
            client.encode(&example())
        );
        assert!(
            !shown.contains("canary") && shown.contains("https://api.sitehost.nz/a?***"),
            "{shown}"
        );
    }
}
