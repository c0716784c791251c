//! The sinks: one for each format that parameters are written in.

use super::param_name::ParamName;
use super::param_value::ParamValue;
use super::params::{Params, fill_sink};
use super::sink::Sink;
use super::urlencoded::{self, Urlencoded};
use crate::runtime::secrets::{MASK, Secret};

/// Counts the parameters and the bytes that they take at most, so that encoding them allocates once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) bytes: usize,
    /// Narrower than `bytes`, since the compiler would otherwise add to both with one slower instruction.
    pub(super) parameters: u32,
}

impl Size {
    /// Measures the parameters that `fill` pushes.
    pub(super) fn of(fill: &dyn Fn(&mut Params<'_>)) -> Self {
        let mut size = Self::default();
        // Measuring checks nothing. Encoding does, and returns the error.
        let _ = fill_sink(&mut size, fill);
        size
    }
}

impl Sink for Size {
    fn push(&mut self, name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        self.parameters = self.parameters.saturating_add(1);
        self.bytes += value.max_encoded_len()
            + match name.encoded() {
                Some(name) => name.len(),
                None => "&=".len() + urlencoded::max_len(name.text()),
            };
        Ok(())
    }
}

impl Sink for Urlencoded {
    fn push(&mut self, name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        check(name, value)?;
        match name.encoded() {
            Some(name) => self.append_encoded(name),
            None => self.append_name(name.text()),
        }
        match value {
            ParamValue::Text(text) => self.append_value(text),
            ParamValue::Id(id) => self.append_value(id.as_str()),
            ParamValue::Integer(number) => self.append_number(format_args!("{number}")),
            ParamValue::Float(number) => self.append_number(format_args!("{number}")),
            other => self.append_value(&other.text()),
        }
        Ok(())
    }
}

/// Names and values as they stand, for multipart.
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl Sink for Fields {
    fn push(&mut self, name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        check(name, value)?;
        self.0
            .push((name.text().to_owned(), value.text().into_owned()));
        Ok(())
    }
}

/// Names and values with secrets masked, for previews.
#[derive(Default)]
pub(super) struct MaskedFields(pub(super) Vec<(String, String)>);

impl Sink for MaskedFields {
    fn push(&mut self, name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        check(name, value)?;
        let shown = match value {
            ParamValue::Secret(_) => MASK.into(),
            other => other.text(),
        };
        self.0.push((name.text().to_owned(), shown.into_owned()));
        Ok(())
    }
}

/// The secrets alone, for redacting. It refuses nothing, so that it misses none.
#[derive(Default)]
struct Secrets(Vec<Secret>);

impl Sink for Secrets {
    fn push(&mut self, _: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        if let ParamValue::Secret(secret) = value {
            self.0.push(secret.clone());
        }
        Ok(())
    }
}

/// The secrets among the parameters that `fill` pushes.
pub(crate) fn secrets(fill: &dyn Fn(&mut Params<'_>)) -> Vec<Secret> {
    let mut secrets = Secrets::default();
    let _ = fill_sink(&mut secrets, fill);
    secrets.0
}

fn check(name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
    match value {
        ParamValue::Float(number) if !number.is_finite() => Err("the number is not finite"),
        ParamValue::Id(id) if id.as_str().trim().is_empty() => Err("the identifier is empty"),
        _ => name.check(),
    }
}
