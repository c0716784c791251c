//! Parameters' names, and the words by which the table names their types.

/// Longer names are none. Short of this, a line is tried for a name at each of its characters.
const LONGEST: usize = 200;

/// The words for types. The longer of two that begin alike comes first.
const TYPES: [&str; 22] = [
    "integer",
    "int",
    "string",
    "str",
    "boolean",
    "bool",
    "array",
    "object",
    "list",
    "float",
    "double",
    "decimal",
    "number",
    "numeric",
    "datetime",
    "date",
    "timestamp",
    "enum",
    "mixed",
    "file",
    "json",
    "text",
];

/// Returns the type at the beginning of a text: `integer`, `string[]`, `enum[A, B]`.
pub fn type_at_start(text: &str) -> Option<&str> {
    let word = TYPES.into_iter().find(|word| {
        let start = text.as_bytes().get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    })?;
    let after = &text[word.len()..];
    let bracket = match after.strip_prefix('[').or(after.strip_prefix('(')) {
        Some(inside) => inside
            .find([']', ')', '\n'])
            .filter(|end| !inside[*end..].starts_with('\n')),
        None => None,
    };
    Some(&text[..word.len() + bracket.map_or(0, |end| end + 2)])
}

/// Returns whether a text is a type and no more.
pub fn is_type(text: &str) -> bool {
    type_at_start(text).is_some_and(|found| found.len() == text.len())
}

/// Returns whether a type is hardly part of another word, as `date` is of `updateName`.
pub fn is_unmistakable(kind: &str) -> bool {
    let words = [
        "integer", "string", "boolean", "array", "object", "float", "double", "decimal", "number",
        "datetime", "enum[",
    ];
    words.iter().any(|word| kind.starts_with(word))
}

/// Returns whether a text can be the name of a parameter: `params[ssh_keys][]`. Only in brackets it may have blanks
/// and the marks of a placeholder.
pub fn is_name(text: &str) -> bool {
    ends_of_names(text).last() == Some(text.len()) && !text.is_empty()
}

/// Returns every place at which a name can end within a text that begins with one. The first is the beginning, for a row
/// whose name is lost.
pub fn ends_of_names(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    let places = text.char_indices().take(LONGEST).map_while(move |(at, c)| {
        let was_inside = inside;
        match c {
            '[' if !inside && at > 0 => inside = true,
            ']' if inside => inside = false,
            ' ' | '<' | '>' | '{' | '}' | '*' | ':' | '/' if inside => {}
            '.' | '-' | '$' if at > 0 => {}
            '_' => {}
            c if c.is_alphanumeric() => {}
            _ => return None,
        }
        Some((at + c.len_utf8(), inside || was_inside && c != ']'))
    });
    std::iter::once(0).chain(places.filter(|(_, inside)| !inside).map(|(at, _)| at))
}

/// The parts of a name: `params[ssh_keys][]` is `params`, `ssh_keys` and an empty one.
pub fn parts(name: &str) -> Vec<&str> {
    let (first, rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let brackets = rest
        .split('[')
        .skip(1)
        .map(|part| part.trim_end_matches(']'));
    std::iter::once(first).chain(brackets).collect()
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether two parts of names say the same. The entries of a list differ in their numbers.
fn same_part(a: &str, b: &str) -> bool {
    a == b || is_number(a) && is_number(b)
}

/// A name with 0 for each number, which all entries of a list have in common.
pub fn with_zeros(name: &str) -> String {
    let parts = parts(name)
        .into_iter()
        .map(|part| if is_number(part) { "0" } else { part });
    parts.collect::<Vec<_>>().join("[")
}

/// Returns whether a description means a name: it may leave out how the name begins.
pub fn means(description: &str, name: &str) -> bool {
    let (short, long) = (parts(description), parts(name));
    let left_out = long.len().checked_sub(short.len());
    left_out.is_some_and(|left_out| {
        short
            .iter()
            .zip(&long[left_out..])
            .all(|(a, b)| same_part(a, b))
    })
}

/// A name without what two sources write differently, by which they are recognized as one: `[]` and `[0]`, capitals.
pub fn core(name: &str) -> String {
    let mut core = String::new();
    for part in parts(name)
        .into_iter()
        .filter(|part| !part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        core.push('[');
        core.push_str(&part.to_lowercase());
    }
    core
}
