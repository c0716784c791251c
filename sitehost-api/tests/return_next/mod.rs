//! A reply that the mock server gives to a call in place of its own.

use serde_json::{Value, json};
use sitehost_mock::{Fault, Mock};

/// Replies to the next call of an operation with this `return`.
pub fn return_next(mock: &Mock, operation: &str, returned: &Value) {
    let body = json!({ "return": returned, "msg": "Successful", "status": true });
    let fault = Fault::Respond {
        status: 200,
        content_type: "application/json".to_owned(),
        body: body.to_string().into_bytes(),
    };
    mock.fault_next_on(operation, fault).unwrap();
}
