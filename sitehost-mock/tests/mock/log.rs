//! The lines that `Builder::log` and `Builder::log_parameters` hand to a test.

use std::sync::{Arc, Mutex, Weak};

use sitehost_mock::Mock;

use crate::create;
use crate::wire::send;

#[tokio::test]
async fn a_line_comes_before_the_reply_and_the_log_may_ask_the_mock() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let asked = Arc::new(Mutex::new(Weak::<Mock>::new()));
    let (log, to_ask) = (Arc::clone(&lines), Arc::clone(&asked));
    let builder = Mock::builder().log(move |line| {
        let mock = to_ask.lock().unwrap().upgrade().unwrap();
        let recorded = mock.requests().len();
        log.lock().unwrap().push(format!("{recorded}: {line}"));
    });
    let mock = Arc::new(builder.start().await.unwrap());
    *asked.lock().unwrap() = Arc::downgrade(&mock);

    for _ in 0..2 {
        send(mock.url(), &create()).await;
    }
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "1: POST /1.0/cloud/image/create.json 200 cloud_image_create accepted",
            "2: POST /1.0/cloud/image/create.json 200 cloud_image_create refused: The specified code is already in use.",
        ]
    );
}

#[tokio::test]
async fn the_parameters_are_on_the_line_if_they_are_asked_for() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let builder =
        Mock::builder().log_parameters(move |line| log.lock().unwrap().push(line.to_owned()));
    let mock = builder.start().await.unwrap();
    send(mock.url(), &create()).await;
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "POST /1.0/cloud/image/create.json 200 cloud_image_create accepted apikey=\"***\" client_id=\"1\" \
             label=\"My Custom Image\" params[code]=\"my-custom-image\" params[ssh_keys][]=\"23\" \
             params[ssh_keys][]=\"25\" params[fork_id]=\"61\""
        ]
    );
}
