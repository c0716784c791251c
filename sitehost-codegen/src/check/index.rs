//! The index: what the API is, its modules, and one line a path.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use crate::check::Checker;
use crate::check::fields::{Fields, list_of, map_of};
use crate::check::operation::Endpoint;
use crate::document::{Entry, Node, Position};
use crate::load;
use crate::model::{Api, Operation, TypeKind, TypeName};
use crate::naming;
use crate::rust::record::required_type;

/// Modules that the SDK has at its root already.
const MODULES_IN_USE: &[&str] = &["generated", "runtime", "types", "workflow"];

/// `/1.0/cloud/image/create.json` is `1.0` and `["cloud", "image", "create"]`. `None` if it is no path of the API.
pub fn path_parts(path: &str) -> Option<(String, Vec<String>)> {
    let mut parts = path.strip_prefix('/')?.strip_suffix(".json")?.split('/');
    let version = parts.next()?;
    let (major, minor) = version.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.is_ascii()
            && text == text.to_snake_case()
    };
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    let is_path = parts.len() > 1
        && parts.iter().all(|part| word(part))
        && !MODULES_IN_USE.contains(&parts[0].as_str());
    (digits(major) && digits(minor) && is_path).then(|| (version.to_owned(), parts))
}

impl<'a> Checker<'a> {
    /// Reads the index and everything it leads to.
    pub fn index(&mut self) -> Option<Api> {
        let index = self.documents.index();
        let mut fields = Fields::of(index, "the index", &mut self.findings)?;
        let version = fields.need("openapi", "add `openapi: 3.0.3`", &mut self.findings);
        self.version(version);
        let info = fields.need(
            "info",
            "add `info:` with title, version and description",
            &mut self.findings,
        );
        info.and_then(|info| self.info(info));
        let remedy = "add `servers:` with the address of the API";
        let servers = fields.need("servers", remedy, &mut self.findings);
        let server = servers.and_then(|servers| self.server(servers));
        let security = fields.take("security");
        if let Some(node) = security.filter(|node| node.to_json() != serde_json::json!([])) {
            let remedy = "write `security: []`: the key is a parameter";
            self.findings
                .add(&node.at, "`security` is not supported", remedy);
        }
        let tags = fields.take("tags");
        let paths = fields.need(
            "paths",
            "add `paths:` with one line an endpoint",
            &mut self.findings,
        )?;
        fields.finish(&mut self.findings);
        let entries = map_of(paths, "paths", &mut self.findings)?;
        if entries.is_empty() {
            self.findings
                .add(&paths.at, "`paths` is empty", "add one line an endpoint");
        }
        let endpoints = self.endpoints(entries);
        let modules = self.tags(tags, &index.at, entries);
        self.special_files();
        let operations = endpoints
            .iter()
            .filter_map(|(endpoint, entry)| self.endpoint(endpoint, entry));
        let operations: Vec<Operation> = operations.collect();
        self.strays();
        self.reply_examples();
        self.distinct_names(&operations, entries);
        let types = std::mem::take(&mut self.types)
            .into_iter()
            .map(|(name, (made, _))| (name, made))
            .collect();
        Some(Api {
            server: server?,
            operations,
            types,
            modules,
        })
    }

    fn version(&mut self, node: Option<&'a Node>) {
        let Some(node) = node else { return };
        let is_supported = node.as_str().is_some_and(|version| {
            matches!(
                version.strip_prefix("3.0."),
                Some("0" | "1" | "2" | "3" | "4")
            )
        });
        if !is_supported {
            self.findings.add(
                &node.at,
                "this version of OpenAPI is not supported",
                "write `openapi: 3.0.3`",
            );
        }
    }

    fn info(&mut self, node: &'a Node) -> Option<()> {
        let mut fields = Fields::of(node, "`info`", &mut self.findings)?;
        fields.need_text("title", "add `title:`", &mut self.findings);
        fields.need_text("version", "add `version:`, in quotes", &mut self.findings);
        fields.need_text("description", "add `description:`", &mut self.findings);
        fields.take("license");
        fields.take("contact");
        fields.finish(&mut self.findings);
        Some(())
    }

