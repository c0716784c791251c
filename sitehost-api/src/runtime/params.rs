//! The parameters of a request, on their way out.

use std::fmt;

use crate::runtime::mask::MASK;
use crate::runtime::urlencoded::{Size, Urlencoded, most};
use crate::{NameOrText, Secret, Value};

/// Takes the parameters of a request in the order in which they are sent.
///
/// [`Request::encode`](crate::Request::encode) is handed one; the client has written the key to it
/// already. Names are the API's own, brackets included: `params[ssh_keys][]`. A name is a segment
/// and any number of bracketed segments, which may be empty; a segment holds neither brackets nor
/// control characters. It is given as text, or as a [`Name`](crate::Name) that is ready made.
///
/// Nothing here fails. The first thing that cannot be sent is kept (a malformed name, a parameter
/// called `apikey`, a number that is not finite), whatever follows is ignored, and
/// [`Client::send`](crate::Client::send) returns it as an
/// [invalid request](crate::Error::is_invalid_request) before anything is sent.
pub struct Params(State);

/// What became of the parameters so far.
enum State {
    /// Measured, to know how much room they take.
    Measured(Size),
    /// Encoded for a query or a form.
    Urlencoded(Urlencoded),
    /// Listed as they stand, for multipart.
    Listed(Vec<(String, String)>),
    /// Listed with secrets masked, for previews.
    Masked(Vec<(String, String)>),
    /// The secrets alone, for redacting. Nothing fails, so that none is missed.
    Secrets(Vec<Secret>),
    /// What could not be sent.
    Failed(String),
}

impl Params {
    /// Parameters that are only measured.
    pub(crate) fn measured() -> Self {
        Self(State::Measured(Size::default()))
    }

    /// Parameters that are encoded and appended to these pieces, of which the last is the key. The text has capacity for
    /// `bytes` of them.
    #[inline]
    pub(crate) fn after(pieces: &[&str], bytes: usize) -> Self {
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut params = Self(State::Urlencoded(Urlencoded::with_room(length + bytes)));
        // In place, since to move text that was just written stalls the processor.
        if let State::Urlencoded(encoded) = &mut params.0 {
            for piece in pieces {
                encoded.append_as_is(piece);
            }
        }
        params
    }

    /// Parameters that are listed as they stand, the key before them.
    pub(crate) fn listed(key: (String, String)) -> Self {
        Self(State::Listed(vec![key]))
    }

    /// Parameters that are listed with secrets masked.
    pub(crate) fn masked() -> Self {
        Self(State::Masked(Vec::new()))
    }

    /// Parameters of which the secrets are kept.
    pub(crate) fn secrets() -> Self {
        Self(State::Secrets(Vec::new()))
    }

    /// Adds one parameter.
    #[inline]
    pub fn push<'n, 'v>(&mut self, name: impl Into<NameOrText<'n>>, value: impl Into<Value<'v>>) {
        match value.into() {
            Value::Text(text) => self.push_text(name.into(), text),
            other => self.push_value(name.into(), other),
        }
    }

    /// Adds a parameter that may be left out: `None` sends nothing.
    pub fn push_some<'n, 'v, T>(&mut self, name: impl Into<NameOrText<'n>>, value: &'v Option<T>)
    where
        &'v T: Into<Value<'v>>,
    {
        if let Some(value) = value {
            self.push(name, value);
        }
    }

    /// Adds a parameter once for each value. An empty list sends nothing.
    pub fn push_each<'n, 'v, T>(&mut self, name: impl Into<NameOrText<'n>>, values: &'v [T])
    where
        &'v T: Into<Value<'v>>,
    {
        let name = name.into();
        for value in values {
            self.push(name, value);
        }
    }

    /// Adds a list that may be left out: `None` sends nothing, and neither does an empty list.
    pub fn push_each_some<'n, 'v, T>(
        &mut self,
        name: impl Into<NameOrText<'n>>,
        values: &'v Option<Vec<T>>,
    ) where
        &'v T: Into<Value<'v>>,
    {
        if let Some(values) = values {
            self.push_each(name, values);
        }
    }

