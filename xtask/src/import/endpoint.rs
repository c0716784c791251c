//! The names that follow from the path and the version of an endpoint: of its files, of its operation, of its types.

use heck::{ToSnakeCase, ToUpperCamelCase};
use sitehost_codegen::{naming, path_parts};

use super::page::Method;

/// First words of a verb that say what is done; the words after them say to what.
const ACTIONS: [&str; 16] = [
    "add", "can", "change", "create", "delete", "find", "generate", "get", "list", "new", "remove",
    "renew", "search", "set", "transfer", "update",
];

/// An endpoint at one version of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    /// `1.0`
    pub version: String,
    /// `["cloud", "image", "create"]`
    pub parts: Vec<String>,
    /// Whether its file has the version in its name, since another version has a file too.
    pub is_second: bool,
}

/// The numbers of a version, for comparison.
pub fn version_numbers(version: &str) -> Vec<u64> {
    version
        .split('.')
        .map(|part| part.parse().unwrap_or_default())
        .collect()
}

impl Endpoint {
    /// Reads a path such as `/cloud/image/create`.
    pub fn new(path: &str, version: &str) -> Result<Self, String> {
        let path = path.trim_start_matches('/').trim_end_matches(".json");
        let line = format!("/{version}/{path}.json");
        match path_parts(&line) {
            Some((version_read, parts)) if version_read == version => Ok(Self {
                version: version_read,
                parts,
                is_second: false,
            }),
            _ => Err(format!(
                "`{line}` is not a path of the API; it has a version like 1.5, and a module and a verb in snake_case like \
                 /1.0/cloud/image/create.json",
            )),
        }
    }

    /// `cloud/image`
    pub fn module(&self) -> String {
        self.module_parts().join("/")
    }

    fn module_parts(&self) -> &[String] {
        &self.parts[..self.parts.len() - 1]
    }

    fn verb(&self) -> &str {
        self.parts.last().map(String::as_str).unwrap_or_default()
    }

    /// `cloud_image_create`, or `job_get_v1_0`.
    pub fn id(&self) -> String {
        let id = self.parts.join("_");
        match self.is_second {
            true => format!("{id}_v{}", self.version.replace('.', "_")),
            false => id,
        }
    }

    /// `/1.0/cloud/image/create.json`
    pub fn line(&self) -> String {
        format!("/{}/{}.json", self.version, self.parts.join("/"))
    }

    /// `paths/cloud/image/create.yaml`
    pub fn file(&self) -> String {
        let version = match self.is_second {
            true => format!(".v{}", self.version),
            false => String::new(),
        };
        format!("paths/{}{version}.yaml", self.parts.join("/"))
    }

    /// The vendor's page.
    pub fn page(&self, method: Method) -> String {
        let version = self.version.strip_suffix(".0").unwrap_or(&self.version);
        let method = match method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let path = self.parts.join("/");
        format!("https://docs.sitehost.nz/api/v{version}/?path=/{path}&action={method}")
    }

    /// The file of a schema of the module.
    pub fn schema(&self, name: &str) -> String {
        format!("schemas/{}/{name}.yaml", self.module())
    }

    /// What the endpoint is about: `CloudImage` for `cloud/image/create`, `SrsContact` for `srs/create_contact`.
    pub fn noun(&self) -> String {
        let module = self.module_parts().join("_").to_upper_camel_case();
        match self.object() {
            Some(object) if self.module_parts().last() == Some(&naming::singular(&object)) => {
                module
            }
            Some(object) => naming::nested_type(&module, &object, true),
            None => module,
        }
    }

    /// What the verb names beside the action: `contact` for `create_contact`.
    fn object(&self) -> Option<String> {
        let words = self.verb().to_snake_case();
        let (action, rest) = words.split_once('_').unwrap_or((&words, ""));
        match (ACTIONS.contains(&action), rest) {
            (true, "" | "all") => None,
            (true, rest) => Some(rest.to_owned()),
            (false, _) => None,
        }
    }

    /// The verb's first word, if it says that the call destroys something: `delete` of `delete_record`.
    pub fn destroying(&self) -> Option<&str> {
        let word = self.verb().split('_').next()?;
        ["delete", "remove"].contains(&word).then_some(word)
    }

    /// The name of a type for a group of parameters: `EnvironmentVariable` for `variables` of `cloud/stack/environment`.
    pub fn group(&self, member: &str) -> String {
        let owner = match (self.object(), self.module_parts().last()) {
            (Some(object), _) => naming::singular(&object),
            (None, Some(module)) => naming::singular(module),
            (None, None) => String::new(),
        };
        let member = naming::singular(&member.to_snake_case());
        if owner.replace('_', "") == member.replace('_', "") {
            return owner.to_upper_camel_case();
        }
        naming::nested_type(&owner.to_upper_camel_case(), &member, false)
    }

    /// The name of what a call returns that is not about a thing of its own.
    pub fn result(&self) -> String {
        format!("{}Result", self.parts.join("_").to_upper_camel_case())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn endpoint(path: &str) -> Endpoint {
        Endpoint::new(path, "1.3").unwrap()
    }

    #[test]
    fn names_follow_from_the_path() {
        let create = Endpoint::new("/cloud/image/create", "1.0").unwrap();
        assert_eq!(create.file(), "paths/cloud/image/create.yaml");
        assert_eq!(create.line(), "/1.0/cloud/image/create.json");
        let page = "https://docs.sitehost.nz/api/v1/?path=/cloud/image/create&action=POST";
        assert_eq!(create.page(Method::Post), page);
        let page = "https://docs.sitehost.nz/api/v1.3/?path=/job/get&action=GET";
        assert_eq!(endpoint("/job/get").page(Method::Get), page);
        let second = Endpoint {
            is_second: true,
            ..create
        };
        assert_eq!(second.file(), "paths/cloud/image/create.v1.0.yaml");
        assert_eq!(second.id(), "cloud_image_create_v1_0");
    }

    #[test]
    fn types_are_called_like_a_person_would() {
        for (path, noun) in [
            ("/cloud/image/get", "CloudImage"),
            ("/server/get_server", "Server"),
            ("/server/get_state", "ServerState"),
            ("/srs/list_contacts", "SrsContact"),
            ("/api/get_info", "ApiInfo"),
        ] {
            assert_eq!(endpoint(path).noun(), noun);
        }
        for (path, member, group) in [
            (
                "/cloud/stack/environment/update",
                "variables",
                "EnvironmentVariable",
            ),
            ("/srs/add_name_servers", "nameservers", "NameServer"),
            ("/srs/create_contact", "Phone", "ContactPhone"),
            ("/cloud/stack/copy", "databases", "StackDatabase"),
        ] {
            assert_eq!(endpoint(path).group(member), group);
        }
    }

    #[test]
    fn a_path_that_leaves_the_spec_or_has_odd_characters_is_refused() {
        for path in [
            "/../etc/passwd",
            "/cloud/../x",
            "/cloud//x",
            "/cloud/Image",
            "/cloud/a b",
            "/get",
            "",
            "/a/b/\u{e9}",
        ] {
            assert!(Endpoint::new(path, "1.0").is_err(), "{path}");
        }
        for version in ["", "1", "..", "1.0/x", "v1.0"] {
            assert!(Endpoint::new("/job/get", version).is_err(), "{version}");
        }
    }
}
