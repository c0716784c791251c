//! Access to the parameters of a validated call. `validate` has checked that the required ones are present and that
//! every value has its documented type.

use super::Memory;
use super::image::Image;
use super::job_reply::JobReply;
use super::ssh_key::SshKey;
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

pub(super) struct Parameters<'a> {
    operation: &'a Operation,
    sent: &'a [Pair],
}

/// Parses an id, or returns `None` if the text is not a number or overflows `u64`. `str::parse` alone would accept
/// `+1`.
pub(super) fn id(text: &str) -> Option<u64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// Returns the refusal of a parameter that names something which does not exist.
pub(super) fn not_found(name: &str, kind: &'static str) -> Refusal {
    Refusal::NotFound {
        name: name.to_owned(),
        kind,
    }
}

impl<'a> Parameters<'a> {
    pub(super) fn new(operation: &'a Operation, sent: &'a [Pair]) -> Self {
        Self { operation, sent }
    }

    /// Returns the value of an optional parameter.
    pub(super) fn optional(&self, name: &str) -> Option<&'a str> {
        self.list(name).next()
    }

    /// Returns the value of a required parameter.
    pub(super) fn text(&self, name: &str) -> &'a str {
        self.optional(name).unwrap_or_default()
    }

    /// Returns the value of an optional boolean parameter.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.optional(name).map(|flag| flag == "1")
    }

    /// Returns the entries of a list parameter.
    pub(super) fn list(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.sent
            .iter()
            .filter(move |(sent, _)| sent == name)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn job_reply(&self) -> JobReply {
        JobReply::of(&self.operation.path)
    }

    /// Returns the account that `client_id` names.
    pub(super) fn client(&self, memory: &Memory) -> Result<u64, Refusal> {
        let name = "client_id";
        id(self.text(name))
            .filter(|id| memory.accounts.contains_key(id))
            .ok_or_else(|| not_found(name, "client"))
    }

    /// Returns the account's custom image that `code` names.
    pub(super) fn image<'m>(&self, memory: &'m Memory) -> Result<&'m Image, Refusal> {
        let client_id = self.client(memory)?;
        let name = "code";
        memory
            .images
            .find(self.text(name))
            .filter(|image| image.client_id == client_id)
            .ok_or_else(|| not_found(name, "image"))
    }

    /// Returns the account's SSH key that `key_id` names.
    pub(super) fn ssh_key<'m>(&self, memory: &'m Memory) -> Result<&'m SshKey, Refusal> {
        let client_id = self.client(memory)?;
        let name = "key_id";
        memory
            .ssh_key(client_id, self.text(name))
            .ok_or_else(|| not_found(name, "key"))
    }
}

impl Memory {
    pub(super) fn ssh_key(&self, client_id: u64, text: &str) -> Option<&SshKey> {
        self.ssh_keys
            .get(id(text)?)
            .filter(|key| key.client_id == client_id)
    }
}
