//! Collects the doubts about a page: those of the page itself, and those about what is derived from it.

use super::page::{Doubt, END, Page, Row};

/// The doubts so far, and notes: what a person should know, but need not decide.
#[derive(Debug, Default)]
pub struct Doubts {
    pub list: Vec<Doubt>,
    pub notes: Vec<String>,
    /// Notes on keywords that descriptions give in prose.
    pub keywords: Vec<String>,
}

impl Doubts {
    /// The doubts of a page.
    pub fn of(page: &Page) -> Self {
        Self {
            list: page.doubts.clone(),
            ..Self::default()
        }
    }

    /// Adds a doubt about a parameter.
    pub fn parameter(&mut self, row: &Row, readings: &[&str], taken: &str) {
        self.add(
            row.line,
            &format!("parameter `{}`", row.name),
            readings,
            taken,
        );
    }

    /// Adds a doubt about the form of names, in place of those that the page has about it.
    pub fn form(&mut self, rows: &[&Row], readings: &[&str], taken: &str) {
        let is_form = |reading: &String| {
            reading.starts_with("the description has `") && reading.contains('[')
        };
        self.list.retain(|doubt| {
            let is_about = rows.iter().any(|row| is_about(doubt, row));
            !(is_about && doubt.readings.iter().any(is_form))
        });
        if let [row, ..] = rows {
            self.parameter(row, readings, taken);
        }
    }

    /// Whether a doubt is about the reply, or about its end.
    pub fn has_reply(&mut self) -> bool {
        self.list.iter().any(is_about_reply) || self.end().is_some()
    }

    /// The doubt that says where the page ends early.
    pub fn end(&mut self) -> Option<&mut Doubt> {
        let is_end = |doubt: &&mut Doubt| {
            doubt
                .readings
                .iter()
                .any(|reading| reading.starts_with(END))
        };
        self.list.iter_mut().find(is_end)
    }

    /// Adds a doubt.
    pub fn add(&mut self, line: usize, subject: &str, readings: &[&str], taken: &str) {
        self.list.push(Doubt {
            line,
            subject: subject.to_owned(),
            readings: readings
                .iter()
                .map(|reading| (*reading).to_owned())
                .collect(),
            taken: taken.to_owned(),
        });
    }

    /// Adds a note.
    pub fn note(&mut self, text: String) {
        self.notes.push(text);
    }

    /// Whether a doubt names a row.
    pub fn has(&self, row: &Row) -> bool {
        self.list.iter().any(|doubt| is_about(doubt, row))
    }

    /// The comments above a parameter that consists of these rows.
    pub fn comments(&self, rows: &[&Row]) -> Vec<String> {
        let about = |doubt: &&Doubt| rows.iter().any(|row| is_about(doubt, row));
        self.list.iter().filter(about).map(comment).collect()
    }

    /// The comments at the head of the file: those about no parameter that is in it, and not about the reply.
    pub fn head(&self, rows: &[&Row]) -> Vec<String> {
        let is_elsewhere = |doubt: &Doubt| {
            rows.iter().any(|row| is_about(doubt, row))
                || is_about_reply(doubt)
                || doubt.subject.starts_with('`')
        };
        let rest = self.list.iter().filter(|doubt| !is_elsewhere(doubt));
        rest.map(comment).collect()
    }

    /// The comments above a member of the reply, among the doubts from a number on.
    pub fn member(&self, name: &str, from: usize) -> Vec<String> {
        let is_about = |doubt: &&Doubt| doubt.subject.starts_with(&format!("`{name}`"));
        self.list[from..]
            .iter()
            .filter(is_about)
            .map(comment)
            .collect()
    }

    /// The comments above the reply.
    pub fn reply(&self) -> Vec<String> {
        self.list
            .iter()
            .filter(|doubt| is_about_reply(doubt))
            .map(comment)
            .collect()
    }
}

fn is_about(doubt: &Doubt, row: &Row) -> bool {
    doubt.subject.contains(&format!("`{}`", row.name))
}

fn is_about_reply(doubt: &Doubt) -> bool {
    let is_member = doubt.subject.starts_with('`');
    doubt.subject.contains("reply") && !is_member && !doubt.subject.contains("parameter")
}

/// A doubt in a sentence, without its subject.
pub fn sentence(doubt: &Doubt) -> String {
    let readings = doubt.readings.join("; ");
    format!("{readings}. {}", doubt.taken)
}

/// A doubt as a comment in the file.
fn comment(doubt: &Doubt) -> String {
    format!("Doubt: {}: {}", doubt.subject, sentence(doubt))
}
