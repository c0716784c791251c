//! The bundled spec as JSON. Tests compare the SDK's requests and replies with it.

use std::sync::LazyLock;

use serde_json::Value;

/// The bundled document.
pub static SPEC: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../sitehost-mock/src/spec.json")).unwrap_or_default()
});

/// Returns every operation, in the order of the document.
pub fn operations() -> impl Iterator<Item = &'static Value> {
    let paths = SPEC["paths"].as_object().into_iter();
    let items = paths.flat_map(|paths| paths.values());
    items
        .filter_map(Value::as_object)
        .flat_map(|item| item.values())
}

/// Returns the operation with this id, or `null` if no operation has it.
pub fn operation(id: &str) -> &'static Value {
    operations()
        .find(|operation| operation["operationId"] == id)
        .unwrap_or(&Value::Null)
}

/// Returns the schema and the example of an operation's reply with HTTP 200.
pub fn documented_reply(id: &str) -> &'static Value {
    &operation(id)["responses"]["200"]["content"]["application/json"]
}
