//! The file of an endpoint, in the layout of those in `spec/paths`.

use super::doubts::Doubts;
use super::endpoint::Endpoint;
use super::page::{Method, Page, Row};
use super::parameters::{Parameters, parameters};
use super::reply::reply;
use super::schema_files::SchemaFiles;
use super::yaml::{self, Item, Map, Yaml};

/// What a page becomes.
pub struct Operation {
    /// The file of the endpoint.
    pub map: Map,
    /// The comments at its head.
    pub head: Vec<String>,
}

/// Why a kind of job is in the file that the reply does not have.
const INFERRED: &str = "Inferred: the reply has no kind. `scheduler` is the kind of most jobs.";

fn query(found: Parameters) -> Yaml {
    let key = Item {
        above: Vec::new(),
        value: Yaml::reference("parameters/apikey.yaml").into(),
    };
    Yaml::List([vec![key], found.query].concat())
}

fn form(found: Parameters) -> Map {
    let properties = Map::default()
        .with("apikey", Yaml::reference("schemas/ApiKey.yaml"))
        .joined(found.form);
    let required = [vec!["apikey".to_owned()], found.required].concat();
    let schema = Map::default()
        .with("type", "object")
        .with("required", Yaml::words(&required))
        .with("properties", properties);
    let mut media = Map::default().with("schema", schema);
    if !found.encoding.entries.is_empty() {
        media.add("encoding", found.encoding);
    }
    let content = Map::default().with("application/x-www-form-urlencoded", media);
    Map::default()
        .with("required", true)
        .with("content", content)
}

/// The start of every operation: its names, and the vendor's page if there is one.
fn start(endpoint: &Endpoint, page: Option<Method>) -> Map {
    let mut map = Map::default()
        .with("operationId", endpoint.id().as_str())
        .with("tags", Yaml::words(&[endpoint.module()]))
        .with("summary", "");
    if let Some(method) = page {
        let url = endpoint.page(method);
        map.add("externalDocs", Map::default().with("url", url.as_str()));
    }
    map
}

fn responses(above: Vec<String>, schema: Map, example: Yaml) -> Map {
    let media = Map::default()
        .with("schema", schema)
        .with("example", example);
    let content = Map::default().with("application/json", media);
    let success = Map::default()
        .with("description", "")
        .with("content", content);
    let mut map = Map::default();
    map.add_below(above, "200", success);
    for status in ["4XX", "500"] {
        map.add(status, Yaml::reference("responses/Refused.yaml"));
    }
    map
}

fn whole(method: Method, operation: Map) -> Map {
    let method = match method {
        Method::Get => "get",
        Method::Post => "post",
    };
    Map::default().with(method, operation)
}

/// Adds the parameters, the key first.
fn with_parameters(mut map: Map, method: Method, found: Parameters) -> Map {
    match method {
        Method::Get => map.add("parameters", query(found)),
        Method::Post => map.add("requestBody", form(found)),
    }
    map
}

/// Writes the operation of a page.
pub fn operation(
    page: &Page,
    files: &mut SchemaFiles,
    doubts: &mut Doubts,
) -> Result<Operation, String> {
    let found = parameters(&page.parameters, page.method, files, doubts);
    let rows = found.rows.clone();
    let reply = reply(page, files, doubts)?;
    let mut map = start(files.endpoint, Some(page.method));
    if reply.is_job_without_kind {
        map.add_below(vec![INFERRED.to_owned()], "x-job-kind", "scheduler");
        doubts.note(
            "the reply does not name the kind of its job; `x-job-kind: scheduler` is inferred"
                .to_owned(),
        );
    }
    if let (Method::Post, Some(word)) = (page.method, files.endpoint.destroying()) {
        map.add("x-effect", "destroys");
        doubts.note(format!(
            "the call is a `{word}`; `x-effect: destroys` is inferred"
        ));
    }
    let mut map = with_parameters(map, page.method, found);
    map.add(
        "responses",
        responses(doubts.reply(), reply.schema, reply.example),
    );
    Ok(Operation {
        map: whole(page.method, map),
        head: doubts.head(&rows),
    })
}

/// Writes what is the same in every file, for an endpoint without a page: the key, the account, and a reply without
/// `return`.
pub fn frame(endpoint: &Endpoint, method: Method, files: &mut SchemaFiles) -> String {
    let account = [Row {
        line: 0,
        name: "client_id".to_owned(),
        kind: "integer".to_owned(),
        required: true,
        description: String::new(),
        example: Some("1".to_owned()),
    }];
    let found = parameters(&account, method, files, &mut Doubts::default());
    let mut map = with_parameters(start(endpoint, None), method, found);
    let example = Map::default()
        .with("msg", "Successful")
        .with("status", true);
    let schema = Yaml::reference("schemas/Envelope.yaml");
    map.add("responses", responses(Vec::new(), schema, example.into()));
    yaml::write(&endpoint.file(), &[], &whole(method, map))
}
