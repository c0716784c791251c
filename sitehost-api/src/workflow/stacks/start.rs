//! Waiting until a stack runs. A stack has no state of its own, so its containers are looked at.

use crate::generated::cloud::stack::{CloudStackGet, Stack, StackContainer};
use crate::runtime::client::Client;
use crate::workflow::waiting::{Progress, Wait, Watched};

impl Client {
    /// Waits until a stack runs: it has a container, all its containers are
    /// [`Up`](crate::cloud::stack::ContainerState::Up), and nothing of it is `pending` or missing. Polls the stack
    /// until then.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use sitehost_api::Client;
    /// use sitehost_api::cloud::stack::{CloudStackGet, CloudStackStart};
    ///
    /// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
    /// let job = client.cloud_stack_start(&CloudStackStart::new(1, "ch-mycloud", "cc567a321b123c")).await?;
    /// client.wait(&job).await?;
    ///
    /// let request = CloudStackGet::new(1, "ch-mycloud", "cc567a321b123c");
    /// let wait = client.wait_for_stack(&request).time_limit(Duration::from_secs(120));
    /// match wait.await {
    ///     Ok(stack) => println!("{} containers run", stack.containers.len()),
    ///     Err(error) => println!("{error}"), // … last seen: cc567a321b123c is Exited
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// After a call that starts a job, wait for the job first: until it begins, a container that is to be restarted is
    /// still `Up`. `Up` means that Docker started the container, not that it answers requests.
    ///
    /// `Up` is the only documented state, so no other one ends the wait: a container that exited may be started again.
    /// A container that is meant to exit keeps the wait going until its time limit, 30 minutes by default.
    /// [`is_failed`](crate::WaitError::is_failed) is therefore never true, and a stack that does not start ends the
    /// wait at its [time limit](Wait::time_limit), with an error that names each container that is not up.
    ///
    /// # Errors
    ///
    /// Those of [`wait`](Client::wait), except that no job can fail. A stack that does not exist, or is deleted
    /// meanwhile, is a refusal, which ends the wait after its [grace period](Wait::grace).
    #[inline]
    pub fn wait_for_stack(&self, request: &CloudStackGet) -> Wait<'static, CloudStackGet> {
        self.watch(request)
    }
}

impl Watched for CloudStackGet {
    fn name(&self) -> String {
        format!("start of stack {} on {}", self.name, self.server)
    }

    fn progress(&self, stack: &Stack) -> Progress {
        match obstacles(stack).is_empty() {
            true => Progress::Done,
            false => Progress::Running,
        }
    }

    fn describe(&self, stack: &Stack) -> String {
        obstacles(stack).join(", ")
    }
}

/// Returns what keeps a stack from running.
fn obstacles(stack: &Stack) -> Vec<String> {
    let mut obstacles = Vec::new();
    if stack.containers.is_empty() {
        obstacles.push("it has no containers".to_owned());
    }
    if let Some(pending) = &stack.pending {
        obstacles.push(format!("pending: {pending}"));
    }
    if stack.is_missing == Some(true) {
        obstacles.push("it is missing".to_owned());
    }
    for container in &stack.containers {
        obstacles.extend(obstacle(container));
    }
    obstacles
}

fn obstacle(container: &StackContainer) -> Option<String> {
    let StackContainer { name, state, .. } = container;
    let state = state.as_ref().map(|state| state.as_str().trim());
    match (state, &container.pending) {
        (None | Some(""), _) => Some(format!("{name} has no state")),
        (Some(state), _) if !state.eq_ignore_ascii_case("up") => Some(format!("{name} is {state}")),
        (_, Some(pending)) => Some(format!("{name} is pending: {pending}")),
        _ if container.is_missing == Some(true) => Some(format!("{name} is missing")),
        _ => None,
    }
}
