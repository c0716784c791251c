//! Lists the files in the folder of a spec, and finds the file that a wrong reference means.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::nearest::nearest;

/// The folder of a spec and the paths of all YAML files in it.
pub struct SpecFolder {
    root: PathBuf,
    /// Paths inside the folder, separated by `/`, as the file system spells them.
    files: BTreeSet<String>,
}

impl SpecFolder {
    /// Lists the folder. Does not enter linked folders, which could lead back to a folder above.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read.
    pub fn list(root: &Path) -> io::Result<Self> {
        let mut folder = Self {
            root: root.canonicalize()?,
            files: BTreeSet::new(),
        };
        folder.list_below(&mut Vec::new())?;
        Ok(folder)
    }

    fn list_below(&mut self, parts: &mut Vec<String>) -> io::Result<()> {
        for entry in std::fs::read_dir(self.root.join(parts.join("/")))? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue; // a reference is text
            };
            parts.push(name);
            if entry.file_type()?.is_dir() {
                self.list_below(parts)?;
            } else if is_yaml(&parts.join("/")) {
                self.files.insert(parts.join("/"));
            }
            parts.pop();
        }
        Ok(())
    }

    /// The paths of all YAML files, sorted.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// Whether a file has exactly this path. The file system itself may ignore case.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// The reason, as the end of a sentence that starts with the file: `is a link that leaves spec/`.
    pub fn read(&self, path: &str) -> Result<String, String> {
        let full = self.root.join(path).canonicalize();
        let full = full.map_err(|error| format!("cannot be read ({error})"))?;
        if !full.starts_with(&self.root) {
            return Err("is a link that leaves spec/".to_owned());
        }
        std::fs::read_to_string(full).map_err(|error| format!("cannot be read ({error})"))
    }

    /// The files that a reference to a missing file may mean: those of the same name, ignoring case, in the folders
    /// that are most alike, or else one in the same folder whose name is a typing error away.
    pub fn candidates(&self, missing: &str) -> Vec<&str> {
        let (folder, name) = split(missing);
        let mut same_name: Vec<&str> = self
            .files()
            .filter(|path| split(path).1.eq_ignore_ascii_case(name))
            .collect();
        // The number of parts that agree, counted from the file upwards.
        let agreement = |path: &str| {
            let pairs = path.rsplit('/').zip(missing.rsplit('/'));
            pairs.take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count()
        };
        let best = same_name.iter().map(|path| agreement(path)).max();
        same_name.retain(|path| Some(agreement(path)) == best);
        if same_name.is_empty() {
            let beside = self.files().filter(|path| split(path).0 == folder);
            same_name.extend(nearest(missing, beside));
        }
        same_name
    }
}

fn is_yaml(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
}

/// The folder and the name of a file.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The path that a reference in the file `from` leads to: `schemas/Id.yaml` for `../../../schemas/Id.yaml` in
/// `paths/ssh/key/add.yaml`. `None` if it leaves the folder.
pub fn resolve(from: &str, reference: &str) -> Option<String> {
    let mut parts: Vec<&str> = match split(from).0 {
        "" => Vec::new(),
        folder => folder.split('/').collect(),
    };
    for part in Path::new(reference).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// The reference in the file `from` that leads to the file `to`: the inverse of [`resolve`].
pub fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = split(from)
        .0
        .split('/')
        .filter(|part| !part.is_empty())
        .collect();
    let parts: Vec<&str> = to.split('/').collect();
    let shared = folders
        .iter()
        .zip(&parts)
        .take_while(|(a, b)| a == b)
        .count();
    let up = "../".repeat(folders.len() - shared);
    format!("{up}{}", parts[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{SpecFolder, relative, resolve};

    fn folder(files: &[&str]) -> SpecFolder {
        SpecFolder {
            root: Default::default(),
            files: files.iter().map(|path| (*path).to_owned()).collect(),
        }
    }

    #[test]
    fn a_missing_file_may_be_in_another_folder_or_have_another_case() {
        let folder = folder(&[
            "schemas/Id.yaml",
            "schemas/dns/Domain.yaml",
            "schemas/srs/Domain.yaml",
        ]);
        for (missing, meant) in [
            ("Id.yaml", vec!["schemas/Id.yaml"]),
            ("paths/schemas/id.yaml", vec!["schemas/Id.yaml"]),
            ("paths/srs/Domain.yaml", vec!["schemas/srs/Domain.yaml"]),
            (
                "schemas/Domain.yaml",
                vec!["schemas/dns/Domain.yaml", "schemas/srs/Domain.yaml"],
            ),
            ("schemas/srs/Domian.yaml", vec!["schemas/srs/Domain.yaml"]),
            ("schemas/Server.yaml", vec![]),
        ] {
            assert_eq!(folder.candidates(missing), meant, "{missing}");
        }
    }

    proptest! {
        #[test]
        fn a_relative_path_leads_where_it_should(from in "([a-c]/){0,3}[a-c]", to in "([a-c]/){0,3}[a-c]") {
            prop_assert_eq!(resolve(&from, &relative(&from, &to)), Some(to));
        }
    }
}
