//! Copies of stacks, certificates and generated names.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, refusal};

const ADD: &str = "/1.2/cloud/stack/add.json";
const BACKUP: &str = "/1.5/cloud/stack/backup.json";
const CERTIFICATES: &str = "/1.5/cloud/stack/ssl/lets_encrypt/list_all.json";
const CERTIFY: &str = "/1.5/cloud/stack/ssl/lets_encrypt/create.json";
const COPY: &str = "/1.3/cloud/stack/copy.json";
const GENERATE_NAME: &str = "/1.5/cloud/stack/generate_name.json";
const LIST: &str = "/1.5/cloud/stack/list_all.json";
const OVERWRITE: &str = "/1.3/cloud/stack/overwrite.json";
const RENEW: &str = "/1.3/cloud/stack/ssl/lets_encrypt/renew.json";
const REVOKE: &str = "/1.2/cloud/stack/ssl/lets_encrypt/revoke.json";
const UNCERTIFY: &str = "/1.5/cloud/stack/ssl/lets_encrypt/delete.json";
const VARIABLES: &str = "/1.5/cloud/stack/environment/get.json";
const SET_VARIABLES: &str = "/1.2/cloud/stack/environment/update.json";

const SERVER: (&str, &str) = ("server", "ch-servername");
const STACK: [(&str, &str); 3] = [CLIENT, SERVER, ("name", "site")];
const SOURCE: [(&str, &str); 3] = [CLIENT, ("source_server", "ch-servername"), ("name", "site")];

const NO_STACK: &str = "Error: The specified stack doesn't exist, or you don't have access to it.";

/// The Docker Compose file of the stack `site`.
const FILE: &str = "services:\n  site:\n    container_name: site\n    image: a/my-site:1\n    environment:\n      - \
                    VIRTUAL_HOST=site.example.co.nz\n  db:\n    image: c\n";

/// Starts a mock with the stack `site`, whose containers are `site` with a variable, and `db`.
async fn mock_with_stack() -> Mock {
    let mock = Mock::start().await.unwrap();
    let new = [
        ("label", "Site"),
        ("enable_ssl", "0"),
        ("docker_compose", FILE),
    ];
    call(&mock, ADD, &[&STACK[..], &new].concat()).await;
    mock.finish_jobs();
    set_variable(&mock, "site", "1").await;
    mock
}

/// Returns the Docker Compose file of a stack that has the contents of `site`.
fn file_of(name: &str) -> String {
    FILE.replace("  site:", &format!("  {name}:"))
        .replace(" site\n", &format!(" {name}\n"))
}

async fn set_variable(mock: &Mock, stack: &str, content: &str) {
    let variable = [
        CLIENT,
        SERVER,
        ("project", stack),
        ("service", stack),
        ("variables[0][name]", "A"),
        ("variables[0][content]", content),
    ];
    call(mock, SET_VARIABLES, &variable).await;
    mock.finish_jobs();
}

async fn variables(mock: &Mock, server: &str, stack: &str) -> Vec<String> {
    let container = [
        CLIENT,
        ("server", server),
        ("project", stack),
        ("service", stack),
    ];
    column(&call(mock, VARIABLES, &container).await, "content")
}

/// Returns the stacks with this label.
async fn labelled(mock: &Mock, label: &str) -> Vec<Value> {
    let mut stacks = call(mock, LIST, &[CLIENT]).await["data"].take();
    let stacks = stacks.as_array_mut().unwrap();
    stacks.retain(|stack| stack["label"] == label);
    stacks.clone()
}

#[tokio::test]
async fn a_copy_has_a_name_of_its_own_and_containers_like_those_of_the_stack() {
    let mock = mock_with_stack().await;
    let copy = [
        &SOURCE[..],
        &[("destination_server", "ch-mycloud"), ("label", "Copy")],
    ]
    .concat();
    call(&mock, COPY, &copy).await;
    assert_eq!(labelled(&mock, "Copy").await, [json!(null); 0]);
    mock.finish_jobs();
    let found = labelled(&mock, "Copy").await;
    let [made] = &found[..] else {
        panic!("{found:?}")
    };
    let name = made["name"].as_str().unwrap();
    assert_ne!(name, "site");
    assert_eq!(made["server_name"], "ch-mycloud");
    assert_eq!(column(&made["containers"], "name"), [name, "db"]);
    assert_eq!(column(&made["containers"], "image"), ["a/my-site:1", "c"]);
    assert_eq!(made["docker_file"], file_of(name));
    assert_eq!(variables(&mock, "ch-mycloud", name).await, [""; 0]);

    let more = [("params[copy_env_file]", "1"), ("params[shutdown]", "1")];
    call(&mock, COPY, &[&copy[..], &more].concat()).await;
    mock.finish_jobs();
    let second = &labelled(&mock, "Copy").await[1];
    let second_name = second["name"].as_str().unwrap();
    assert_ne!(second_name, name);
    assert_eq!(variables(&mock, "ch-mycloud", second_name).await, ["1"]);
    assert_eq!(column(&second["containers"], "state"), ["Exited", "Exited"]);

    for (place, value, refused) in [
        (2, "other", NO_STACK),
        (
            3,
            "other",
            "Error: The specified server doesn't exist, or you don't have access to it.",
        ),
    ] {
        let mut copy = copy.clone();
        copy[place].1 = value;
        assert_eq!(refusal(&mock, COPY, &copy).await, refused);
    }
}

