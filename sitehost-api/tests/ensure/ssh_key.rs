//! SSH keys: compared by type and base64, in a list of any number of pages.

use std::time::Duration;

use serde_json::json;
use sitehost_api::Ensured;
use sitehost_api::ssh::key::{SshKeyAdd, SshKeyGet, SshKeyRemove};
use sitehost_mock::Fault;
use tokio::time::Instant;

use crate::{after_the_effect, has_only_read, page, refusal, return_next, sent, start};

const ADD: &str = "ssh_key_add";
const LIST: &str = "ssh_key_list_all";
const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDeploy deploy@example.net";

fn request(content: &str) -> SshKeyAdd {
    SshKeyAdd::new(1, "deploy", content).custom_image_access(true)
}

#[tokio::test(start_paused = true)]
async fn a_key_is_added_once_and_has_its_id() {
    let (mock, client) = start().await;
    let added = client.ensure_ssh_key(&request(KEY)).await.unwrap();
    assert!(added.is_created());
    let added = added.into_inner();
    let get = SshKeyGet::new(1, &added.id);
    let stored = client.ssh_key_get(&get).await.unwrap();
    assert_eq!(
        (
            &stored.label,
            &stored.content,
            stored.custom_image_access,
            &stored.client_id
        ),
        (
            &added.label,
            &added.content,
            added.custom_image_access,
            &added.client_id
        )
    );

    let same = "  ssh-ed25519\tAAAAC3NzaC1lZDI1NTE5AAAAIDeploy   other comment\n";
    let again = client
        .ensure_ssh_key(&SshKeyAdd::new(1, "other label", same))
        .await
        .unwrap();
    assert!(
        matches!(&again, Ensured::Existing(key) if key.id == added.id && key.label == "deploy")
    );
    assert_eq!(sent(&mock, ADD), 1);
}

#[tokio::test(start_paused = true)]
async fn a_key_of_another_type_or_with_more_base64_is_another_key() {
    let (mock, client) = start().await;
    for content in [
        KEY,
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDeploys deploy@example.net",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDeplo deploy@example.net",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIDeploy deploy@example.net",
    ] {
        let ensured = client.ensure_ssh_key(&request(content)).await.unwrap();
        assert!(ensured.is_created(), "{content}");
    }
    assert_eq!(mock.carried_out(ADD), Ok(4));
}

/// The mock has 100 entries on a page.
#[tokio::test(start_paused = true)]
async fn a_key_on_the_second_page_is_found() {
    let (mock, client) = start().await;
    for number in 0..100 {
        let add = SshKeyAdd::new(1, "other", format!("ssh-rsa AAAA{number}"));
        client.ssh_key_add(&add).await.unwrap();
    }
    client.ssh_key_add(&request(KEY)).await.unwrap();
    assert!(
        !client
            .ensure_ssh_key(&request(KEY))
            .await
            .unwrap()
            .is_created()
    );
    assert_eq!((sent(&mock, LIST), sent(&mock, ADD)), (2, 101));
}

#[tokio::test(start_paused = true)]
async fn after_a_lost_reply_the_key_is_found_in_the_list() {
    for fault in after_the_effect() {
        let (mock, client) = start().await;
        mock.fault_next_on(ADD, fault.clone()).unwrap();
        let ensured = client.ensure_ssh_key(&request(KEY)).await.unwrap();
        assert!(
            ensured.is_created() && ensured.get().content == KEY,
            "{fault}"
        );
        assert_eq!(sent(&mock, LIST), 2, "{fault}");
        assert_eq!(
            (sent(&mock, ADD), mock.carried_out(ADD)),
            (1, Ok(1)),
            "{fault}"
        );
        let remove = SshKeyRemove::new(1, &ensured.get().id);
        client.ssh_key_remove(&remove).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn an_add_that_did_not_take_effect_is_an_error_and_not_sent_again() {
    let (mock, client) = start().await;
    mock.fault_next_on(ADD, Fault::CutBefore).unwrap();
    let begin = Instant::now();
    let error = client.ensure_ssh_key(&request(KEY)).await.unwrap_err();
    assert!(error.is_connection_lost() && error.may_have_taken_effect());
    let minute = Duration::from_secs(60);
    assert!((minute..minute + Duration::from_secs(11)).contains(&begin.elapsed()));
    assert_eq!((mock.cut_before_reading(), sent(&mock, ADD)), (1, 0));

    mock.fault_next_on(ADD, refusal(400)).unwrap();
    let looks = sent(&mock, LIST);
    let error = client.ensure_ssh_key(&request(KEY)).await.unwrap_err();
    assert!(error.is_refused() && !error.may_have_taken_effect());
    assert_eq!((sent(&mock, LIST), sent(&mock, ADD)), (looks + 1, 1));
}

/// One failure of the add, and one of the list before or after it.
#[tokio::test(start_paused = true)]
async fn whatever_fails_a_key_is_added_once_when_the_program_is_run_until_it_succeeds() {
    let faults = || {
        let before_the_effect = [Fault::CutBefore, refusal(200), refusal(500)];
        before_the_effect.into_iter().chain(after_the_effect())
    };
    for (of_add, of_list) in
        faults().flat_map(|one| faults().map(move |other| (one.clone(), other)))
    {
        for lists_before in [0, 1] {
            let (mock, client) = start().await;
            for _ in 0..lists_before {
                return_next(&mock, LIST, &page(1, 0, &json!([])));
            }
            mock.fault_next_on(LIST, of_list.clone()).unwrap();
            mock.fault_next_on(ADD, of_add.clone()).unwrap();
            let mut runs = 1;
            while client.ensure_ssh_key(&request(KEY)).await.is_err() {
                runs += 1;
                assert!(runs < 4, "{of_add}, {of_list}");
            }
            assert_eq!(mock.carried_out(ADD), Ok(1), "{of_add}, {of_list}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn nothing_is_added_if_the_list_cannot_be_read() {
    let (mock, client) = start().await;
    mock.fault_next_on(LIST, refusal(200)).unwrap();
    let error = client.ensure_ssh_key(&request(KEY)).await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some(LIST));
    assert!(has_only_read(&mock));
}

#[tokio::test(start_paused = true)]
async fn what_is_not_a_public_key_is_invalid_and_neither_sent_nor_printed() {
    let (mock, client) = start().await;
    for content in [
        "",
        "deploy",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAAcanary\n-----END OPENSSH PRIVATE KEY-----\n",
        "ssh-ed25519 AAAAcanary\nssh-ed25519 AAAAcanary2",
    ] {
        let error = client.ensure_ssh_key(&request(content)).await.unwrap_err();
        assert!(error.is_invalid_request());
        let printed = format!("{error} {error:?}");
        assert!(
            printed.contains("not a public key") && !printed.contains("canary"),
            "{printed}"
        );
    }
    assert_eq!(mock.requests().len(), 0);
}
