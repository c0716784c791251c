//! Finds the virtual hosts in the text of a Docker Compose file: the values of the environment variable
//! `VIRTUAL_HOST`, by which the proxy of a server passes requests on to its containers. `find` compares them.
//!
//! The text is read line by line, because a YAML parser would double the crates that the SDK adds to a program. An
//! entry is found in a block, in brackets or braces, and in JSON, with and without quotes.

const VARIABLE: &str = "VIRTUAL_HOST";

/// Whether a Docker Compose file names this host, as a whole.
pub(super) fn has_host(compose_file: &str, host: &str) -> bool {
    let mut hosts = virtual_hosts(compose_file);
    hosts.any(|listed| without_final_dot(listed).eq_ignore_ascii_case(without_final_dot(host)))
}

fn without_final_dot(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

/// Returns the hosts of all services. The value of the variable is a list with commas.
fn virtual_hosts(compose_file: &str) -> impl Iterator<Item = &str> {
    let values = compose_file.lines().flat_map(|line| {
        let places = line.match_indices(VARIABLE);
        places.filter_map(|(at, name)| value(&line[..at], &line[at + name.len()..]))
    });
    let hosts = values.flat_map(|value| value.split(',')).map(str::trim);
    hosts.filter(|host| !host.is_empty())
}

fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"')
}

/// Where a comment begins: at a `#` after white space, outside of quotes.
fn comment(line: &str) -> Option<usize> {
    let (mut quote, mut before) = (None, ' ');
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) if open == c => quote = None,
            // An apostrophe within a word quotes nothing.
            None if is_quote(c) && !before.is_alphanumeric() => quote = Some(c),
            None if c == '#' && before.is_whitespace() => return Some(at),
            _ => {}
        }
        before = c;
    }
    None
}

/// Whether a list in brackets or a mapping in braces is open after this text.
fn is_in_flow(before: &str) -> bool {
    before.matches(['[', '{']).count() > before.matches([']', '}']).count()
}

