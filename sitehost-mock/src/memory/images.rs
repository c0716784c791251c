//! The collection of all images, and the codes in use.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::code;
use super::counter::Counter;
use super::image::{Image, Version};

/// The code for a label without letters and digits.
const FALLBACK: &str = "image";

pub(super) struct Images {
    by_id: BTreeMap<u64, Image>,
    /// The ids by code. A code is reserved as soon as the job that creates its image starts.
    ids: HashMap<String, u64>,
    /// For each derived code that was already in use, the suffix to try next: 3 after `my-image-2`.
    next_suffix: HashMap<String, u64>,
    /// The image id and build id of each running build.
    running: BTreeSet<(u64, u64)>,
    pub(super) next: Next,
}

/// The next ids.
pub(super) struct Next {
    pub(super) image: Counter,
    pub(super) project: Counter,
    pub(super) version: Counter,
    pub(super) build: Counter,
    /// The number after the hyphen in a version's name.
    pub(super) revision: Counter,
}

impl Images {
    pub(super) fn new(next: Next) -> Self {
        Self {
            by_id: BTreeMap::new(),
            ids: HashMap::new(),
            next_suffix: HashMap::new(),
            running: BTreeSet::new(),
            next,
        }
    }

    /// Returns whether an image has the code, or a pending or running job will create one that has.
    pub(super) fn is_code_in_use(&self, code: &str) -> bool {
        self.ids.contains_key(code)
    }

    /// Derives a code that is not in use from the label. If it is in use, a number is appended: `my-image-2`.
    pub(super) fn free_code(&mut self, label: &str) -> String {
        let first = code::from_label(label, FALLBACK);
        if !self.is_code_in_use(&first) {
            return first;
        }
        let mut suffix = self.next_suffix.get(&first).copied().unwrap_or(2);
        let mut code = format!("{first}-{suffix}");
        while self.is_code_in_use(&code) {
            suffix += 1;
            code = format!("{first}-{suffix}");
        }
        self.next_suffix.insert(first, suffix + 1);
        code
    }

    /// Reserves the code for an image that is inserted later, and returns the image's id.
    pub(super) fn reserve(&mut self, code: &str) -> u64 {
        let id = self.next.image.take();
        self.ids.insert(code.to_owned(), id);
        id
    }

    /// Frees the code of an image that is deleted, or was not created.
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

    /// Returns the custom image with this code, of any account.
    pub(super) fn find_custom_mut(&mut self, code: &str) -> Option<&mut Image> {
        let image = self.by_id.get_mut(self.ids.get(code)?)?;
        (!image.is_public()).then_some(image)
    }

    /// Returns all images, sorted by id.
    pub(super) fn all(&self) -> impl Iterator<Item = &Image> {
        self.by_id.values()
    }

    /// Adds a version whose build is running.
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

    /// Returns the image id and build id of each running build.
    pub(super) fn running(&self) -> Vec<(u64, u64)> {
        self.running.iter().copied().collect()
    }
}
