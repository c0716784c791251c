//! Reads an SSH public key out of a line in `authorized_keys`, to compare it with another.

/// The base64 of every key starts with this. The bytes before the name of its type are the length of the name, in four
/// bytes of which the first three are zero.
const BASE64_START: &str = "AAAA";

/// What identifies an SSH key, without the options before it and the comment after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PublicKey<'a> {
    /// Such as `ssh-ed25519`.
    kind: &'a str,
    base64: &'a str,
}

impl<'a> PublicKey<'a> {
    /// Reads `[OPTIONS] TYPE BASE64 [COMMENT]`. `None` for anything else, and for several lines.
    pub(super) fn of_line(line: &'a str) -> Option<Self> {
        let line = line.trim();
        if line.contains(['\n', '\r']) {
            return None;
        }
        Self::at_start(line).or_else(|| Self::at_start(after_options(line)?))
    }

    fn at_start(text: &'a str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (kind, base64) = (words.next()?, words.next()?);
        let is_key = is_type(kind) && base64.starts_with(BASE64_START);
        is_key.then_some(Self { kind, base64 })
    }
}

/// Returns what follows the options, which end at the first blank outside of quotes.
fn after_options(line: &str) -> Option<&str> {
    let (mut is_quoted, mut last) = (false, ' ');
    let end = line.find(|c: char| {
        is_quoted ^= c == '"' && last != '\\';
        last = c;
        c.is_whitespace() && !is_quoted
    });
    line.get(end?..)
}

/// Whether a word has the form of a type, such as `ecdsa-sha2-nistp256` or `sk-ssh-ed25519@openssh.com`.
fn is_type(word: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-.@".contains(c);
    word.contains('-') && word.chars().all(is_allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_its_type_and_its_base64() {
        let key = PublicKey::of_line("ssh-ed25519 AAAAC3Nz+/= me@host");
        assert_eq!(
            key,
            Some(PublicKey {
                kind: "ssh-ed25519",
                base64: "AAAAC3Nz+/="
            })
        );
        for same in [
            "ssh-ed25519 AAAAC3Nz+/=",
            " \tssh-ed25519 \t AAAAC3Nz+/=  another comment\r\n",
            "no-pty ssh-ed25519 AAAAC3Nz+/= me@host",
            r#"command="echo \"no-pty AAAA\" ssh-rsa AAAA",no-pty ssh-ed25519 AAAAC3Nz+/="#,
        ] {
            assert_eq!(PublicKey::of_line(same), key, "{same:?}");
        }
        for other in [
            "ssh-ed25519 AAAAC3Nz+/ me@host",
            "ssh-ed25519 AAAAC3Nz+/=A me@host",
            "ssh-ed25519 AAAAc3nz+/= me@host",
            "ssh-rsa AAAAC3Nz+/= me@host",
        ] {
            let other = PublicKey::of_line(other);
            assert!(other.is_some() && other != key, "{other:?}");
        }
    }

    #[test]
    fn what_is_not_one_key_on_one_line_is_no_key() {
        for text in [
            "",
            "ssh-ed25519",
            "AAAAC3Nz",
            "ssh key here",
            "ssh-ed25519 AAAAC3Nz\nssh-ed25519 AAAAC3Nz",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAAb3Bl\n-----END OPENSSH PRIVATE KEY-----\n",
            "-----BEGIN OPENSSH PRIVATE KEY----- AAAAb3Bl",
        ] {
            assert_eq!(PublicKey::of_line(text), None, "{text:?}");
        }
    }
}
