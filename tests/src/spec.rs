//! The bundled spec as JSON. Tests compare the SDK's requests and replies with it.

use std::sync::LazyLock;

use serde_json::Value;

/// The bundled document.
pub static SPEC: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../sitehost-mock/src/spec.json")).unwrap_or_default()
});

/// Returns every operation with its path, in the order of the document.
fn operations_by_path() -> impl Iterator<Item = (&'static str, &'static Value)> {
    let paths = SPEC["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let operations = item.as_object().into_iter().flat_map(|item| item.values());
        operations.map(move |operation| (path.as_str(), operation))
    })
}

/// Returns every operation, in the order of the document.
pub fn operations() -> impl Iterator<Item = &'static Value> {
    operations_by_path().map(|(_, operation)| operation)
}

/// Returns the operation with this id, or `null` if no operation has it.
pub fn operation(id: &str) -> &'static Value {
    operations()
        .find(|operation| operation["operationId"] == id)
        .unwrap_or(&Value::Null)
}

/// Returns the path of the operation with this id: `/1.0/cloud/image/create.json`.
pub fn path(id: &str) -> Option<&'static str> {
    operations_by_path()
        .find(|(_, operation)| operation["operationId"] == id)
        .map(|(path, _)| path)
}

/// Returns where the files of an operation are, below the folder of their kind: `cloud/image/create`.
///
/// A second version of an endpoint has the version at the end of its id, and here: `job/get_v1_0`.
#[must_use]
pub fn place(id: &str) -> Option<String> {
    let path = path(id)?.trim_start_matches('/');
    let (version, endpoint) = path.split_once('/')?;
    let endpoint = endpoint.trim_end_matches(".json");
    let suffix = format!("_v{}", version.replace('.', "_"));
    Some(match id.ends_with(&suffix) {
        true => format!("{endpoint}{suffix}"),
        false => endpoint.to_owned(),
    })
}

/// Follows references, also from an `allOf` with one entry. Returns the schema and the name of its component.
#[must_use]
pub fn resolve(schema: &Value) -> (&str, &Value) {
    let (mut name, mut schema) = ("", schema);
    loop {
        let reference = match schema["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => &only["$ref"],
            _ => &schema["$ref"],
        };
        let Some(pointer) = reference.as_str().map(|text| text.trim_start_matches('#')) else {
            return (name, schema);
        };
        name = pointer.rsplit('/').next().unwrap_or_default();
        schema = SPEC.pointer(pointer).unwrap_or(&Value::Null);
    }
}

/// Returns the name that a parameter is sent by: the entries of an `x-indexed` list have numbers in place of `[]`.
fn sent_name<'s>(name: &'s str, schema: &Value) -> &'s str {
    match schema["x-indexed"] == true {
        true => name.trim_end_matches("[]"),
        false => name,
    }
}

/// Returns the names and schemas of an operation's parameters, in the documented order.
#[must_use]
pub fn parameters(id: &str) -> Vec<(&'static str, &'static Value)> {
    let operation = operation(id);
    let form = &operation["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"];
    if let Some(properties) = form["properties"].as_object() {
        let properties = properties.iter();
        return properties
            .map(|(name, schema)| (sent_name(name, schema), schema))
            .collect();
    }
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    parameters
        .map(|parameter| resolve(parameter).1)
        .filter_map(|parameter| {
            let schema = &parameter["schema"];
            Some((sent_name(parameter["name"].as_str()?, schema), schema))
        })
        .collect()
}

/// Returns the schema and the example of an operation's reply with HTTP 200.
pub fn documented_reply(id: &str) -> &'static Value {
    &operation(id)["responses"]["200"]["content"]["application/json"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_placed_by_the_path_of_its_endpoint() {
        assert_eq!(operations().count(), crate::OPERATIONS.len());
        for operation in operations() {
            let id = operation["operationId"].as_str().unwrap();
            assert_eq!(place(id).unwrap().replace('/', "_"), id);
        }
    }
}
