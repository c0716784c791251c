//! The parameters of a request, on their way out.

use std::fmt;

use crate::runtime::mask::MASK;
use crate::runtime::name::{self, API_KEY};
use crate::runtime::urlencoded::Urlencoded;
use crate::{Secret, Value};

/// Takes the parameters of a request in the order in which they are sent.
///
/// [`Request::encode`](crate::Request::encode) is handed one; the client has written the key to it
/// already. Names are the API's own, brackets included: `params[ssh_keys][]`. A name is a segment
/// and any number of bracketed segments, which may be empty; a segment holds neither brackets nor
/// control characters.
///
/// Nothing here fails. The first thing that cannot be sent is kept (a malformed name, a parameter
/// called `apikey`, a number that is not finite), whatever follows is ignored, and
/// [`Client::send`](crate::Client::send) returns it as an
/// [invalid request](crate::Error::is_invalid_request) before anything is sent.
pub struct Params {
    form: Form,
    /// What is encoded so far.
    text: Urlencoded,
    /// What is listed so far.
    fields: Vec<(String, String)>,
    /// What could not be sent.
    error: Option<String>,
}

/// What becomes of the parameters.
enum Form {
    /// Encoded for a query or a form.
    Urlencoded,
    /// Listed as they stand, for multipart.
    Listed,
    /// Listed with secrets masked, for previews.
    Masked,
}

impl Params {
    /// Parameters that are encoded and appended to these pieces.
    pub(crate) fn after(pieces: &[&str]) -> Self {
        Self {
            text: Urlencoded::after(pieces),
            ..Self::new(Form::Urlencoded)
        }
    }

    /// Parameters that are listed as they stand.
    pub(crate) fn listed() -> Self {
        Self::new(Form::Listed)
    }

    /// Parameters that are listed with secrets masked.
    pub(crate) fn masked() -> Self {
        Self::new(Form::Masked)
    }

    fn new(form: Form) -> Self {
        Self {
            form,
            text: Urlencoded::default(),
            fields: Vec::new(),
            error: None,
        }
    }

    /// Adds one parameter.
    pub fn push<'v>(&mut self, name: &str, value: impl Into<Value<'v>>) {
        self.push_value(name, value.into());
    }

    /// Adds a parameter that may be left out: `None` sends nothing.
    pub fn push_some<'v, T>(&mut self, name: &str, value: &'v Option<T>)
    where
        &'v T: Into<Value<'v>>,
    {
        if let Some(value) = value {
            self.push(name, value);
        }
    }

    /// Adds a parameter once for each value. An empty list is sent as one empty entry, which is how
    /// the API clears a list.
    pub fn push_each<'v, T>(&mut self, name: &str, values: &'v [T])
    where
        &'v T: Into<Value<'v>>,
    {
        if values.is_empty() {
            self.push(name, "");
        }
        for value in values {
            self.push(name, value);
        }
    }

    /// Adds a list that may be left out: `None` sends nothing, an empty list one empty entry.
    pub fn push_each_some<'v, T>(&mut self, name: &str, values: &'v Option<Vec<T>>)
    where
        &'v T: Into<Value<'v>>,
    {
        if let Some(values) = values {
            self.push_each(name, values);
        }
    }

    /// Adds the key, under the name that no request can use.
    pub(crate) fn push_key(&mut self, key: &Secret) {
        self.write(API_KEY, Value::Secret(key));
    }

    fn push_value(&mut self, name: &str, value: Value<'_>) {
        if self.error.is_some() {
            return;
        }
        if let Err(problem) = name::check(name) {
            self.error = Some(format!("parameter name {name:?}: {problem}"));
            return;
        }
        if matches!(value, Value::Float(number) if !number.is_finite()) {
            self.error = Some(format!("parameter {name}: the number is not finite"));
            return;
        }
        self.write(name, value);
    }

    fn write(&mut self, name: &str, value: Value<'_>) {
        match self.form {
            Form::Urlencoded => self.text.append(name, &value.text()),
            Form::Masked if matches!(value, Value::Secret(_)) => self.list(name, Value::Text(MASK)),
            Form::Masked | Form::Listed => self.list(name, value),
        }
    }

    fn list(&mut self, name: &str, value: Value<'_>) {
        self.fields
            .push((name.to_owned(), value.text().into_owned()));
    }

    /// What was encoded, or what could not be sent.
    pub(crate) fn into_text(self) -> Result<String, String> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self.text.into_string()?),
        }
    }

    /// What was listed, or what could not be sent.
    pub(crate) fn into_fields(self) -> Result<Vec<(String, String)>, String> {
        self.error.map_or(Ok(self.fields), Err)
    }
}

impl fmt::Debug for Params {
    /// Says nothing of the values: the key is among them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params")
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;

    fn encoded(fill: impl FnOnce(&mut Params)) -> Result<String, String> {
        let mut params = Params::after(&["path", "?"]);
        fill(&mut params);
        params.into_text()
    }

    #[test]
    fn values_of_every_kind_in_order() {
        let text = encoded(|params| {
            params.push("text", "a b");
            params.push("empty", &String::new());
            params.push("id", &Id::from(7));
            params.push("number", 2);
            params.push("most", u64::MAX);
            params.push_some("least", &Some(i64::MIN));
            params.push("size", 3_usize);
            params.push("fraction", 29.92);
            params.push("huge", 1e21);
            params.push("yes", true);
            params.push_some("no", &Some(false));
            params.push("secret", &Secret::from("s&t"));
        });
        assert_eq!(
            text.unwrap(),
            "path?text=a+b&empty=&id=7&number=2&most=18446744073709551615&least=-9223372036854775808&size=3\
             &fraction=29.92&huge=1000000000000000000000&yes=1&no=0&secret=s%26t"
        );
    }

    #[test]
    fn what_is_left_out_and_what_is_cleared() {
        let text = encoded(|params| {
            params.push_some("none", &None::<String>);
            params.push_some("some", &Some(1));
            params.push_each_some("none[]", &None::<Vec<Id>>);
            params.push_each_some("cleared[]", &Some(Vec::<Id>::new()));
            params.push_each("each[]", &["1", "2"]);
            params.push_each("vec[]", &Vec::from([Id::from(3)]));
        });
        assert_eq!(
            text.unwrap(),
            "path?some=1&cleared%5B%5D=&each%5B%5D=1&each%5B%5D=2&vec%5B%5D=3"
        );
    }

    #[test]
    fn the_first_problem_is_kept() {
        let text = encoded(|params| {
            params.push("fine", 1);
            params.push("map[a]b]", 1);
            params.push("apikey", "mine");
        });
        assert_eq!(
            text.unwrap_err(),
            "parameter name \"map[a]b]\": something follows a bracket"
        );
        let text = encoded(|params| params.push("a", f64::NAN));
        assert_eq!(text.unwrap_err(), "parameter a: the number is not finite");
    }

    #[test]
    fn a_masked_list_holds_no_secret() {
        let mut params = Params::masked();
        params.push_key(&Secret::from("canary"));
        params.push("open", "text");
        params.push("password", &Secret::from("canary"));
        assert!(!format!("{params:?}").contains("canary"));
        let fields = params.into_fields().unwrap();
        let expected = [("apikey", "***"), ("open", "text"), ("password", "***")];
        assert_eq!(
            fields,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
