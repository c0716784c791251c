//! `GET /mock/`, which lists the operations and the routes.

use serde_json::{Value, json};

use super::problem::Problem;
use super::route::{self, Presence, Route};
use super::sent::Sent;
use super::shapes;
use super::table::ROUTES;
use crate::api::Api;
use crate::spec::{Operation, Parameter};

fn parameter(parameter: &Parameter) -> Value {
    let Parameter {
        name,
        shape,
        required,
        ..
    } = parameter;
    json!({ "name": name, "type": shapes::in_words(shape), "required": required })
}

fn operation(operation: &Operation) -> Value {
    let parameters: Vec<_> = operation.parameters.iter().map(parameter).collect();
    json!({
        "id": operation.id,
        "method": operation.method.as_str(),
        "path": operation.path,
        "parameters": parameters,
        "at_least_one": operation.at_least_one,
    })
}

fn route(route: &Route) -> Value {
    let parameter = |parameter: &route::Parameter| {
        json!({
            "name": parameter.name,
            "type": parameter.kind,
            "required": parameter.presence == Presence::Required,
        })
    };
    let parameters: Vec<_> = route.parameters.iter().map(parameter).collect();
    json!({
        "method": route.method.as_str(),
        "path": route.path,
        "parameters": parameters,
        "help": route.help,
    })
}

pub(super) fn list(api: &Api, _: &Sent) -> Result<Value, Problem> {
    let operations: Vec<_> = api.spec.operations().iter().map(operation).collect();
    let routes: Vec<_> = ROUTES.iter().map(route).collect();
    Ok(json!({ "operations": operations, "routes": routes }))
}
