//! The rivals of the SDK in the `encode` bench. They encode the same bodies in three ways: with serde, pair by pair,
//! and with names that are already encoded in the source.

use form_urlencoded::{Serializer, byte_serialize};
use serde::Serialize;

pub const KEY: &str = "your_key_here";

/// A form that the rivals can encode.
pub trait Form: Serialize {
    fn pairs(&self, form: &mut Serializer<'_, String>);
    fn by_hand(&self, body: &mut String);
}

/// The documented create.
#[derive(Serialize)]
pub struct Create<'a> {
    pub apikey: &'a str,
    pub client_id: &'a str,
    pub label: &'a str,
    #[serde(rename = "params[code]")]
    pub code: Option<&'a str>,
    #[serde(rename = "params[ssh_keys][]")]
    pub ssh_keys: &'a [&'a str],
    #[serde(rename = "params[fork_id]")]
    pub fork_id: Option<&'a str>,
}

impl Form for Create<'_> {
    fn pairs(&self, form: &mut Serializer<'_, String>) {
        form.append_pair("apikey", self.apikey);
        form.append_pair("client_id", self.client_id);
        form.append_pair("label", self.label);
        if let Some(code) = self.code {
            form.append_pair("params[code]", code);
        }
        for key in self.ssh_keys {
            form.append_pair("params[ssh_keys][]", key);
        }
        if let Some(fork_id) = self.fork_id {
            form.append_pair("params[fork_id]", fork_id);
        }
    }

    fn by_hand(&self, body: &mut String) {
        push(body, "apikey=", self.apikey);
        push(body, "&client_id=", self.client_id);
        push(body, "&label=", self.label);
        if let Some(code) = self.code {
            push(body, "&params%5Bcode%5D=", code);
        }
        for key in self.ssh_keys {
            push(body, "&params%5Bssh_keys%5D%5B%5D=", key);
        }
        if let Some(fork_id) = self.fork_id {
            push(body, "&params%5Bfork_id%5D=", fork_id);
        }
    }
}

/// The form that adds an SSH key.
#[derive(Serialize)]
pub struct KeyAdd<'a> {
    pub apikey: &'a str,
    pub client_id: &'a str,
    pub label: &'a str,
    pub content: &'a str,
    #[serde(rename = "params[custom_image_access]")]
    pub custom_image_access: Option<&'a str>,
}

impl Form for KeyAdd<'_> {
    fn pairs(&self, form: &mut Serializer<'_, String>) {
        form.append_pair("apikey", self.apikey);
        form.append_pair("client_id", self.client_id);
        form.append_pair("label", self.label);
        form.append_pair("content", self.content);
        if let Some(access) = self.custom_image_access {
            form.append_pair("params[custom_image_access]", access);
        }
    }

    fn by_hand(&self, body: &mut String) {
        push(body, "apikey=", self.apikey);
        push(body, "&client_id=", self.client_id);
        push(body, "&label=", self.label);
        push(body, "&content=", self.content);
        if let Some(access) = self.custom_image_access {
            push(body, "&params%5Bcustom_image_access%5D=", access);
        }
    }
}

fn push(body: &mut String, name: &str, value: &str) {
    body.push_str(name);
    body.extend(byte_serialize(value.as_bytes()));
}

/// Encodes a serde struct with `serde_html_form`.
pub fn html_form<F: Form>(form: &F, room: usize) -> String {
    let mut body = String::with_capacity(room);
    serde_html_form::push_to_string(&mut body, form).unwrap();
    body
}

/// Encodes pair by pair with `form_urlencoded`, which `serde_html_form` is built on.
pub fn form_urlencoded<F: Form>(form: &F, room: usize) -> String {
    let mut serializer = Serializer::new(String::with_capacity(room));
    form.pairs(&mut serializer);
    serializer.finish()
}

/// Encodes the values with `form_urlencoded`, between names that are literals.
pub fn by_hand<F: Form>(form: &F, room: usize) -> String {
    let mut body = String::with_capacity(room);
    form.by_hand(&mut body);
    body
}
