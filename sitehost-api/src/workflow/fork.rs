//! Forking a public image by its code.

use crate::generated::cloud::image::CloudImageCreate;
use crate::generated::cloud::stack::image::{CloudStackImage, CloudStackImageListAll};
use crate::runtime::client::Client;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;

impl Client {
    /// Finds one of SiteHost's public images by its code, such as `sitehost-php81-nginx`, in the list of
    /// images that an account can use.
    ///
    /// # Errors
    ///
    /// [`is_not_found`](Error::is_not_found) if no public image in the list has the code. Otherwise the
    /// error of [`Items::next`](crate::Items::next).
    #[inline]
    pub async fn find_public_image(
        &self,
        client_id: impl Into<Id>,
        code: &str,
    ) -> Result<CloudStackImage, Error> {
        let request = CloudStackImageListAll::new(client_id);
        let mut images = self.cloud_stack_image_list_all_stream(&request);
        let (mut public, mut is_own) = (0, false);
        while let Some(image) = images.next().await {
            let image = image?;
            // The documented example is cut off before `is_public`, so the member may be missing. The example does show
            // that SiteHost's own images belong to account 0.
            let is_sitehosts = || image.client_id.as_ref().is_none_or(|id| id == "0");
            let is_public = image.is_public.unwrap_or_else(is_sitehosts);
            if image.code == code && is_public {
                return Ok(image);
            }
            public += usize::from(is_public);
            is_own |= image.code == code;
        }
        let detail = match is_own {
            true => format!("`{code}` is an image of the account and not public"),
            false => format!("none of {public} public images has the code `{code}`"),
        };
        let error = Error::new(ErrorKind::NotFound).with_detail(self.quote(&&request, &detail));
        Err(self.in_call(&&request, error))
    }

    /// Creates a custom image as a fork of the public image with this code. The id of that image replaces
    /// any [`fork_id`](CloudImageCreate::fork_id) in the request.
    ///
    /// This makes several calls: one for each page of the list up to the image, and then the create.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::image::CloudImageCreate};
    ///
    /// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let request = CloudImageCreate::new(1, "My PHP").code("my-php");
    /// let job = client.fork_image("sitehost-php81-nginx", &request).await?;
    /// client.wait(&job).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The errors of [`find_public_image`](Client::find_public_image) and
    /// [`cloud_image_create`](Client::cloud_image_create). Nothing was created if
    /// [`may_have_taken_effect`](Error::may_have_taken_effect) is false.
    #[inline]
    pub async fn fork_image(
        &self,
        public_code: &str,
        request: &CloudImageCreate,
    ) -> Result<Job, Error> {
        let image = self
            .find_public_image(&request.client_id, public_code)
            .await?;
        let request = request.clone().fork_id(image.id);
        self.cloud_image_create(&request).await
    }
}
