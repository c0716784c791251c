//! The parameters of each endpoint of the custom-image workflow go out in the order of the vendor's documentation.
//!
//! The expected order is copied from that documentation by hand and does not come from the spec, so the test detects two
//! parameters that are swapped in the spec.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use sitehost_api::{Client, Method};
use sitehost_tests::{Example, Kind, Visitor, visit_documented};

const PAGING: [&str; 4] = [
    "filters[sort_by]",
    "filters[sort_dir]",
    "filters[page_size]",
    "filters[page_number]",
];

/// The operation, the method, the path, and the parameters after the key.
type Documented = (&'static str, Method, &'static str, Vec<&'static str>);

fn paged(first: &[&'static str]) -> Vec<&'static str> {
    first.iter().copied().chain(PAGING).collect()
}

#[rustfmt::skip]
fn documented() -> Vec<Documented> {
    use Method::{Get, Post};
    vec![
        ("api_get_info", Get, "/1.5/api/get_info.json", vec![]),
        ("cloud_image_create", Post, "/1.0/cloud/image/create.json",
            vec!["client_id", "label", "params[code]", "params[ssh_keys][]", "params[fork_id]"]),
        ("cloud_image_delete", Post, "/1.5/cloud/image/delete.json", vec!["client_id", "code"]),
        ("cloud_image_get", Get, "/1.1/cloud/image/get.json", vec!["client_id", "code"]),
        ("cloud_image_get_changelog", Get, "/1.5/cloud/image/get_changelog.json", vec!["client_id", "code"]),
        ("cloud_image_list_all", Get, "/1.0/cloud/image/list_all.json", paged(&["client_id", "filters[code]"])),
        ("cloud_image_version_delete", Post, "/1.0/cloud/image/version/delete.json", vec!["client_id", "code", "version"]),
        ("cloud_image_version_get_build", Get, "/1.5/cloud/image/version/get_build.json",
            vec!["client_id", "code", "build_id"]),
        ("cloud_image_version_list_all", Get, "/1.3/cloud/image/version/list_all.json", paged(&["client_id", "image_id"])),
        ("cloud_stack_image_list_all", Get, "/1.0/cloud/stack/image/list_all.json", paged(&["client_id"])),
        ("job_get", Get, "/1.5/job/get.json", vec!["type", "id"]),
        ("ssh_key_add", Post, "/1.2/ssh/key/add.json",
            vec!["client_id", "label", "content", "params[custom_image_access]"]),
        ("ssh_key_get", Get, "/1.0/ssh/key/get.json", vec!["client_id", "key_id", "include_users"]),
        ("ssh_key_list_all", Get, "/1.0/ssh/key/list_all.json", paged(&["client_id"])),
        ("ssh_key_remove", Post, "/1.3/ssh/key/remove.json", vec!["client_id", "key_id"]),
        ("ssh_key_update", Post, "/1.2/ssh/key/update.json",
            vec!["client_id", "key_id", "params[label]", "params[content]", "params[custom_image_access]"]),
    ]
}

/// Records what is sent for each operation with all its parameters: the method, the path, and the names in order.
struct Sent {
    client: Client,
    requests: BTreeMap<&'static str, (Method, String, Vec<String>)>,
}

impl Visitor for Sent {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind == Kind::Full {
            let preview = self.client.preview(&request).unwrap();
            let names = preview.params().map(|(name, _)| name.to_owned()).collect();
            let sent = (request.method(), request.path().into_owned(), names);
            self.requests.insert(operation, sent);
        }
    }
}

#[tokio::test]
async fn parameters_are_sent_in_the_order_of_the_vendors_documentation() {
    let mut sent = Sent {
        client: Client::new("your_key_here").unwrap(),
        requests: BTreeMap::new(),
    };
    visit_documented(&mut sent).await;
    for (operation, method, path, parameters) in documented() {
        let names = ["apikey"].into_iter().chain(parameters).map(str::to_owned);
        let expected = (method, path.to_owned(), names.collect());
        assert_eq!(sent.requests.get(operation), Some(&expected), "{operation}");
    }
}
