//! Parameters that have parts: lists, maps and structs, in one another.
//!
//! A [`ParamTree`] writes itself at a [`Place`]. The place holds the name and is the only code that puts PHP's brackets
//! around indices, keys and members; each value goes to [`Params`] with the whole name.

use std::collections::HashSet;
use std::fmt::{self, Write};

use super::param_name::{ParamName, check_key};
use super::param_value::ParamValue;
use super::params::Params;

/// The value of a parameter that may have parts of its own: a value, a list, a map or a struct.
///
/// | type | sent as |
/// |---|---|
/// | text, a number, a flag, a date, an [`Id`](crate::Id), a [`Secret`](crate::Secret), and other types whose reference converts into a [`ParamValue`] | `name=value` |
/// | `Option` | as its value; `None` sends nothing |
/// | `Vec<T>`, `[T]`, `[T; N]` | a list with indices: `name[0]`, `name[1]`, each as a `T` |
/// | the same of `(String, T)` | a map: `name[key]` for each pair in their order, as a `T` |
/// | a struct that implements this trait | `name[member]` for each member |
///
/// A list, a map or a struct with nothing in it sends nothing. Neither does an entry of a list in which nothing is set;
/// the entries that are sent count up from 0.
///
/// The key of a map is neither empty nor a single space, holds no brackets and no control characters, and occurs once
/// in its map. Any other key makes the request [invalid](crate::Error::is_invalid_request).
///
/// Implement it for a struct of your own, and add the struct with [`Params::push_tree`]:
///
/// ```
/// use sitehost_api::{ParamTree, Params, Place, Secret};
///
/// struct Variable {
///     name: String,
///     content: Option<Secret>,
/// }
///
/// impl ParamTree for Variable {
///     fn push_to(&self, place: &mut Place<'_, '_>) {
///         place.member("name", &self.name);
///         place.member("content", &self.content);
///     }
/// }
///
/// /// Sends `variables[0][name]=A&variables[0][content]=x&variables[1][name]=B`.
/// fn encode(params: &mut Params) {
///     let variables = [
///         Variable { name: "A".into(), content: Some("x".into()) },
///         Variable { name: "B".into(), content: None },
///     ];
///     params.push_tree("variables", &variables);
/// }
/// ```
pub trait ParamTree {
    /// Writes the values, in the order in which they are sent. It writes the same values each time.
    fn push_to(&self, place: &mut Place<'_, '_>);
}

/// A place in the tree of a request's parameters, where a [`ParamTree`] writes its values. It has a name, such as
/// `environments[production][0]`.
///
/// Its methods do not fail, like those of [`Params`].
pub struct Place<'p, 's> {
    params: &'p mut Params<'s>,
    root: ParamName<'p>,
    /// The whole name of a place below the root; empty at the root. All places of a tree share it.
    nested: String,
    /// How many values the tree has written.
    written: usize,
}

impl<'p, 's> Place<'p, 's> {
    /// The root of a tree.
    pub(super) fn new(params: &'p mut Params<'s>, root: ParamName<'p>) -> Self {
        Self {
            params,
            root,
            nested: String::new(),
            written: 0,
        }
    }

    fn name(&self) -> ParamName<'_> {
        match self.nested.as_str() {
            "" => self.root,
            nested => ParamName::Text(nested),
        }
    }

    /// Writes a value at this place: `name=value`.
    pub fn value<'v>(&mut self, value: impl Into<ParamValue<'v>>) {
        self.written += 1;
        match self.nested.as_str() {
            "" => self.params.push(self.root, value),
            nested => self.params.push(nested, value),
        }
    }

    /// Writes the member of a struct: `name[member]`, or what stands below it.
    pub fn member(&mut self, name: &'static str, tree: &(impl ParamTree + ?Sized)) {
        self.below(format_args!("[{name}]"), |place| tree.push_to(place));
    }

    /// Writes the member of a struct that is a list without indices: `name[member][]` for each entry. An empty list
    /// writes nothing.
    pub fn each(&mut self, name: &'static str, trees: &[impl ParamTree]) {
        self.below(format_args!("[{name}][]"), |place| {
            for tree in trees {
                tree.push_to(place);
            }
        });
    }

    /// Writes a list with indices: `name[0]`, `name[1]`.
    fn entries(&mut self, trees: &[impl ParamTree]) {
        let mut index = 0_usize;
        for tree in trees {
            let before = self.written;
            self.below(format_args!("[{index}]"), |place| tree.push_to(place));
            // An index without a value would leave a gap, and PHP would not read a list.
            if self.written > before {
                index += 1;
            }
        }
    }

    /// Writes a map: `name[key]` for each pair.
    fn pairs(&mut self, pairs: &[(String, impl ParamTree)]) {
        let mut keys = HashSet::with_capacity(pairs.len());
        for (key, tree) in pairs {
            if let Err(problem) = check_key(key) {
                self.refuse_key(key, problem);
            } else if !keys.insert(key) {
                self.refuse_key(key, "occurs twice");
            }
            // The values behind a key that is refused are written too: they can be secrets, which an error must not
            // quote.
            self.below(format_args!("[{key}]"), |place| tree.push_to(place));
        }
    }

    /// Lets `write` write at the place whose name is this one's with `segments` behind it.
    fn below(&mut self, segments: fmt::Arguments<'_>, write: impl FnOnce(&mut Self)) {
        let end = self.nested.len();
        if end == 0 {
            self.nested.push_str(self.root.text());
        }
        // Writing into memory does not fail.
        let _ = self.nested.write_fmt(segments);
        write(self);
        self.nested.truncate(end);
    }

    #[cold]
    fn refuse_key(&mut self, key: &str, problem: &str) {
        let problem = format!(
            "parameter {:?}: the key {key:?} {problem}",
            self.name().text()
        );
        self.params.refuse(problem);
    }
}

