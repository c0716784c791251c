//! The parameters of a request.

use std::fmt;

use super::param_name::ParamName;
use super::param_tree::{ParamTree, Place};
use super::param_value::ParamValue;
use super::sink::{Sink, Size};
use super::urlencoded::Urlencoded;

/// Takes the parameters of a request in the order in which they are sent.
///
/// The client passes it to [`Request::encode`](crate::Request::encode). Names are the API's own, brackets
/// included: `params[ssh_keys][]`. A name is a segment and any number of bracketed segments, which may be
/// empty; a segment holds neither brackets nor control characters. It is passed as text, or as a
/// [`Name`](crate::Name) that is checked at compile time.
///
/// A parameter with parts, such as a map, is a [`ParamTree`]; [`push_tree`](Params::push_tree) adds it.
///
/// Its methods do not fail. The first parameter that cannot be sent (a malformed name, a parameter called
/// `apikey`, a number that is not finite, an empty identifier, a date with an offset from UTC) makes the request
/// [invalid](crate::Error::is_invalid_request): [`Client::send`](crate::Client::send) returns the error and
/// sends nothing.
pub struct Params<'s> {
    sink: SinkRef<'s>,
    /// The first problem. What is written after it is discarded.
    problem: Option<String>,
}

/// A sink. The two that each call uses are named, so that text reaches them without a virtual call.
pub(super) enum SinkRef<'s> {
    Size(&'s mut Size),
    Urlencoded(&'s mut Urlencoded),
    Other(&'s mut dyn Sink),
}

impl SinkRef<'_> {
    fn any(&mut self) -> &mut dyn Sink {
        match self {
            SinkRef::Size(size) => *size,
            SinkRef::Urlencoded(out) => *out,
            SinkRef::Other(sink) => *sink,
        }
    }
}

/// Measures the parameters that `fill` pushes. It checks nothing: encoding does.
pub(super) fn measure(fill: &dyn Fn(&mut Params<'_>)) -> Size {
    let mut size = Size::default();
    let _ = fill_sink(SinkRef::Size(&mut size), fill);
    size
}

/// Hands the parameters that `fill` pushes to a sink. The error is the first that cannot be sent.
pub(super) fn fill_sink(sink: SinkRef<'_>, fill: &dyn Fn(&mut Params<'_>)) -> Result<(), String> {
    let mut params = Params {
        sink,
        problem: None,
    };
    fill(&mut params);
    params.problem.map_or(Ok(()), Err)
}

impl Params<'_> {
    /// Adds one parameter.
    #[inline]
    pub fn push<'n, 'v>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        value: impl Into<ParamValue<'v>>,
    ) {
        match value.into() {
            ParamValue::Text(text) => self.push_text(name.into(), text),
            ParamValue::Id(id) if !id.is_blank() => self.push_text(name.into(), id.as_str()),
            other => self.push_value(name.into(), other),
        }
    }

    /// Adds an optional parameter: `None` sends nothing.
    pub fn push_some<'n, 'v, T>(&mut self, name: impl Into<ParamName<'n>>, value: &'v Option<T>)
    where
        &'v T: Into<ParamValue<'v>>,
    {
        if let Some(value) = value {
            self.push(name, value);
        }
    }

    /// Adds a parameter once for each value. An empty list sends nothing.
    pub fn push_each<'n, 'v, T>(&mut self, name: impl Into<ParamName<'n>>, values: &'v [T])
    where
        &'v T: Into<ParamValue<'v>>,
    {
        let name = name.into();
        for value in values {
            self.push(name, value);
        }
    }

    /// Adds an optional list: neither `None` nor an empty list sends anything.
    pub fn push_each_some<'n, 'v, T>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        values: &'v Option<Vec<T>>,
    ) where
        &'v T: Into<ParamValue<'v>>,
    {
        if let Some(values) = values {
            self.push_each(name, values);
        }
    }

    /// Adds a parameter once for each value. An empty list is sent as one empty entry, which clears a list that the API
    /// keeps. Only some of the API's lists are cleared that way.
    pub fn push_each_or_clear<'n, 'v, T>(&mut self, name: impl Into<ParamName<'n>>, values: &'v [T])
    where
        &'v T: Into<ParamValue<'v>>,
    {
        let name = name.into();
        match values {
            [] => self.push(name, ""),
            values => self.push_each(name, values),
        }
    }

    /// Adds an optional list: `None` sends nothing, an empty list one empty entry.
    pub fn push_each_or_clear_some<'n, 'v, T>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        values: &'v Option<Vec<T>>,
    ) where
        &'v T: Into<ParamValue<'v>>,
    {
        if let Some(values) = values {
            self.push_each_or_clear(name, values);
        }
    }

    /// Adds a value that may have parts: a list with indices, a map or a struct. `None` sends nothing.
    ///
    /// [`ParamTree`] lists what is sent for each type. [`push`](Self::push) and [`push_each`](Self::push_each) add
    /// single values and lists without indices with less work.
    pub fn push_tree<'n>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        tree: &(impl ParamTree + ?Sized),
    ) {
        tree.push_to(&mut Place::new(self, name.into()));
    }

    /// Adds a list with indices. An empty list is sent as one empty entry, `name[0]=`, which clears a list that the API
    /// keeps. Only some of the API's lists are cleared that way.
    pub fn push_tree_or_clear<'n>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        trees: &[impl ParamTree],
    ) {
        match trees {
            [] => self.push_tree(name, &[""]),
            trees => self.push_tree(name, trees),
        }
    }

    /// Adds an optional list with indices: `None` sends nothing, an empty list one empty entry.
    pub fn push_tree_or_clear_some<'n, T: ParamTree>(
        &mut self,
        name: impl Into<ParamName<'n>>,
        trees: &Option<Vec<T>>,
    ) {
        if let Some(trees) = trees {
            self.push_tree_or_clear(name, trees);
        }
    }

    /// Makes the request invalid unless at least one of several parameters is `given`. The error lists their `names`.
    pub fn require_any(&mut self, names: &[&'static str], given: bool) {
        if !given {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            self.refuse(format!("give at least one of {}", names.join(", ")));
        }
    }

    fn push_text(&mut self, name: ParamName<'_>, text: &str) {
        match &mut self.sink {
            SinkRef::Size(size) => size.add_text(name, text),
            _ => self.write_text(name, text),
        }
    }

    /// Not inlined into `push_text`, which then needs no stack frame to measure.
    #[inline(never)]
    fn write_text(&mut self, name: ParamName<'_>, text: &str) {
        if let (SinkRef::Urlencoded(out), Some(name)) = (&mut self.sink, name.encoded()) {
            return out.push(name, text);
        }
        if let Err(problem) = self.sink.any().push_text(name, text) {
            self.fail(name, problem);
        }
    }

    fn push_value(&mut self, name: ParamName<'_>, value: ParamValue<'_>) {
        if let Err(problem) = self.sink.any().push_value(name, value) {
            self.fail(name, problem);
        }
    }

    #[cold]
    fn fail(&mut self, name: ParamName<'_>, problem: &str) {
        self.problem
            .get_or_insert_with(|| format!("parameter {:?}: {problem}", name.text()));
    }
}

