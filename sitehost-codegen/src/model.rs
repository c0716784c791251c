//! The API as the spec describes it, after the check.

use std::collections::BTreeMap;
use std::fmt;

use heck::ToSnakeCase;
use serde_json::Value as Json;

use crate::naming;

/// The whole API.
#[derive(Debug)]
pub struct Api {
    /// `https://api.sitehost.nz`
    pub server: String,
    /// In the order of the index.
    pub operations: Vec<Operation>,
    /// Every type that is made from the spec, apart from the requests.
    pub types: BTreeMap<TypeName, Type>,
    /// The description of each module, by its path: `cloud/image`.
    pub modules: BTreeMap<String, String>,
}

/// The name of a type, which is known within its module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeName {
    /// `["cloud", "image"]`. Empty for a type that belongs to no module.
    pub module: Vec<String>,
    /// `CloudImage`
    pub name: String,
}

impl TypeName {
    /// Another type of the same module.
    pub fn beside(&self, name: String) -> Self {
        Self {
            module: self.module.clone(),
            name,
        }
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.module {
            write!(f, "{part}::")?;
        }
        f.write_str(&self.name)
    }
}

/// A type that is made from the spec.
#[derive(Debug)]
pub struct Type {
    /// What it stands for.
    pub description: String,
    /// What it is made of.
    pub kind: TypeKind,
}

/// What a type is made of.
#[derive(Debug)]
pub enum TypeKind {
    /// A struct that replies are read into.
    Read(Vec<Member>),
    /// A struct that is sent, one group of parameters.
    Sent(Vec<Parameter>),
    /// An enum of words, which keeps words that it does not know.
    Words(Vec<Word>),
    /// An enum of shapes, one of which is sent.
    Choice(Vec<Alternative>),
}

/// One word of an enum.
#[derive(Debug)]
pub struct Word {
    /// `TLSv1.2`
    pub text: String,
    /// `TlSv1_2`
    pub variant: String,
    /// What it means, if the spec says so.
    pub description: Option<String>,
}

/// One alternative of an enum of shapes.
#[derive(Debug)]
pub struct Alternative {
    /// `Auto`
    pub variant: String,
    /// What it means.
    pub description: String,
    /// What is sent.
    pub content: AlternativeContent,
}

impl Alternative {
    /// Whether it is that word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.content, AlternativeContent::Word(own) if own == word)
    }

    /// The function that makes it, if it has content.
    pub fn constructor(&self) -> String {
        naming::not_keyword(&self.variant.to_snake_case())
    }
}

/// What an alternative sends.
#[derive(Debug)]
pub enum AlternativeContent {
    /// Always the same word: `auto`
    Word(String),
    /// A value or a list of the caller's.
    Shape(Shape),
}

/// One call of the API.
#[derive(Debug)]
pub struct Operation {
    /// `cloud_image_create`, the name of the method.
    pub id: String,
    /// `CloudImageCreate`, the name of the request.
    pub type_name: String,
    /// `["cloud", "image"]`
    pub module: Vec<String>,
    /// `create`, the name of its generated files.
    pub file: String,
    /// How it is sent.
    pub method: Method,
    /// What it does, if its method does not say so.
    pub effect: Option<Effect>,
    /// `/1.0/cloud/image/create.json`
    pub path: String,
    /// `Create a custom image`
    pub summary: String,
    /// More about it.
    pub description: Option<String>,
    /// The vendor's page about it.
    pub page: Option<String>,
    /// What is sent, in wire order, without the key.
    pub parameters: Vec<Parameter>,
    /// Indices into `parameters`. A call needs at least one of these parameters.
    pub at_least_one: Vec<usize>,
    /// What a successful call returns, if it returns something.
    pub reply: Option<Reply>,
    /// `scheduler`, the kind of the job that it starts, if the reply does not name it.
    pub job_kind: Option<String>,
    /// How further pages are requested, if the reply is one page of a list.
    pub paging: Option<Paging>,
}

/// How an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// In the query.
    Get,
    /// In a form.
    Post,
}

/// What an operation does beyond what its method says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It only reads, although it is a POST.
    Reads,
    /// It destroys something.
    Destroys,
    /// It costs something.
    Costs,
}

/// How a request names a page.
#[derive(Debug)]
pub struct Paging {
    /// `page_number`, the Rust name of the parameter.
    pub parameter: String,
    /// Whether it counts entries rather than pages.
    pub is_offset: bool,
}

/// One parameter of an operation, or one member of a group of parameters.
#[derive(Debug)]
pub struct Parameter {
    /// `params[ssh_keys][]`
    pub wire: String,
    /// `ssh_keys`
    pub name: String,
    /// Whether a call needs it.
    pub required: bool,
    /// What it looks like on the wire.
    pub shape: Shape,
    /// What it is for.
    pub description: String,
    /// A documented value, in the form of the shape.
    pub example: Json,
}