impl fmt::Debug for Place<'_, '_> {
    /// Leaves out the values, like `Params`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("name", &self.name().text())
            .finish_non_exhaustive()
    }
}

/// Values without parts.
impl<T: ?Sized> ParamTree for T
where
    for<'a> ParamValue<'a>: From<&'a T>,
{
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.value(self);
    }
}

impl<T: ParamTree> ParamTree for Option<T> {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        if let Some(tree) = self {
            tree.push_to(place);
        }
    }
}

impl<T: ParamTree> ParamTree for [T] {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.entries(self);
    }
}

impl<T: ParamTree, const N: usize> ParamTree for [T; N] {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.entries(self);
    }
}

impl<T: ParamTree> ParamTree for Vec<T> {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.entries(self);
    }
}

impl<T: ParamTree> ParamTree for [(String, T)] {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.pairs(self);
    }
}

impl<T: ParamTree, const N: usize> ParamTree for [(String, T); N] {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.pairs(self);
    }
}

impl<T: ParamTree> ParamTree for Vec<(String, T)> {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.pairs(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::job::JobKind;
    use crate::runtime::date_time::DateTime;
    use crate::runtime::decimal::Decimal;
    use crate::runtime::id::Id;
    use crate::runtime::request::Name;
    use crate::runtime::request::list_sinks::{Fields, MaskedFields, secrets};
    use crate::runtime::request::params::{SinkRef, fill_sink, measure};
    use crate::runtime::request::urlencoded::Urlencoded;
    use crate::runtime::secrets::Secret;
    use crate::runtime::unix_time::UnixTime;

    /// The parameters as `name=value` before they are encoded. Each is pushed into every other sink as well, which has
    /// to agree.
    fn sent(fill: impl Fn(&mut Params<'_>)) -> Result<Vec<String>, String> {
        let mut fields = Fields::default();
        fill_sink(SinkRef::Other(&mut fields), &fill)?;
        let mut urlencoded = Urlencoded::with_room(0);
        fill_sink(SinkRef::Urlencoded(&mut urlencoded), &fill)?;
        let text = urlencoded.into_string()?;
        assert_eq!(text.matches('&').count(), fields.0.len());
        let size = measure(&fill);
        assert_eq!(size.parameters as usize, fields.0.len());
        assert!(text.len() <= size.bytes, "{} of {}", text.len(), size.bytes);
        assert_eq!(size.has_secrets, !secrets(&fill).is_empty());
        let mut masked = MaskedFields::default();
        fill_sink(SinkRef::Other(&mut masked), &fill)?;
        assert_eq!(masked.0.0.len(), fields.0.len());
        let fields = fields.0.into_iter();
        Ok(fields
            .map(|(name, value)| format!("{name}={value}"))
            .collect())
    }

    fn tree(tree: &(impl ParamTree + ?Sized)) -> Result<Vec<String>, String> {
        let text = sent(|params| params.push_tree("x", tree));
        let named = sent(|params| params.push_tree(const { &Name::new("x") }, tree));
        assert_eq!(text, named);
        text
    }

    fn is_sent(value: &(impl ParamTree + ?Sized), expected: &[&str]) {
        assert_eq!(tree(value).unwrap(), expected);
    }

    fn pair<T>(key: &str, value: T) -> (String, T) {
        (key.to_owned(), value)
    }

    #[derive(Default)]
    struct Contact {
        name: Option<String>,
        phone: Phone,
        groups: Vec<Id>,
        tags: Vec<&'static str>,
        limits: Vec<(String, i64)>,
    }

    #[derive(Default)]
    struct Phone {
        country: Option<i64>,
        pin: Option<Secret>,
    }

    impl ParamTree for Contact {
        fn push_to(&self, place: &mut Place<'_, '_>) {
            place.member("Name", &self.name);
            place.member("Phone", &self.phone);
            place.each("groups", &self.groups);
            place.member("tags", &self.tags);
            place.member("limits", &self.limits);
        }
    }

    impl ParamTree for Phone {
        fn push_to(&self, place: &mut Place<'_, '_>) {
            place.member("Country", &self.country);
            place.member("Pin", &self.pin);
        }
    }

    fn contact() -> Contact {
        Contact {
            name: Some("A B".to_owned()),
            phone: Phone {
                country: Some(64),
                pin: Some(Secret::from("canary")),
            },
            groups: vec![Id::from(7), Id::from(8)],
            tags: vec!["a", "b"],
            limits: vec![pair("max", 3), pair("0", 4)],
        }
    }

    #[test]
    fn a_value_is_sent_under_the_name_itself() {
        is_sent("text", &["x=text"]);
        is_sent(&"text", &["x=text"]);
        is_sent(&String::from("text"), &["x=text"]);
        is_sent(&Id::from(7), &["x=7"]);
        is_sent(&Secret::from("s"), &["x=s"]);
        is_sent(&true, &["x=1"]);
        is_sent(&-3_i64, &["x=-3"]);
        is_sent(&0.5, &["x=0.5"]);
        is_sent(&JobKind::Daemon, &["x=daemon"]);
        is_sent(&"29.00".parse::<Decimal>().unwrap(), &["x=29.00"]);
        is_sent(&UnixTime::from(1_486_654_153), &["x=1486654153"]);
        is_sent(
            &"2017-02-09T15:29:13.5".parse::<DateTime>().unwrap(),
            &["x=2017-02-09 15:29:13"],
        );
        is_sent(&Some(1), &["x=1"]);
        is_sent(&None::<i64>, &[]);
    }

    #[test]
    fn a_list_has_indices() {
        is_sent(&vec!["a", "b"], &["x[0]=a", "x[1]=b"]);
        is_sent(
            &[vec![1, 2], vec![3]],
            &["x[0][0]=1", "x[0][1]=2", "x[1][0]=3"],
        );
        is_sent(&Some(vec![true]), &["x[0]=1"]);
        is_sent(&Vec::<Id>::new(), &[]);
        is_sent(&None::<Vec<Id>>, &[]);
        is_sent([1, 2].as_slice(), &["x[0]=1", "x[1]=2"]);
    }

    #[test]
    fn a_map_has_keys_in_their_order() {
        is_sent(&vec![pair("b", 1), pair("a", 2)], &["x[b]=1", "x[a]=2"]);
        is_sent(
            &[pair("k", vec!["a", "b"]), pair("ключ .", vec!["c"])],
            &["x[k][0]=a", "x[k][1]=b", "x[ключ .][0]=c"],
        );
        is_sent(
            &vec![pair("outer", vec![pair("inner", 1)])],
            &["x[outer][inner]=1"],
        );
        is_sent(&Vec::<(String, Id)>::new(), &[]);
        is_sent(&[pair("empty", Vec::<Id>::new()), pair("k", vec![])], &[]);
    }

    #[test]
    fn a_struct_has_members_in_their_order() {
        let members = [
            "x[Name]=A B",
            "x[Phone][Country]=64",
            "x[Phone][Pin]=canary",
            "x[groups][]=7",
            "x[groups][]=8",
            "x[tags][0]=a",
            "x[tags][1]=b",
            "x[limits][max]=3",
            "x[limits][0]=4",
        ];
        is_sent(&contact(), &members);
        let in_a_list = members.map(|member| member.replace("x[", "x[0]["));
        assert_eq!(tree(&[contact()]).unwrap(), in_a_list);
        let in_a_map = members.map(|member| member.replace("x[", "x[key]["));
        assert_eq!(tree(&vec![pair("key", contact())]).unwrap(), in_a_map);
        is_sent(&Contact::default(), &[]);
        is_sent(&Some(Phone::default()), &[]);
    }

    #[test]
    fn the_entries_that_are_sent_count_up_from_0() {
        is_sent(&[None, Some("a"), None, Some("b")], &["x[0]=a", "x[1]=b"]);
        let phones = [Some(64), None, Some(1)].map(|country| Phone { country, pin: None });
        is_sent(&phones, &["x[0][Country]=64", "x[1][Country]=1"]);
    }

    #[test]
    fn an_empty_list_clears_with_one_empty_entry() {
        let cleared = sent(|params| {
            params.push_tree_or_clear("x", &Vec::<Contact>::new());
            params.push_tree_or_clear_some("y", &Some(Vec::<Id>::new()));
            params.push_tree_or_clear_some("none", &None::<Vec<Id>>);
            params.push_tree_or_clear("z", &["a"]);
        });
        assert_eq!(cleared.unwrap(), ["x[0]=", "y[0]=", "z[0]=a"]);
    }

    #[test]
    fn a_name_of_brackets_is_continued() {
        let sent = sent(|params| {
            params.push_tree(const { &Name::new("params[Phone]") }, &contact().phone);
            params.push_tree("params[ips]", &["a"]);
        });
        assert_eq!(
            sent.unwrap(),
            [
                "params[Phone][Country]=64",
                "params[Phone][Pin]=canary",
                "params[ips][0]=a"
            ]
        );
    }

    #[test]
    fn a_key_that_php_would_read_differently_makes_the_request_invalid() {
        for (key, problem) in [
            ("", "is empty"),
            (" ", "is a single space, which PHP reads as an empty key"),
            ("a]b", "holds a bracket"),
            ("[", "holds a bracket"),
            ("a\n", "holds a control character"),
            ("\u{85}", "holds a control character"),
        ] {
            let expected = format!("parameter \"x\": the key {key:?} {problem}");
            assert_eq!(tree(&vec![pair(key, 1)]).unwrap_err(), expected);
            let nested = [pair("outer", [pair(key, 1)])];
            let expected = format!("parameter \"x[outer]\": the key {key:?} {problem}");
            assert_eq!(tree(&nested).unwrap_err(), expected);
        }
        assert_eq!(
            tree(&vec![pair("a", 1), pair("b", 2), pair("a", 3)]).unwrap_err(),
            "parameter \"x\": the key \"a\" occurs twice"
        );
        is_sent(
            &vec![pair("a", vec![pair("k", 1)]), pair("b", vec![pair("k", 2)])],
            &["x[a][k]=1", "x[b][k]=2"],
        );
    }

    #[test]
    fn a_value_that_cannot_be_sent_is_reported_with_its_whole_name() {
        assert_eq!(
            tree(&[pair("k", [Id::from(1), Id::from("")])]).unwrap_err(),
            "parameter \"x[k][1]\": the identifier is empty"
        );
        let date: DateTime = "2017-02-09T15:29:13+13:00".parse().unwrap();
        assert_eq!(
            tree(&[date]).unwrap_err(),
            "parameter \"x[0]\": the date has an offset from UTC; the API takes its local time without an offset"
        );
        struct Misnamed;
        impl ParamTree for Misnamed {
            fn push_to(&self, place: &mut Place<'_, '_>) {
                place.member("a]", &1);
            }
        }
        assert_eq!(
            tree(&Misnamed).unwrap_err(),
            "parameter \"x[a]]\": something follows a bracket"
        );
        let key = sent(|params| params.push_tree("apikey", &[1]));
        assert_eq!(
            key.unwrap_err(),
            "parameter \"apikey[0]\": the client sends the key by itself"
        );
    }

    #[test]
    fn a_secret_within_a_tree_is_masked_and_found() {
        let fill = |params: &mut Params<'_>| params.push_tree("x", &[contact()]);
        let mut masked = MaskedFields::default();
        assert_eq!(fill_sink(SinkRef::Other(&mut masked), &fill), Ok(()));
        let pin = masked
            .0
            .0
            .iter()
            .find(|(name, _)| name == "x[0][Phone][Pin]");
        assert_eq!(pin.unwrap().1, "***");
        assert_eq!(secrets(&fill), [Secret::from("canary")]);
    }

    #[test]
    fn the_secret_behind_a_refused_key_is_found_too() {
        let found = secrets(&|params| {
            params.push_tree("x", &vec![pair("]", Secret::from("canary"))]);
        });
        assert_eq!(found, [Secret::from("canary")]);
    }

    #[test]
    fn debug_shows_the_name_and_no_value() {
        struct Shown;
        impl ParamTree for Shown {
            fn push_to(&self, place: &mut Place<'_, '_>) {
                place.value(&Secret::from("canary"));
                assert_eq!(format!("{place:?}"), "Place { name: \"x[0]\", .. }");
            }
        }
        assert_eq!(tree(&[Shown]).unwrap(), ["x[0]=canary"]);
    }

    #[test]
    fn at_least_one_of_several_parameters_is_required() {
        let sent = |given| sent(move |params| params.require_any(&["name", "params[code]"], given));
        assert_eq!(sent(true), Ok(Vec::new()));
        assert_eq!(
            sent(false).unwrap_err(),
            "give at least one of `name`, `params[code]`"
        );
    }
}