    /// Adds a parameter once for each value. An empty list is sent as one empty entry, which clears a list that the API
    /// keeps. Only some of the API's lists are cleared that way.
    pub fn push_each_or_clear<'n, 'v, T>(
        &mut self,
        name: impl Into<NameOrText<'n>>,
        values: &'v [T],
    ) where
        &'v T: Into<Value<'v>>,
    {
        let name = name.into();
        match values {
            [] => self.push(name, ""),
            values => self.push_each(name, values),
        }
    }

    /// Adds a list that may be left out: `None` sends nothing, an empty list one empty entry.
    pub fn push_each_or_clear_some<'n, 'v, T>(
        &mut self,
        name: impl Into<NameOrText<'n>>,
        values: &'v Option<Vec<T>>,
    ) where
        &'v T: Into<Value<'v>>,
    {
        if let Some(values) = values {
            self.push_each_or_clear(name, values);
        }
    }

    fn push_value(&mut self, name: NameOrText<'_>, value: Value<'_>) {
        match (&mut self.0, value) {
            (State::Measured(size), value) => size.add(name, value.most()),
            (State::Secrets(secrets), Value::Secret(secret)) => secrets.push(secret.clone()),
            (State::Masked(_), Value::Secret(_)) => self.push_text(name, MASK),
            (_, Value::Float(number)) if !number.is_finite() => {
                self.fail(name, "the number is not finite");
            }
            (State::Urlencoded(encoded), Value::Integer(number)) if name.check().is_ok() => {
                encoded.append_number(name, format_args!("{number}"));
            }
            (State::Urlencoded(encoded), Value::Float(number)) if name.check().is_ok() => {
                encoded.append_number(name, format_args!("{number}"));
            }
            _ => self.push_text(name, &value.text()),
        }
    }

    fn push_text(&mut self, name: NameOrText<'_>, text: &str) {
        match &mut self.0 {
            State::Measured(size) => size.add(name, most(text)),
            _ => self.write_text(name, text),
        }
    }

    /// Apart from `push_text`, which has less to prepare without it.
    #[inline(never)]
    fn write_text(&mut self, name: NameOrText<'_>, text: &str) {
        // The fast path, before all others.
        if let (State::Urlencoded(encoded), Some(name)) = (&mut self.0, name.encoded()) {
            return encoded.append_ready(name, text);
        }
        if let Err(problem) = name.check() {
            return self.fail(name, problem);
        }
        match &mut self.0 {
            State::Urlencoded(encoded) => encoded.append(name, text),
            State::Listed(fields) | State::Masked(fields) => {
                fields.push((name.text().to_owned(), text.to_owned()));
            }
            _ => {}
        }
    }

    /// Keeps the first problem.
    #[cold]
    fn fail(&mut self, name: NameOrText<'_>, problem: &str) {
        if !matches!(self.0, State::Failed(_) | State::Secrets(_)) {
            self.0 = State::Failed(format!("parameter {:?}: {problem}", name.text()));
        }
    }

    /// How many parameters were measured, and the bytes that they take at most.
    #[inline]
    pub(crate) fn size(&self) -> (usize, usize) {
        match &self.0 {
            State::Measured(size) => (size.parameters as usize, size.bytes),
            _ => (0, 0),
        }
    }

    /// What was encoded, or what could not be sent.
    #[inline]
    pub(crate) fn into_text(self) -> Result<String, String> {
        match self.0 {
            State::Urlencoded(encoded) => Ok(encoded.into_string()?),
            State::Failed(problem) => Err(problem),
            _ => Ok(String::new()),
        }
    }

