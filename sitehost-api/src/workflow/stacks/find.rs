//! Finding the stacks of a virtual host, in the lists of an account's stacks.

use crate::generated::cloud::server::CloudServerListAll;
use crate::generated::cloud::stack::{CloudStackListAll, Stack};
use crate::runtime::client::Client;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::id::Id;
use crate::runtime::reply::Page;
use crate::workflow::stacks::virtual_hosts::has_host;

impl Client {
    /// Finds the stacks of an account that have a virtual host, such as `www.example.co.nz`: those whose Docker
    /// Compose file names it in the environment variable `VIRTUAL_HOST` of a service. The proxy of a server passes
    /// requests on by this variable. SiteHost does not document it; its own tools write and read it.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::stack::CloudStackRestart};
    ///
    /// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let stacks = client.find_stacks_by_host(1, "www.example.co.nz").await?;
    /// let [stack] = stacks.as_slice() else {
    ///     return Err(format!("{} stacks have the host", stacks.len()).into());
    /// };
    /// let restart = CloudStackRestart::new(1, &stack.server_name, &stack.name);
    /// client.wait(&client.cloud_stack_restart(&restart).await?).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Whether the API refuses a second stack with the same host is not documented. All stacks with the host are
    /// returned, in the order of the API, and an empty list if there are none. A stack that the API returns without
    /// its Compose file is not found.
    ///
    /// Whole names are compared. Case, a final dot and blanks do not matter. A wildcard is text: `*.example.co.nz`
    /// finds the stacks that name it so, and `www.example.co.nz` does not find them. The file is read line by line and
    /// not resolved as YAML: an entry of this name counts wherever it stands, and a value that continues on another
    /// line, or names a variable, is not found. Nor is a `VIRTUAL_HOST` outside of the Compose file, as
    /// [`cloud_stack_environment_get`](Client::cloud_stack_environment_get) returns it.
    ///
    /// It makes one call, which lists the stacks on all servers. The API returns the first page of this list, and no
    /// parameter for another page is known. If there is more than one page, it lists the
    /// [servers](Client::cloud_server_list_all) of the account, and the stacks of each server.
    ///
    /// # Errors
    ///
    /// - [`is_invalid_request`](Error::is_invalid_request) if `host` is not a host name alone, such as an address with
    ///   `https://`. Nothing was sent.
    /// - [`is_inconsistent_list`](Error::is_inconsistent_list) if the lists do not have all stacks: those of one server
    ///   take more than one page, or some are on no server of the account.
    /// - The error of a call, with the [`operation`](Error::operation) `cloud_stack_list_all` or
    ///   `cloud_server_list_all`.
    #[inline]
    pub async fn find_stacks_by_host(
        &self,
        client_id: impl Into<Id>,
        host: &str,
    ) -> Result<Vec<Stack>, Error> {
        let request = CloudStackListAll::new(client_id);
        let host = host.trim();
        if host.trim_matches('.').is_empty()
            || host.contains(|c: char| c.is_whitespace() || ",:/".contains(c))
        {
            let problem = format!(
                "`{host}` is not a host name; write one without scheme, port and path, such as `www.example.co.nz`"
            );
            return Err(self.invalid(&&request, &problem));
        }
        let mut stacks = all_stacks(self, &request).await?;
        stacks.retain(|stack| {
            let file = stack.docker_file.as_deref().unwrap_or_default();
            has_host(file, host)
        });
        Ok(stacks)
    }
}

/// Returns all stacks of an account, or an error.
#[inline]
async fn all_stacks(client: &Client, request: &CloudStackListAll) -> Result<Vec<Stack>, Error> {
    let first = client.cloud_stack_list_all(request).await?;
    if is_whole(&first) {
        return Ok(first.data);
    }
    let inconsistent = |problem: &str| {
        let detail = client.quote(&request, problem);
        let error = Error::new(ErrorKind::InconsistentList).with_detail(detail);
        client.in_call(&request, error)
    };
    let servers = CloudServerListAll::new(&request.client_id);
    let servers = client.cloud_server_list_all(&servers).await?;
    let mut stacks = Vec::new();
    for server in &servers {
        let on_server = request.clone().server_name(&server.name);
        let page = client.cloud_stack_list_all(&on_server).await?;
        if !is_whole(&page) {
            let (returned, total) = (page.data.len(), page.total_items);
            let problem = format!("it has {returned} of the {total} stacks on {}", server.name);
            return Err(inconsistent(&problem));
        }
        stacks.extend(page.data);
    }
    if count(&stacks) < first.total_items {
        let (returned, total) = (stacks.len(), first.total_items);
        let problem = format!("the servers of the account have {returned} of its {total} stacks");
        return Err(inconsistent(&problem));
    }
    Ok(stacks)
}

/// Whether a page has the whole list.
fn is_whole(page: &Page<Stack>) -> bool {
    page.total_pages <= 1 && page.total_items <= count(&page.data)
}

fn count(stacks: &[Stack]) -> i64 {
    i64::try_from(stacks.len()).unwrap_or(i64::MAX)
}
