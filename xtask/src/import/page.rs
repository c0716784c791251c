//! What a page of the vendor's documentation says.

use std::error::Error;
use std::fmt;

/// What a page says, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// `1.0`
    pub version: String,
    /// `/cloud/image/create`
    pub path: String,
    /// How the call is sent.
    pub method: Method,
    /// The sentences below the heading: facts for the person, never copied into the spec.
    pub summary: Vec<String>,
    /// In the table's order, without `apikey`.
    pub parameters: Vec<Row>,
    /// The documented reply.
    pub reply: Option<Reply>,
    /// Where the page contradicts itself, in the order of the lines.
    pub doubts: Vec<Doubt>,
}

/// How a call is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// In a query.
    Get,
    /// In a form.
    Post,
}

/// A row of the table of parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// 1-based line of the input.
    pub line: usize,
    /// `params[ssh_keys][]`
    pub name: String,
    /// `integer`, `string`, `boolean`, `enum[A, B]`, as written.
    pub kind: String,
    /// Whether the parameter is required.
    pub required: bool,
    /// Without the example.
    pub description: String,
    /// `None`: no example, `Some("")`: an empty one.
    pub example: Option<String>,
}

/// The documented reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// 1-based line of the input.
    pub line: usize,
    /// The whole envelope, with its members in their order.
    pub value: serde_json::Value,
    /// Whether it ended early. What was open was closed, an incomplete member was dropped.
    pub cut: bool,
}

/// A place where the page, or what is derived from it, can be read in more than one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// 1-based line of the input.
    pub line: usize,
    /// What it is about: "parameter `grants[]`", "the reply".
    pub subject: String,
    /// Each reading as a phrase: "the table has `string`", "the PHP sample has a number".
    pub readings: Vec<String>,
    /// "`string` is taken."
    pub taken: String,
}

/// Why a page cannot be read.
#[derive(Debug)]
pub struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Unreadable {}

/// Reads a page.
pub fn read(_input: &[u8]) -> Result<Page, Unreadable> {
    Err(Unreadable("pages cannot be read yet".to_owned()))
}
