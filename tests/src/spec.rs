//! The spec as other tools get it: what the tests hold the SDK against.

use std::sync::LazyLock;

use serde_json::Value;

/// The bundled document.
pub static SPEC: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../sitehost-mock/src/spec.json")).unwrap_or_default()
});

/// Every operation, in the order of the document.
pub fn operations() -> impl Iterator<Item = &'static Value> {
    let paths = SPEC["paths"].as_object().into_iter();
    let items = paths.flat_map(|paths| paths.values());
    items
        .filter_map(Value::as_object)
        .flat_map(|item| item.values())
}

/// The operation with this id; `null` if there is none.
pub fn operation(id: &str) -> &'static Value {
    operations()
        .find(|operation| operation["operationId"] == id)
        .unwrap_or(&Value::Null)
}

/// What an operation replies with HTTP 200: schema and example.
pub fn documented_reply(id: &str) -> &'static Value {
    &operation(id)["responses"]["200"]["content"]["application/json"]
}
