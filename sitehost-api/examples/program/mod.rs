//! What the examples share: where they call, and how they end.

use std::process::ExitCode;

use sitehost_api::api::ApiGetInfo;
use sitehost_api::{Client, ClientBuilder, Error, Id};
use sitehost_mock::Mock;

/// Options from the environment, where it has a key: for the API at `SITEHOST_BASE_URL`, or the public one.
pub fn from_environment() -> Result<Option<ClientBuilder>, Error> {
    match std::env::var_os("SITEHOST_API_KEY").is_some_and(|key| !key.is_empty()) {
        true => ClientBuilder::from_env().map(Some),
        false => Ok(None),
    }
}

/// Returns a client builder, and the mock server that it calls if there is no key. The server stops when it is dropped.
pub async fn connect() -> Result<(ClientBuilder, Option<Mock>), Box<dyn std::error::Error>> {
    if let Some(builder) = from_environment()? {
        return Ok((builder, None));
    }
    let mock = Mock::start().await?;
    eprintln!(
        "SITEHOST_API_KEY is not set: calling a mock server of the API at {}.\n",
        mock.url()
    );
    let builder = Client::builder(mock.key()).base_url(mock.url());
    Ok((builder, Some(mock)))
}

/// The account that was named, or else the one that the key belongs to.
#[allow(dead_code, reason = "not every example needs an account")]
pub async fn account(client: &Client, named: Option<Id>) -> Result<Id, Error> {
    match named {
        Some(id) => Ok(id),
        None => Ok(client.api_get_info(&ApiGetInfo::new()).await?.client_id),
    }
}

/// Says what went wrong, if anything did.
#[allow(dead_code, reason = "the exit code of an example can say more")]
pub fn end(result: Result<(), Box<dyn std::error::Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
