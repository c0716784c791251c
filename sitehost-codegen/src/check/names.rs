//! Names from the spec that become names in Rust.

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::document::Position;
use crate::finding::Findings;

/// Names that generated code uses for something else; a request or a schema of that name would hide it.
#[rustfmt::skip]
const TYPES_IN_USE: &[&str] = &[
    // of the SDK
    "Call", "Client", "ClientBuilder", "DateTime", "Encoded", "Error", "ErrorKind", "FormEncoding", "Id", "Items", "Job",
    "Listing", "Method", "Name", "Page", "PageCounters", "Paginated", "Paging", "ParamName", "ParamValue", "Params",
    "ParseDateTimeError", "Preview", "Progress", "RateLimit", "RawRequest", "RawValue", "ReplyPart", "Request",
    "RetryPolicy", "Secret", "UnknownWord", "Wait", "WaitError", "Watched",
    // of other crates
    "BTreeMap", "Cow", "Deserialize", "Map", "Serialize", "Value",
    // of every module
    "Box", "Clone", "Debug", "Default", "Eq", "Err", "From", "Into", "IntoIterator", "Iterator", "None", "Ok", "Option",
    "PartialEq", "Result", "Self", "Some", "String", "ToString", "Vec",
];

/// Modules that the SDK has at its root already.
const MODULES_IN_USE: &[&str] = &["generated", "runtime", "types", "workflow"];

/// Methods the client already has.
#[rustfmt::skip]
const CLIENT_METHODS: &[&str] = &[
    "builder", "decode", "encode", "find_public_image", "fork_image", "from_env", "items", "new", "preview", "retry_policy",
    "send", "wait", "wait_for_build", "watch", "with_key",
];

/// How the method is called that gives all entries of a list that comes in pages.
pub const STREAM: &str = "_stream";

/// Whether `name` can stand in Rust code as it is.
pub fn is_identifier(name: &str) -> bool {
    // `gen` is a keyword since edition 2024.
    name != "gen" && name != "_" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// `params[ssh_keys][]` is `ssh_keys`: the last word of a wire name.
fn last_word(wire: &str) -> &str {
    wire.split(['[', ']'])
        .rfind(|part| !part.is_empty())
        .unwrap_or("")
}

/// The Rust name of a parameter, from its wire name or from `x-rust-name`.
pub fn parameter_name(
    wire: &str,
    given: Option<&str>,
    at: &Position,
    findings: &mut Findings,
) -> Option<String> {
    let name = given.map_or_else(|| last_word(wire).to_snake_case(), str::to_owned);
    let problem = if !name.chars().any(char::is_alphabetic) {
        format!("`{wire}` has no letter to make a Rust name of")
    } else if name == "new" {
        format!("`{wire}` becomes `new`, which is what the constructor is called")
    } else if !is_identifier(&name) {
        format!("`{wire}` becomes `{name}`, which Rust does not take as a name")
    } else if name != name.to_snake_case() {
        format!("`{name}` is not in snake_case")
    } else {
        return Some(name);
    };
    findings.add(
        at,
        problem,
        "add `x-rust-name: some_name`, in a form beside its `type`, in a query beside its `name`",
    );
    None
}

/// Checks a wire name: `name`, then any number of `[part]`, with `[]` at the end for a list.
pub fn check_wire_name(wire: &str, list: bool, at: &Position, findings: &mut Findings) {
    let (head, rest) = wire.split_at(wire.find('[').unwrap_or(wire.len()));
    if head == "apikey" {
        findings.add(
            at,
            format!("`{wire}` would replace the key"),
            "only `apikey` itself has that name",
        );
    }
    let plain = |part: &str| {
        !part.is_empty() && !part.contains(['[', ']']) && !part.chars().any(char::is_control)
    };
    let parts = rest.strip_suffix("[]").unwrap_or(rest);
    let bracketed = parts.is_empty()
        || parts
            .strip_prefix('[')
            .and_then(|p| p.strip_suffix(']'))
            .is_some_and(|p| p.split("][").all(plain));
    if !plain(head) || !bracketed {
        findings.add(
            at,
            format!("`{wire}` is not a parameter name"),
            "write it like `params[ssh_keys][]`",
        );
    } else if list != wire.ends_with("[]") {
        let (problem, remedy) = match list {
            true => (
                format!(
                    "the list `{wire}` has no `[]` at the end, so the API would keep its last value only"
                ),
                format!("call it `{wire}[]`"),
            ),
            false => (
                format!("`{wire}` ends in `[]` but is no list"),
                "make it `type: array`, or drop the `[]`".to_owned(),
            ),
        };
        findings.add(at, problem, remedy);
    }
}

/// `cloud_image_create` is `CloudImageCreate`; complains about an operationId that cannot be used.
pub fn type_name(operation: &str, at: &Position, findings: &mut Findings) -> Option<String> {
    let name = operation.to_upper_camel_case();
    let problem = if !is_identifier(operation) || operation != operation.to_snake_case() {
        "is no name in snake_case"
    } else if CLIENT_METHODS.contains(&operation) {
        "is a method the client already has"
    } else if operation.ends_with(STREAM) {
        "ends like the stream of another operation's pages"
    } else if TYPES_IN_USE.contains(&name.as_str()) {
        "would name a request like a type of the SDK"
    } else if name != name.to_upper_camel_case() {
        "makes a name of a type that changes when it is made again"
    } else {
        return Some(name);
    };
    findings.add(
        at,
        format!("the operationId `{operation}` {problem}"),
        "name it after its path: `cloud_image_create`",
    );
    None
}

/// `/1.0/cloud/image/create.json` is `["cloud", "image", "create"]`.
pub fn path_parts(path: &str) -> Option<Vec<String>> {
    let mut parts = path.strip_prefix('/')?.strip_suffix(".json")?.split('/');
    let (major, minor) = parts.next()?.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let word = |text: &str| {
        is_identifier(text)
            && text
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    };
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    let plain = parts.split_last().is_some_and(|(verb, module)| {
        !module.is_empty()
            && !MODULES_IN_USE.contains(&module[0].as_str())
            && module.iter().all(|part| word(part))
            && verb.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && !verb.is_empty()
    });
    (digits(major) && digits(minor) && plain).then_some(parts)
}

/// Whether a shared schema's name can be the name of a type.
pub fn is_type_name(name: &str) -> bool {
    is_identifier(name) && name == name.to_upper_camel_case() && !TYPES_IN_USE.contains(&name)
}