#[tokio::test]
async fn a_stack_is_overwritten_with_the_file_the_containers_and_the_variables_of_another() {
    let mock = mock_with_stack().await;
    let new = [
        CLIENT,
        SERVER,
        ("name", "test"),
        ("label", "Test"),
        ("enable_ssl", "0"),
        (
            "docker_compose",
            "services:\n  test:\n    image: a\n  more:\n    image: b\n",
        ),
    ];
    call(&mock, ADD, &new).await;
    mock.finish_jobs();
    set_variable(&mock, "test", "2").await;
    let to = [
        ("destination_server", "ch-servername"),
        ("destination_stack", "test"),
    ];
    let overwrite = [&SOURCE[..], &to].concat();
    for (more, content, state) in [
        (&[][..], "2", "Up"),
        (
            &[("params[copy_env_file]", "1"), ("params[shutdown]", "1")],
            "1",
            "Exited",
        ),
    ] {
        call(&mock, OVERWRITE, &[&overwrite[..], more].concat()).await;
        mock.finish_jobs();
        assert_eq!(variables(&mock, "ch-servername", "test").await, [content]);
        let stack = &labelled(&mock, "Test").await[0];
        assert_eq!(stack["docker_file"], file_of("test"));
        assert_eq!(column(&stack["containers"], "name"), ["test", "db"]);
        assert_eq!(column(&stack["containers"], "image"), ["a/my-site:1", "c"]);
        assert_eq!(column(&stack["containers"], "state"), [state; 2]);
    }
}

#[tokio::test]
async fn certificates_are_created_renewed_revoked_and_removed() {
    let mock = mock_with_stack().await;
    let list = async |more: &[(&str, &str)]| {
        let list = call(&mock, CERTIFICATES, &[&STACK[..], more].concat()).await;
        let names = list.as_object().into_iter().flatten();
        names.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    // PHP writes an empty map as a list.
    assert_eq!(call(&mock, CERTIFICATES, &STACK).await, json!([]));
    call(&mock, CERTIFY, &STACK).await;
    mock.finish_jobs();
    assert_eq!(list(&[]).await, ["site", "db"]);
    // Two jobs do not create two certificates of a container: one is left when one is revoked.
    call(&mock, UNCERTIFY, &STACK).await;
    mock.finish_jobs();
    call(&mock, CERTIFY, &STACK).await;
    call(&mock, CERTIFY, &STACK).await;
    mock.finish_jobs();
    call(&mock, UNCERTIFY, &STACK).await;
    mock.finish_jobs();
    assert_eq!(list(&[]).await, [""; 0]);
    call(&mock, CERTIFY, &STACK).await;
    mock.finish_jobs();
    assert_eq!(list(&[("containers", "db")]).await, ["db"]);
    let both = [("containers", "db"), ("containers", "site")];
    assert_eq!(list(&both).await, ["site", "db"]);

    let ends = async || call(&mock, CERTIFICATES, &STACK).await["db"]["not_after"].take();
    let end = ends().await;
    assert!(end.as_str().unwrap().starts_with("2025-05-17"), "{end}");
    call(
        &mock,
        RENEW,
        &[&STACK[..], &[("containers[]", "site")]].concat(),
    )
    .await;
    mock.finish_jobs();
    assert_eq!(ends().await, end);
    call(&mock, RENEW, &STACK).await;
    mock.finish_jobs();
    assert_ne!(ends().await, end);

    call(
        &mock,
        REVOKE,
        &[&STACK[..], &[("containers[]", "db")]].concat(),
    )
    .await;
    mock.finish_jobs();
    assert_eq!(list(&[]).await, ["site"]);
    call(&mock, UNCERTIFY, &STACK).await;
    mock.finish_jobs();
    assert_eq!(list(&[]).await, [""; 0]);

    let other = [CLIENT, SERVER, ("name", "other")];
    assert_eq!(refusal(&mock, CERTIFICATES, &other).await, NO_STACK);
    assert_eq!(
        refusal(
            &mock,
            REVOKE,
            &[&STACK[..], &[("containers[]", "x")]].concat()
        )
        .await,
        "Error: The specified container doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn only_a_stack_that_exists_has_a_backup_taken() {
    let mock = mock_with_stack().await;
    assert_eq!(
        call(&mock, BACKUP, &STACK).await["job"]["type"],
        "scheduler"
    );
    let other = [CLIENT, SERVER, ("name", "other")];
    assert_eq!(refusal(&mock, BACKUP, &other).await, NO_STACK);
}

#[tokio::test]
async fn each_generated_name_is_another_one() {
    let mock = Mock::start().await.unwrap();
    for name in ["cc567a321b123c", "cc567a321b123d"] {
        assert_eq!(call(&mock, GENERATE_NAME, &[]).await["name"], name);
    }
}
