//! Reads a page of the vendor's documentation: saved HTML, or text that was pasted.
//!
//! [`html`] or [`lines`] turns the input into lines. [`layout`] finds the parts of the page in them. [`table`] reads the
//! parameters, [`samples`] the code, [`reply`] the JSON. [`agreement`] compares them: the page says most facts more than
//! once, and each contradiction becomes a [`Doubt`].

mod agreement;
mod doubts;
mod endpoint;
mod example;
mod html;
mod input_form;
mod layout;
mod lines;
mod names;
mod reply;
mod row;
mod samples;
mod stacked;
mod table;

#[cfg(test)]
mod tests;

use std::fmt;

use self::doubts::Doubts;

/// What a page says, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// `1.0`
    pub version: String,
    /// `/cloud/image/create`
    pub path: String,
    /// How the call is sent.
    pub method: Method,
    /// The lines below the heading: facts for the person, never copied into the spec.
    pub summary: Vec<String>,
    /// The parameters in the table's order, without `apikey`.
    pub parameters: Vec<Row>,
    /// The documented reply, unless the page ends before it or it is not JSON.
    pub reply: Option<Reply>,
    /// Where the page contradicts itself, in the order of the lines.
    pub doubts: Vec<Doubt>,
}

/// How a call is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The parameters are in the query.
    Get,
    /// The parameters are in a form.
    Post,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Method::Get => "GET",
            Method::Post => "POST",
        })
    }
}

/// A row of the table of parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line of the input, counted from 1.
    pub line: usize,
    /// `params[ssh_keys][]`, as the table writes it, or as the samples do where the table lost it.
    pub name: String,
    /// `integer`, `string`, `boolean` or `enum[A, B]`, as written.
    pub kind: String,
    /// Whether the table has `Yes`.
    pub required: bool,
    /// The description without the example, on one line.
    pub description: String,
    /// `None` if there is no example, `Some("")` if it is empty.
    pub example: Option<String>,
}

/// The documented reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The line of the input, counted from 1.
    pub line: usize,
    /// The whole envelope. The members have the page's order.
    pub value: serde_json::Value,
    /// Whether it ends early. What was open is closed, and an incomplete member is left out.
    pub cut: bool,
}

/// A fact that the page says in more than one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The line of the input, counted from 1.
    pub line: usize,
    /// What it is about: ``parameter `grants[]` `` or `the reply`.
    pub subject: String,
    /// Each reading as a phrase: ``the table has `string` ``, `the PHP sample has a number`.
    pub readings: Vec<String>,
    /// What was taken, as a sentence.
    pub taken: String,
}

/// How the reading begins that says where a page ends early.
pub const END: &str = "it ends here";

/// The input is no page: what is missing, where, and what to paste.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable {
    line: usize,
    problem: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}: {}. A page has `GET` or `POST` there and an address such as \
             `https://api.sitehost.nz/1.0/cloud/image/create.json`. Paste the page's text from its heading to the end of \
             the reply, or save the page as HTML.",
            self.line, self.problem
        )
    }
}

impl std::error::Error for Unreadable {}

/// Reads a page.
///
/// # Errors
///
/// The input has no line with a method and an address of the API.
pub fn read(input: &[u8]) -> Result<Page, Unreadable> {
    let text = lines::decode(input);
    let lines = match input_form::is_html(&text) {
        true => html::lines(&text),
        false => lines::of_text(&text),
    };
    let layout = layout::find(&lines)?;
    let mut doubts = Doubts::default();
    let samples = samples::read(&layout.samples);
    let parameters = table::read(&layout, &samples, &mut doubts);
    let reply = reply::read(&layout, &mut doubts);
    agreement::check(&layout, &parameters, &samples, &mut doubts);
    layout.note_end(&samples, &reply, &mut doubts);
    let endpoint = layout.endpoint;
    Ok(Page {
        version: endpoint.version,
        path: endpoint.path,
        method: endpoint.method,
        summary: layout.summary,
        parameters: parameters
            .into_iter()
            .filter(|row| row.name != "apikey")
            .collect(),
        reply: reply.into_reply(),
        doubts: doubts.finish(),
    })
}
