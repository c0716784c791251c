//! All images, and the codes that are in use.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::code;
use super::counter::Counter;
use super::image::{Image, Version};

pub(super) struct Images {
    by_id: BTreeMap<u64, Image>,
    /// Also of images that a job has yet to create, so that a code is given once.
    ids: HashMap<String, u64>,
    /// By a code that was made from a label and was in use: the number that its next double gets.
    doubles: HashMap<String, u64>,
    /// Image and build.
    running: BTreeSet<(u64, u64)>,
    pub(super) next: Next,
}

/// The numbers that are given next.
pub(super) struct Next {
    pub(super) image: Counter,
    pub(super) project: Counter,
    pub(super) version: Counter,
    pub(super) build: Counter,
    /// The second half of the name of a version.
    pub(super) revision: Counter,
}

impl Images {
    pub(super) fn new(next: Next) -> Self {
        Self {
            by_id: BTreeMap::new(),
            ids: HashMap::new(),
            doubles: HashMap::new(),
            running: BTreeSet::new(),
            next,
        }
    }

    /// Whether an image has the code, or a job is about to create one.
    pub(super) fn is_code_in_use(&self, code: &str) -> bool {
        self.ids.contains_key(code)
    }

    /// A code that is not in use, made from the label.
    pub(super) fn free_code(&mut self, label: &str) -> String {
        let first = code::from_label(label);
        if !self.is_code_in_use(&first) {
            return first;
        }
        let mut number = self.doubles.get(&first).copied().unwrap_or(2);
        let mut double = format!("{first}-{number}");
        while self.is_code_in_use(&double) {
            number += 1;
            double = format!("{first}-{number}");
        }
        self.doubles.insert(first, number + 1);
        double
    }

    /// Keeps the code for an image that is not there yet. Gives the image's id.
    pub(super) fn reserve(&mut self, code: &str) -> u64 {
        let id = self.next.image.take();
        self.ids.insert(code.to_owned(), id);
        id
    }

    /// Gives up the code of an image that was not created after all.
    pub(super) fn release(&mut self, code: &str) {
        self.ids.remove(code);
    }

    pub(super) fn insert(&mut self, image: Image) {
        self.ids.insert(image.code.clone(), image.id);
        self.by_id.insert(image.id, image);
    }

    pub(super) fn remove(&mut self, id: u64) {
        if let Some(image) = self.by_id.remove(&id) {
            self.release(&image.code);
            for build in image.versions.keys() {
                self.running.remove(&(id, *build));
            }
        }
    }

    pub(super) fn get(&self, id: u64) -> Option<&Image> {
        self.by_id.get(&id)
    }

    pub(super) fn find(&self, code: &str) -> Option<&Image> {
        self.get(*self.ids.get(code)?)
    }

    /// A custom image, whoever owns it.
    pub(super) fn find_custom_mut(&mut self, code: &str) -> Option<&mut Image> {
        let image = self.by_id.get_mut(self.ids.get(code)?)?;
        (!image.is_public()).then_some(image)
    }

    /// By id.
    pub(super) fn all(&self) -> impl Iterator<Item = &Image> {
        self.by_id.values()
    }

    /// A version whose build runs.
    pub(super) fn add_version(&mut self, image: u64, version: Version) {
        let build = version.build.id;
        if let Some(image) = self.by_id.get_mut(&image) {
            image.versions.insert(build, version);
            self.running.insert((image.id, build));
        }
    }

    pub(super) fn remove_version(&mut self, image: u64, build: u64) {
        self.running.remove(&(image, build));
        if let Some(image) = self.by_id.get_mut(&image) {
            image.versions.remove(&build);
        }
    }

    pub(super) fn get_mut(&mut self, id: u64) -> Option<&mut Image> {
        self.by_id.get_mut(&id)
    }

    pub(super) fn end_build(&mut self, image: u64, build: u64) {
        self.running.remove(&(image, build));
    }

    /// Image and build of every build that runs.
    pub(super) fn running(&self) -> Vec<(u64, u64)> {
        self.running.iter().copied().collect()
    }
}
