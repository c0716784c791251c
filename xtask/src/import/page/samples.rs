//! Reads the code samples: what each sends, how, and where.
//!
//! The samples follow one another, and any may be missing. A line that only one language has begins its sample. The
//! files of the languages know how each writes a call.

mod address;
mod javascript;
mod literal;
mod php;
mod python;
mod ruby;

use std::fmt;

use super::lines::Block;

/// The language of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The tab `JavaScript`.
    JavaScript,
    /// The tab `PHP`.
    Php,
    /// The tab `Rails`.
    Ruby,
    /// The tab `Python`.
    Python,
}

impl Language {
    /// Returns the language of which a line can be.
    pub fn of(line: &str) -> Option<Language> {
        let has = |marks: &[&str]| marks.iter().any(|mark| line.contains(mark));
        match () {
            () if has(&["xmlHttp", "XMLHttpRequest", "new FormData", "data.append("]) => {
                Some(Language::JavaScript)
            }
            () if has(&["curl_init", "curl_set", "curl_exec", "curl_close"]) => Some(Language::Php),
            () if has(&["require 'net/", "require 'uri'", "URI.parse", "Net::HTTP"]) => {
                Some(Language::Ruby)
            }
            () if has(&[
                "import requests",
                "OrderedDict",
                "requests.post(",
                "requests.get(",
            ]) =>
            {
                Some(Language::Python)
            }
            () => None,
        }
    }

    /// Returns whether the samples write a number without quotes.
    pub fn writes_numbers(self) -> bool {
        self != Language::JavaScript
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Language::JavaScript => "JavaScript",
            Language::Php => "PHP",
            Language::Ruby => "Ruby",
            Language::Python => "Python",
        })
    }
}

/// A sample.
#[derive(Debug)]
pub struct Sample {
    /// Its language.
    pub language: Language,
    /// The line of the input on which it begins.
    pub line: usize,
    /// The method in capitals. A sample that is cut may have none.
    pub method: Option<String>,
    /// The address without its query, and its line. An address that is cut is none.
    pub url: Option<(usize, String)>,
    /// What it sends, in order.
    pub pairs: Vec<Pair>,
    /// Whether all of the sample is known: something follows it on the page, or its last statement is complete.
    pub whole: bool,
}

/// A parameter that a sample sends.
#[derive(Debug)]
pub struct Pair {
    /// The line of the input.
    pub line: usize,
    /// The name.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// How a sample writes a value.
#[derive(Debug)]
pub enum Value {
    /// In quotes, which are left out here.
    Quoted(String),
    /// Without quotes: a number.
    Bare(String),
    /// In the query of an address, decoded.
    InQuery(String),
}

impl Value {
    /// Returns the value itself.
    pub fn text(&self) -> &str {
        match self {
            Value::Quoted(text) | Value::Bare(text) | Value::InQuery(text) => text,
        }
    }
}

/// What a language's file finds in the code of a sample.
struct Code {
    method: Option<String>,
    /// Where each parameter is in the code.
    pairs: Vec<(usize, String, Value)>,
    /// Whether the last statement is there.
    whole: bool,
}

/// Reads the samples.
pub fn read(block: &Block) -> Vec<Sample> {
    let mut starts: Vec<(usize, Language)> = Vec::new();
    let mut offset = 0;
    for line in block.text.split_inclusive('\n') {
        if let Some(language) = Language::of(line)
            && starts.last().is_none_or(|(_, last)| *last != language)
        {
            starts.push((offset, language));
        }
        offset += line.len();
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(start, _)| *start)
        .chain(std::iter::once(block.text.len()));
    let samples = starts.iter().zip(ends).map(|((start, language), end)| {
        let code = &block.text[*start..end];
        let mut sample = read_sample(code, *language, |at| block.line_at(start + at));
        sample.whole |= end < block.text.len();
        sample
    });
    samples.collect()
}

fn read_sample(code: &str, language: Language, line_at: impl Fn(usize) -> usize) -> Sample {
    let read = match language {
        Language::JavaScript => javascript::read(code),
        Language::Php => php::read(code),
        Language::Ruby => ruby::read(code),
        Language::Python => python::read(code),
    };
    let address = address::read(code);
    let (at, url) = address
        .as_ref()
        .map_or((0, None), |address| (address.at, Some(&address.url)));
    let url = url.map(|url| (line_at(at), url.clone()));
    let query = address.map(|address| address.query).unwrap_or_default();
    let in_query = query
        .into_iter()
        .map(|(name, value)| (at, name, Value::InQuery(value)));
    let pairs = in_query
        .chain(read.pairs)
        .filter(|(_, name, _)| name != "apikey");
    Sample {
        language,
        line: line_at(0),
        method: read.method,
        url,
        pairs: pairs
            .map(|(at, name, value)| Pair {
                line: line_at(at),
                name,
                value,
            })
            .collect(),
        whole: read.whole,
    }
}
