//! Each form of a reply is written as README.md says.

use serde_json::json;

use super::*;

#[test]
fn a_reply_with_every_kind_of_value() {
    let reply = json!({
        "return": {
            "id": "7", "client_id": 1, "owner_id": null, "label": "Big", "note": "", "is_hot": "1", "power": "900",
            "price": "29.00", "ratio": 0.5, "open": true, "date_added": "0000-00-00 00:00:00", "labels": [],
            "token": "t0p", "shelves": [], "zones": {"rear.left": "1", "front.left": "2"},
            "timers": [{"name": "bread", "minutes": "40"}, {"name": "roast", "minutes": 90}],
        },
        "SourceIP": "192.0.2.1",
        "msg": "Successful",
        "status": true,
    });
    let page = page(Method::Get, "1.3", "/kitchen/oven/get", Vec::new(), reply);
    let (files, doubts) = files(&page);
    let text = schema(&files, "KitchenOven");
    for (member, kind) in [
        ("id", "Id"),
        ("client_id", "Id"),
        ("owner_id", "MaybeId"),
        ("note", "MaybeText"),
        ("is_hot", "Flag"),
        ("power", "Integer"),
        ("price", "Decimal"),
        ("ratio", "Number"),
        ("open", "Flag"),
        ("date_added", "DateTime"),
        ("labels", "Labels"),
    ] {
        let expected = format!(
            "  {member}:\n    allOf:\n      - $ref: ../../{kind}.yaml\n    description: ''\n"
        );
        assert!(text.contains(&expected), "{member}\n{text}");
    }
    assert!(
        text.contains("  label:\n    type: string\n    description: ''\n"),
        "{text}"
    );
    assert!(
        text.contains("  token:\n    type: string\n    format: password\n    description: ''\n"),
        "{text}"
    );
    assert!(text.contains("  timers:\n    type: array\n    description: ''\n    items:\n      $ref: KitchenOvenTimer.yaml\n"), "{text}");
    assert!(text.contains("  zones:\n    type: object\n    description: ''\n    additionalProperties:\n      $ref: ../../Integer.yaml\n"), "{text}");
    let subjects: Vec<&str> = doubts
        .list
        .iter()
        .map(|doubt| doubt.subject.as_str())
        .collect();
    assert_eq!(subjects, ["`token` of the reply", "`shelves` of the reply"]);
    assert!(
        text.contains("  # Doubt: `shelves` of the reply:"),
        "{text}"
    );
}

#[test]
fn an_amount_may_have_decimal_places_next_time() {
    let reply =
        successful(json!({"id": "7", "price": "29", "monthly_cost": 5, "total": 5, "count": "5"}));
    let (files, _) = files(&page(
        Method::Get,
        "1.3",
        "/kitchen/oven/get",
        Vec::new(),
        reply,
    ));
    let text = schema(&files, "KitchenOven");
    for (member, kind) in [
        ("price", "Decimal"),
        ("monthly_cost", "Decimal"),
        ("total", "Integer"),
        ("count", "Integer"),
    ] {
        assert!(
            text.contains(&format!(
                "  {member}:\n    allOf:\n      - $ref: ../../{kind}.yaml\n"
            )),
            "{text}"
        );
    }
}

#[test]
fn what_the_reply_leaves_open_is_one_doubt() {
    for returned in [
        json!([]),
        json!({}),
        json!(null),
        json!([1, "two", true]),
        json!({"a.b": 1, "c.d": {"e": 1}}),
    ] {
        let page = page(
            Method::Get,
            "1.3",
            "/kitchen/oven/get",
            Vec::new(),
            successful(returned),
        );
        assert_eq!(files(&page).1.list.len(), 1);
    }
    let mut page = page(
        Method::Get,
        "1.3",
        "/kitchen/oven/get",
        Vec::new(),
        json!({"id": 1}),
    );
    assert_eq!(files(&page).1.list.len(), 1);
    page.reply = None;
    assert_eq!(files(&page).1.list.len(), 1);
}

#[test]
fn members_that_are_alike_may_be_the_values_of_a_map() {
    let sizes = json!({"small": {"price": "1.00"}, "large": {"price": "2.00"}});
    for (returned, subject) in [
        (sizes.clone(), "the reply"),
        (json!({"id": 1, "sizes": sizes}), "`sizes` of the reply"),
    ] {
        let page = page(
            Method::Get,
            "1.3",
            "/kitchen/oven/get",
            Vec::new(),
            successful(returned),
        );
        let (_, doubts) = files(&page);
        let subjects: Vec<&str> = doubts
            .list
            .iter()
            .map(|doubt| doubt.subject.as_str())
            .collect();
        assert_eq!(subjects, [subject]);
    }
}
