//! The examples about images: `create_image`, `list_images`, `fork_image` and `watch_build`.

use crate::run;

#[test]
fn create_image_prints_the_request_and_the_job() {
    let ran = run("create_image", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    let (request, job) = ran.stdout.split_once("\n\n").unwrap();
    assert!(request.starts_with("POST http://127.0.0.1:"), "{request}");
    assert!(
        request.ends_with(
            "application/x-www-form-urlencoded\napikey = ***\nclient_id = 1\nlabel = My Custom Image\n\
             params[code] = my-custom-image\nparams[ssh_keys][] = 23\nparams[fork_id] = 61"
        ),
        "{request}"
    );
    assert_eq!(job, "job 3433562\n");
}

#[test]
fn create_image_sends_nothing_in_a_dry_run() {
    let ran = run(
        "create_image",
        &["--dry-run", "--label", "Mine", "--client-id", "7"],
        &[],
    );
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "POST https://api.sitehost.nz/1.0/cloud/image/create.json\napplication/x-www-form-urlencoded\napikey = ***\n\
         client_id = 7\nlabel = Mine\nparams[code] = my-custom-image\nparams[ssh_keys][] = 23\nparams[fork_id] = 61\n\n\
         Nothing was sent.\n"
    );
}

#[test]
fn create_image_waits_until_the_image_exists() {
    let ran = run("create_image", &["--wait", "--code", "mine"], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert!(
        ran.stdout
            .ends_with("job 3433562\nimage 491 is there: mine (My Custom Image)\n"),
        "{}",
        ran.stdout
    );
    // Progress goes to standard error, without control characters because that is not a terminal.
    assert_eq!(
        ran.messages(),
        "job 3433562: Pending\njob 3433562: Running\njob 3433562: Completed\n"
    );
}

#[test]
fn create_image_prints_the_reason_for_a_refusal() {
    let ran = run("create_image", &["--fork-id", "9999"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "cloud_image_create: the API refused the call: Error: The specified public image doesn't exist, or you don't \
         have access to it. (HTTP 200)\n"
    );
}

#[test]
fn list_images_prints_the_images_of_all_pages() {
    for page_size in ["2", "50"] {
        let ran = run("list_images", &["--page-size", page_size], &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        assert_eq!(
            ran.stdout,
            "ID     CODE                     LABEL                    VERSION\n\
             491    my-blog                  my-blog                  not built yet\n\
             492    my-shop                  my-shop                  1.1-1076\n\
             493    my-wiki                  my-wiki                  not built yet\n"
        );
        let ran = run("list_images", &["--public", "--page-size", page_size], &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        let codes: Vec<&str> = ran
            .stdout
            .lines()
            .map(|line| line.split_whitespace().nth(1).unwrap())
            .collect();
        assert_eq!(
            codes,
            [
                "CODE",
                "sitehost-php55",
                "sitehost-php81-nginx",
                "sitehost-php82-nginx",
                "sitehost-mysql8",
                "sitehost-base"
            ]
        );
    }
}

#[test]
fn fork_image_forks_a_public_image_by_its_code() {
    let ran = run(
        "fork_image",
        &["sitehost-php82-nginx", "--code", "mine"],
        &[],
    );
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "SSH key 1 (My SSH Key)\nSSH key 23 (alice)\nSSH key 25 (carol)\n\
         forking sitehost-php82-nginx: job 3433562\nimage 491 is there: mine (My PHP), forked from image 62\n"
    );
    let ran = run("fork_image", &["sitehost-php99"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "cloud_stack_image_list_all: not found: none of 5 public images has the code `sitehost-php99`\n"
    );
}

#[test]
fn watch_build_prints_the_log_of_a_successful_build() {
    let ran = run("watch_build", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "build 11 of my-custom-image\nBuilding my-custom-image 1.1-1076\nDone\nbuilt\n"
    );
    assert_eq!(ran.messages(), "build 11: running\nbuild 11: success\n");
}

#[test]
fn watch_build_prints_the_log_of_a_failed_build_and_fails() {
    let ran = run("watch_build", &["--fail", "mine"], &[]);
    assert!(!ran.succeeded);
    assert!(
        ran.stdout.ends_with("COPY shop /\nno such file: shop\n"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stderr
            .ends_with("\nbuild 11 of mine failed; last seen: failed: no such file: shop\n"),
        "{}",
        ran.stderr
    );
}
