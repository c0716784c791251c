//! The memory of a new mock. It holds what the samples in the API's documentation refer to, and its counters start at
//! the ids of the documented replies.

use jiff::civil::{DateTime, date};
use serde_json::{Value, json};

use super::clock::Clock;
use super::counter::Counter;
use super::image::{Build, BuildStatus, Image, SITEHOST, Version};
use super::images::{Images, Next};
use super::initial_entities::entities;
use super::jobs::Jobs;
use super::{DEFAULT_POLLS, Memory};

/// The account that owns the key.
pub(super) const ACCOUNT: u64 = 1;

const ACCOUNT_NAME: &str = "My SiteHost Account";

/// Returns the labels of an image. The API's documentation names those for type, provider and volumes, and shows them as
/// an object. No source shows an image without labels.
pub(super) fn labels(r#type: &str) -> Value {
    let volumes = json!({
        "crontabs": { "dest": "/cron", "mode": "ro" },
        "application": { "dest": "/container/application", "mode": "rw" },
        "config": { "dest": "/container/config", "mode": "ro" },
        "logs": { "dest": "/container/logs", "mode": "rw" },
    });
    json!({
        "nz.sitehost.image.volumes": { "source": "", "hash": "", "volumes": volumes },
        "nz.sitehost.image.provider": "SiteHost",
        "nz.sitehost.image.type": r#type,
    })
}

/// Adds a port to the labels. The documentation shows that ports are among an image's labels, but not the name of that
/// label, which is inferred.
fn with_port(mut labels: Value, port: &str) -> Value {
    let port = json!({ port: { "exposed": true, "protocol": "tcp", "publish": false } });
    labels["nz.sitehost.image.ports"] = port;
    labels
}

/// A public image and the names of its versions.
struct Public {
    id: u64,
    code: &'static str,
    label: &'static str,
    labels: Value,
    versions: &'static [&'static str],
}

fn public_images() -> [Public; 5] {
    [
        Public {
            id: 12,
            code: "sitehost-php55",
            label: "Apache + PHP 5.5",
            labels: labels("www"),
            versions: &["1.0.0"],
        },
        Public {
            id: 61,
            code: "sitehost-php81-nginx",
            label: "Nginx + PHP 8.1",
            labels: labels("www"),
            versions: &["1.0.0", "1.1.0"],
        },
        Public {
            id: 62,
            code: "sitehost-php82-nginx",
            label: "Nginx + PHP 8.2",
            labels: labels("www"),
            versions: &["1.0.0"],
        },
        Public {
            id: 63,
            code: "sitehost-mysql8",
            label: "MySQL 8.0",
            labels: with_port(labels("service"), "3306/tcp"),
            versions: &["1.0.0"],
        },
        Public {
            id: 64,
            code: "sitehost-base",
            label: "Base",
            labels: labels("integrated"),
            versions: &["1.0.0"],
        },
    ]
}

/// Returns a changelog in the documented form, `**VERSION: 1.0.0**`, with the newest version first.
fn changelog(versions: &[&str]) -> String {
    let lines = versions
        .iter()
        .rev()
        .map(|version| format!("**VERSION: {version}**"));
    lines.collect::<Vec<_>>().join("\n\n")
}

fn images(added: DateTime) -> Images {
    let mut images = Images::new(Next {
        image: Counter::starting_at(491),
        project: Counter::starting_at(567),
        version: Counter::starting_at(6421),
        build: Counter::starting_at(11),
        revision: Counter::starting_at(1076),
    });
    // These ids are lower than those of later builds and versions.
    let (mut builds, mut ids) = (Counter::starting_at(1), Counter::starting_at(6001));
    for public in public_images() {
        let versions = public.versions.iter().map(|name| {
            let version = Version {
                id: ids.take(),
                name: (*name).to_owned(),
                build: Build {
                    id: builds.take(),
                    status: BuildStatus::Success,
                    trace: String::new(),
                    failure: None,
                    polled: 0,
                },
                added,
                updated: added,
            };
            (version.build.id, version)
        });
        images.insert(Image {
            id: public.id,
            client_id: SITEHOST,
            label: public.label.to_owned(),
            code: public.code.to_owned(),
            labels: public.labels,
            changelog: changelog(public.versions),
            added,
            updated: None,
            project_id: public.id,
            forked_from: None,
            container_count: 0,
            versions: versions.collect(),
        });
    }
    images
}

impl Memory {
    /// Returns the initial state, which is the same for every mock.
    pub(crate) fn new() -> Self {
        let added = date(2017, 2, 9).at(15, 29, 13, 0);
        Self {
            polls: DEFAULT_POLLS,
            // The creation time of the job in the documented example.
            clock: Clock::starting_at(date(2025, 2, 17).at(10, 42, 58, 0)),
            accounts: [(ACCOUNT, ACCOUNT_NAME.to_owned())].into(),
            entities: entities(added),
            images: images(added),
            jobs: Jobs::new(Counter::starting_at(3_433_562)),
            generated_names: Counter::starting_at(0),
            failing_jobs: [].into(),
            failing_builds: [].into(),
        }
    }
}
