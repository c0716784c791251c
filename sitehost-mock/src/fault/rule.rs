//! [`Rule`], a fault and the operation whose calls it applies to, as the program's flags and `/mock/faults` take it.

use std::str::FromStr;

use super::{Fault, ParseFaultError};

/// `cloud_image_create:delay=5s`, or `delay=5s` for all operations.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub(crate) operation: Option<String>,
    pub(crate) fault: Fault,
}

impl FromStr for Rule {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Only a colon before the `=` ends an operation; one after it is part of the fault.
        let kind = text.split('=').next().unwrap_or_default();
        let (operation, fault) = match text.split_once(':') {
            Some((operation, fault)) if kind.contains(':') => (Some(operation.to_owned()), fault),
            _ => (None, text),
        };
        Ok(Self {
            operation,
            fault: fault.parse()?,
        })
    }
}
