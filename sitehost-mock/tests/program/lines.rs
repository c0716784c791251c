//! The line that the program prints for each call.

use crate::running::{create, get, post, start};

const CREATE: &str = "/1.0/cloud/image/create.json";

#[test]
fn each_call_is_one_line_with_its_outcome() {
    let mut running = start(&["--next=cut-before", "--next=cut-after", "--next=delay=1ms"]);
    let address = running.address.clone();
    for _ in 0..3 {
        create(&address, "your_key_here");
    }
    post(&address, CREATE, "apikey=your_key_here&client_id=1");
    post(
        &address,
        CREATE,
        "apikey=your_key_here&client_id=1&label=x&a%0Ab=1",
    );
    get(&address, "/nothing");
    // Routes are no calls of the API.
    get(&address, "/mock/requests");
    create(&address, "your_key_here");
    for expected in [
        "closed cloud_image_create not read, fault cut-before",
        "closed cloud_image_create accepted, fault cut-after",
        "200 cloud_image_create accepted, fault delay=1ms",
        "200 cloud_image_create refused: Parameter `label` is missing.",
        r"200 cloud_image_create refused: Parameter `a\nb` is unknown.",
    ] {
        assert_eq!(running.line(), format!("POST {CREATE} {expected}\n"));
    }
    assert_eq!(
        running.line(),
        "GET /nothing 200 - refused: method does not exist\n"
    );
    assert_eq!(
        running.line(),
        format!("POST {CREATE} 200 cloud_image_create accepted\n")
    );
}

#[test]
fn verbose_adds_the_parameters() {
    let mut running = start(&["--verbose"]);
    let address = running.address.clone();
    create(&address, "your_key_here");
    post(&address, "/x", "a%0A=%22%1B[0m%0A&b");
    assert_eq!(
        running.line(),
        format!(
            "POST {CREATE} 200 cloud_image_create accepted apikey=\"***\" client_id=\"1\" label=\"x\"\n"
        )
    );
    assert_eq!(
        running.line(),
        "POST /x 200 - refused: method does not exist a\\n=\"\\\"\\u{1b}[0m\\n\" b=\"\"\n"
    );
}

#[test]
fn quiet_prints_nothing() {
    let running = start(&["--quiet", "--next=cut-after"]);
    create(&running.address, "your_key_here");
    create(&running.address, "wrong");
    #[cfg(unix)]
    {
        crate::signals::send("TERM", running.id());
        assert_eq!(running.end(), (Some(0), String::new()));
    }
}

#[test]
fn a_key_is_in_no_line() {
    let mut running = start(&[
        "--verbose",
        "--key=canary",
        "--next=redirect=/c%61nary?canary",
    ]);
    let address = running.address.clone();
    create(&address, "canary");
    // The key of the mock and another one, in places where they do not belong.
    post(&address, "/canary", "apikey=canary");
    get(&address, "/c%61nary?canary=canary");
    post(
        &address,
        CREATE,
        "apikey=canary&client_id=canary&label=canary&canary=1",
    );
    post(&address, CREATE, "api_key=another-canary&client_id=1");
    for _ in 0..5 {
        let line = running.line();
        assert!(line.contains("***"), "{line}");
        assert!(!line.contains("canary"), "{line}");
    }
}
