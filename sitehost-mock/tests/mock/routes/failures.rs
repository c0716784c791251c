//! The routes that make calls fail.

use sitehost_mock::Mock;

use super::{control, mistake};
use crate::calls::{self, INFO};
use crate::wire::send;

#[tokio::test]
async fn faults_are_queued_or_standing_for_all_operations_or_one() {
    let mock = Mock::start().await.unwrap();
    let status = async || {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        reply.status.split(' ').nth(1).unwrap().to_owned()
    };
    let faults = "next=refuse=400:a&fault=refuse=500:b&next=api_get_info:refuse=401:c&fault=api_get_info:refuse=501:d";
    control(&mock, "faults", faults).await;
    for expected in ["401", "400", "501", "501"] {
        assert_eq!(status().await, expected);
    }
    control(&mock, "faults", "fault=api_get_info:refuse=502:e").await;
    assert_eq!(status().await, "502");
    control(&mock, "clear-faults", "").await;
    assert_eq!(status().await, "200");

    // All or none.
    for (form, status_line, msg) in [
        (
            "next=html-502&fault=delay=5",
            "400 Bad Request",
            "Error: Parameter `fault`: malformed fault `delay`; write ",
        ),
        (
            "fault=html-502&next=none",
            "400 Bad Request",
            "Error: Parameter `next`: unknown fault; write one of refuse=",
        ),
        (
            "next=html-502&next=info:empty",
            "404 Not Found",
            "Error: unknown operation `info`; write one of ",
        ),
        (
            "",
            "400 Bad Request",
            "Error: No fault is sent; send `next` for one call or `fault` for every call, ",
        ),
    ] {
        let (actual, text) = mistake(&mock, "faults", form).await;
        assert_eq!(actual, status_line);
        assert!(text.starts_with(msg), "{text}");
    }
    assert_eq!(status().await, "200");
}

#[tokio::test(start_paused = true)]
async fn the_rate_limit_is_set_and_removed() {
    let mock = Mock::start().await.unwrap();
    let is_limited = async || {
        let reply = send(mock.url(), &calls::request(INFO, &[])).await;
        reply.body.contains("You have exceeded")
    };
    control(&mock, "rate-limit", "calls=1").await;
    assert!(!is_limited().await);
    assert!(is_limited().await);
    control(&mock, "rate-limit", "calls=none").await;
    assert!(!is_limited().await);
    for calls in ["0", "-1", "1.5", "ten"] {
        let (status, msg) = mistake(&mock, "rate-limit", &format!("calls={calls}")).await;
        assert_eq!(status, "400 Bad Request");
        assert_eq!(
            msg,
            "Error: Parameter `calls` must be a whole number of 1 or more, or `none`."
        );
    }
}
