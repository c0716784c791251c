//! Images and the stacks of containers that run them.
//!
//! A custom image is built from a Git repository: each push starts a build, which makes a version of the image. A
//! stack is a set of containers that a Docker Compose file describes, on one of the account's servers. Most calls
//! about them start a [job](crate::Job) and return before it has ended.
//!
//! # An image
//!
//! An image begins empty, or as a fork of one of SiteHost's public images. [`fork_image`](crate::Client::fork_image)
//! finds the public image by its code, and [`wait`](crate::Client::wait) polls the job until it has ended:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
//!
//! let request = CloudImageCreate::new(1, "My PHP").code("my-php").ssh_keys([23]);
//! let job = client.fork_image("sitehost-php81-nginx", &request).await?;
//! client.wait(&job).on_progress(|job| println!("{}", job.state)).await?;
//!
//! let image = client.cloud_image_get(&CloudImageGet::new(1, "my-php")).await?;
//! assert_eq!(image.label, "My PHP");
//! # Ok(())
//! # }
//! ```
//!
//! The SSH keys in `ssh_keys` are ids from [`ssh_key_list_all`](crate::Client::ssh_key_list_all). Their owners may
//! push to the image's repository; [`ensure_ssh_key`](crate::Client::ensure_ssh_key) adds an SSH key unless the
//! account has it. A key with `custom_image_access` may push to all images.
//! [`ensure_image`](crate::Client::ensure_image) creates an image unless there is one with its code, and waits for
//! it.
//!
//! # A build
//!
//! The push itself is made with Git. [`wait_for_build`](crate::Client::wait_for_build) waits for the build, whose id
//! is in the list of the image's versions, and returns its log. Right after a push, the newest version in the list
//! may still be the one before: compare its id with the one that was the newest before the push. Here, the mock
//! server has simulated a push:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::cloud::image::version::{CloudImageVersionGetBuild, CloudImageVersionListAll};
//! use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
//!
//! # let job = client.cloud_image_create(&CloudImageCreate::new(1, "My PHP").code("my-php")).await?;
//! # client.wait(&job).await?;
//! # mock.push("my-php")?;
//! let image = client.cloud_image_get(&CloudImageGet::new(1, "my-php")).await?;
//! let newest = CloudImageVersionListAll::new(1, image.id).sort_by("date_added").sort_dir("DESC");
//! let versions = client.cloud_image_version_list_all(&newest).await?;
//! let newest = versions.data.first().ok_or("no version was built yet")?;
//! if let Some(id) = &newest.build_id {
//!     let build = CloudImageVersionGetBuild::new(1, "my-php", id);
//!     let build = client.wait_for_build(&build).await?;
//!     println!("{}", build.build_trace.unwrap_or_default());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # A stack
//!
//! The API proposes the name of a new stack. The proxy of the server passes the requests for a host name on to the
//! container that names it in the variable `VIRTUAL_HOST`:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::cloud::stack::{
//!     CloudStackAdd, CloudStackAddRequired, CloudStackGenerateName, CloudStackGet,
//! };
//!
//! let name = client.cloud_stack_generate_name(&CloudStackGenerateName::new()).await?.name;
//! let docker_compose = format!(
//!     "services:
//!   {name}:
//!     container_name: {name}
//!     image: registry.example.com/my-php:1.1-1076
//!     environment:
//!       - VIRTUAL_HOST=www.example.co.nz
//!     networks:
//!       - default
//! networks:
//!   default:
//!     external:
//!       name: infra_default
//! "
//! );
//! let request = CloudStackAdd::new(CloudStackAddRequired {
//!     client_id: 1.into(),
//!     server: "ch-servername".into(),
//!     name: name.clone(),
//!     label: "www.example.co.nz".into(),
//!     enable_ssl: true,
//!     docker_compose,
//! });
//! let job = client.cloud_stack_add(&request).await?;
//! client.wait(&job).await?;
//! client.wait_for_stack(&CloudStackGet::new(1, "ch-servername", &name)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Containers may still be starting when the job has ended; [`wait_for_stack`](crate::Client::wait_for_stack) waits
//! until all of them are up.
//!
//! [`find_stacks_by_host`](crate::Client::find_stacks_by_host) finds the stacks whose Docker Compose file names a
//! host name in `VIRTUAL_HOST`, on all servers of the account. The example `stacks` restarts them.
//!
//! ```no_run
//! use sitehost_api::Client;
//! use sitehost_api::cloud::stack::{CloudStackGet, CloudStackRestart};
//!
//! # async fn restart(client: Client) -> Result<(), Box<dyn std::error::Error>> {
//! let stacks = client.find_stacks_by_host(1, "www.example.co.nz").await?;
//! let [stack] = stacks.as_slice() else {
//!     return Err(format!("{} stacks have the host name", stacks.len()).into());
//! };
//! let restart = CloudStackRestart::new(1, &stack.server_name, &stack.name);
//! client.wait(&client.cloud_stack_restart(&restart).await?).await?;
//! client.wait_for_stack(&CloudStackGet::new(1, &stack.server_name, &stack.name)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! - [`cloud_stack_list_all`](crate::Client::cloud_stack_list_all) lists the stacks of an account or of one server,
//!   with their containers and the state of each.
//! - [`cloud_stack_update`](crate::Client::cloud_stack_update) changes the label or the Docker Compose file. It
//!   returns `None` instead of a job if the change needs no job.
//! - [`cloud_stack_environment_update`](crate::Client::cloud_stack_environment_update) sets or removes environment
//!   variables of a service, and keeps those that are not named.
//! - [`cloud_stack_overwrite`](crate::Client::cloud_stack_overwrite) and
//!   [`cloud_stack_delete`](crate::Client::cloud_stack_delete) cannot be undone; their documentation begins with
//!   that, and their [effect](crate::Effect) is `Destroys`.
//!
//! - [`cloud_stack_ssl_lets_encrypt_create`](crate::Client::cloud_stack_ssl_lets_encrypt_create) requests a
//!   certificate for HTTPS. A certificate of another authority begins with
//!   [`ssl_generate_csr`](crate::Client::ssl_generate_csr).
//!
//! # Databases, volumes and SSH users
//!
//! They belong to a server, and stacks on that server use them. A database is on one of the integrated stacks of the
//! server, such as `mysql8`, which [`cloud_stack_integrated_add`](crate::Client::cloud_stack_integrated_add) adds to
//! a new server:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::cloud::db::user::{CloudDbUserAdd, CloudDbUserAddRequired};
//! use sitehost_api::cloud::db::{CloudDbAdd, CloudDbAddRequired};
//!
//! let database = CloudDbAdd::new(CloudDbAddRequired {
//!     client_id: 1.into(),
//!     server_name: "ch-servername".into(),
//!     mysql_host: "mysql57".into(),
//!     database: "shop".into(),
//!     container: "example.nz".into(),
//! });
//! client.wait(&client.cloud_db_add(&database).await?).await?;
//!
//! let user = CloudDbUserAdd::new(CloudDbUserAddRequired {
//!     client_id: 1.into(),
//!     server_name: "ch-servername".into(),
//!     mysql_host: "mysql57".into(),
//!     username: "shop".into(),
//!     password: "a long password".into(),
//! })
//! .database("shop")
//! .grants(["select", "insert", "update", "delete"]);
//! client.wait(&client.cloud_db_user_add(&user).await?).await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`cloud_volume_add`](crate::Client::cloud_volume_add) creates a volume that several containers can mount, and
//! [`cloud_ssh_user_add`](crate::Client::cloud_ssh_user_add) a user who gets access to containers or volumes.
