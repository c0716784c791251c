//! [`ROUTES`], the table of routes.

use serde_json::json;

use super::route::Presence::{AnyNumber, Required};
use super::route::{Parameter, Presence, Route};
use super::{faults, images, jobs, listing, requests};
use crate::spec::Method::{Get, Post};

const fn parameter(
    name: &'static str,
    placeholder: &'static str,
    kind: &'static str,
    presence: Presence,
) -> Parameter {
    Parameter {
        name,
        placeholder,
        kind,
        presence,
    }
}

const CODE: Parameter = parameter("code", "CODE", "the code of an image", Required);

pub(super) static ROUTES: [Route; 18] = [
    Route {
        method: Get,
        path: "/mock/",
        parameters: &[],
        help: "Lists the API's operations with their parameters, and these routes",
        answer: listing::list,
    },
    Route {
        method: Get,
        path: "/mock/requests",
        parameters: &[],
        help: "Lists the requests so far: what was sent, whether it was accepted, and the fault",
        answer: requests::requests,
    },
    Route {
        method: Get,
        path: "/mock/carried-out",
        parameters: &[parameter(
            "operation",
            "OPERATION",
            "the id of an operation",
            Required,
        )],
        help: "Counts the calls of an operation that took effect, even if their reply was lost",
        answer: requests::carried_out,
    },
    Route {
        method: Post,
        path: "/mock/reset",
        parameters: &[],
        help: "Forgets all requests and changes, and returns to the state and the flags of the start",
        answer: |api, _| {
            api.reset();
            Ok(json!({}))
        },
    },
    Route {
        method: Post,
        path: "/mock/faults",
        parameters: &[
            parameter(
                "next",
                "[OPERATION:]FAULT",
                "FAULT or OPERATION:FAULT as `--next` takes it, for one call",
                AnyNumber,
            ),
            parameter(
                "fault",
                "[OPERATION:]FAULT",
                "FAULT or OPERATION:FAULT as `--fault` takes it, for every call",
                AnyNumber,
            ),
        ],
        help: "Adds faults as the flags `--next` and `--fault` do; each may be sent several times",
        answer: faults::add,
    },
    Route {
        method: Post,
        path: "/mock/clear-faults",
        parameters: &[],
        help: "Removes all faults; the rate limit stays",
        answer: faults::clear,
    },
    Route {
        method: Post,
        path: "/mock/rate-limit",
        parameters: &[parameter(
            "calls",
            "CALLS",
            "a whole number of 1 or more, or `none`",
            Required,
        )],
        help: "Refuses calls above this many per second; `none` removes the limit",
        answer: faults::rate_limit,
    },
    Route {
        method: Post,
        path: "/mock/polls",
        parameters: &[parameter("polls", "POLLS", "a whole number", Required)],
        help: "Sets how many polls a job is pending for, and then running for, as `--polls` does",
        answer: jobs::polls,
    },
    Route {
        method: Post,
        path: "/mock/fail-next-job",
        parameters: &[parameter("msg", "TEXT", "what the job logs", Required)],
        help: "Makes the next job that a call starts fail",
        answer: jobs::fail_next_job,
    },
    Route {
        method: Post,
        path: "/mock/fail-next-build",
        parameters: &[parameter("trace", "TEXT", "what the build logs", Required)],
        help: "Makes the build of the next push fail",
        answer: jobs::fail_next_build,
    },
    Route {
        method: Post,
        path: "/mock/finish-jobs",
        parameters: &[],
        help: "Ends all jobs and builds without a poll",
        answer: jobs::finish,
    },
    Route {
        method: Post,
        path: "/mock/push",
        parameters: &[CODE],
        help: "Simulates a git push to the repository of a custom image, which starts a build",
        answer: jobs::push,
    },
    Route {
        method: Post,
        path: "/mock/add-account",
        parameters: &[
            parameter("id", "ID", "a whole number", Required),
            parameter("name", "NAME", "text", Required),
        ],
        help: "Adds an account that the key has access to",
        answer: images::add_account,
    },
    Route {
        method: Post,
        path: "/mock/add-server",
        parameters: &[
            parameter("client_id", "ID", "the id of an account", Required),
            parameter("name", "NAME", "text", Required),
        ],
        help: "Adds a server for containers to an account",
        answer: images::add_server,
    },
    Route {
        method: Post,
        path: "/mock/add-domain",
        parameters: &[
            parameter("client_id", "ID", "the id of an account", Required),
            parameter("name", "NAME", "text", Required),
            parameter("expires", "DATE", "a date such as 2027-04-18", Required),
        ],
        help: "Adds a domain name to an account, which is billed for it until this date",
        answer: images::add_domain,
    },
    Route {
        method: Post,
        path: "/mock/add-image",
        parameters: &[
            parameter("client_id", "ID", "the id of an account", Required),
            CODE,
        ],
        help: "Adds a custom image without a job",
        answer: images::add_image,
    },
    Route {
        method: Post,
        path: "/mock/add-public-image",
        parameters: &[CODE, parameter("label", "LABEL", "text", Required)],
        help: "Adds a public image, which every account can fork",
        answer: images::add_public_image,
    },
    Route {
        method: Post,
        path: "/mock/container-count",
        parameters: &[
            CODE,
            parameter("count", "COUNT", "a whole number", Required),
        ],
        help: "Sets how many containers run a custom image, which then cannot be deleted",
        answer: images::container_count,
    },
];
