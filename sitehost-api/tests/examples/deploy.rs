//! The example `deploy`: what it adds, and that another run changes nothing.

use crate::{PUBLIC_KEY, run, run_on};
use sitehost_mock::Mock;

#[test]
fn deploy_adds_a_key_forks_an_image_and_watches_its_build() {
    let ran = run("deploy", &["mine", "--from", "sitehost-php82-nginx"], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "SSH key 7 added\nimage 491 added\nbuild 11 succeeded\n"
    );
    assert_eq!(
        ran.messages(),
        "fork: Pending\nfork: Running\nfork: Completed\nbuild 11: running\nbuild 11: success\n"
    );
    let ran = run("deploy", &["--from", "sitehost-php99"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "cloud_stack_image_list_all: not found: none of 5 public images has the code `sitehost-php99`\n"
    );
}

#[tokio::test]
async fn deploy_changes_nothing_the_second_time() {
    let mock = Mock::builder().polls(0).start().await.unwrap();
    let arguments = ["mine", "--ssh-key", PUBLIC_KEY];
    let first = run_on(&mock, "deploy", &arguments).await;
    assert!(first.succeeded, "{}", first.stderr);
    assert_eq!(
        first.stdout,
        "SSH key 7 added\nimage 491 added\npush to the repository of mine, and run this again\n"
    );

    let pushed = mock.push("mine").unwrap();
    let before = mock.requests().len();
    let second = run_on(&mock, "deploy", &arguments).await;
    assert!(second.succeeded, "{}", second.stderr);
    let build = pushed.build_id;
    assert_eq!(
        second.stdout,
        format!("SSH key 7 was there\nimage 491 was there\nbuild {build} succeeded\n")
    );
    let sent = mock.requests();
    assert!(sent[before..].iter().all(|sent| sent.method() == "GET"));
    for created in ["ssh_key_add", "cloud_image_create"] {
        assert_eq!(mock.carried_out(created), Ok(1));
    }
}

#[tokio::test]
async fn deploy_asks_for_the_public_key_before_it_adds_an_example() {
    let mock = Mock::start().await.unwrap();
    let ran = run_on(&mock, "deploy", &[]).await;
    assert!(!ran.succeeded);
    assert_eq!(
        ran.stderr,
        "name the file of the public key: --ssh-key FILE\n"
    );
    assert_eq!(mock.carried_out("ssh_key_add"), Ok(0));
}
