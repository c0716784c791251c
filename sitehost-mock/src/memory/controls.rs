//! Changes to the memory that a test makes through [`Mock`](crate::Mock), rather than through a call of the API.

use jiff::civil::DateTime;

use super::Memory;
use super::change::Change;
use super::clock::written;
use super::image::{Build, BuildStatus, Image, SITEHOST, Version};
use super::initial_state::labels;
use super::operations::server::{SERVER, cloud_server};
use super::operations::server_address::{ADDRESS, address, free_address};
use super::operations::srs::DOMAIN;
use crate::not_added::NotAdded;
use crate::pushed::Pushed;
use crate::unknown_image::UnknownImage;

impl Memory {
    pub(crate) fn push(&mut self, code: &str) -> Result<Pushed, UnknownImage> {
        let image = self
            .images
            .find_custom_mut(code)
            .ok_or_else(|| UnknownImage::new(code))?
            .id;
        let next = &mut self.images.next;
        let build_id = next.build.take();
        // The scheme behind the documented name `1.1-1076` is unknown.
        let name = format!("1.1-{}", next.revision.take());
        let id = next.version.take();
        let now = self.clock.tick();
        let version = Version {
            id,
            name: name.clone(),
            build: Build {
                id: build_id,
                status: BuildStatus::Running,
                trace: format!("Building {code} {name}\n"),
                failure: self.failing_builds.pop_front(),
                polled: 0,
            },
            added: now,
            updated: now,
        };
        self.images.add_version(image, version);
        if self.polls == 0 {
            self.finish_build(image, build_id);
        }
        Ok(Pushed {
            build_id,
            version: name,
        })
    }

    pub(crate) fn fail_next_job(&mut self, message: String) {
        self.failing_jobs.push_back(message);
    }

    pub(crate) fn fail_next_build(&mut self, trace: String) {
        self.failing_builds.push_back(trace);
    }

    pub(crate) fn finish_jobs(&mut self) {
        self.finish_all();
    }

    pub(crate) fn add_account(&mut self, id: u64, name: String) -> Result<(), NotAdded> {
        if id == SITEHOST || self.accounts.contains_key(&id) {
            return Err(NotAdded::AccountExists { id });
        }
        self.accounts.insert(id, name);
        Ok(())
    }

    pub(crate) fn add_server(&mut self, client_id: u64, name: &str) -> Result<(), NotAdded> {
        self.check_account(client_id)?;
        let ip = free_address(&self.entities, false);
        let server = cloud_server(name, name, &ip);
        if self.entities.is_key_in_use(&SERVER, &server) {
            return Err(NotAdded::ServerExists {
                name: name.to_owned(),
            });
        }
        let now = self.clock.tick();
        let id = self.entities.reserve(&SERVER, client_id, server);
        self.entities.show(&SERVER, id, now);
        Change::add(&ADDRESS, client_id, address(name, &ip, true)).apply(self, now);
        Ok(())
    }

    pub(crate) fn add_domain(
        &mut self,
        client_id: u64,
        name: &str,
        expires: &str,
    ) -> Result<(), NotAdded> {
        self.check_account(client_id)?;
        let end: DateTime = expires.parse().map_err(|_| NotAdded::InvalidDate {
            date: expires.to_owned(),
        })?;
        let members = [
            ("domain", name.to_owned()),
            ("datebilleduntil", written(end)),
        ];
        let members = members.map(|(member, value)| (member.to_owned(), value.into()));
        let members = members.into_iter().collect();
        if self.entities.is_key_in_use(&DOMAIN, &members) {
            return Err(NotAdded::DomainExists {
                name: name.to_owned(),
            });
        }
        let id = self.entities.reserve(&DOMAIN, client_id, members);
        self.entities.show(&DOMAIN, id, self.clock.tick());
        Ok(())
    }

    pub(crate) fn add_image(&mut self, client_id: u64, code: &str) -> Result<u64, NotAdded> {
        self.check_account(client_id)?;
        self.check_code(code)?;
        let now = self.clock.tick();
        let mut image = self.new_image(client_id, code.to_owned(), code.to_owned());
        image.added = now;
        image.updated = Some(now);
        let id = image.id;
        self.images.insert(image);
        Ok(id)
    }

    pub(crate) fn add_public_image(&mut self, code: &str, label: String) -> Result<u64, NotAdded> {
        self.check_code(code)?;
        let mut image = self.new_image(SITEHOST, label, code.to_owned());
        image.added = self.clock.tick();
        let id = image.id;
        self.images.insert(image);
        Ok(id)
    }

    pub(crate) fn set_container_count(
        &mut self,
        code: &str,
        count: u64,
    ) -> Result<(), UnknownImage> {
        self.images
            .find_custom_mut(code)
            .ok_or_else(|| UnknownImage::new(code))?
            .container_count = count;
        Ok(())
    }

    fn check_account(&self, id: u64) -> Result<(), NotAdded> {
        if !self.accounts.contains_key(&id) {
            return Err(NotAdded::UnknownAccount { id });
        }
        Ok(())
    }

    fn check_code(&self, code: &str) -> Result<(), NotAdded> {
        if self.images.is_code_in_use(code) {
            return Err(NotAdded::CodeInUse {
                code: code.to_owned(),
            });
        }
        Ok(())
    }

    /// Returns an image that is not inserted yet, and reserves its code.
    pub(super) fn new_image(&mut self, client_id: u64, label: String, code: String) -> Image {
        Image {
            id: self.images.reserve(&code),
            client_id,
            label,
            code,
            labels: labels("www"),
            changelog: String::new(),
            added: DateTime::ZERO,
            updated: None,
            project_id: self.images.next.project.take(),
            forked_from: None,
            container_count: 0,
            versions: [].into(),
        }
    }
}
