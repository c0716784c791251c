//! The example `domains`: which domains it lists, and its exit code.

use crate::return_next::return_next;
use crate::{run, run_on};
use serde_json::{Value, json};
use sitehost_mock::{Fault, Mock};

/// Replies to the next list of domains with these names, numbers of days from today, and months of automatic renewal.
pub fn list_next(mock: &Mock, domains: &[(&str, i64, u32)]) {
    let today = jiff::tz::Offset::constant(12).to_datetime(jiff::Timestamp::now());
    let domains: Vec<_> = domains
        .iter()
        .map(|(domain, days, months)| {
            let end = today.date() + jiff::Span::new().days(*days);
            json!({
                "domain": domain,
                "state": "Active",
                "autorenew_term": months.to_string(),
                "datebilleduntil": format!("{end} 11:56:01"),
            })
        })
        .collect();
    answer_next(mock, domains);
}

/// Replies to the next list of domains with these.
fn answer_next(mock: &Mock, domains: Vec<Value>) {
    let page = json!({
        "total_items": domains.len(),
        "current_items": domains.len(),
        "current_page": 1,
        "total_pages": 1,
        "data": domains,
    });
    return_next(mock, "srs_list_domains", &page);
}

#[tokio::test]
async fn domains_lists_what_runs_out_soon_by_date_and_its_exit_code_says_whether_any_does() {
    let mock = Mock::start().await.unwrap();
    let domains = [
        ("later.nz", 62, 0),
        ("soon.nz", 58, 0),
        ("sooner.nz", 3, 12),
        ("over.nz", -20, 0),
    ];
    list_next(&mock, &domains);
    let ran = run_on(&mock, "domains", &[]).await;
    let mut lines = ran.stdout.lines();
    assert_eq!(lines.next(), Some("ENDS        DAYS  RENEWAL   DOMAIN"));
    // The date and the number of days depend on the moment at which the program runs.
    for end in [
        "  by hand   over.nz",
        "  automatic sooner.nz",
        "  by hand   soon.nz",
    ] {
        assert!(lines.next().unwrap().ends_with(end), "{}", ran.stdout);
    }
    assert_eq!(
        (lines.next(), ran.code, ran.stderr.as_str()),
        (None, Some(1), "")
    );

    list_next(&mock, &domains);
    let ran = run_on(&mock, "domains", &["--days", "90"]).await;
    assert_eq!((ran.code, ran.stdout.lines().count()), (Some(1), 5));

    list_next(&mock, &domains[..1]);
    let ran = run_on(&mock, "domains", &[]).await;
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (Some(0), "none of 1 domains expires within 60 days\n")
    );

    let refusal = Fault::Refuse {
        status: 200,
        msg: "Error: no.".to_owned(),
    };
    mock.fault_next_on("srs_list_domains", refusal).unwrap();
    let ran = run_on(&mock, "domains", &[]).await;
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    assert!(ran.stderr.starts_with("srs_list_domains: the API refused"));
}

#[tokio::test]
async fn domains_leaves_out_what_was_cancelled_and_says_what_has_no_date() {
    let mock = Mock::start().await.unwrap();
    let cancelled = json!({
        "domain": "cancelled.nz",
        "state": "Cancelled",
        "datebilleduntil": "2017-03-17 11:59:36",
        "datecancelled": "2017-01-01 00:00:00",
    });
    let undated =
        json!({ "domain": "undated.nz", "state": "Active", "datebilleduntil": "0000-00-00" });
    answer_next(&mock, vec![cancelled, undated]);
    let ran = run_on(&mock, "domains", &[]).await;
    assert_eq!(
        (ran.code, ran.stdout.as_str(), ran.stderr.as_str()),
        (
            Some(0),
            "none of 1 domains expires within 60 days\n",
            "1 of 1 domains have no date\n"
        )
    );
}

#[test]
fn domains_reads_the_domains_of_a_mock_without_a_key() {
    let ran = run("domains", &[], &[]);
    // Which of them have run out depends on today's date.
    assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.stderr);
    assert_eq!(ran.messages(), "");
}
