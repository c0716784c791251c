//! What random specs are made of: every shape of the spec's language.

/// A plain value that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Text,
    Integer,
    Number,
    Flag,
    /// `format: id`, as an integer or as text.
    Id,
    Secret,
    /// `format: date-time-local`.
    Date,
    /// `format: unix-time`.
    UnixTime,
    /// A reference to a choice of words.
    Words,
    /// The same with a description beside it.
    DescribedWords,
}

/// How a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Value,
    /// `x[]=a&x[]=b`
    RepeatedList,
    /// `x=a&x=b`
    BareRepeatedList,
    /// `x[0]=a&x[1]=b`
    IndexedList,
    /// `x[0][member]=a`
    ListOfStructs,
    /// `x[][part]=a&x[][part]=b`
    RepeatedListOfParts,
    /// `x[KEY]=a`
    Map,
    /// `x[KEY][0]=a`
    MapOfLists,
    /// `x[KEY][member]=a`
    MapOfStructs,
    /// `x[member]=a`
    Struct,
    /// The same with a description beside the reference.
    DescribedStruct,
    /// `x=word` or `x[0]=a`
    WordOrList,
}

/// A plain value that is returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    Text,
    NullableText,
    Integer,
    Number,
    Boolean,
    Anything,
    Words,
    Secret,
    /// A schema of the project that is bound to a type of the SDK, by its name.
    Bound(&'static str),
}

/// What `return` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returned {
    Nothing,
    Anything,
    Value,
    /// A shared schema.
    Object,
    /// Written where it is used.
    InlineObject,
    /// The same with a name of its own.
    TitledObject,
    ListOfValues,
    ListOfObjects,
    ListOfMaps,
    Map,
    MapOfMaps,
    MapOfObjects,
    Page,
    /// The counters stand beside `return`, which is the list.
    PageBesideReturn,
    Job,
    JobAndMore,
    /// There are members beside `return`.
    MembersBesideReturn,
}

/// What else can be said of an operation or its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// `x-empty-clears`.
    EmptyClears,
    /// `x-at-least-one`.
    AtLeastOne,
    /// `minimum`, `maximum` and `maxLength`.
    Limits,
    /// `default`.
    Default,
    /// `externalDocs` of the operation.
    Evidence,
    /// Words with a value, a name and a description.
    DescribedWords,
    /// `required: [return]`.
    RequiredReturn,
    /// Parameters, members and modules that are called like keywords of Rust.
    Keywords,
}

/// Everything.
#[rustfmt::skip]
pub const ALL: Enabled = Enabled {
    values: &[
        Value::Text, Value::Integer, Value::Number, Value::Flag, Value::Id, Value::Secret, Value::Date, Value::UnixTime,
        Value::Words, Value::DescribedWords,
    ],
    sent: &[
        Sent::Value, Sent::RepeatedList, Sent::BareRepeatedList, Sent::IndexedList, Sent::ListOfStructs,
        Sent::RepeatedListOfParts, Sent::Map, Sent::MapOfLists, Sent::MapOfStructs, Sent::Struct, Sent::DescribedStruct,
        Sent::WordOrList,
    ],
    read: &[
        Read::Text, Read::NullableText, Read::Integer, Read::Number, Read::Boolean, Read::Anything, Read::Words, Read::Secret,
        Read::Bound("Id"), Read::Bound("MaybeId"), Read::Bound("MaybeText"), Read::Bound("Flag"), Read::Bound("Integer"),
        Read::Bound("Number"), Read::Bound("Decimal"), Read::Bound("DateTime"), Read::Bound("Labels"),
    ],
    returned: &[
        Returned::Nothing, Returned::Anything, Returned::Value, Returned::Object, Returned::InlineObject,
        Returned::TitledObject, Returned::ListOfValues, Returned::ListOfObjects, Returned::ListOfMaps, Returned::Map,
        Returned::MapOfMaps, Returned::MapOfObjects, Returned::Page, Returned::PageBesideReturn, Returned::Job,
        Returned::JobAndMore, Returned::MembersBesideReturn,
    ],
    extras: &[
        Extra::EmptyClears, Extra::AtLeastOne, Extra::Limits, Extra::Default, Extra::Evidence, Extra::DescribedWords,
        Extra::RequiredReturn, Extra::Keywords,
    ],
};

/// Lists of what a random spec may have.
#[derive(Clone, Copy, Debug)]
pub struct Enabled {
    pub values: &'static [Value],
    pub sent: &'static [Sent],
    pub read: &'static [Read],
    pub returned: &'static [Returned],
    pub extras: &'static [Extra],
}
