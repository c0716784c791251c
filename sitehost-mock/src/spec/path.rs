//! Finds the operations at a path, and says of an unknown path what is wrong with it.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::{Operation, Spec};
use crate::decode::urlencoded;
use crate::refusal::LENIENT;

/// The versions that the API has.
const VERSIONS: [&str; 6] = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"];

/// Corrects a path, if it has the mistake, and says how the path is to be written.
type Correction = (fn(&str) -> Option<String>, &'static str);

/// They are tried in this order, each on what the ones before made, until an operation has the path.
const CORRECTIONS: [Correction; 5] = [
    (unescaped, "without escapes such as `%2F`"),
    (with_single_slashes, "with single slashes"),
    (without_slash_at_end, "without a slash at its end"),
    (in_lower_case, "in lower case"),
    (with_json, "with `.json` at its end"),
];

// How a path is to be written whose version is wrong.
const OTHER_VERSION: &str = "with the version that the mock has";
const UNKNOWN_VERSION: &str = "with one of the API's versions, 1.0 to 1.5";
const NO_VERSION: &str = "with the API's version first";

/// The number of characters of a path for each edit that turns it into a near one: a path of 20 characters is near one
/// that is five edits away. A lower number would suggest paths that share only a word or two.
const CHARACTERS_PER_EDIT: usize = 4;

/// Splits a path after the version: `/1.0/job/get.json` is `1.0` and `job/get.json`.
pub(crate) fn split(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix('/')?.split_once('/')
}

impl Spec {
    /// Returns the operations at a path, which differ in their methods. If there are none and `at_any_version` is set,
    /// returns those at the nearest version of the path that the spec has.
    pub(super) fn at(&self, path: &str, at_any_version: bool) -> Vec<&Operation> {
        let at = |path: &str| -> Vec<&Operation> {
            let all = self.operations.iter();
            all.filter(|operation| operation.path == path).collect()
        };
        let here = at(path);
        if here.is_empty() && at_any_version {
            return self.at_another_version(path).map(at).unwrap_or_default();
        }
        here
    }

    /// Returns the path of the same operation at another version: the newest that is not newer than the one asked for,
    /// or else the oldest. `None` if the API has no such version.
    fn at_another_version(&self, path: &str) -> Option<&str> {
        let (version, rest) = split(path)?;
        let others = self.paths_ending_in(rest);
        let newest = others.iter().rev().find(|other| **other <= path);
        let found = newest.or_else(|| others.first())?;
        VERSIONS.contains(&version).then_some(*found)
    }

    /// Returns the paths that are the same after the version, in the order of their versions.
    fn paths_ending_in(&self, rest: &str) -> BTreeSet<&str> {
        self.operations
            .iter()
            .map(|operation| operation.path.as_str())
            .filter(|path| split(path).is_some_and(|(_, other)| other == rest))
            .collect()
    }

    /// Says what is wrong with a path that no operation has, and which path is right, or `None` if none is similar.
    ///
    /// Quotes paths of the spec only, since the one that was sent may hold the key.
    pub(super) fn path_hint(&self, path: &str) -> Option<String> {
        let mut path = path.to_owned();
        let mut asked = Vec::new();
        for (correct, how) in CORRECTIONS {
            if self.right_path(&path).is_some() {
                break;
            }
            if let Some(corrected) = correct(&path) {
                path = corrected;
                asked.push(how);
            }
        }
        let Some((right, about_version)) = self.right_path(&path) else {
            let hints = [versions_hint(&path), self.nearest_path(&path)];
            let hints: Vec<_> = hints.into_iter().flatten().collect();
            return (!hints.is_empty()).then(|| hints.join(" "));
        };
        asked.extend(about_version);
        let mut hint = format!("Write the path {}: `{right}`", asked.join(" and "));
        if asked == [OTHER_VERSION] {
            let _ = write!(hint, ", {}", LENIENT);
        }
        Some(hint + ".")
    }

    /// Returns the path of the operation that is meant, and what to ask for if the version is wrong.
    fn right_path(&self, path: &str) -> Option<(&str, Option<&'static str>)> {
        if let Some(operation) = self.at(path, false).first() {
            return Some((&operation.path, None));
        }
        if let Some(other) = self.at_another_version(path) {
            return Some((other, Some(OTHER_VERSION)));
        }
        if let Some((_, rest)) = split(path)
            && let Some(newest) = self.paths_ending_in(rest).last()
        {
            return Some((newest, Some(UNKNOWN_VERSION)));
        }
        let newest = self.paths_ending_in(path.strip_prefix('/')?).pop_last()?;
        Some((newest, Some(NO_VERSION)))
    }

    /// Names the path that differs the least after the version, if it differs by little.
    fn nearest_path(&self, path: &str) -> Option<String> {
        let after_version = |path: &str| split(path).map_or(path, |(_, rest)| rest).to_owned();
        let sent = after_version(path);
        let distances = self.operations.iter().map(|operation| {
            let path = &operation.path;
            (strsim::osa_distance(&after_version(path), &sent), path)
        });
        let (distance, nearest) = distances.min()?;
        let is_near = distance <= sent.chars().count() / CHARACTERS_PER_EDIT;
        is_near.then(|| format!("The nearest path is `{nearest}`."))
    }
}

/// Lists the versions if the path begins with another one, such as `2.0` or `v1`.
fn versions_hint(path: &str) -> Option<String> {
    let (version, _) = split(path)?;
    let is_number = version
        .trim_start_matches('v')
        .starts_with(|first: char| first.is_ascii_digit());
    (is_number && !VERSIONS.contains(&version))
        .then(|| format!("The API has the versions {}.", VERSIONS.join(", ")))
}

fn unescaped(path: &str) -> Option<String> {
    let decoded = urlencoded::decode(path).ok()?;
    path.contains('%').then_some(decoded)
}

fn with_single_slashes(path: &str) -> Option<String> {
    let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let end = if path.ends_with('/') { "/" } else { "" };
    path.contains("//")
        .then(|| format!("/{}{end}", parts.join("/")))
}

fn without_slash_at_end(path: &str) -> Option<String> {
    path.strip_suffix('/').map(str::to_owned)
}

fn in_lower_case(path: &str) -> Option<String> {
    let lower = path.to_lowercase();
    (lower != path).then_some(lower)
}

/// Puts `.json` in the place of another extension, such as `.xml`.
fn with_json(path: &str) -> Option<String> {
    let start = path.rfind('/')? + 1;
    let stem = path[start..].split('.').next()?;
    (!path.ends_with(".json")).then(|| format!("{}{stem}.json", &path[..start]))
}

#[cfg(test)]
mod tests;
