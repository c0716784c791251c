//! Choices of words: a text that is one of those that are known, or one that the API adds later.

use crate::check::Checker;
use crate::check::fields::{Fields, list_of};
use crate::document::{Node, Value};
use crate::model::{Type, TypeKind, Word};
use crate::naming;

/// The extension that lists the words.
pub const WORDS: &str = "x-extensible-enum";

impl<'a> Checker<'a> {
    /// Reads a file that lists words.
    pub fn words(&mut self, node: &'a Node) -> Option<Type> {
        let mut fields = Fields::of(node, "a choice of words", &mut self.findings)?;
        let description = fields.need_text("description", "add `description:`", &mut self.findings);
        let kind = fields.need("type", "write `type: string`", &mut self.findings)?;
        fields.take("example");
        let list = fields.take(WORDS)?;
        fields.finish(&mut self.findings);
        let mut words: Vec<Word> = Vec::new();
        for item in list_of(list, WORDS, &mut self.findings)? {
            if let Some(word) = self.word(item, &words) {
                words.push(word);
            }
        }
        let has_numbers_only = list
            .items()
            .iter()
            .all(|item| matches!(item.get("value").unwrap_or(item).value, Value::Number(_)));
        if kind.as_str() != Some("string")
            && !(has_numbers_only && kind.as_str() == Some("integer"))
        {
            let remedy = "write `type: string`, or `type: integer` if all of them are numbers";
            self.findings
                .add(&kind.at, "this is not the type of the words", remedy);
        }
        if list.items().is_empty() {
            self.findings
                .add(&list.at, "no word is listed", "list the known words");
        }
        Some(Type {
            description: description?.to_owned(),
            kind: TypeKind::Words(words),
        })
    }

    /// One word: a text, or a mapping with `value`, `name` and `description`.
    fn word(&mut self, item: &'a Node, before: &[Word]) -> Option<Word> {
        let (value, name, description) = match item.as_map() {
            None => (item, None, None),
            Some(_) => {
                let mut fields = Fields::of(item, "a word", &mut self.findings)?;
                let value = fields.need("value", "add `value:`", &mut self.findings);
                let name = fields.text("name", &mut self.findings);
                let description = fields.text("description", &mut self.findings);
                fields.finish(&mut self.findings);
                (value?, name, description)
            }
        };
        let text = match (&value.value, name) {
            (Value::String(text), _) if !text.is_empty() => text.clone(),
            (Value::Number(number), Some(_)) if number.is_i64() => number.to_string(),
            _ => {
                let problem = format!("a word is {}", value.kind());
                let remedy = "write text in quotes, or `{value: 1, name: Active}` for a number with a meaning";
                self.findings.add(&value.at, problem, remedy);
                return None;
            }
        };
        let variant = naming::variant_name(name.unwrap_or(&text));
        let problem = if !naming::is_identifier(&variant) {
            format!("`{text}` makes no Rust name")
        } else if variant == "Other" {
            format!("`{text}` becomes `Other`, which holds the words that are not known")
        } else if let Some(other) = before.iter().find(|other| other.text == text) {
            format!("the word `{}` is listed twice", other.text)
        } else if let Some(other) = before.iter().find(|other| other.variant == variant) {
            format!("`{}` and `{text}` both become `{variant}`", other.text)
        } else {
            return Some(Word {
                text,
                variant,
                description: description.map(str::to_owned),
            });
        };
        let remedy = "write `{value: …, name: SomeName}`, or leave the word out: an unlisted word is kept as it is";
        self.findings.add(&item.at, problem, remedy);
        None
    }
}
