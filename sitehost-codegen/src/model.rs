//! What the generator knows about the API once the spec has been checked.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

/// The whole API.
#[derive(Debug)]
pub struct Api {
    /// In the order of the index.
    pub operations: Vec<Operation>,
    /// The schemas in `spec/schemas`, by name.
    pub schemas: BTreeMap<String, Shared>,
    /// What the index says about each module.
    pub tags: Vec<Tag>,
}

/// A schema with a file of its own.
#[derive(Debug)]
pub struct Shared {
    /// The folder it is in: `["cloud", "image"]`. None for one that belongs to no module.
    pub module: Vec<String>,
    /// What it says.
    pub schema: Schema,
}

/// A module of the API, as the index lists it.
#[derive(Debug)]
pub struct Tag {
    /// `cloud/image`
    pub name: String,
    /// One sentence or more.
    pub description: String,
}

/// One call of the API.
#[derive(Debug)]
pub struct Operation {
    /// `cloud_image_create`, the method's name.
    pub id: String,
    /// `CloudImageCreate`, the request's name.
    pub type_name: String,
    /// How it is sent.
    pub method: Method,
    /// `/1.0/cloud/image/create.json`
    pub path: String,
    /// `["cloud", "image"]`
    pub module: Vec<String>,
    /// `Create a custom image`
    pub summary: String,
    /// More about it.
    pub description: Option<String>,
    /// What is sent, in wire order, without the key.
    pub parameters: Vec<Parameter>,
    /// What a successful call returns, where it returns something.
    pub reply: Option<Schema>,
    /// `scheduler`, the kind of job it starts where the reply does not say.
    pub job_kind: Option<String>,
    /// `page_number`, the parameter that asks for one page, where the reply comes in pages.
    pub page_parameter: Option<String>,
}

/// How an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// In the query.
    Get,
    /// In a form.
    Post,
}

/// One parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// `params[ssh_keys][]`
    pub wire: String,
    /// `ssh_keys`
    pub name: String,
    /// Whether a call needs it.
    pub required: bool,
    /// Whether it takes any number of values.
    pub list: bool,
    /// Whether an empty list is sent as one empty entry, which clears the list that the API keeps.
    pub clears: bool,
    /// What one value is.
    pub scalar: Scalar,
    /// What it is for.
    pub description: String,
    /// Documented values: one, or for a list any number.
    pub example: Vec<serde_json::Value>,
}

/// What one value of a parameter is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// Text.
    Text,
    /// Text that is never shown.
    Secret,
    /// An identifier, written as a number or as text.
    Id,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no, sent as 1 or 0.
    Flag,
    /// A word of the shared schema of that name.
    Word(String),
}

/// The shape of something the API returns.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The shape itself.
    pub kind: SchemaKind,
    /// What it means.
    pub description: Option<String>,
    /// Whether `null` stands for "none".
    pub nullable: bool,
}

/// The shapes.
#[derive(Clone, Debug)]
pub enum SchemaKind {
    /// A schema with a file of its own.
    Named(String),
    /// A string.
    Text,
    /// One of these words, or one that is not known yet.
    Words(Vec<String>),
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// Anything.
    Any,
    /// Any number of one shape.
    List(Box<Schema>),
    /// Any number of one shape under names of their own.
    Map(Box<Schema>),
    /// Named members.
    Object(Vec<Property>),
    /// One page of a list of a schema with a file of its own, and its counters.
    Page(String),
}

/// One member of an object.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name in JSON.
    pub name: String,
    /// Whether it is always there.
    pub required: bool,
    /// Its shape.
    pub schema: Schema,
}

/// Every struct that a schema becomes, with its members, in the way that progenitor names them.
pub fn structs<'a>(name: &str, schema: &'a Schema) -> Vec<(String, &'a [Property])> {
    match &schema.kind {
        SchemaKind::Object(properties) => {
            let mut found = vec![(name.to_owned(), properties.as_slice())];
            for member in properties {
                let inner = format!("{name}_{}", member.name).to_upper_camel_case();
                found.extend(structs(&inner, &member.schema));
            }
            found
        }
        SchemaKind::List(items) => structs(&format!("{name}Item"), items),
        SchemaKind::Map(values) => structs(&format!("{name}Value"), values),
        _ => Vec::new(),
    }
}

impl Operation {
    /// `CloudImage`, the schema of one entry, where the reply is a page of them.
    pub fn page_item(&self) -> Option<&str> {
        match &self.reply.as_ref()?.kind {
            SchemaKind::Page(item) => Some(item),
            _ => None,
        }
    }

    /// Every struct that the reply becomes, apart from those of shared schemas.
    pub fn reply_structs(&self) -> Vec<(String, &[Property])> {
        match &self.reply {
            // What progenitor names a reply that has no schema of its own.
            Some(reply) => structs(&format!("{}Response", self.type_name), reply),
            None => Vec::new(),
        }
    }
}
