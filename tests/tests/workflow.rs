//! The custom-image workflow, from a new key to a built image and the removal of both, against a mock with memory, with
//! and without faults. tokio's clock is paused, so no wait takes real time.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use sitehost_api::api::ApiGetInfo;
use sitehost_api::cloud::image::version::{
    BuildStatus, CloudImageVersionDelete, CloudImageVersionGetBuild, CloudImageVersionListAll,
};
use sitehost_api::cloud::image::{
    CloudImageCreate, CloudImageDelete, CloudImageGet, CloudImageGetChangelog, CloudImageListAll,
};
use sitehost_api::job::JobState;
use sitehost_api::ssh::key::{SshKeyAdd, SshKeyGet, SshKeyListAll, SshKeyRemove, SshKeyUpdate};
use sitehost_api::{Client, Id};
use sitehost_mock::{Fault, Mock, Outcome};
use sitehost_test_limits::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

const PUBLIC: &str = "sitehost-php81-nginx";

fn client(mock: &Mock) -> Client {
    watch();
    Client::builder(mock.key())
        .base_url(mock.url())
        .build()
        .unwrap()
}

/// Runs the whole workflow: adds an SSH key, forks an image, builds it, and removes everything again.
async fn whole_workflow(client: &Client, mock: &Mock) {
    let info = client.api_get_info(&ApiGetInfo::new()).await.unwrap();
    assert!(info.modules.iter().any(|module| module == "Cloud"));
    let account = info.client_id;

    // Add an SSH key with access to custom images.
    let add =
        SshKeyAdd::new(&account, "laptop", "ssh-ed25519 AAAA laptop").custom_image_access(true);
    let key = client.ssh_key_add(&add).await.unwrap().key_id;
    let update = SshKeyUpdate::new(&account, &key, "desk", "ssh-ed25519 BBBB desk");
    client.ssh_key_update(&update).await.unwrap();
    let get = SshKeyGet::new(&account, &key).include_users(true);
    let stored = client.ssh_key_get(&get).await.unwrap();
    assert_eq!(
        (stored.label.as_str(), stored.custom_image_access),
        ("desk", Some(true))
    );
    let keys = client.ssh_key_list_all_stream(&SshKeyListAll::new(&account).page_size(2));
    let keys = keys.collect_all().await.unwrap();
    assert!(keys.len() > 2 && keys.iter().any(|listed| listed.id == key));

    // Fork a public image.
    let changes = CloudImageGetChangelog::new(&account, PUBLIC);
    let changes = client.cloud_image_get_changelog(&changes).await.unwrap();
    assert!(changes.changelog.contains("VERSION"));
    let create = CloudImageCreate::new(&account, "My PHP")
        .code("my-php")
        .ssh_keys([&key]);
    let job = client.fork_image(PUBLIC, &create).await.unwrap();
    let get = CloudImageGet::new(&account, "my-php");
    assert!(client.cloud_image_get(&get).await.unwrap_err().is_refused());
    let done = client.wait(&job).await.unwrap();
    assert_eq!(done.state, JobState::Completed);
    assert!(done.completed > done.created && !done.logs.is_empty());
    let image = client.cloud_image_get(&get).await.unwrap();
    assert_eq!(image.forked_from, Some(Id::from(61)));

    // Push to the repository, which starts a build.
    let pushed = mock.push("my-php").unwrap();
    let versions = CloudImageVersionListAll::new(&account, &image.id);
    let versions = client
        .cloud_image_version_list_all(&versions)
        .await
        .unwrap();
    let version = &versions.data[0];
    assert_eq!(version.build_status, Some(BuildStatus::Running));
    let build = version.build_id.clone().unwrap();
    assert_eq!(build, Id::from(pushed.build_id));
    let build = CloudImageVersionGetBuild::new(&account, "my-php", build);
    let built = client.wait_for_build(&build).await.unwrap();
    assert!(built.build_trace.unwrap().contains("my-php"));
    let image = client.cloud_image_get(&get).await.unwrap();
    assert_eq!(image.version.as_deref(), Some(pushed.version.as_str()));

    // Remove everything.
    let delete = CloudImageVersionDelete::new(&account, "my-php", &version.version);
    let job = client.cloud_image_version_delete(&delete).await.unwrap();
    client.wait(&job).await.unwrap();
    let job = client
        .cloud_image_delete(&CloudImageDelete::new(&account, "my-php"))
        .await
        .unwrap();
    client.wait(&job).await.unwrap();
    let images = client.cloud_image_list_all_stream(&CloudImageListAll::new(&account));
    assert!(images.collect_all().await.unwrap().is_empty());
    client
        .ssh_key_remove(&SshKeyRemove::new(&account, &key))
        .await
        .unwrap();
    let get = SshKeyGet::new(&account, &key);
    assert!(client.ssh_key_get(&get).await.unwrap_err().is_refused());
}