    /// What was listed, or what could not be sent.
    pub(crate) fn into_fields(self) -> Result<Vec<(String, String)>, String> {
        match self.0 {
            State::Listed(fields) | State::Masked(fields) => Ok(fields),
            State::Failed(problem) => Err(problem),
            _ => Ok(Vec::new()),
        }
    }

    /// The secrets that were kept.
    pub(crate) fn into_secrets(self) -> Vec<Secret> {
        match self.0 {
            State::Secrets(secrets) => secrets,
            _ => Vec::new(),
        }
    }
}

impl fmt::Debug for Params {
    /// Says nothing of the values: the key is among them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Name};

    fn encoded(fill: impl FnOnce(&mut Params)) -> Result<String, String> {
        let mut params = Params::after(&["path?", "apikey=k"], 0);
        fill(&mut params);
        params.into_text()
    }

    #[test]
    fn values_of_every_kind_in_order() {
        let text = encoded(|params| {
            params.push("text", "a b");
            params.push(const { &Name::new("name[]") }, "ready made");
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
            "path?apikey=k&text=a+b&name%5B%5D=ready+made&empty=&id=7&number=2&most=18446744073709551615&least=-9223372036854775808&size=3\
             &fraction=29.92&huge=1000000000000000000000&yes=1&no=0&secret=s%26t"
        );
    }

    #[test]
    fn what_is_written_fits_into_what_was_measured() {
        let long = "x[ ".repeat(50);
        let every_byte: String = ('\0'..='\u{ff}').collect();
        let secret = Secret::from(&*every_byte);
        let fill = |params: &mut Params| {
            params.push(const { &Name::new("ready[made]") }, &long);
            params.push(&long.replace('[', ""), &*every_byte);
            params.push("secret", &secret);
            params.push_each("flags[]", &[true, false]);
            params.push_each("integers[]", &[0, i64::MIN, i64::MAX]);
            params.push_each("floats[]", &[-f64::MIN_POSITIVE, f64::MIN, -5e-324, 0.1]);
            params.push_each("none[]", &[""]);
        };
        let mut measured = Params::measured();
        fill(&mut measured);
        let (count, bytes) = measured.size();
        let text = encoded(fill).unwrap();
        let written = &text["path?apikey=k".len()..];
        assert_eq!(count, written.matches('&').count());
        assert!(written.len() <= bytes, "{} of {bytes}", written.len());
    }

    #[test]
    fn what_is_left_out_and_what_is_cleared() {
        let text = encoded(|params| {
            params.push_some("none", &None::<String>);
            params.push_some("some", &Some(1));
            params.push_each_some("none[]", &None::<Vec<Id>>);
            params.push_each_some("empty[]", &Some(Vec::<Id>::new()));
            params.push_each("empty[]", &Vec::<Id>::new());
            params.push_each_or_clear_some("none[]", &None::<Vec<Id>>);
            params.push_each_or_clear_some("cleared[]", &Some(Vec::<Id>::new()));
            params.push_each_or_clear("kept[]", &Vec::from([Id::from(4)]));
            params.push_each("each[]", &["1", "2"]);
            params.push_each("vec[]", &Vec::from([Id::from(3)]));
        });
        assert_eq!(
            text.unwrap(),
            "path?apikey=k&some=1&cleared%5B%5D=&kept%5B%5D=4&each%5B%5D=1&each%5B%5D=2&vec%5B%5D=3"
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
            "parameter \"map[a]b]\": something follows a bracket"
        );
        let text = encoded(|params| params.push("a", f64::NAN));
        assert_eq!(
            text.unwrap_err(),
            "parameter \"a\": the number is not finite"
        );
    }

    #[test]
    fn a_masked_list_holds_no_secret() {
        let mut params = Params::masked();
        params.push("open", "text");
        params.push("password", &Secret::from("canary"));
        assert!(!format!("{params:?}").contains("canary"));
        let fields = params.into_fields().unwrap();
        let expected = [("open", "text"), ("password", "***")];
        assert_eq!(
            fields,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
