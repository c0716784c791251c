//! What the generator knows about the API once the spec has been checked.

use std::collections::BTreeMap;

/// The whole API.
#[derive(Debug)]
pub struct Api {
    /// In the order of the index.
    pub operations: Vec<Operation>,
    /// The schemas in `spec/schemas`, by name.
    pub schemas: BTreeMap<String, Schema>,
    /// What the index says about each module.
    pub tags: Vec<Tag>,
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
    /// What one value is.
    pub scalar: Scalar,
    /// What it is for.
    pub description: String,
    /// Documented values: one, or for a list any number.
    pub example: Vec<serde_json::Value>,
}

/// What one value of a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