#[tokio::test(start_paused = true)]
async fn from_a_new_key_to_a_built_image_and_back() {
    let mock = Mock::start().await.unwrap();
    whole_workflow(&client(&mock), &mock).await;
}

/// For the first 700 ms, every call of some operations gets an error of a gateway. The rate limiter refuses other calls.
#[tokio::test(start_paused = true)]
async fn the_workflow_succeeds_despite_rate_limits_and_gateway_errors() {
    let mock = Mock::builder().rate_limit(2).start().await.unwrap();
    for operation in [
        "job_get",
        "cloud_image_get",
        "ssh_key_list_all",
        "cloud_image_version_get_build",
    ] {
        // Set for each operation, because a queued fault would apply to the next call of any operation.
        mock.fault_on(operation, Fault::Html502).unwrap();
    }
    let client = client(&mock);
    let clear = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        mock.clear_faults();
    };
    tokio::join!(whole_workflow(&client, &mock), clear);
    let refused = mock
        .requests()
        .iter()
        .filter(|request| matches!(request.outcome(), Outcome::Refused(_)))
        .count();
    assert!(refused > 3, "{refused}");
    for operation in [
        "cloud_image_create",
        "cloud_image_delete",
        "ssh_key_add",
        "ssh_key_remove",
    ] {
        assert_eq!(mock.carried_out(operation), Ok(1), "{operation}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_failed_job_reports_the_reason_and_creates_no_image() {
    let mock = Mock::start().await.unwrap();
    let client = client(&mock);
    mock.fail_next_job("The registry is full.");
    let create = CloudImageCreate::new(1, "My PHP").code("my-php");
    let job = client.cloud_image_create(&create).await.unwrap();
    let error = client.wait(&job).await.unwrap_err();
    assert!(error.is_failed());
    assert!(
        error.to_string().contains("The registry is full."),
        "{error}"
    );
    assert!(!error.last().unwrap().logs.is_empty());
    let get = CloudImageGet::new(1, "my-php");
    assert!(client.cloud_image_get(&get).await.unwrap_err().is_refused());
    // The code can be used again.
    let job = client.cloud_image_create(&create).await.unwrap();
    client.wait(&job).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_wait_survives_lost_replies_whose_polls_advance_the_job() {
    let mock = Mock::builder().polls(3).start().await.unwrap();
    let client = client(&mock);
    let create = CloudImageCreate::new(1, "My PHP").code("my-php");
    let job = client.cloud_image_create(&create).await.unwrap();
    for fault in [
        Fault::CutAfter,
        Fault::Truncate,
        Fault::Empty,
        Fault::CutBefore,
    ] {
        mock.fault_next(fault);
    }
    let mut states = Vec::new();
    let wait = client.wait(&job);
    wait.on_progress(|job| states.push(job.state.to_string()))
        .await
        .unwrap();
    assert_eq!(states, ["Running", "Running", "Running", "Completed"]);
}

/// A create whose reply is lost is not retried. The list shows whether it took effect.
#[tokio::test(start_paused = true)]
async fn after_a_lost_reply_the_list_shows_whether_the_image_was_created() {
    let mock = Mock::start().await.unwrap();
    let client = client(&mock);
    mock.set_polls(0);
    mock.fault_next_on("cloud_image_create", Fault::CutAfter)
        .unwrap();
    let create = CloudImageCreate::new(1, "My PHP").code("my-php");
    let error = client.fork_image(PUBLIC, &create).await.unwrap_err();
    assert!(error.may_have_taken_effect());
    let list = CloudImageListAll::new(1).code("my-php");
    let images = client
        .cloud_image_list_all_stream(&list)
        .collect_all()
        .await
        .unwrap();
    assert_eq!(images.len(), 1);
    let error = client.cloud_image_create(&create).await.unwrap_err();
    assert!(error.is_refused() && !error.may_have_taken_effect());
}

#[tokio::test(start_paused = true)]
async fn a_client_and_its_clones_stay_within_a_rate_limit_of_their_own() {
    let mock = Mock::builder().rate_limit(5).start().await.unwrap();
    let client = Client::builder(mock.key())
        .base_url(mock.url())
        .calls_per_second(5)
        .build()
        .unwrap();
    let start = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..23 {
        let client = client.clone();
        calls.spawn(async move { client.api_get_info(&ApiGetInfo::new()).await });
    }
    for reply in calls.join_all().await {
        reply.unwrap();
    }
    assert!(
        start.elapsed() >= Duration::from_secs(4),
        "{:?}",
        start.elapsed()
    );
    assert!(
        mock.requests()
            .iter()
            .all(|request| request.outcome() == &Outcome::Accepted)
    );
    assert_eq!(mock.requests().len(), 23);
}
