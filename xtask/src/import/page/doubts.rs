//! Collects the doubts of a page: one for each fact, which names all sources that disagree.

use std::collections::HashMap;

use super::Doubt;
use super::samples::Language;

/// The doubts that were found so far.
#[derive(Default)]
pub struct Doubts {
    facts: Vec<Fact>,
    /// Where the fact with a subject, a first reading and what was taken is.
    places: HashMap<[String; 3], usize>,
}

/// A fact that the page says in more than one way.
struct Fact {
    line: usize,
    subject: String,
    /// What the first source says, as a phrase.
    first: String,
    others: Vec<Other>,
    taken: String,
}

/// A reading that differs, and who has it.
enum Other {
    /// A whole phrase.
    Said(String),
    /// What samples have: `another order: id, type`.
    Samples(Vec<Language>, String),
}

impl Doubts {
    fn fact(&mut self, line: usize, subject: &str, first: &str, taken: &str) -> &mut Fact {
        let key = [subject, first, taken].map(str::to_owned);
        let place = *self.places.entry(key).or_insert(self.facts.len());
        if place == self.facts.len() {
            self.facts.push(Fact {
                line,
                subject: subject.to_owned(),
                first: first.to_owned(),
                others: Vec::new(),
                taken: taken.to_owned(),
            });
        }
        &mut self.facts[place]
    }

    /// Adds a reading that differs from the first.
    pub fn say(&mut self, line: usize, subject: &str, first: &str, other: &str, taken: &str) {
        let fact = self.fact(line, subject, first, taken);
        fact.others.push(Other::Said(other.to_owned()));
    }

    /// Adds a fact with one reading.
    pub fn note(&mut self, line: usize, subject: &str, reading: &str, taken: &str) {
        self.fact(line, subject, reading, taken);
    }

    /// Adds what a sample has and the first source has not.
    pub fn sample(
        &mut self,
        line: usize,
        subject: &str,
        first: &str,
        (language, has): (Language, &str),
        taken: &str,
    ) {
        let fact = self.fact(line, subject, first, taken);
        for other in &mut fact.others {
            if let Other::Samples(languages, reading) = other
                && reading == has
            {
                if !languages.contains(&language) {
                    languages.push(language);
                }
                return;
            }
        }
        fact.others
            .push(Other::Samples(vec![language], has.to_owned()));
    }

    /// Returns the doubts in the order of the lines.
    pub fn finish(self) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = self.facts.into_iter().map(Fact::into_doubt).collect();
        doubts.sort_by_key(|doubt| doubt.line);
        doubts
    }
}

impl Fact {
    fn into_doubt(self) -> Doubt {
        let mut readings = vec![self.first];
        readings.extend(self.others.into_iter().map(|other| match other {
            Other::Said(phrase) => phrase,
            Other::Samples(languages, has) => {
                let (verb, noun) = match languages.len() {
                    1 => ("has", "sample"),
                    _ => ("have", "samples"),
                };
                format!("the {} {noun} {verb} {has}", listed(&languages))
            }
        }));
        Doubt {
            line: self.line,
            subject: self.subject,
            readings,
            taken: self.taken,
        }
    }
}

/// Lists languages as a sentence does: `JavaScript, PHP and Ruby`.
fn listed(languages: &[Language]) -> String {
    let names: Vec<String> = languages.iter().map(ToString::to_string).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}
