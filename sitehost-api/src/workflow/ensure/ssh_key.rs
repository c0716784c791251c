//! Adding an SSH key unless the account has it.

use std::time::Duration;

use super::future::{Ensure, Options, Outcome};
use super::public_key::PublicKey;
use super::{Ensured, lost_create};
use crate::generated::ssh::key::{SshKey, SshKeyAdd, SshKeyListAll};
use crate::runtime::client::Client;
use crate::runtime::error::Error;

/// How long to look for a key after an add whose reply was lost: one minute. It is added without a job.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

impl Client {
    /// Adds an SSH key, unless the account has it.
    ///
    /// Two keys are the same if their type and their base64 are. Comments, blanks and options of a key are not
    /// compared, nor are label and access of the request: a key with others is returned as it is.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, ssh::key::SshKeyAdd};
    ///
    /// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let content = std::fs::read_to_string("/home/deploy/.ssh/id_ed25519.pub")?;
    /// let key = client.ensure_ssh_key(&SshKeyAdd::new(1, "deploy", content)).await?;
    /// println!("key {}", key.get().id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It makes a call for each page of the list of keys, and no other if the key is there. Otherwise it makes
    /// the add, and returns the key as it was sent, with its new id and without dates. After an add whose reply
    /// was lost, it reads the list again; see [`Ensure`].
    ///
    /// # Errors
    ///
    /// - [`is_invalid_request`](Error::is_invalid_request) if the content is not one public key in the form of a
    ///   line in `authorized_keys`. Nothing was sent.
    /// - The error of the [list](crate::Items::next), with the [`operation`](Error::operation) `ssh_key_list_all`.
    ///   Nothing was added.
    /// - The error of the add. If it [may have taken effect](Error::may_have_taken_effect), the key was not found
    ///   within the [time limit](Ensure::time_limit), and may still appear.
    #[inline]
    pub fn ensure_ssh_key(&self, request: &SshKeyAdd) -> Ensure<'static, SshKey> {
        let (client, request) = (self.clone(), request.clone());
        Ensure::new(move |options| Box::pin(ensure(client, request, options)))
    }
}

#[inline]
async fn ensure(client: Client, request: SshKeyAdd, options: Options<'_>) -> Outcome<SshKey> {
    let Some(key) = PublicKey::of_line(&request.content) else {
        let problem =
            "`content` is not a public key on one line, such as `ssh-ed25519 AAAA… comment`";
        return Err(client.invalid(&&request, problem));
    };
    let look = || find(&client, &request, key);
    if let Some(key) = look().await? {
        return Ok(Ensured::Existing(key));
    }
    let key = match client.ssh_key_add(&request).await {
        Ok(added) => SshKey {
            id: added.key_id,
            client_id: Some(request.client_id),
            label: request.label,
            content: request.content,
            custom_image_access: request.custom_image_access,
            ..SshKey::default()
        },
        Err(error) => {
            let limit = options.time_limit.unwrap_or(LOOK_AGAIN);
            lost_create::find(error, limit, look).await?
        }
    };
    Ok(Ensured::Created(key))
}

/// Returns the first entry of the list with the key.
#[inline]
async fn find(
    client: &Client,
    request: &SshKeyAdd,
    key: PublicKey<'_>,
) -> Result<Option<SshKey>, Error> {
    let list = SshKeyListAll::new(&request.client_id);
    let mut listed = client.ssh_key_list_all_stream(&list);
    while let Some(entry) = listed.next().await {
        let entry = entry?;
        if PublicKey::of_line(&entry.content) == Some(key) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}
