//! The sinks that list parameters: for multipart, for previews, and for redacting.

use super::param_name::ParamName;
use super::param_value::ParamValue;
use super::params::{Params, SinkRef, fill_sink};
use super::sink::Sink;
use crate::runtime::secrets::{MASK, Secret};

/// Names and values before they are encoded, for multipart.
#[derive(Default)]
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl Sink for Fields {
    fn push_text(&mut self, name: ParamName<'_>, text: &str) -> Result<(), &'static str> {
        name.check()?;
        self.0.push((name.text().to_owned(), text.to_owned()));
        Ok(())
    }
}

/// Names and values with secrets masked, for previews.
#[derive(Default)]
pub(super) struct MaskedFields(pub(super) Fields);

impl Sink for MaskedFields {
    fn push_text(&mut self, name: ParamName<'_>, text: &str) -> Result<(), &'static str> {
        self.0.push_text(name, text)
    }

    fn push_value(
        &mut self,
        name: ParamName<'_>,
        value: ParamValue<'_>,
    ) -> Result<(), &'static str> {
        match value {
            ParamValue::Secret(_) => self.0.push_text(name, MASK),
            other => self.0.push_value(name, other),
        }
    }
}

/// The secrets alone, for redacting. It refuses nothing, so that it misses none.
#[derive(Default)]
struct Secrets(Vec<Secret>);

impl Sink for Secrets {
    fn push_text(&mut self, _: ParamName<'_>, _: &str) -> Result<(), &'static str> {
        Ok(())
    }

    fn push_value(&mut self, _: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str> {
        if let ParamValue::Secret(secret) = value {
            self.0.push(secret.clone());
        }
        Ok(())
    }
}

/// The secrets among the parameters that `fill` pushes.
pub(crate) fn secrets(fill: &dyn Fn(&mut Params<'_>)) -> Vec<Secret> {
    let mut secrets = Secrets::default();
    let _ = fill_sink(SinkRef::Other(&mut secrets), fill);
    secrets.0
}
