//! What a parameter may be called.

/// The parameter that carries the key. The client sends it; a request never does.
pub(crate) const API_KEY: &str = "apikey";

/// Says what is wrong with a parameter's name, if anything is.
///
/// A name is a segment and any number of bracketed ones, of which each may be empty:
/// `params[ssh_keys][]`. The API reads brackets the way PHP does, so that a stray one, in a map's
/// key for instance, would move the value elsewhere, and a NUL would cut the name.
#[inline]
pub(crate) fn check(name: &str) -> Result<(), &'static str> {
    let bytes = name.as_bytes();
    let mut end = segment_end(bytes, 0);
    if end == 0 {
        return Err("it does not begin with a name");
    }
    while let Some(b'[') = bytes.get(end) {
        let close = segment_end(bytes, end + 1);
        if bytes.get(close) != Some(&b']') {
            return Err("a bracket is not closed");
        }
        end = close + 1;
        if !matches!(bytes.get(end), None | Some(b'[')) {
            return Err("something follows a bracket");
        }
    }
    if end != bytes.len() {
        return Err("it holds a stray bracket or a control character");
    }
    if !name.is_ascii() && name.chars().any(char::is_control) {
        return Err("it holds a control character");
    }
    if is_key(name) {
        return Err("the client sends the key by itself");
    }
    Ok(())
}

/// Where the segment that begins at `start` ends.
#[inline]
fn segment_end(bytes: &[u8], start: usize) -> usize {
    let mut rest = bytes.get(start..).unwrap_or_default();
    // Four at a time: this runs for every parameter of every request.
    while let Some((four, tail)) = rest.split_first_chunk::<4>() {
        if four
            .iter()
            .fold(false, |ends, &byte| ends | ENDS_SEGMENT[usize::from(byte)])
        {
            break;
        }
        rest = tail;
    }
    let within = rest
        .iter()
        .position(|&byte| ENDS_SEGMENT[usize::from(byte)]);
    bytes.len() - rest.len() + within.unwrap_or(rest.len())
}

/// Brackets and control characters.
static ENDS_SEGMENT: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        ends[byte] = matches!(byte as u8, b'[' | b']' | 0..=0x1f | 0x7f);
        byte += 1;
    }
    ends
};

/// Whether the API would take the parameter for the key. PHP drops leading spaces of a name.
fn is_key(name: &str) -> bool {
    name.trim_start_matches(' ')
        .strip_prefix(API_KEY)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_the_api_has_them() {
        for name in [
            "client_id",
            "params[code]",
            "params[ssh_keys][]",
            "variables[0][name]",
            "updates[partitions][xvda1][threshold]",
            "groups[][x]",
            "filters[sort by]",
            "naïve[ключ]",
            "apikey_id",
            "params[apikey]",
        ] {
            assert_eq!(check(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn names_that_would_go_astray() {
        for name in [
            "",
            "[",
            "]",
            "[a]",
            "a[",
            "a]",
            "a[b",
            "a[b]c",
            "a[[b]]",
            "a[b]]",
            "a\0",
            "a[\n]",
            "a\u{7f}",
            "a\u{85}",
            "apikey",
            "apikey[]",
            "apikey[x]",
            " apikey",
        ] {
            assert!(check(name).is_err(), "{name:?}");
        }
    }
}
