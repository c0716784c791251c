//! [`Argument`], what a validated call sends for a parameter that its handler reads. `validate` has checked that the
//! required ones are present and that every value has its documented type.

use super::Memory;
use super::image::Image;
use super::ssh_key::SshKey;
use crate::decode::Pair;
use crate::name;
use crate::refusal::Refusal;
use crate::spec::Operation;

pub(super) struct Argument<'a> {
    /// The name of the parameter in the spec.
    pub(super) name: &'static str,
    /// The value, or the entries of a list.
    values: Vec<&'a str>,
}

/// Parses an id, or returns `None` if the text is not a number or overflows `u64`. `str::parse` alone would accept
/// `+1`.
fn id(text: &str) -> Option<u64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

impl<'a> Argument<'a> {
    /// Returns what is sent for a parameter, under any of the names that its shape may have: `keys[]` or `keys[0]`.
    pub(super) fn of(name: &'static str, operation: &Operation, sent: &'a [Pair]) -> Self {
        let is_for_it = |sent: &str| {
            name::parts(sent)
                .and_then(|parts| operation.parameter(&parts))
                .is_some_and(|parameter| parameter.name == name)
        };
        let values = sent
            .iter()
            .filter(|(sent, _)| is_for_it(sent))
            .map(|(_, value)| value.as_str());
        Self {
            name,
            values: values.collect(),
        }
    }

    /// Returns the value of an optional parameter.
    pub(super) fn optional(&self) -> Option<&'a str> {
        self.values.first().copied()
    }

    /// Returns the value of a required parameter.
    pub(super) fn text(&self) -> &'a str {
        self.optional().unwrap_or_default()
    }

    /// Returns the value of an optional boolean parameter.
    pub(super) fn flag(&self) -> Option<bool> {
        self.optional().map(|flag| flag == "1")
    }

    /// Returns the value of a required parameter that is an id, or `None` if nothing can have it.
    pub(super) fn id(&self) -> Option<u64> {
        id(self.text())
    }

    /// Returns the entries of a list parameter.
    pub(super) fn list(&self) -> &[&'a str] {
        &self.values
    }

    /// Returns the refusal of a parameter that names something which does not exist.
    pub(super) fn not_found(&self, kind: &'static str) -> Refusal {
        Refusal::NotFound {
            name: self.name.to_owned(),
            kind,
        }
    }
}

impl Memory {
    /// Returns the account that a call names.
    pub(super) fn account(&self, client_id: &Argument<'_>) -> Result<u64, Refusal> {
        client_id
            .id()
            .filter(|id| self.accounts.contains_key(id))
            .ok_or_else(|| client_id.not_found("client"))
    }

    /// Returns the account's custom image that a call names.
    pub(super) fn image(
        &self,
        client_id: &Argument<'_>,
        code: &Argument<'_>,
    ) -> Result<&Image, Refusal> {
        let client_id = self.account(client_id)?;
        self.images
            .find(code.text())
            .filter(|image| image.client_id == client_id)
            .ok_or_else(|| code.not_found("image"))
    }

    /// Returns the account's SSH key that a call names.
    pub(super) fn ssh_key(
        &self,
        client_id: &Argument<'_>,
        key_id: &Argument<'_>,
    ) -> Result<&SshKey, Refusal> {
        let client_id = self.account(client_id)?;
        self.ssh_key_of(client_id, key_id.text())
            .ok_or_else(|| key_id.not_found("key"))
    }

    pub(super) fn ssh_key_of(&self, client_id: u64, text: &str) -> Option<&SshKey> {
        self.ssh_keys
            .get(id(text)?)
            .filter(|key| key.client_id == client_id)
    }
}