    /// The address that clients send to by default.
    fn server(&mut self, node: &'a Node) -> Option<String> {
        let items = list_of(node, "servers", &mut self.findings)?;
        let [item] = items else {
            let problem = format!("`servers` has {} entries", items.len());
            self.findings.add(
                &node.at,
                problem,
                "write one: the SDK sends to it by default",
            );
            return None;
        };
        let mut fields = Fields::of(item, "a server", &mut self.findings)?;
        let url = fields.need_text("url", "add `url:`", &mut self.findings);
        fields.text("description", &mut self.findings);
        fields.finish(&mut self.findings);
        let url = url?;
        let host = url.strip_prefix("https://").unwrap_or_default();
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':');
        if host.is_empty() || !host.bytes().all(is_host) {
            let remedy = "write https:// and a host, without a path";
            self.findings.add(
                &item.at,
                format!("`{url}` is not the address of a server"),
                remedy,
            );
        }
        Some(url.to_owned())
    }

    /// The lines of the index, each of which names the file of its path. They stand in the order of the files.
    fn endpoints(&mut self, entries: &'a [Entry]) -> Vec<(Endpoint, &'a Entry)> {
        let mut endpoints: Vec<(Endpoint, &'a Entry)> = Vec::new();
        let mut last: Option<(Vec<String>, &'a Entry)> = None;
        for entry in entries {
            let Some(endpoint) = self.line(entry) else {
                continue;
            };
            let key = [
                endpoint.parts.clone(),
                endpoint.version.clone().into_iter().collect(),
            ]
            .concat();
            if let Some((before, first)) = &last
                && *before == key
            {
                let problem = format!("`{}` has the file of `{}`", entry.key, first.key);
                let remedy =
                    "write `$ref: paths/….v1.0.yaml`, with the version, for one of the two";
                self.findings.add(&entry.value.at, problem, remedy);
                continue;
            }
            if let Some((before, first)) = &last
                && *before > key
            {
                let problem = format!("`{}` stands after `{}`", entry.key, first.key);
                self.findings.add(
                    &entry.at,
                    problem,
                    "keep the paths in the order of their files",
                );
            }
            last = Some((key, entry));
            endpoints.push((endpoint, entry));
        }
        for (endpoint, _) in &endpoints {
            let module = endpoint.module();
            self.modules
                .extend((0..=module.len()).map(|end| module[..end].to_vec()));
        }
        endpoints
    }

    fn line(&mut self, entry: &'a Entry) -> Option<Endpoint> {
        let Some((version, parts)) = path_parts(&entry.key) else {
            let problem = format!("`{}` is not a path of the API", entry.key);
            self.findings.add(
                &entry.at,
                problem,
                "write it like `/1.0/cloud/image/create.json`",
            );
            return None;
        };
        let stem = format!("paths/{}", parts.join("/"));
        let (plain, versioned) = (format!("{stem}.yaml"), format!("{stem}.v{version}.yaml"));
        let version = match load::reference(&entry.value) {
            Some(file) if file == plain => None,
            Some(file) if file == versioned => Some(version),
            _ => {
                let problem = format!("`{}` does not refer to the file of that name", entry.key);
                let remedy = format!(
                    "write `$ref: {plain}`, or `$ref: {versioned}` for a second version of the call"
                );
                self.findings.add(&entry.value.at, problem, remedy);
                return None;
            }
        };
        Some(Endpoint {
            path: entry.key.clone(),
            parts,
            version,
        })
    }

    fn endpoint(&mut self, endpoint: &Endpoint, entry: &'a Entry) -> Option<Operation> {
        let reference = load::reference(&entry.value)?;
        let (path, item) = self.documents.target(&entry.value.at, reference)?;
        let before = self.findings.count();
        self.findings.enter(&endpoint.id());
        let operation = self.path_item(item, endpoint);
        self.findings.leave();
        if operation.is_none() && self.findings.count() == before {
            let remedy = "compare it with another endpoint's file";
            self.findings
                .add(&item.at, format!("spec/{path} cannot be read"), remedy);
        }
        operation
    }

    /// Every module that has operations needs a tag with a description, and every tag a module.
    fn tags(
        &mut self,
        tags: Option<&'a Node>,
        at: &'a Position,
        paths: &'a [Entry],
    ) -> BTreeMap<String, String> {
        let in_index = paths
            .iter()
            .filter_map(|entry| path_parts(&entry.key))
            .map(|(_, parts)| parts);
        let strays = self
            .documents
            .strays()
            .iter()
            .filter_map(|path| path.strip_prefix("paths/"));
        let missing_lines = strays.map(|path| path.split('/').map(str::to_owned).collect());
        let module = |parts: Vec<String>| parts[..parts.len() - 1].join("/");
        let modules = in_index.chain(missing_lines).map(module);
        let modules: BTreeSet<String> = modules.filter(|module| !module.is_empty()).collect();
        let mut described = BTreeMap::new();
        let items = tags
            .and_then(|tags| list_of(tags, "tags", &mut self.findings))
            .unwrap_or_default();
        for item in items {
            let Some(mut fields) = Fields::of(item, "a tag", &mut self.findings) else {
                continue;
            };
            let name = fields.need_text(
                "name",
                "add `name:`, like `cloud/image`",
                &mut self.findings,
            );
            let remedy = "add `description:` that says what the module is about";
            let description = fields.need_text("description", remedy, &mut self.findings);
            fields.finish(&mut self.findings);
            let Some(name) = name else {
                continue;
            };
            let description = description.unwrap_or_default(); // a missing one has been found
            if !modules.contains(name) {
                let problem = format!("the tag `{name}` is not a module of any path");
                self.findings
                    .add(&item.at, problem, "correct its name, or remove it");
            }
            if described
                .insert(name.to_owned(), description.to_owned())
                .is_some()
            {
                let problem = format!("the tag `{name}` stands here a second time");
                self.findings.add(&item.at, problem, "keep one of the two");
            }
        }
        for module in modules
            .iter()
            .filter(|module| !described.contains_key(*module))
        {
            let remedy = format!("add `- name: {module}` with a `description:` to `tags`");
            self.findings.add(
                tags.map_or(at, |tags| &tags.at),
                format!("the module `{module}` has no tag"),
                remedy,
            );
        }
        let rust = |name: String| {
            name.split('/')
                .map(naming::not_keyword)
                .collect::<Vec<_>>()
                .join("/")
        };
        described
            .into_iter()
            .map(|(name, description)| (rust(name), description))
            .collect()
    }

    /// A file that nothing refers to is most likely a line missing from the index.
    fn strays(&mut self) {
        for path in self.documents.strays() {
            let at = Position {
                file: format!("spec/{path}").into(),
                line: 1,
                column: 1,
            };
            let remedy = match path.starts_with("paths/") {
                true => "add its line to spec/openapi.yaml, or delete it",
                false => "refer to it, or delete it",
            };
            self.findings
                .add(&at, "nothing refers to this file", remedy);
        }
    }

    /// Operations, and the requests and types of one module, do not take each other's names.
    fn distinct_names(&mut self, operations: &[Operation], paths: &[Entry]) {
        let mut ids: BTreeMap<&str, &Operation> = BTreeMap::new();
        let mut requests: BTreeMap<TypeName, &Operation> = BTreeMap::new();
        let lines = paths.iter().map(|entry| (entry.key.as_str(), entry));
        let lines: BTreeMap<&str, &Entry> = lines.collect();
        for operation in operations {
            let Some(line) = lines.get(operation.path.as_str()) else {
                continue;
            };
            if let Some(other) = ids.insert(&operation.id, operation) {
                self.same_name(other, operation, &line.at, "method", &operation.id);
                continue;
            }
            let request = TypeName {
                module: operation.module.clone(),
                name: operation.type_name.clone(),
            };
            let by_name = required_type(&request.name, &operation.parameters);
            let by_name = by_name.map(|name| request.beside(name.to_string()));
            for name in [request].into_iter().chain(by_name) {
                let shown = name.to_string();
                if let Some(other) = requests.insert(name, operation) {
                    self.same_name(other, operation, &line.at, "type", &shown);
                }
            }
        }
        let groups = self
            .types
            .iter()
            .filter_map(|(name, (made, _))| match &made.kind {
                TypeKind::Sent(members) => required_type(&name.name, members)
                    .map(|by_name| (name.beside(by_name.to_string()), name.to_string())),
                _ => None,
            });
        let groups: Vec<(TypeName, String)> = groups.collect();
        let requests = requests
            .into_iter()
            .map(|(name, operation)| (name, format!("the request of `{}`", operation.path)));
        let groups = groups
            .into_iter()
            .map(|(name, group)| (name, format!("what the required members of `{group}` make")));
        for (name, other) in requests.chain(groups) {
            if let Some((_, node)) = self.types.get(&name) {
                let problem = format!("`{name}` is also {other}");
                let remedy = self.rename(node);
                self.findings.add(&node.at, problem, remedy);
            }
        }
    }

    /// Reports two operations of which something gets one name.
    fn same_name(
        &mut self,
        first: &Operation,
        second: &Operation,
        at: &Position,
        what: &str,
        name: &str,
    ) {
        let problem = format!(
            "`{}` and `{}` both become the {what} `{name}`",
            first.path, second.path
        );
        let remedy = "describe one of the two in Rust instead, as `Request` says";
        self.findings.add(at, problem, remedy);
    }
}
