//! What a command prints: the files that it wrote, doubts and differences, and what is to be done next.

use std::fmt::Write;

use sitehost_codegen::emit::Change;

use super::doubts::{Doubts, sentence};
use super::spec_files::Files;

/// The texts that a person has to write, as they stand in a new file.
const EMPTY: [&str; 2] = ["description: ''", "summary: ''"];

/// The output of a command.
#[derive(Debug, Default)]
pub struct Report {
    pub text: String,
    /// Why the command fails all the same.
    pub failure: Option<String>,
}

impl Report {
    /// Adds a line.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Names the written files.
    pub fn written(&mut self, changes: &[Change]) {
        for change in changes {
            let verb = match change.before {
                None => "created",
                Some(_) => "updated",
            };
            self.line(&format!("{verb} {}", change.path));
        }
    }

    /// Lists the texts that a person has to write, by file and line, and the commands after that.
    pub fn next_steps(&mut self, files: &Files) {
        let mut list = String::new();
        for (file, text) in files {
            for (number, line) in text.lines().enumerate() {
                let line = line.trim_start();
                if EMPTY.contains(&line) {
                    let key = line.split(':').next().unwrap_or_default();
                    let _ = writeln!(list, "  spec/{file}:{}: {key}", number + 1);
                }
            }
        }
        if !list.is_empty() {
            let _ = write!(self.text, "Write these in your own words:\n{list}");
        }
        self.line("Then run `cargo xtask generate` and `cargo xtask snapshots`, and add a line to CHANGELOG.md.");
    }

    /// Lists the notes and the doubts.
    pub fn list_doubts(&mut self, name: &str, doubts: &Doubts) {
        for note in doubts.notes.iter().chain(&doubts.keywords) {
            self.line(&format!("note: {note}"));
        }
        for doubt in &doubts.list {
            let sentence = sentence(doubt);
            self.line(&format!(
                "{name}:{}: {}: {sentence}",
                doubt.line, doubt.subject
            ));
        }
    }

    /// Lists the notes and the doubts, and fails if there is a doubt.
    pub fn doubts(&mut self, name: &str, doubts: &Doubts) {
        self.list_doubts(name, doubts);
        self.failure = match doubts.list.len() {
            0 => None,
            1 => Some(
                "There is 1 doubt. Decide it, and delete its comment `# Doubt: …` in the file."
                    .to_owned(),
            ),
            count => Some(format!(
                "There are {count} doubts. Decide each, and delete its comment `# Doubt: …` in the files."
            )),
        };
    }
}
