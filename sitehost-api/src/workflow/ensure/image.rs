//! Creating a custom image unless there is one with its code.

use std::time::Duration;

use super::future::{Ensure, Options, Outcome};
use super::{Ensured, lost_create};
use crate::generated::cloud::image::{
    CloudImage, CloudImageCreate, CloudImageGet, CloudImageListAll,
};
use crate::runtime::client::Client;
use crate::runtime::error::Error;

/// How long to look for an image after a create whose reply was lost: five minutes. In the documented examples the call
/// took 30 seconds and a job 24; the image appears once its job has ended.
const LOOK_AGAIN: Duration = Duration::from_secs(5 * 60);

impl Client {
    /// Creates a custom image and waits for its job, unless the account has an image with exactly this code.
    ///
    /// The code alone is compared: an image with another label, other SSH keys or another origin is returned as it is.
    /// The request needs a code, because nothing else identifies an image.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::image::CloudImageCreate};
    ///
    /// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
    /// let public = client.find_public_image(1, "sitehost-php81-nginx").await?;
    /// let request = CloudImageCreate::new(1, "My PHP").code("my-php").fork_id(public.id);
    /// let image = client.ensure_image(&request).on_progress(|job| println!("{}", job.state)).await?;
    /// println!("image {}, new: {}", image.get().id, image.is_created());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It makes a call for each page of the list of images, which is filtered by the code, and no other if the image is
    /// there. Otherwise it makes the create, the polls of the job, and a call that gets the image. After a create whose
    /// reply was lost, it reads the list again instead; see [`Ensure`].
    ///
    /// # Errors
    ///
    /// - [`is_invalid_request`](Error::is_invalid_request) if the request has no code. Nothing was sent.
    /// - The error of the [list](crate::Items::next), with the [`operation`](Error::operation)
    ///   `cloud_image_list_all`. Nothing was created.
    /// - The error of the create. If it [may have taken effect](Error::may_have_taken_effect), the image was not found
    ///   within the [time limit](Ensure::time_limit), and may still appear.
    /// - [`is_job_failed`](Error::is_job_failed), after which another call creates the image, or
    ///   [`is_wait_timed_out`](Error::is_wait_timed_out).
    /// - The error of a poll or of the last call, with the operation `job_get` or `cloud_image_get`. The create was
    ///   carried out; `may_have_taken_effect` is false because these calls only read.
    #[inline]
    pub fn ensure_image(&self, request: &CloudImageCreate) -> Ensure<'static, CloudImage> {
        let (client, request) = (self.clone(), request.clone());
        Ensure::new(move |options| Box::pin(ensure(client, request, options)))
    }
}

#[inline]
async fn ensure(
    client: Client,
    request: CloudImageCreate,
    options: Options<'_>,
) -> Outcome<CloudImage> {
    let Some(code) = request.code.as_deref().filter(|code| !is_blank(code)) else {
        let problem = "an image without a code cannot be found again; set `code`";
        return Err(client.invalid(&&request, problem));
    };
    let look = || find(&client, &request, code);
    if let Some(image) = look().await? {
        return Ok(Ensured::Existing(image));
    }
    let job = match client.cloud_image_create(&request).await {
        Ok(job) => job,
        Err(error) => {
            let limit = options.time_limit.unwrap_or(LOOK_AGAIN);
            let image = lost_create::find(error, limit, look).await?;
            return Ok(Ensured::Created(image));
        }
    };
    let mut wait = client.wait(&job);
    if let Some(limit) = options.time_limit {
        wait = wait.time_limit(limit);
    }
    match options.on_progress {
        Some(callback) => wait.on_progress(callback).await?,
        None => wait.await?,
    };
    let get = CloudImageGet::new(&request.client_id, code);
    Ok(Ensured::Created(client.cloud_image_get(&get).await?))
}

fn is_blank(code: &str) -> bool {
    code.trim().is_empty()
}

/// Returns the first image with the code. The list is filtered by the code to have fewer pages; whether the filter also
/// matches a part of a code is not documented.
#[inline]
async fn find(
    client: &Client,
    request: &CloudImageCreate,
    code: &str,
) -> Result<Option<CloudImage>, Error> {
    let list = CloudImageListAll::new(&request.client_id).code(code);
    let mut images = client.cloud_image_list_all_stream(&list);
    while let Some(image) = images.next().await {
        let image = image?;
        if image.code == code {
            return Ok(Some(image));
        }
    }
    Ok(None)
}
