//! Reads operations and their parameters from an OpenAPI document.
//!
//! Anything unsupported is an error. If the mock ignored part of an operation, it would accept requests that the API
//! refuses.

use serde_json::Value;

use super::node::Node;
use super::{KEY, Kind, Method, Operation, Parameter, Spec, SpecError};

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
    Ok(Operation {
        id: node.need("operationId")?.text()?.to_owned(),
        path: path.to_owned(),
        method,
        parameters,
        example: example(node)?,
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
            Some(&node),
        )?);
    }
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
    let schema = media.need("schema")?;
    let required = match schema.get("required")? {
        Some(names) => names
            .items()?
            .iter()
            .map(Node::text)
            .collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    let mut parameters = Vec::new();
    for (name, property) in schema.need("properties")?.entries()? {
        let style = encoding
            .as_ref()
            .map_or(Ok(None), |encoding| encoding.get(name))?;
        parameters.push(parameter(
            name,
            required.contains(&name),
            property,
            style.as_ref(),
        )?);
    }
    Ok(parameters)
}

/// Reads a parameter. `style` is the node that holds the style of a list: the parameter in a query, its `encoding` in a
/// form.
fn parameter(
    name: &str,
    required: bool,
    schema: Node<'_>,
    style: Option<&Node<'_>>,
) -> Result<Parameter, SpecError> {
    let schema = unwrap(schema)?;
    let entries = match schema.get("type")? {
        Some(r#type) if r#type.text()? == "array" => Some(unwrap(schema.need("items")?)?),
        _ => None,
    };
    if entries.is_some() {
        check_repeated(&schema, style)?;
    }
    let is_list = entries.is_some();
    let value = entries.unwrap_or_else(|| schema.clone());
    Ok(Parameter {
        name: name.to_owned(),
        required,
        is_list,
        is_secret: is_password(&schema)? || is_password(&value)?,
        kind: kind(&value)?,
    })
}

/// Checks that a list is sent by repeating its name. In OpenAPI 3.0.3 that is `style: form` with `explode: true`, both
/// of which are the defaults.
fn check_repeated(schema: &Node<'_>, style: Option<&Node<'_>>) -> Result<(), SpecError> {
    let Some(node) = style else { return Ok(()) };
    let style = node
        .get("style")?
        .map_or(Ok("form"), |style| style.text())?;
    let explode = node
        .get("explode")?
        .map_or(Ok(true), |explode| explode.flag())?;
    if style == "form" && explode {
        return Ok(());
    }
    Err(schema.error("the mock supports only lists with `style: form` and `explode: true`"))
}

/// Returns the single part of an `allOf`, the only way in OpenAPI 3.0.3 to write a description beside a reference.
fn unwrap(schema: Node<'_>) -> Result<Node<'_>, SpecError> {
    let Some(all) = schema.get("allOf")? else {
        return Ok(schema);
    };
    match <[Node<'_>; 1]>::try_from(all.items()?) {
        Ok([only]) => unwrap(only),
        Err(_) => Err(all.error("the mock supports only `allOf` with a single part")),
    }
}

fn is_password(schema: &Node<'_>) -> Result<bool, SpecError> {
    Ok(schema
        .get("format")?
        .is_some_and(|format| format.value() == "password"))
}

fn kind(schema: &Node<'_>) -> Result<Kind, SpecError> {
    if let Some(choices) = schema.get("enum")? {
        return choices
            .items()?
            .iter()
            .map(on_the_wire)
            .collect::<Result<_, _>>()
            .map(Kind::Choice);
    }
    for field in ["oneOf", "anyOf"] {
        if let Some(alternatives) = schema.get(field)? {
            let kinds = alternatives
                .items()?
                .into_iter()
                .map(|node| kind(&unwrap(node)?));
            return kinds.collect::<Result<_, _>>().map(Kind::AnyOf);
        }
    }
    match schema.need("type")?.text()? {
        "string" => Ok(Kind::Text),
        "integer" => Ok(Kind::Integer),
        "number" => Ok(Kind::Number),
        "boolean" => Ok(Kind::Boolean),
        other => Err(schema.error(format!("the mock supports no parameters of type `{other}`"))),
    }
}

/// Returns an `enum` value of the document as it is written in a request.
fn on_the_wire(choice: &Node<'_>) -> Result<String, SpecError> {
    match choice.value() {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(if *flag { "1" } else { "0" }.to_owned()),
        _ => Err(choice.error("a choice must be a string, a number or a boolean")),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a document with one GET that has these parameters after the key, and this reply.
    fn document(parameters: &str, reply: &str) -> String {
        format!(
            r##"{{
                "paths": {{ "/x": {{ "get": {{
                    "operationId": "x",
                    "parameters": [{{ "$ref": "#/components/parameters/ApiKey" }}, {parameters}],
                    "responses": {{ "200": {{ "content": {{ "application/json": {reply} }} }} }}
                }} }} }},
                "components": {{
                    "parameters": {{ "ApiKey": {{
                        "name": "apikey", "in": "query", "required": true,
                        "schema": {{ "$ref": "#/components/schemas/ApiKey" }}
                    }} }},
                    "schemas": {{
                        "ApiKey": {{ "type": "string", "format": "password" }},
                        "Circle": {{ "oneOf": [{{ "$ref": "#/components/schemas/Circle" }}] }},
                        "Loop": {{ "$ref": "#/components/schemas/Loop" }},
                        "Id": {{ "oneOf": [{{ "type": "string" }}, {{ "type": "integer" }}] }}
                    }}
                }}
            }}"##
        )
    }

    fn with_schema(schema: &str) -> String {
        document(
            &format!(r#"{{ "name": "a", "in": "query", "schema": {schema} }}"#),
            r#"{ "example": 1 }"#,
        )
    }

    #[test]
    fn parameters_keep_their_order_and_follow_references() {
        let document = document(
            r##"{ "name": "z", "in": "query", "required": true, "schema": { "type": "array", "items": { "type": "integer" } } },
                { "name": "a", "in": "query", "schema": { "allOf": [{ "$ref": "#/components/schemas/Id" }] } },
                { "name": "token", "in": "query", "schema": { "type": "string", "format": "password" } }"##,
            r#"{ "example": { "b": 1, "a": 29.92 } }"#,
        );
        let spec = Spec::parse(&document).unwrap();
        let operation = &spec.operations[0];

        let summary: Vec<_> = operation
            .parameters
            .iter()
            .map(|parameter| {
                (
                    parameter.name.as_str(),
                    parameter.required,
                    parameter.is_list,
                    parameter.is_secret,
                )
            })
            .collect();
        assert_eq!(
            summary,
            [
                ("apikey", true, false, true),
                ("z", true, true, false),
                ("a", false, false, false),
                ("token", false, false, true),
            ]
        );
        assert_eq!(
            operation.parameters[2].kind.to_string(),
            "text or an integer"
        );
        assert_eq!(operation.example.to_string(), r#"{"b":1,"a":29.92}"#);
    }

    #[test]
    fn the_first_of_several_examples_is_the_reply() {
        let reply = r#"{ "examples": { "second": { "value": 2 }, "first": { "value": 1 } } }"#;
        let spec = Spec::parse(&document(
            r#"{ "name": "a", "in": "query", "schema": { "enum": [true] } }"#,
            reply,
        ));
        assert_eq!(spec.unwrap().operations[0].example, 2);
    }

    #[test]
    fn the_error_for_anything_unsupported_names_its_place() {
        let a = "paths > /x > get > parameters > 1";
        let a_schema = format!("{a} > schema");
        for (document, message) in [
            ("{".to_owned(), "the document: EOF while parsing an object at line 1 column 1".to_owned()),
            ("{}".to_owned(), "the document: `paths` is missing".to_owned()),
            (
                r#"{ "paths": { "/x": { "put": {} } } }"#.to_owned(),
                "paths > /x > put: the mock supports only GET and POST operations".to_owned(),
            ),
            (
                r#"{ "paths": { "/x": { "get": { "parameters": [] } } } }"#.to_owned(),
                "paths > /x > get: the first parameter must be `apikey`".to_owned(),
            ),
            (
                r#"{ "paths": { "/x": { "post": { "parameters": [] } } } }"#.to_owned(),
                "paths > /x > post: a POST must not have `parameters`; write them in the form of its `requestBody`".to_owned(),
            ),
            (
                document(r#"{ "name": "a", "in": "header" }"#, "{}"),
                format!("{a}: the mock supports only parameters with `in: query`"),
            ),
            (
                with_schema(r#"{ "type": "object" }"#),
                format!("{a_schema}: the mock supports no parameters of type `object`"),
            ),
            (
                with_schema(r##"{ "$ref": "#/components/schemas/No" }"##),
                format!("{a_schema}: `#/components/schemas/No` does not exist in the document"),
            ),
            (
                with_schema(r##"{ "$ref": "#/components/schemas/Loop" }"##),
                format!("{a_schema}: the value is nested too deeply, or refers to itself"),
            ),
            (
                document(
                    r#"{ "name": "a", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }"#,
                    "{}",
                ),
                format!("{a_schema}: the mock supports only lists with `style: form` and `explode: true`"),
            ),
            (
                document(r#"{ "name": "a", "in": "query", "schema": { "type": "string" } }"#, "{}"),
                "paths > /x > get > responses > 200 > content > application/json: `example` is missing; add the reply that \
                 the mock returns"
                    .to_owned(),
            ),
        ] {
            assert_eq!(Spec::parse(&document).unwrap_err().to_string(), message);
        }

        let circle = Spec::parse(&with_schema(
            r##"{ "$ref": "#/components/schemas/Circle" }"##,
        ))
        .unwrap_err();
        assert!(
            circle
                .to_string()
                .ends_with("the value is nested too deeply, or refers to itself"),
            "{circle}"
        );
    }
}
