//! The reply of a call: its schema around the shared envelope, and its example.

use serde_json::{Map as JsonMap, Value as Json};

use super::doubts::Doubts;
use super::envelope::{COUNTERS, envelope, is_counted};
use super::page::Page;
use super::schema::{Place, Schemas};
use super::schema_files::SchemaFiles;
use super::yaml::{Map, Yaml};

const ENVELOPE: &str = "schemas/Envelope.yaml";
const PAGE: &str = "schemas/Page.yaml";
const JOB: &str = "schemas/job/Job.yaml";

/// The members of every envelope.
const SHARED: [&str; 4] = ["return", "msg", "status", "time"];

/// The largest object that is written where it is used.
const SMALL: usize = 2;

/// A reply in the spec's terms.
pub struct Written {
    pub schema: Map,
    pub example: Yaml,
    /// Whether the reply starts a job whose kind it does not name.
    pub is_job_without_kind: bool,
}

/// A job in what is returned: whether it names its kind, and the members beside it.
fn job(returned: &Json) -> Option<(bool, JsonMap<String, Json>)> {
    let mut members = returned.as_object()?.clone();
    let names_kind = match (members.get("job"), members.get("job_id")) {
        (Some(Json::Object(job)), _) if job.contains_key("id") => {
            members.shift_remove("job");
            job_kind(returned)
        }
        (_, Some(Json::String(_) | Json::Number(_))) => false,
        _ => return None,
    };
    members.shift_remove("job_id");
    Some((names_kind, members))
}

fn job_kind(returned: &Json) -> bool {
    returned["job"]["type"].is_string()
}

/// `type: object`, the members, and nothing else.
fn object_with(required: &[&str], properties: Map) -> Map {
    Map::default()
        .with("type", "object")
        .with("required", Yaml::words(required))
        .with("properties", properties)
}

impl Schemas<'_, '_> {
    /// The schema of `return`.
    fn return_schema(&mut self, returned: &Json, noun: &str) -> (Map, bool) {
        let place = Place {
            owner: noun,
            member: "",
            is_entry: false,
        };
        if let Some((names_kind, more)) = job(returned) {
            if more.is_empty() {
                return (Yaml::reference(JOB), !names_kind);
            }
            let owner = self.files.endpoint.result();
            let more = Map::default()
                .with("type", "object")
                .joined(self.members(&[&more], &owner));
            let parts = [Yaml::reference(JOB).into(), more.into()];
            return (Map::default().with("allOf", Yaml::list(parts)), !names_kind);
        }
        let Some(members) = returned.as_object() else {
            return (self.returned(returned, place), false);
        };
        let is_page = is_counted(members) && members.len() == COUNTERS.len() + 1;
        if let (true, Some(data @ Json::Array(_))) = (is_page, members.get("data")) {
            let data = self.member(&[data], place);
            let added = object_with(&["data"], Map::default().with("data", data));
            let parts = [Yaml::reference(PAGE).into(), added.into()];
            return (Map::default().with("allOf", Yaml::list(parts)), false);
        }
        let is_scalar = |value: &Json| !value.is_object() && !value.is_array();
        let is_small =
            !members.is_empty() && members.len() <= SMALL && members.values().all(is_scalar);
        if is_small
            && self.files.object(&[returned], self.reply.cut).is_none()
            && self.has_plain_names(members)
        {
            let owner = self.files.endpoint.result();
            let members = self.members(&[members], &owner);
            return (
                Map::default()
                    .with("type", "object")
                    .with("description", "")
                    .joined(members),
                false,
            );
        }
        (self.returned(returned, place), false)
    }

    fn has_plain_names(&self, members: &JsonMap<String, Json>) -> bool {
        members.keys().all(|name| {
            sitehost_codegen::naming::member_name(name)
                .is_some_and(|member| member.eq_ignore_ascii_case(name) || name == "type")
        })
    }
}

/// The reply of a page.
pub fn reply(page: &Page, files: &mut SchemaFiles, doubts: &mut Doubts) -> Result<Written, String> {
    let (reply, mut members) = envelope(page, doubts)?;
    let is_beside = |name: &str| !SHARED.contains(&name);
    let Some(returned) = members.get("return") else {
        let beside: Vec<&str> = members
            .keys()
            .map(String::as_str)
            .filter(|name| is_beside(name))
            .collect();
        if !beside.is_empty() {
            let names: Vec<String> = beside.iter().map(|name| format!("`{name}`")).collect();
            let reading = format!("it has no `return`, but {}", names.join(", "));
            doubts.add(
                reply.line,
                "the reply",
                &[&reading],
                "Only the envelope is taken.",
            );
        }
        members.retain(|name, _| !is_beside(name));
        return Ok(Written {
            schema: Yaml::reference(ENVELOPE),
            example: Yaml::from(&Json::Object(members)),
            is_job_without_kind: false,
        });
    };
    let noun = files.endpoint.noun();
    let result = files.endpoint.result();
    let mut schemas = Schemas {
        files,
        doubts,
        reply: &reply,
    };
    let (schema, is_job_without_kind) = schemas.return_schema(returned, &noun);
    let mut parts: Vec<Yaml> = vec![Yaml::reference(ENVELOPE).into()];
    let has_counters = is_counted(&members) && returned.is_array();
    if has_counters {
        parts.push(Yaml::reference(PAGE).into());
    }
    let mut properties = Map::default().with("return", schema);
    for (name, value) in members.iter().filter(|(name, _)| is_beside(name)) {
        if has_counters {
            if !COUNTERS.contains(&name.as_str()) {
                let subject = format!("`{name}` of the reply");
                schemas.doubts.add(
                    reply.line,
                    &subject,
                    &["it stands beside a page, which has no place for it"],
                    "It is left out.",
                );
            }
            continue;
        }
        let place = Place {
            owner: &result,
            member: name,
            is_entry: false,
        };
        let doubts = schemas.doubts.list.len();
        let schema = schemas.member(&[value], place);
        properties.add_below(schemas.doubts.member(name, doubts), name, schema);
    }
    parts.push(object_with(&["return"], properties).into());
    if has_counters {
        members.retain(|name, _| !is_beside(name) || COUNTERS.contains(&name.as_str()));
    }
    Ok(Written {
        schema: Map::default().with("allOf", Yaml::list(parts)),
        example: Yaml::from(&Json::Object(members)),
        is_job_without_kind,
    })
}
