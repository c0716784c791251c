//! A mock server for the SiteHost API: a real HTTP server on loopback, for tests of programs that call the API.
//!
//! ```no_run
//! use sitehost_mock::{Mock, Outcome};
//!
//! # async fn call_the_program_under_test(url: &str, key: &str) {}
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::start().await?;
//!
//! call_the_program_under_test(mock.url(), mock.key()).await;
//!
//! let requests = mock.requests();
//! assert_eq!(requests[0].path(), "/1.0/cloud/image/create.json");
//! assert_eq!(requests[0].parameters()[..2], [("apikey", "***"), ("client_id", "1")]);
//! assert_eq!(requests[0].outcome(), &Outcome::Accepted);
//! # Ok(())
//! # }
//! ```
//!
//! The mock knows every operation of the bundled OpenAPI spec and no other. It validates each request against the spec.
//! A valid request gets a reply that reflects the calls before it. An invalid request is refused the way the API
//! refuses: HTTP 200 and `{"msg": "Error: …", "status": false}`, where `msg` names the parameter and the reason.
//!
//! The mock decodes requests with its own code and shares none with any client, so it does not repeat a client's
//! mistakes.
//!
//! # State
//!
//! The mock is stateful: the next call finds what a call creates, written in the API's own loose types. It remembers:
//!
//! - the sub-accounts of account 1, images and their versions, and SSH keys;
//! - DNS zones with their records and templates;
//! - stacks with their containers, environment variables and certificates, and integrated stacks;
//! - databases with their users and grants, SSH users, and volumes;
//! - servers with their power, settings, addresses, snapshots and security groups;
//! - mail domains with their accounts, aliases and forwards;
//! - domain names with their name servers and contacts.
//!
//! A slow call starts a job. Each poll with `/job/get` advances the job from `Pending` to `Running` to `Completed`; the job
//! takes effect when it completes, and not earlier.
//!
//! ```no_run
//! use sitehost_mock::Mock;
//!
//! # async fn create_and_wait(url: &str, key: &str, code: &str) -> Result<(), Failed> { Ok(()) }
//! # async fn wait_for_build(url: &str, key: &str, code: &str) -> Result<(), Failed> { Ok(()) }
//! # #[derive(Debug)] struct Failed;
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mock = Mock::start().await?;
//!
//! // The image exists after three polls.
//! create_and_wait(mock.url(), mock.key(), "blog").await.unwrap();
//!
//! // The API has no call that pushes to an image's repository, so the test simulates the push.
//! let pushed = mock.push("blog")?;
//! assert_eq!(pushed.build_id, 11);
//! wait_for_build(mock.url(), mock.key(), "blog").await.unwrap();
//!
//! // This job fails, after more polls than the program under test may be willing to make.
//! mock.fail_next_job("The registry does not answer.");
//! mock.set_polls(100);
//! create_and_wait(mock.url(), mock.key(), "shop").await.unwrap_err();
//!
//! // These take effect at once, without a poll.
//! mock.finish_jobs();
//! mock.add_image(1, "shop")?;
//! # Ok(())
//! # }
//! ```
//!
//! A call is refused if it names something that does not exist, or if it conflicts with something that does: if it
//! creates a zone that exists, an image with a code in use, or a stack on a server that does not exist; forks an image
//! that is not public; or deletes an image that [containers run](Mock::set_container_count), a contact that a domain name
//! has, or a template that a zone is linked to. A `.nz` domain cannot be locked, and no stack is created on a server that is
//! off. What is deleted takes along what is within it: a zone its records, a database its grants, a mail domain its
//! accounts, a server all that is on it. An address that a server loses stays with the account.
//!
//! A new mock holds account 1, which owns the key. The account has these:
//!
//! | kind | names |
//! |------|-------|
//! | servers for containers | `ch-servername`, `ch-mycloud` |
//! | other servers | `servername` |
//! | mail servers | `my-mail-server` |
//! | integrated stacks | `mysql57` of `ch-servername` |
//! | SSH keys | 1, 6, 23 and 25 |
//! | SSH users | `john` of `ch-servername`, who has the key 6 |
//! | zones | `example.co.nz`, with the records 1 and 2 |
//! | domain names | `example.com`, billed until 2025-03-20, 31 days after the start of the mock's clock; `example.net` until 2025-10-09; `example.org` until 2026-02-09 |
//! | contacts of domain names | 12 |
//!
//! It also holds these public images:
//!
//! | id | code | |
//! |---:|------|-|
//! | 12 | `sitehost-php55` | |
//! | 61 | `sitehost-php81-nginx` | two versions |
//! | 62 | `sitehost-php82-nginx` | |
//! | 63 | `sitehost-mysql8` | with a port among its labels |
//! | 64 | `sitehost-base` | of the type `integrated` |
//!
//! A test can add [accounts](Mock::add_account), [servers](Mock::add_server), [domain names](Mock::add_domain), [custom
//! images](Mock::add_image) and [public images](Mock::add_public_image). Replies are deterministic: the same calls get the
//! same replies from every mock. The first job is 3433562, the first image is 491, and the mock's clock starts at
//! 2025-02-17 10:42:58 and advances by one second with each change.
//!
//! The mock is simpler than the documented API in these cases:
//!
//! - two calls that change the same thing do not wait for each other: what a call changes follows from the state at that
//!   call, except that zones are rebuilt, security groups replaced and primary addresses chosen when the job ends;
//! - a copy of a stack ignores `params[aliases][]`, databases and their users, and its label is no host name of it; the
//!   Docker Compose file has the old host names;
//! - a stack is overwritten whole, whatever `params[only][]` says, and without its databases;
//! - the files in the `environments` of a new stack are ignored;
//! - a server on Xen has security groups as any other, and a server can have more images than the API allows;
//! - `/dns/domain_templates` has no template 0 that all accounts share;
//! - passwords are accepted and forgotten.
//!
//! Some behaviour of the API is documented nowhere, and the mock's is a guess. Do not rely on:
//!
//! - how many polls a job spends in each state, and what jobs and builds log;
//! - the names of versions;
//! - the labels of a custom image, which are those of the image that it was forked from;
//! - the default page size of 100, the 0 pages of an empty list, and that `filters[code]` matches whole codes only;
//! - that `filters[domain]`, `filters[name]` and the other filters match whole values, and that the calls which search
//!   match parts of them;
//! - that names are unique across accounts, and that an `update` leaves what is not sent as it is, except that
//!   `/dns/update_record` resets the priority;
//! - that a zone has no SOA record in its list until it is changed, and that a zone which is linked to no template is not
//!   rebuilt;
//! - which address a server gets, that the first address of a version of the protocol becomes the primary one when the
//!   primary one is removed, and that an address resolves to nothing unless it is set;
//! - the record that a new zone has, and that a zone or mail domain is refused as invalid only if it ends in `.example`,
//!   `.invalid` or `.test`;
//! - that a stack has a container for each service that the lines of its Docker Compose file name, or one with the name of
//!   the stack; and that a stopped container is `Exited`;
//! - the names of copied stacks, and that a container with the name of a stack gets that of the copy or of the overwritten
//!   stack;
//! - at which length the label of a server is shortened to a name;
//! - that each container of a stack gets a certificate, that these are valid for three months, and that a revoked one is
//!   gone;
//! - that a server is for containers if its product code begins with `CLDCON`, and that a snapshot stays when its
//!   lifetime, by default an hour, ends;
//! - that an environment variable, a mount or a grant which is not there cannot be removed;
//! - that the container of a database, and the containers and volumes of an SSH user, need not exist;
//! - that `filters[billed_until]` finds the domain names which are billed until then or not as long, and
//!   `filters[contact_id]` those of which the contact is any one;
//! - that a registered domain name has no name servers, that a cancelled one stays in the list with its date, and that
//!   any can hide its contacts;
//! - that rescue mode turns a server on;
//! - the members that no call sets, such as sizes and gateways, which are those of the documented example;
//! - that every list without counters ignores `filters[page_size]` unless `filters[page_number]` is sent, which the
//!   vendor observed for one list;
//! - how a code is derived from a label;
//! - that a job is a `scheduler` job if no source names its kind;
//! - the text of most refusals.
//!
//! The mock replies with the documented example to an operation that it keeps no state for. A job in that reply is one that
//! has no effect: it advances and can fail as any other. [Without memory](Builder::without_memory) the mock replies with
//! the documented example to every operation, and `/job/get` takes any id.
//!
//! # Stricter than the API
//!
//! The API accepts some mistakes, or reacts to them in surprising ways. The mock refuses them so that a test finds
//! them: parameters in another order, unknown or repeated parameters, values of another type than documented, a GET
//! where the API documents a POST, a key in the URL of a POST, and a version of the API in the path for which the spec
//! does not have the operation. [`Refusal`] lists every reason. Its text says what to send instead; that of an unknown
//! path names the path that was meant.
//!
//! This holds within lists, maps and structs too: the indices of a list count up from 0, the parts of an entry are
//! adjacent, and the members of a struct are in the documented order. The keys of a map may come in any order.
//!
//! A [lenient](Builder::lenient) mock takes some of it: the calls of the vendor's own Go SDK, for example.
//!
//! PHP reads `x[]` as the next entry of a list, and so does every mock, whichever spelling is documented: `x[0]`, `x[1]`
//! is the same as `x[]`, `x[]`, in lists of values, of structs and of lists. As in PHP, `x[][name]`, `x[][content]` are
//! two entries with one member each. They are refused if a required member is missing in one of them.
//!
//! # HTTP
//!
//! The mock speaks HTTP/1.1 without TLS. What it cannot read as a request is recorded nowhere and gets an answer that
//! says what is wrong, with an HTTP status of its own and a body like that of a refusal: the beginning of a TLS
//! connection, CONNECT, a malformed first line or header field, a URL of more than 65,534 bytes, a header section of more
//! than 256 KiB or 100 fields, and both `content-length` and `transfer-encoding`. A client that speaks HTTP/2 without
//! asking gets the text in a `GOAWAY` frame. Few clients show the text where they expect TLS or a tunnel; curl says `wrong
//! version number` and `CONNECT tunnel failed, response 501`. After a body in chunks the connection is no longer watched
//! for this, and a malformed request on it gets an empty HTTP 400.
//!
//! A body that is compressed, breaks off or has malformed chunks is refused and recorded. One that is shorter than its
//! `content-length` breaks off when the client closes the connection or its sending half. Until then the mock waits for
//! the rest, as any server does. A request with the URL of another server (`GET http://…`), as a client sends it to a
//! proxy, is answered by its path.
//!
//! # Fault injection
//!
//! A [`Fault`] tests how a program handles a failing API: refusals, lost connections, and slow, broken or unexpected
//! replies. A fault applies to the [next call](Mock::fault_next), to [every call of an operation](Mock::fault_on) or to
//! [every call](Mock::fault_all). An invalid request is still refused.
//!
//! ```no_run
//! use sitehost_mock::{Fault, Mock};
//!
//! # async fn create_an_image(url: &str, key: &str) -> Result<(), Lost> { Ok(()) }
//! # #[derive(Debug)] struct Lost;
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::start().await?;
//!
//! // The mock creates the image, then closes the connection without a reply.
//! mock.fault_next(Fault::CutAfter);
//! create_an_image(mock.url(), mock.key()).await.unwrap_err();
//!
//! // A program that retries, and lets the API choose the code, ends up with two images.
//! assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
//! # Ok(())
//! # }
//! ```
//!
//! Above its [rate limit](Mock::set_rate_limit) the mock refuses with HTTP 500, as the API does:
//!
//! ```no_run
//! # use sitehost_mock::Mock;
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::builder().rate_limit(10).start().await?;
//! # Ok(())
//! # }
//! ```
//!
//! The program `sitehost-mock` takes the same settings as flags, for example `--next cut-after --rate-limit 10`;
//! `--help` lists them. What a test in Rust does through [`Mock`], a test in another language does through the routes under
//! `/mock/`: `POST /mock/push` with the form `code=CODE` simulates a push, and `GET /mock/` lists them all. The README shows
//! whole samples.

// Compiles the README's samples.
#![cfg_attr(doctest, doc = include_str!("../README.md"))]

mod api;
mod builder;
mod connection;
mod cross_origin;
mod decode;
mod fault;
mod listener;
mod log;
mod memory;
mod mock;
mod name;
mod not_added;
#[cfg(feature = "program")]
#[doc(hidden)]
pub mod program;
mod pushed;
mod rate_limit;
mod recorded;
mod redactor;
mod refusal;
mod reply;
mod request;
mod routes;
mod server;
mod settings;
mod spec;
mod start_error;
mod unknown_image;
mod unknown_operation;
mod validate;

pub use builder::Builder;
pub use fault::{Fault, ParseFaultError};
pub use mock::Mock;
pub use not_added::NotAdded;
pub use pushed::Pushed;
pub use recorded::{Outcome, Recorded};
pub use refusal::Refusal;
pub use request::BODY_LIMIT;
pub use settings::DEFAULT_KEY;
pub use start_error::StartError;
pub use unknown_image::UnknownImage;
pub use unknown_operation::UnknownOperation;
