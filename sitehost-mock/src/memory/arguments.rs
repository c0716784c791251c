//! [`Argument`], what a validated call sends for a parameter that its handler reads. `validate` has checked that the
//! required ones are present and that every value has its documented type.

use serde_json::Value;

use super::Memory;
use super::entity::Members;
use super::image::Image;
use super::operations::ssh_key::SSH_KEY;
use crate::decode::Pair;
use crate::name;
use crate::refusal::Refusal;
use crate::spec::{Operation, Shape, find};

pub(super) struct Argument<'a> {
    /// The name of the parameter in the spec.
    pub(super) name: &'static str,
    /// The values with the parts of their names that are not the parameter's own: none of a single value, the index of
    /// an entry of a list, the key of an entry of a map.
    values: Vec<(Vec<&'a str>, &'a str)>,
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
        let values = sent.iter().filter_map(|(sent, value)| {
            let mut parts = name::parts(sent)?;
            let parameter = operation.parameter(&parts)?;
            (parameter.name == name).then(|| {
                let rest = parts.split_off(parameter.path.len());
                (rest, value.as_str())
            })
        });
        Self {
            name,
            values: values.collect(),
        }
    }

    /// Returns the value of an optional parameter.
    pub(super) fn optional(&self) -> Option<&'a str> {
        self.values.first().map(|(_, value)| *value)
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

    /// Returns all values that are sent.
    pub(super) fn all(&self) -> Vec<&'a str> {
        self.values.iter().map(|(_, value)| *value).collect()
    }

    /// Returns the entries of a list parameter. An empty entry clears the list and is none.
    pub(super) fn list(&self) -> Vec<&'a str> {
        let mut values = self.all();
        values.retain(|value| !value.is_empty());
        values
    }

    /// Returns the entries of a list of structs.
    pub(super) fn entries(&self) -> Vec<Members> {
        let mut entries: Vec<(&str, Members)> = Vec::new();
        for (parts, value) in &self.values {
            let Some((index, member)) = parts.split_first() else {
                continue;
            };
            // An entry without an index has one member, as in PHP. An empty entry clears the list and is none.
            if member.is_empty() {
                continue;
            }
            if index.is_empty() || entries.last().is_none_or(|(last, _)| last != index) {
                entries.push((index, Members::new()));
            }
            if let Some((_, entry)) = entries.last_mut() {
                entry.insert(name::joined(member), (*value).into());
            }
        }
        entries.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Returns the value of a parameter as a member, or `None` if it is not sent.
    pub(super) fn value(&self, operation: &Operation) -> Option<Value> {
        let value = self.optional()?;
        let parameter = find(&operation.parameters, &name::parts(self.name)?)?;
        match &operation.parameters[parameter].shape {
            Shape::List(list) if matches!(*list.entries, Shape::Struct(_)) => {
                Some(self.entries().into())
            }
            Shape::List(_) => Some(self.list().into()),
            Shape::Struct(_) => {
                let members = self.values.iter();
                Some(
                    members
                        .map(|(parts, value)| (name::joined(parts), *value))
                        .collect(),
                )
            }
            _ => Some(value.into()),
        }
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

    /// Returns whether the account has an SSH key with this id.
    pub(super) fn has_ssh_key(&self, client_id: u64, id: &str) -> bool {
        let members = [("id".to_owned(), id.into())].into_iter().collect();
        let key = self.entities.find(&SSH_KEY, client_id, &members);
        key.is_some()
    }
}