/// Returns the value of the variable, if its name begins an entry: `before` and `after` are the line around the name.
fn value<'a>(before: &str, after: &'a str) -> Option<&'a str> {
    let outer = before.trim_end_matches(|c: char| c.is_whitespace() || is_quote(c));
    let is_in_flow = is_in_flow(before);
    let begins_entry = match outer.chars().next_back() {
        None | Some('-' | '[' | '{') => true,
        last => last == Some(',') && is_in_flow,
    };
    if !begins_entry || comment(before).is_some() {
        return None;
    }
    let mut quote = before.chars().next_back().filter(|&c| is_quote(c));
    let mut rest = after;
    // The quotes are around the name alone: `"VIRTUAL_HOST": "…"`.
    if let Some(after) = quote.and_then(|quote| rest.strip_prefix(quote)) {
        (quote, rest) = (None, after);
    }
    let mut value = rest.trim_start().strip_prefix(['=', ':'])?.trim_start();
    if quote.is_none() && value.starts_with(is_quote) {
        quote = value.chars().next();
        value = &value[1..];
    }
    let ends = |c| match quote {
        Some(quote) => c == quote,
        None => is_in_flow && matches!(c, ',' | ']' | '}'),
    };
    let value = value.split(ends).next()?;
    match quote {
        Some(_) => Some(value),
        None => Some(&value[..comment(value).unwrap_or(value.len())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(compose_file: &str) -> Vec<&str> {
        virtual_hosts(compose_file).collect()
    }

    /// The form in which SiteHost's control panel writes the file of a container with two hosts.
    const FILE: &str = "version: '2.1'
services:
    ccb7a31da52e5b47:
        container_name: ccb7a31da52e5b47
        environment:
            - 'VIRTUAL_HOST=example.co.nz,www.example.co.nz'
            - CERT_NAME=example.co.nz
        expose:
            - 80/tcp
        image: 'registry.example.com/my-php:1.0.0'
        labels:
            - 'nz.sitehost.container.website.vhosts=example.co.nz,label.example.co.nz'
            - nz.sitehost.container.label=example.co.nz
        volumes:
            - '/data/docker0/www/ccb7a31da52e5b47/config:/container/config:ro'
";

    #[test]
    fn the_hosts_are_those_of_the_variable() {
        assert_eq!(hosts(FILE), ["example.co.nz", "www.example.co.nz"]);
    }

    #[test]
    fn an_entry_is_read_in_every_style() {
        for file in [
            "- VIRTUAL_HOST=a.nz,b.nz",
            "- 'VIRTUAL_HOST=a.nz, b.nz'",
            "- \"VIRTUAL_HOST=a.nz ,b.nz\" # comment",
            "  -   VIRTUAL_HOST=a.nz,b.nz   # c.nz,d.nz",
            "VIRTUAL_HOST: a.nz,b.nz",
            "\tVIRTUAL_HOST : 'a.nz,b.nz'",
            "'VIRTUAL_HOST': a.nz,b.nz\r\n",
            "environment: ['VIRTUAL_HOST=a.nz,b.nz', X=c.nz]",
            "environment: {X: c.nz, VIRTUAL_HOST: \"a.nz,b.nz\"}",
            "{\"environment\":{\"X\":\"c.nz\",\"VIRTUAL_HOST\":\"a.nz,b.nz\"}}",
            "environment: ['VIRTUAL_HOST=a.nz,b.nz']",
            "- VIRTUAL_HOST=a.nz,b.nz\t# c.nz",
            "- VIRTUAL_HOST=a.nz,,b.nz,",
            "{\"label\":\"site #1\",\"environment\":{\"VIRTUAL_HOST\":\"a.nz,b.nz\"}}",
            "environment: [VIRTUAL_HOST=a.nz, X=c.nz, VIRTUAL_HOST=b.nz]",
            "environment: [VIRTUAL_HOST=a.nz,VIRTUAL_HOST=b.nz] # VIRTUAL_HOST=c.nz",
            "- VIRTUAL_HOST=a.nz\n- VIRTUAL_PORT=80\n- VIRTUAL_HOST=b.nz",
        ] {
            assert_eq!(hosts(file), ["a.nz", "b.nz"], "{file:?}");
        }
    }

    #[test]
    fn a_comma_in_brackets_begins_the_next_entry() {
        assert_eq!(hosts("environment: [VIRTUAL_HOST=a.nz,b.nz]"), ["a.nz"]);
    }

    #[test]
    fn comments_and_other_names_are_no_entries() {
        for file in [
            "",
            "# - VIRTUAL_HOST=a.nz",
            "  #VIRTUAL_HOST: a.nz",
            "- X=1 # - VIRTUAL_HOST=a.nz",
            "- MY_VIRTUAL_HOST=a.nz",
            "- VIRTUAL_HOST_MULTIPORTS=a.nz",
            "- VIRTUAL_HOST",
            "- VIRTUAL_HOST=",
            "- X=1,VIRTUAL_HOST=a.nz",
            "- X=1\t# [VIRTUAL_HOST=a.nz",
            "- 'VIRTUAL_HOST'",
            "command: echo VIRTUAL_HOST=a.nz",
            "- virtual_host=a.nz",
        ] {
            assert_eq!(hosts(file), [""; 0], "{file:?}");
        }
    }

    #[test]
    fn whole_names_are_compared_without_case_and_final_dot() {
        for host in [
            "www.example.co.nz",
            "WWW.Example.CO.NZ",
            "www.example.co.nz.",
        ] {
            assert!(has_host(FILE, host), "{host}");
        }
        assert!(has_host("VIRTUAL_HOST: Example.co.nz.", "example.co.nz"));
        assert!(has_host(
            "VIRTUAL_HOST: '*.example.co.nz'",
            "*.example.co.nz"
        ));
        for host in [
            "co.nz",
            "w.example.co.nz",
            "www.example.co",
            "*.example.co.nz",
            "",
        ] {
            assert!(!has_host(FILE, host), "{host}");
        }
        assert!(!has_host(
            "VIRTUAL_HOST: '*.example.co.nz'",
            "www.example.co.nz"
        ));
    }

    #[test]
    fn no_cut_file_panics() {
        let odd = "VIRTUAL_HOST=\u{e9},'VIRTUAL_HOST\":\u{1f600}VIRTUAL_HOST:\"VIRTUAL_HOST='";
        for file in [FILE, odd] {
            for (at, _) in file.char_indices() {
                hosts(&file[..at]);
                hosts(&file[at..]);
            }
        }
    }
}
