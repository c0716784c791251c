//! Another decision of progenitor is noticed. Progenitor gets another document than the model calls for, which has the
//! effect of a version that decides otherwise.

use std::collections::BTreeMap;

use ::progenitor::Generator;
use serde_json::{Value as Json, json};

use super::types::{self, ReplyTypes, Rust};
use super::{lower, settings};
use crate::model::{
    Api, Member, Method, Operation, Reply, Schema, SchemaKind, Type, TypeKind, TypeName,
};

fn disk() -> TypeName {
    TypeName {
        module: vec!["cloud".to_owned()],
        name: "Disk".to_owned(),
    }
}

fn member(name: &str, required: bool, kind: SchemaKind) -> Member {
    Member {
        json: name.to_owned(),
        name: name.to_owned(),
        required,
        is_flat: false,
        schema: Schema::plain(kind),
    }
}

/// One operation, which returns a disk.
fn api() -> Api {
    let tags = SchemaKind::List(Box::new(Schema::plain(SchemaKind::Text)));
    let made = Type {
        description: "A disk.".to_owned(),
        kind: TypeKind::Read(vec![
            member("id", true, SchemaKind::Text),
            member("size", true, SchemaKind::Integer),
            member("used", false, SchemaKind::Integer),
            member("tags", false, tags),
        ]),
    };
    let operation = Operation {
        id: "cloud_get_disk".to_owned(),
        type_name: "CloudGetDisk".to_owned(),
        module: vec!["cloud".to_owned()],
        file: "get_disk".to_owned(),
        method: Method::Get,
        effect: None,
        path: "/1.0/cloud/get_disk.json".to_owned(),
        summary: "Get a disk".to_owned(),
        description: None,
        page: None,
        parameters: Vec::new(),
        at_least_one: Vec::new(),
        reply: Some(Reply {
            schema: Schema::plain(SchemaKind::Named(disk())),
            required: true,
            is_whole: false,
        }),
        job_kind: None,
        paging: None,
    };
    Api {
        server: "https://api.example.com".to_owned(),
        operations: vec![operation],
        types: BTreeMap::from([(disk(), made)]),
        modules: BTreeMap::new(),
    }
}

/// What is read after progenitor got other schemas.
fn read_after(change: impl FnOnce(&mut Json)) -> Result<ReplyTypes, String> {
    let api = api();
    let operations: Vec<&Operation> = api.operations.iter().collect();
    let mut lowered = lower::lower(&api, &operations).unwrap();
    let mut document = serde_json::to_value(&lowered.document).unwrap();
    change(&mut document["components"]["schemas"]);
    lowered.document = serde_json::from_value(document).unwrap();
    let mut generator = Generator::new(&settings(&lowered));
    generator.generate_tokens(&lowered.document).unwrap();
    types::read(&api, &operations, &lowered, generator.get_type_space())
}

fn refusal(change: impl FnOnce(&mut Json)) -> String {
    read_after(change).unwrap_err()
}

fn remove(object: &mut Json, name: &str) -> Option<Json> {
    object.as_object_mut().unwrap().remove(name)
}

#[test]
fn what_the_spec_calls_for_is_taken() {
    let types = read_after(|_| ()).unwrap();
    let whole = Rust::Simple("i64");
    let members = vec![
        Rust::Simple("String"),
        whole.clone(),
        Rust::Option(Box::new(whole)),
        Rust::List(Box::new(Rust::Simple("String"))),
    ];
    assert_eq!(types.members, BTreeMap::from([(disk(), members)]));
    assert_eq!(types.replies, [Some(Rust::Named(disk()))]);
}

#[test]
fn a_member_more_or_less_is_refused() {
    assert_eq!(
        refusal(|schemas| schemas["T0"]["properties"]["m4"] = json!({ "type": "string" })),
        "cloud::Disk: progenitor made 5 members of 4"
    );
    assert_eq!(
        refusal(|schemas| {
            remove(&mut schemas["T0"]["properties"], "m2");
        }),
        "cloud::Disk: progenitor made 3 members of 4"
    );
}

#[test]
fn a_member_under_another_name_is_refused() {
    assert_eq!(
        refusal(|schemas| {
            let properties = &mut schemas["T0"]["properties"];
            properties["used"] = remove(properties, "m2").unwrap();
        }),
        "cloud::Disk.used: progenitor made no member of it"
    );
}

#[test]
fn another_type_of_a_member_is_refused() {
    let refusal = |member: &str, schema: Json| {
        refusal(|schemas| schemas["T0"]["properties"][member] = schema)
    };
    assert_eq!(
        refusal("m2", json!({ "type": "number" })),
        r#"cloud::Disk.used: progenitor decided on Option(Simple("f64")), the spec calls for Option(Simple("i64"))"#
    );
    assert_eq!(
        refusal("m3", json!({ "type": "string" })),
        r#"cloud::Disk.tags: progenitor decided on Option(Simple("String")), the spec calls for List(Simple("String"))"#
    );
    assert_eq!(
        refusal("m1", json!({ "type": "integer", "format": "int32" })),
        "progenitor decided on a type that nothing knows: i32"
    );
}

#[test]
fn a_member_that_may_be_missing_is_refused_where_it_never_is() {
    assert_eq!(
        refusal(|schemas| schemas["T0"]["required"] = json!(["m0"])),
        r#"cloud::Disk.size: progenitor decided on Option(Simple("i64")), the spec calls for Simple("i64")"#
    );
}

#[test]
fn another_type_than_a_struct_is_refused() {
    assert_eq!(
        refusal(|schemas| schemas["T0"] = json!({ "type": "string" })),
        "progenitor made no struct of T0"
    );
}

#[test]
fn another_reply_is_refused() {
    assert_eq!(
        refusal(|schemas| {
            let reply = &mut schemas["Reply0"]["properties"]["reply"];
            *reply = json!({ "type": "array", "items": reply.take() });
        }),
        concat!(
            r#"the reply of cloud_get_disk: progenitor decided on "#,
            r#"List(Named(TypeName { module: ["cloud"], name: "Disk" })), "#,
            r#"the spec calls for Named(TypeName { module: ["cloud"], name: "Disk" })"#
        )
    );
}