impl Parameter {
    /// The name that is sent. The spec writes `[]` at the end of a list whose entries are numbered.
    pub fn sent_name(&self) -> &str {
        let is_numbered = matches!(
            &self.shape,
            Shape::List {
                index: Index::Numbered,
                ..
            }
        );
        let without_brackets = self.wire.strip_suffix("[]").filter(|_| is_numbered);
        without_brackets.unwrap_or(&self.wire)
    }
}

/// What a parameter looks like on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `x=…`
    Value(Scalar),
    /// Any number of values.
    List {
        /// How the entries are told apart.
        index: Index,
        /// Whether an empty list is sent as one empty entry, which clears the list that the API keeps.
        clears: bool,
        /// The shape of one entry.
        entry: Box<Shape>,
    },
    /// `x[KEY]=…`, where the caller chooses the keys.
    Map(Box<Shape>),
    /// `x[member]=…`, a struct that is sent.
    Group(TypeName),
    /// One of several shapes.
    Choice(TypeName),
}

/// How the entries of a list are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// By the order alone: the name is repeated, with `[]` at its end or without.
    Repeated,
    /// By a number: `x[0]`, `x[1]`.
    Numbered,
}

/// What one value of a parameter is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// Text.
    Text,
    /// Text that is never shown.
    Secret,
    /// An identifier, given as a number or as text.
    Id,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no, sent as 1 or 0.
    Flag,
    /// A date and a time of day, sent as `2017-02-09 15:29:13`.
    DateTime,
    /// A point in time, sent as the seconds since 1970.
    UnixTime,
    /// A word of the enum of that name.
    Word(TypeName),
}

/// What a call returns.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its shape.
    pub schema: Schema,
    /// Whether a successful call always returns it.
    pub required: bool,
    /// Whether it is the whole body rather than the member `return` of it.
    pub is_whole: bool,
}

/// The shape of something that the API returns.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The shape itself.
    pub kind: SchemaKind,
    /// What it means.
    pub description: Option<String>,
    /// Whether `null` stands for "none".
    pub nullable: bool,
}

/// The shapes of replies.
#[derive(Clone, Debug)]
pub enum SchemaKind {
    /// A struct or an enum of words.
    Named(TypeName),
    /// A schema that stands for a type of the SDK.
    Bound(&'static crate::bindings::Binding),
    /// Text.
    Text,
    /// Text that is never shown.
    Secret,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// Any JSON.
    Any,
    /// Any number of one shape.
    List(Box<Schema>),
    /// Any number of one shape under names of their own.
    Map(Box<Schema>),
    /// One page of a list, with its counters.
    Page(Box<Schema>),
}

/// One member of a struct that replies are read into.
#[derive(Clone, Debug)]
pub struct Member {
    /// `DomainName`, its name in JSON.
    pub json: String,
    /// `domain_name`
    pub name: String,
    /// Whether it is always there.
    pub required: bool,
    /// Whether its own members stand beside it rather than in it.
    pub is_flat: bool,
    /// Its shape.
    pub schema: Schema,
}

impl SchemaKind {
    /// Whether it is a job.
    pub fn is_job(&self) -> bool {
        matches!(self, SchemaKind::Bound(binding) if binding.rust == "Job")
    }
}

impl Member {
    /// Whether it is the job that the call started, rather than one that is spoken of.
    pub fn is_job(&self) -> bool {
        self.schema.kind.is_job()
            && (self.is_flat || ["job", "return"].contains(&self.json.as_str()))
    }
}

impl Schema {
    /// A shape about which nothing more is said.
    pub fn plain(kind: SchemaKind) -> Self {
        Self {
            kind,
            description: None,
            nullable: false,
        }
    }
}

impl Api {
    /// Whether a reply of that shape has a secret in it.
    pub fn has_secret(&self, schema: &Schema) -> bool {
        match &schema.kind {
            SchemaKind::Secret => true,
            SchemaKind::List(inner) | SchemaKind::Map(inner) | SchemaKind::Page(inner) => {
                self.has_secret(inner)
            }
            SchemaKind::Named(name) => {
                let members = self.members(name).unwrap_or_default();
                members.iter().any(|member| self.has_secret(&member.schema))
            }
            _ => false,
        }
    }

    /// The members of a struct that replies are read into.
    pub fn members(&self, name: &TypeName) -> Option<&[Member]> {
        match &self.types.get(name)?.kind {
            TypeKind::Read(members) => Some(members),
            _ => None,
        }
    }
}
