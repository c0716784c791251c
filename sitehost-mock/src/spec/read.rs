//! Reads operations and their parameters from an OpenAPI document. `shapes` reads what a parameter may hold, `kinds` the
//! type of a single value, `schema` what both read it from.
//!
//! Anything unsupported is an error. If the mock ignored part of an operation, it would accept requests that the API
//! refuses.

mod kinds;
mod schema;
mod shapes;

use serde_json::Value;

use self::schema::Schema;
use self::shapes::{Style, members, parameter};
use super::node::Node;
use super::{KEY, Method, Operation, Parameter, SCHEDULER, Spec, SpecError};

const FORM: &str = "application/x-www-form-urlencoded";

impl Spec {
    /// Reads an OpenAPI 3.0.3 document in JSON. All references must be within the document.
    pub(crate) fn parse(json: &str) -> Result<Self, SpecError> {
        let document: Value = serde_json::from_str(json).map_err(|error| SpecError {
            place: "the document".to_owned(),
            problem: error.to_string(),
        })?;
        let mut operations = Vec::new();
        for (path, item) in Node::root(&document).need("paths")?.entries()? {
            for (field, node) in item.entries()? {
                let method = match field {
                    "get" => Method::Get,
                    "post" => Method::Post,
                    "summary" | "description" => continue,
                    extension if extension.starts_with("x-") => continue,
                    _ => return Err(node.error("the mock supports only GET and POST operations")),
                };
                operations.push(operation(path, method, &node)?);
            }
        }
        Ok(Self { operations })
    }
}

fn operation(path: &str, method: Method, node: &Node<'_>) -> Result<Operation, SpecError> {
    let parameters = match method {
        Method::Get => query(node)?,
        Method::Post => form(node)?,
    };
    if parameters
        .first()
        .is_none_or(|parameter| parameter.name != KEY)
    {
        return Err(node.error(format!("the first parameter must be `{KEY}`")));
    }
    let at_least_one = at_least_one(node, &parameters)?;
    let example = example(node)?;
    Ok(Operation {
        id: node.need("operationId")?.text()?.to_owned(),
        path: path.to_owned(),
        method,
        parameters,
        at_least_one,
        job_kind: job_kind(node, &example)?,
        example,
    })
}

fn query(operation: &Node<'_>) -> Result<Vec<Parameter>, SpecError> {
    if operation.get("requestBody")?.is_some() {
        return Err(operation
            .error("a GET must not have a `requestBody`; write its parameters in `parameters`"));
    }
    let mut parameters = Vec::new();
    for node in operation.need("parameters")?.items()? {
        if node.need("in")?.text()? != "query" {
            return Err(node.error("the mock supports only parameters with `in: query`"));
        }
        let name = node.need("name")?.text()?;
        let required = node
            .get("required")?
            .map_or(Ok(false), |required| required.flag())?;
        parameters.push(parameter(
            name,
            required,
            node.need("schema")?,
            Style::of(Some(&node))?,
        )?);
    }
    shapes::check_paths(&parameters).map_err(|problem| operation.error(problem))?;
    Ok(parameters)
}

fn form(operation: &Node<'_>) -> Result<Vec<Parameter>, SpecError> {
    if operation.get("parameters")?.is_some() {
        return Err(operation.error(
            "a POST must not have `parameters`; write them in the form of its `requestBody`",
        ));
    }
    let media = operation.need("requestBody")?.need("content")?.need(FORM)?;
    let encoding = media.get("encoding")?;
    members(&Schema::of(media.need("schema")?)?, |name| {
        let node = match &encoding {
            Some(encoding) => encoding.get(name)?,
            None => None,
        };
        Style::of(node.as_ref())
    })
}

/// Reads `x-at-least-one`: the names of parameters of which at least one must be sent.
fn at_least_one(operation: &Node<'_>, parameters: &[Parameter]) -> Result<Vec<String>, SpecError> {
    let Some(names) = operation.get("x-at-least-one")? else {
        return Ok(Vec::new());
    };
    let mut known = Vec::new();
    for node in names.items()? {
        let name = node.text()?;
        if !parameters.iter().any(|parameter| parameter.name == name) {
            return Err(node.error(format!("the operation has no parameter `{name}`")));
        }
        known.push(name.to_owned());
    }
    Ok(known)
}

fn example(operation: &Node<'_>) -> Result<Value, SpecError> {
    let media = operation
        .need("responses")?
        .need("200")?
        .need("content")?
        .need("application/json")?;
    if let Some(example) = media.get("example")? {
        return Ok(example.value().clone());
    }
    let examples = media
        .get("examples")?
        .map_or(Ok(Vec::new()), |examples| examples.entries())?;
    match examples.first() {
        Some((_, first)) => Ok(first.need("value")?.value().clone()),
        None => Err(media.error("`example` is missing; add the reply that the mock returns")),
    }
}

/// Returns the kind of the job in the example: the one that it names, or that of `x-job-kind`, which is `unknown` if no
/// source names the kind.
fn job_kind(operation: &Node<'_>, example: &Value) -> Result<Option<String>, SpecError> {
    let returned = example.get("return").unwrap_or(&Value::Null);
    let job = returned.get("job");
    if job.or_else(|| returned.get("job_id")).is_none() {
        return Ok(None);
    }
    let named = job.and_then(|job| job.get("type")?.as_str());
    let marked = operation.get("x-job-kind")?;
    let marked = marked.map(|kind| kind.text()).transpose()?;
    let kind = named.or(marked.filter(|kind| *kind != "unknown"));
    Ok(Some(kind.unwrap_or(SCHEDULER).to_owned()))
}

#[cfg(test)]
mod tests;