impl Params<'_> {
    /// Makes the request invalid, unless it is already.
    #[cold]
    pub(super) fn refuse(&mut self, problem: String) {
        self.problem.get_or_insert(problem);
    }
}

impl fmt::Debug for Params<'_> {
    /// Leaves out the values: the key is among them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::id::Id;
    use crate::runtime::request::Name;
    use crate::runtime::request::list_sinks::{MaskedFields, secrets};
    use crate::runtime::secrets::Secret;

    fn encoded(fill: impl Fn(&mut Params<'_>)) -> Result<String, String> {
        let mut text = Urlencoded::with_room(0);
        text.push_raw("path?apikey=k");
        fill_sink(SinkRef::Urlencoded(&mut text), &fill)?;
        Ok(text.into_string()?)
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
        let fill = |params: &mut Params<'_>| {
            params.push(const { &Name::new("ready[made]") }, &long);
            params.push(&long.replace('[', ""), &*every_byte);
            params.push("secret", &secret);
            params.push_each("flags[]", &[true, false]);
            params.push_each("integers[]", &[0, i64::MIN, i64::MAX]);
            params.push_each("floats[]", &[-f64::MIN_POSITIVE, f64::MIN, -5e-324, 0.1]);
            params.push_each("none[]", &[""]);
        };
        let Size {
            bytes, parameters, ..
        } = measure(&fill);
        let text = encoded(fill).unwrap();
        let written = &text["path?apikey=k".len()..];
        assert_eq!(parameters as usize, written.matches('&').count());
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
        let text = encoded(|params| params.push("a", &Id::from("")));
        assert_eq!(
            text.unwrap_err(),
            "parameter \"a\": the identifier is empty"
        );
        let text = encoded(|params| params.push("a", f64::NAN));
        assert_eq!(
            text.unwrap_err(),
            "parameter \"a\": the number is not finite"
        );
    }

    #[test]
    fn a_masked_list_holds_no_secret() {
        let mut fields = MaskedFields::default();
        let filled = fill_sink(SinkRef::Other(&mut fields), &|params| {
            params.push("open", "text");
            params.push("password", &Secret::from("canary"));
            assert!(!format!("{params:?}").contains("canary"));
        });
        assert_eq!(filled, Ok(()));
        let expected = [("open", "text"), ("password", "***")];
        assert_eq!(
            fields.0.0,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn the_secrets_behind_a_malformed_name_are_found_too() {
        let found = secrets(&|params| {
            params.push("a[b]c", "open");
            params.push_each("passwords[]", &[Secret::from("one"), Secret::from("two")]);
        });
        assert_eq!(found, [Secret::from("one"), Secret::from("two")]);
    }
}
