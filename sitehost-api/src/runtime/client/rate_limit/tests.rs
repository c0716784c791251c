//! Calls through a limit on tokio's paused clock, without a network.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::task::JoinSet;
use tokio::time::{advance, sleep, timeout};

use super::pace::SECOND;
use super::*;
use crate::runtime::client::retry::{self, FailedAttempt, Limits};
use crate::runtime::client::retry_policy::RetryPolicy;
use crate::runtime::error::{Error, ErrorKind};

const MILLISECOND: Duration = Duration::from_millis(1);

/// Sends a call that succeeds at once.
async fn call(limit: &RateLimit) {
    let mut turn = Turn::new(Some(limit), 60 * SECOND, None);
    turn.admit().await.unwrap().admitted();
}

fn assert_within(times: &[Instant], calls: usize) {
    for window in times.windows(calls + 1) {
        assert!(window[calls] - window[0] >= SECOND, "{times:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn no_second_has_more_calls_than_allowed_and_none_fewer() {
    let limit = RateLimit::per_second(3);
    let mut tasks = JoinSet::new();
    for _ in 0..10 {
        let limit = limit.clone();
        tasks.spawn(async move {
            call(&limit).await;
            Instant::now()
        });
    }
    let mut times = tasks.join_all().await;
    times.sort();
    assert_within(&times, 3);
    assert_eq!(times[9] - times[0], 3 * SECOND);
}

#[tokio::test(start_paused = true)]
async fn the_second_rolls() {
    let limit = RateLimit::per_second(2);
    let start = Instant::now();
    let mut times = Vec::new();
    for pause in [900, 0, 0, 0, 0] {
        call(&limit).await;
        times.push(Instant::now());
        sleep(pause * MILLISECOND).await;
    }
    assert_within(&times, 2);
    assert_eq!(start.elapsed(), 2 * SECOND);
}

#[tokio::test(start_paused = true)]
async fn the_first_to_come_is_the_first_to_go() {
    let limit = RateLimit::per_second(2);
    let mut order = JoinSet::new();
    let gone = Arc::new(Mutex::new(Vec::new()));
    for n in 0..20 {
        let (limit, gone) = (limit.clone(), Arc::clone(&gone));
        order.spawn(async move {
            call(&limit).await;
            gone.lock().unwrap().push(n);
        });
        tokio::task::yield_now().await;
    }
    order.join_all().await;
    assert_eq!(*gone.lock().unwrap(), (0..20).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn calls_that_come_slowly_do_not_wait() {
    let limit = RateLimit::per_second(1);
    let start = Instant::now();
    for second in 0..3 {
        assert_eq!(start.elapsed(), second * SECOND);
        call(&limit).await;
        advance(SECOND).await;
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_while_they_wait_leave_no_gap() {
    let limit = RateLimit::per_second(1);
    let start = Instant::now();
    call(&limit).await;
    let mut waiting = JoinSet::new();
    for _ in 0..60 {
        let limit = limit.clone();
        waiting.spawn(async move { call(&limit).await });
    }
    let last = tokio::spawn({
        let limit = limit.clone();
        async move { call(&limit).await }
    });
    sleep(100 * MILLISECOND).await;
    drop(waiting);
    last.await.unwrap();
    assert_eq!(start.elapsed(), SECOND);
    assert!(limit.state().waiting.is_empty());
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_when_they_were_admitted_leave_no_gap() {
    let limit = RateLimit::per_second(1);
    let start = Instant::now();
    call(&limit).await;
    let mut dropped = Box::pin(call(&limit));
    let mut other = Box::pin(call(&limit));
    for waiting in [&mut dropped, &mut other] {
        assert!(timeout(MILLISECOND, waiting).await.is_err());
    }
    advance(SECOND).await;
    // Each poll admits whatever there is room for, so this admits the first, which is not polled any more.
    assert!(timeout(MILLISECOND, &mut other).await.is_err());
    drop(dropped);
    other.await;
    assert!(start.elapsed() < SECOND + 10 * MILLISECOND);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_without_being_polled_holds_up_no_other() {
    let limit = RateLimit::per_second(1);
    let start = Instant::now();
    call(&limit).await;
    let mut forgotten = std::pin::pin!(call(&limit));
    assert!(
        timeout(100 * MILLISECOND, forgotten.as_mut())
            .await
            .is_err()
    );
    call(&limit).await;
    assert_eq!(start.elapsed(), 2 * SECOND);
    // Its own turn has passed, and the second is taken.
    forgotten.await;
    assert_eq!(start.elapsed(), 3 * SECOND);
}

#[tokio::test(start_paused = true)]
async fn a_runtime_that_stalls_now_and_then_admits_all_the_same() {
    let limit = RateLimit::per_second(10);
    let stalls = tokio::spawn(async {
        loop {
            // The clock advances while nothing else is polled.
            advance(120 * MILLISECOND).await;
            tokio::task::yield_now().await;
        }
    });
    let start = Instant::now();
    call(&limit).await;
    assert_eq!(start.elapsed(), Duration::ZERO);
    for _ in 0..30 {
        call(&limit).await;
    }
    assert!(start.elapsed() < 10 * SECOND, "{:?}", start.elapsed());
    stalls.abort();
}

/// The clock would move if anything waited for it.
#[tokio::test(start_paused = true)]
async fn what_nothing_limits_does_not_wait() {
    let start = Instant::now();
    for limit in [RateLimit::learned(), RateLimit::per_second(10_000)] {
        for _ in 0..5000 {
            call(&limit).await;
        }
        assert!(limit.state().pace.remembered() <= 10_000);
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn admissions_of_long_ago_are_forgotten() {
    let limit = RateLimit::per_second(u32::MAX);
    for _ in 0..100 {
        call(&limit).await;
        advance(SECOND / 4).await;
    }
    assert!(limit.state().pace.remembered() <= 13);
}

/// A server that admits up to `limit` calls in a rolling second and refuses the others.
struct Server {
    limit: usize,
    /// How long a request and a reply travel.
    way: Duration,
    /// How long a call that is admitted takes.
    takes: Duration,
    admitted: Mutex<VecDeque<Instant>>,
    requests: AtomicUsize,
    in_flight: AtomicUsize,
    most_in_flight: AtomicUsize,
}

impl Server {
    fn new(limit: usize, way: u64, takes: u64) -> Arc<Self> {
        Arc::new(Self {
            limit,
            way: Duration::from_millis(way),
            takes: Duration::from_millis(takes),
            admitted: Mutex::default(),
            requests: AtomicUsize::new(0),
            in_flight: AtomicUsize::new(0),
            most_in_flight: AtomicUsize::new(0),
        })
    }

    fn admits(&self) -> bool {
        let (now, mut admitted) = (Instant::now(), self.admitted.lock().unwrap());
        while admitted.front().is_some_and(|at| now - *at >= SECOND) {
            admitted.pop_front();
        }
        let admits = admitted.len() < self.limit;
        if admits {
            admitted.push_back(now);
        }
        admits
    }

    async fn answer(&self) -> Result<(), FailedAttempt> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let in_flight = self.in_flight.fetch_add(1, Ordering::Relaxed) + 1;
        self.most_in_flight.fetch_max(in_flight, Ordering::Relaxed);
        // Requests do not all travel equally fast.
        sleep(self.way + self.way.mul_f64(fastrand::f64() / 4.0)).await;
        let admits = self.admits();
        if admits {
            sleep(self.takes).await;
        }
        sleep(self.way).await;
        self.in_flight.fetch_sub(1, Ordering::Relaxed);
        if admits {
            return Ok(());
        }
        let error = Error::new(ErrorKind::RateLimited).with_status(500);
        Err(FailedAttempt::new(error))
    }
}

/// Sends `calls` calls at once through each limit. Returns how many failed, and how long all took.
async fn burst(server: &Arc<Server>, limits: &[RateLimit], calls: usize) -> (usize, Duration) {
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for limit in limits {
        for n in 0..calls {
            let (server, limit) = (Arc::clone(server), limit.clone());
            tasks.spawn(async move {
                let limits = Limits {
                    rate_limit: Some(&limit),
                    ..Limits::default()
                };
                let is_read_only = n % 2 == 0;
                let send = |_, _| server.answer();
                retry::run(
                    is_read_only,
                    &RetryPolicy::default(),
                    &limits,
                    SECOND,
                    send,
                    |_, result| result,
                )
                .await
            });
        }
    }
    let failed = tasks
        .join_all()
        .await
        .iter()
        .filter(|done| done.is_err())
        .count();
    (failed, start.elapsed())
}

/// The requests that reached the server, for each call.
fn requests_a_call(server: &Server, calls: usize) -> f64 {
    server.requests.load(Ordering::Relaxed) as f64 / calls as f64
}

#[tokio::test(start_paused = true)]
async fn a_burst_comes_through_with_few_requests() {
    for (limit, way, takes, calls) in [
        (10, 0, 0, 120),
        (10, 1, 5, 120),
        (10, 20, 50, 120),
        (10, 150, 100, 120),
        (10, 5, 30_000, 120),
        (10, 20, 50, 1000),
        (20, 20, 50, 120),
        (50, 20, 50, 300),
    ] {
        let server = Server::new(limit, way, takes);
        let (failed, time) = burst(&server, &[RateLimit::learned()], calls).await;
        let requests = requests_a_call(&server, calls);
        let (seconds, least) = ((time - server.takes).as_secs_f64(), (calls / limit) as f64);
        let case = format!("{limit} a second, {way} ms, {takes} ms: {requests} in {seconds} s");
        assert_eq!(failed, 0, "{case}");
        assert!(requests <= 1.5, "{case}");
        assert!(seconds <= 1.5 * least + 2.0, "{case}");
    }
}

#[tokio::test(start_paused = true)]
async fn clients_that_do_not_know_of_each_other_come_through_together() {
    for (clients, way, takes) in [
        (2, 1, 5),
        (3, 0, 0),
        (3, 20, 50),
        (3, 150, 100),
        (3, 5, 30_000),
        (10, 20, 50),
    ] {
        let server = Server::new(10, way, takes);
        let limits: Vec<_> = (0..clients).map(|_| RateLimit::learned()).collect();
        let (failed, time) = burst(&server, &limits, 120 / clients).await;
        let requests = requests_a_call(&server, 120);
        let case = format!("{clients} clients, {way} ms, {takes} ms: {requests} in {time:?}");
        assert_eq!(failed, 0, "{case}");
        assert!(requests <= 3.0, "{case}");
        assert!(time - server.takes <= 40 * SECOND, "{case}");
    }
}

#[tokio::test(start_paused = true)]
async fn clients_that_share_a_limit_count_together() {
    let server = Server::new(10, 1, 5);
    let limit = RateLimit::per_second(8);
    let (failed, time) = burst(&server, &[limit.clone(), limit.clone(), limit], 40).await;
    assert_eq!(failed, 0);
    assert_eq!(server.requests.load(Ordering::Relaxed), 120);
    assert!(time < 16 * SECOND, "{time:?}");
}

#[tokio::test(start_paused = true)]
async fn a_refusal_holds_back_every_call_until_its_second_is_over() {
    let limit = RateLimit::learned();
    let mut turn = Turn::new(Some(&limit), 60 * SECOND, None);
    turn.admit().await.unwrap().refused(None);
    let start = Instant::now();
    call(&limit.clone()).await;
    let held = start.elapsed();
    assert!(held >= SECOND && held < 2 * SECOND, "{held:?}");

    turn.admit().await.unwrap().refused(Some(7 * SECOND));
    let start = Instant::now();
    call(&limit.clone()).await;
    let held = start.elapsed();
    assert!(held >= 7 * SECOND && held < 8 * SECOND, "{held:?}");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_lets_nothing_through_fails_all_calls_in_a_minute() {
    let server = Server::new(0, 20, 50);
    let (failed, time) = burst(&server, &[RateLimit::learned()], 120).await;
    assert_eq!(failed, 120);
    assert!(time <= 62 * SECOND, "{time:?}");
    assert!(requests_a_call(&server, 120) < 1.0);
}

#[tokio::test(start_paused = true)]
async fn a_server_without_a_limit_soon_gets_all_calls_at_once() {
    let server = Server::new(usize::MAX, 20, 50);
    let (failed, time) = burst(&server, &[RateLimit::learned()], 2000).await;
    assert_eq!(failed, 0);
    assert!(server.most_in_flight.load(Ordering::Relaxed) >= 500);
    assert!(time < SECOND, "{time:?}");
}

/// Replies that take half a minute do not hold up the ten calls that may be sent each second.
#[tokio::test(start_paused = true)]
async fn slow_replies_hold_up_no_call_that_the_api_would_take() {
    let server = Server::new(usize::MAX, 20, 30_000);
    let (failed, time) = burst(&server, &[RateLimit::learned()], 120).await;
    assert_eq!(failed, 0);
    assert!(time < 42 * SECOND, "{time:?}");
}

/// A moment of refusals does not slow the client down for good.
#[tokio::test(start_paused = true)]
async fn a_limit_is_forgotten() {
    let limit = RateLimit::learned();
    let mut turn = Turn::new(Some(&limit), 60 * SECOND, None);
    turn.admit().await.unwrap().refused(None);
    sleep(12 * SECOND).await;
    let start = Instant::now();
    for _ in 0..1000 {
        call(&limit).await;
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
}
