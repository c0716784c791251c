//! Secrets in a tree of parameters, from the request to the reply and the recording.

use http_body_util::BodyExt;

use super::*;

const KEY: &str = "canary-key";

const SPEC: &str = r##"{
    "paths": { "/add": { "post": {
        "operationId": "add",
        "requestBody": { "content": { "application/x-www-form-urlencoded": {
            "schema": { "type": "object", "properties": {
                "apikey": { "type": "string", "format": "password" },
                "users": { "type": "array", "items": { "$ref": "#/components/schemas/User" } },
                "tokens": { "type": "object", "additionalProperties": { "type": "string", "format": "password" } },
                "ports": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } } },
                "limits": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Limit" } }
            } },
            "encoding": {
                "users": { "style": "deepObject", "explode": true },
                "tokens": { "style": "deepObject", "explode": true },
                "ports": { "style": "deepObject", "explode": true },
                "limits": { "style": "deepObject", "explode": true }
            }
        } } },
        "responses": { "200": { "content": { "application/json": {
            "example": { "return": { "id": 1 }, "SourceIP": "192.0.2.1", "msg": "Successful", "status": true }
        } } } }
    } } },
    "components": { "schemas": {
        "User": { "type": "object", "required": ["name"], "properties": {
            "name": { "type": "string" },
            "password": { "type": "string", "format": "password" }
        } },
        "Limit": { "type": "object", "required": ["soft"], "properties": {
            "soft": { "type": "integer" },
            "hard": { "type": "integer" }
        } }
    } }
}"##;

fn api() -> Api {
    let spec = Spec::parse(SPEC).unwrap();
    let settings = Settings {
        key: KEY.to_owned(),
        ..Settings::default()
    };
    Api::new(Arc::new(spec), settings)
}

/// Sends the key and these parameters. Returns the body of the reply, and everything that the recording shows.
async fn send(api: &Api, form: &str) -> (String, String) {
    let request = Request {
        method: "POST".to_owned(),
        path: "/add".to_owned(),
        query: None,
        content_type: Some("application/x-www-form-urlencoded".to_owned()),
        body: format!("apikey={KEY}&{form}").into_bytes(),
        unreadable: None,
    };
    let found = api.find(&request.method, &request.path);
    let response = api.handle(request, found).await.unwrap().into_response();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let recorded = api.state().recorded.pop().unwrap();
    let shown = format!("{recorded:?} {:?}", recorded.parameters());
    (String::from_utf8(body.to_vec()).unwrap(), shown)
}

#[tokio::test]
async fn a_password_in_a_tree_is_in_no_recording_and_no_reply() {
    let api = api();
    for form in [
        "users[0][name]=a&users[0][password]=canary&users[1][name]=b&users[1][password]=canary",
        "users%5B0%5D%5Bname%5D=a&users%5B0%5D%5Bpassword%5D=canary",
        "tokens[a]=canary&tokens[b]=canary",
        // Refused, and recorded all the same.
        "users[0][password]=canary",
        "users[][name]=a&users[][password]=canary",
        "users[0][name]=a&users[0][password]=canary&users[0][password]=canary",
        "users[0][name]=a&users[0][pasword]=canary",
        "users[0][name]=a&users[0][password][0]=canary",
        "users[0][password=canary",
        "users[0]=canary",
        "users=canary",
        "tokens=canary",
        "tokens[]=canary",
        "tokens[a][b]=canary",
    ] {
        let (body, shown) = send(&api, form).await;
        assert!(!body.contains("canary"), "{form}: {body}");
        assert!(!shown.contains("canary"), "{form}: {shown}");
    }
}

#[tokio::test]
async fn the_key_in_the_key_of_a_map_is_in_no_refusal() {
    let api = api();
    for form in [
        "tokens[canary-key]=1&tokens[canary-key]=1",
        "tokens[canary-key][0]=1",
        "tokens[canary-key=1",
        "ports[canary-key]=1",
        "ports[canary-key][0]=a",
        "ports[canary-key][1]=1",
        "ports[canary-key][0]=1&ports[b][0]=1&ports[canary-key][1]=1",
        "ports[b][0]=1&ports[canary-key][0]=1&ports[b][1]=1",
        "limits[canary-key][hard]=1",
        "limits[canary-key][canary-key]=1",
        "limits[canary-key]=1",
        "users[0][canary-key]=1",
    ] {
        let (body, shown) = send(&api, form).await;
        assert!(body.contains(r#""status":false"#), "{form}: {body}");
        assert!(!body.contains(KEY), "{form}: {body}");
        assert!(!shown.contains(KEY), "{form}: {shown}");
    }
}

#[tokio::test]
async fn what_is_no_secret_is_shown() {
    let api = api();
    let (body, shown) = send(&api, "users[0][name]=visible&ports[a][0]=22").await;
    assert_eq!(
        body,
        r#"{"return":{"id":1},"SourceIP":"192.0.2.1","msg":"Successful","status":true}"#
    );
    for pair in [
        r#"("users[0][name]", "visible")"#,
        r#"("ports[a][0]", "22")"#,
    ] {
        assert!(shown.contains(pair), "{shown}");
    }
}

#[test]
fn a_name_of_the_spec_is_shown_even_if_it_holds_a_short_key() {
    let spec = Spec::parse(SPEC).unwrap();
    let redactor = Redactor::new(&spec, "s");
    let missing = Refusal::Missing {
        name: "users".to_owned(),
    };
    assert_eq!(redactor.refusal(missing.clone()), missing);
}
