//! What the name of a value or its text tells about its type.

use heck::ToSnakeCase;

/// What ends the name of a secret.
const SECRETS: [&str; 11] = [
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "udai",
    "auth_code",
    "authcode",
    "private_key",
    "api_key",
    "pin",
];

/// The longest text of digits that is taken for a number; a 64-bit integer holds 18 digits of any kind.
const MAX_DIGITS: usize = 18;

/// Words of names whose digits are text, such as a phone number.
pub const TEXT_NAMES: [&str; 12] = [
    "phone", "fax", "mobile", "postcode", "zip", "version", "code", "name", "label", "cntry",
    "serial", "content",
];

/// Whether a name is that of a secret.
pub fn is_secret(name: &str) -> bool {
    let name = sitehost_codegen::naming::singular(&name.to_snake_case());
    SECRETS
        .iter()
        .any(|secret| name == *secret || name.ends_with(&format!("_{secret}")))
}

/// Whether a name is that of an identifier, or of several.
pub fn is_id(name: &str) -> bool {
    let name = name.to_snake_case();
    let is = |ending: &str| name == ending || name.ends_with(&format!("_{ending}"));
    is("id") || is("ids")
}

/// The last part of a name that is no bracket: `ssh_keys` of `params[ssh_keys][]`.
pub fn last_member(wire: &str) -> &str {
    let mut parts = wire.rsplit(['[', ']']);
    parts
        .find(|part| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(wire)
}

/// Whether a text is a date and a time: `2017-02-09 15:29:13`.
pub fn is_date_time(text: &str) -> bool {
    let form = "dddd-dd-dd dd:dd:dd";
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, form)| match form {
                b'd' => byte.is_ascii_digit(),
                other => byte == other,
            })
}

/// Whether a name has one of some words in it.
pub fn has_word(name: &str, words: &[&str]) -> bool {
    let name = name.to_lowercase();
    words.iter().any(|word| name.contains(word))
}

/// Whether a name is that of a date.
pub fn is_date_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = [
        "created",
        "updated",
        "started",
        "completed",
        "expires",
        "expiry",
        "date",
    ];
    name.starts_with("date_")
        || name.ends_with("_at")
        || ends
            .iter()
            .any(|end| name == *end || name.ends_with(&format!("_{end}")))
}

/// Whether a name is that of a yes or no.
pub fn is_flag_name(name: &str) -> bool {
    ["is_", "has_", "can_"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// Whether a text is a whole number in digits, without a zero that a number would lose.
pub fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.len() <= MAX_DIGITS
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

/// Whether a text is a number in digits.
pub fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite) && text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a text is an amount like `29.00`.
pub fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    unsigned
        .split_once('.')
        .is_some_and(|(whole, fraction)| digits(whole) && digits(fraction))
}
