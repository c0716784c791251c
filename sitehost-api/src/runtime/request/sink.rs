//! Where the parameters of a request go, and the two sinks that each call uses: one measures, one encodes.

use super::param_name::ParamName;
use super::param_value::ParamValue;
use super::urlencoded::{self, Urlencoded};

/// Takes parameters one by one, in the order in which they are sent. An error says why a parameter cannot be sent.
pub(super) trait Sink {
    /// Takes a parameter whose value is text.
    fn push_text(&mut self, name: ParamName<'_>, text: &str) -> Result<(), &'static str>;

    /// Takes a parameter whose value is not text. [`push_text`](Self::push_text) takes text on a shorter path.
    fn push_value(
        &mut self,
        name: ParamName<'_>,
        value: ParamValue<'_>,
    ) -> Result<(), &'static str> {
        value.check()?;
        self.push_text(name, &value.text())
    }
}

/// Counts the parameters, and the bytes that they take at most so that encoding them allocates once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) bytes: usize,
    /// Narrower than `bytes`, since the compiler would otherwise add to both with one slower instruction.
    pub(super) parameters: u32,
    pub(super) has_secrets: bool,
}

impl Size {
    #[inline]
    pub(super) fn add_text(&mut self, name: ParamName<'_>, text: &str) {
        self.add(name, urlencoded::max_len(text));
    }

    #[inline]
    fn add(&mut self, name: ParamName<'_>, value: usize) {
        self.parameters = self.parameters.saturating_add(1);
        self.bytes += value
            + match name.encoded() {
                Some(name) => name.len(),
                None => "&=".len() + urlencoded::max_len(name.text()),
            };
    }
}

impl Sink for Size {
    fn push_text(&mut self, name: ParamName<'_>, text: &str) -> Result<(), &'static str> {
        self.add_text(name, text);
        Ok(())
    }

    fn push_value(
        &mut self,
        name: ParamName<'_>,
        value: ParamValue<'_>,
    ) -> Result<(), &'static str> {
        self.has_secrets |= matches!(value, ParamValue::Secret(_));
        self.add(name, value.max_encoded_len());
        Ok(())
    }
}

fn push_name(out: &mut Urlencoded, name: ParamName<'_>) -> Result<(), &'static str> {
    match name.encoded() {
        Some(name) => out.push_encoded_name(name),
        None => {
            name.check()?;
            out.push_name(name.text());
        }
    }
    Ok(())
}

impl Sink for Urlencoded {
    fn push_text(&mut self, name: ParamName<'_>, text: &str) -> Result<(), &'static str> {
        push_name(self, name)?;
        self.encode_value(text);
        Ok(())
    }

    fn push_value(
        &mut self,
        name: ParamName<'_>,
        value: ParamValue<'_>,
    ) -> Result<(), &'static str> {
        value.check()?;
        match value {
            ParamValue::Integer(number) => {
                push_name(self, name)?;
                self.push_number(format_args!("{number}"));
            }
            ParamValue::Float(number) => {
                push_name(self, name)?;
                self.push_number(format_args!("{number}"));
            }
            other => self.push_text(name, &other.text())?,
        }
        Ok(())
    }
}
