use super::*;
use crate::runtime::secrets::{Redactor, Secret};

#[test]
fn what_may_have_taken_effect() {
    let of = Error::new;
    for (error, status, expected) in [
        (of(ErrorKind::Config), None, false),
        (of(ErrorKind::InvalidRequest), None, false),
        (of(ErrorKind::NotFound), None, false),
        (of(ErrorKind::InconsistentList), Some(200), false),
        (of(ErrorKind::Connect), None, false),
        (of(ErrorKind::RateLimited), Some(500), false),
        (Error::refused(true), Some(200), false),
        (Error::refused(true), Some(400), false),
        (Error::refused(true), Some(499), false),
        (Error::refused(true), Some(500), true),
        (Error::refused(true), None, true),
        (Error::refused(false), Some(200), true),
        (of(ErrorKind::JobFailed), None, true),
        (of(ErrorKind::WaitTimedOut), None, true),
        (of(ErrorKind::Timeout), None, true),
        (of(ErrorKind::ConnectionLost), None, true),
        (of(ErrorKind::Decode), Some(200), true),
        (of(ErrorKind::Decode), Some(404), true),
        (of(ErrorKind::ReplyTooLarge), Some(200), true),
        (of(ErrorKind::Redirect), Some(302), true),
    ] {
        let of_call = |is_read_only| {
            let error = error.clone().with_status(status);
            error.in_call("", is_read_only)
        };
        assert_eq!(
            of_call(false).may_have_taken_effect(),
            expected,
            "{error:?} {status:?}"
        );
        assert!(
            !of_call(true).may_have_taken_effect(),
            "{error:?} {status:?}"
        );
        assert!(!error.may_have_taken_effect(), "{error:?}");
    }
}

#[test]
fn display_is_one_line_with_all_that_is_known() {
    let error = Error::refused(true)
        .with_status(500)
        .with_message(Some("No such image.".into()))
        .in_call("cloud_image_create", false);
    assert_eq!(
        error.to_string(),
        "cloud_image_create: the API refused the call: No such image. (HTTP 500); it may have taken effect"
    );
    let error = Error::new(ErrorKind::Decode)
        .with_detail("expected an id")
        .with_json_path("return.job_id");
    assert_eq!(
        error.to_string(),
        "the reply was not understood: expected an id at `return.job_id`"
    );
    let error = error.with_message(Some("Successful".into()));
    assert_eq!(
        error.to_string(),
        "the reply was not understood: expected an id at `return.job_id`; the API said: Successful"
    );
    assert_eq!(
        Error::config(["no", " key"]).to_string(),
        "the client cannot be built: no key"
    );
}

#[test]
fn display_says_how_many_attempts_were_made_if_there_were_several() {
    for (attempts, status, expected) in [
        (0, None, "could not connect"),
        (1, None, "could not connect"),
        (2, None, "could not connect (after 2 attempts)"),
        (1, Some(500), "could not connect (HTTP 500)"),
        (
            4,
            Some(500),
            "could not connect (HTTP 500 after 4 attempts)",
        ),
    ] {
        let error = Error::new(ErrorKind::Connect)
            .with_status(status)
            .after(attempts);
        assert_eq!(
            (error.to_string(), error.attempts()),
            (expected.to_owned(), attempts)
        );
    }
}

#[test]
fn a_message_is_whole_and_display_shows_the_beginning_on_one_line() {
    let text = format!("a\nb {}", "x".repeat(1000));
    let message = Redactor::of_key(&Secret::from("canary")).message(&text);
    let error = Error::refused(true).with_message(Some(message));
    assert_eq!(error.message(), Some(text.as_str()));
    let shown = error.to_string();
    let expected = format!(
        "the API refused the call: a\\nb {}…",
        "x".repeat(200 - "a\\nb ".len() - 1)
    );
    assert_eq!(shown, expected);
    assert!(!format!("{error:?}").contains(&"x".repeat(200)));
}

#[test]
fn every_kind_has_its_predicate_and_its_name() {
    type Predicate = fn(&Error) -> bool;
    let kinds: [(ErrorKind, Predicate, &str); 14] = [
        (ErrorKind::Refused, Error::is_refused, "refused"),
        (
            ErrorKind::RateLimited,
            Error::is_rate_limited,
            "rate_limited",
        ),
        (ErrorKind::Timeout, Error::is_timeout, "timeout"),
        (ErrorKind::Connect, Error::is_connect, "connect"),
        (
            ErrorKind::ConnectionLost,
            Error::is_connection_lost,
            "connection_lost",
        ),
        (ErrorKind::Decode, Error::is_decode, "decode"),
        (
            ErrorKind::ReplyTooLarge,
            Error::is_reply_too_large,
            "reply_too_large",
        ),
        (ErrorKind::Redirect, Error::is_redirect, "redirect"),
        (
            ErrorKind::InconsistentList,
            Error::is_inconsistent_list,
            "inconsistent_list",
        ),
        (
            ErrorKind::InvalidRequest,
            Error::is_invalid_request,
            "invalid_request",
        ),
        (ErrorKind::NotFound, Error::is_not_found, "not_found"),
        (ErrorKind::JobFailed, Error::is_job_failed, "job_failed"),
        (
            ErrorKind::WaitTimedOut,
            Error::is_wait_timed_out,
            "wait_timed_out",
        ),
        (ErrorKind::Config, Error::is_config, "config"),
    ];
    for (kind, _, name) in kinds {
        let error = Error::new(kind);
        let is = kinds.iter().filter(|(_, predicate, _)| predicate(&error));
        assert!(is.map(|(kind, ..)| *kind).eq([kind]), "{kind:?}");
        assert_eq!((error.kind(), kind.to_string()), (kind, name.to_owned()));
        assert_eq!(format!("{kind:>16}"), format!("{name:>16}"));
    }
}

#[test]
fn an_error_is_as_small_as_a_pointer_and_can_be_cloned() {
    fn check<T: StdError + Clone + Send + Sync + 'static>() {
        assert_eq!(size_of::<T>(), size_of::<usize>());
    }
    check::<Error>();
    let error = Error::config("one");
    let other = error.clone().with_detail("two");
    assert_ne!(error.to_string(), other.to_string());
}
