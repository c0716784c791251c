//! The address in a sample, and the parameters in its query.

/// The names of the entities that HTML reads without a semicolon, in the order of their characters from U+00A1. A page
/// that writes `&params` in an address is read as `¶ms` by HTML's rules.
const ENTITIES: [&str; 95] = [
    "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para",
    "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc",
    "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc",
    "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave",
    "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve",
    "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml",
    "yacute", "thorn", "yuml",
];

/// An address in the code of a sample.
pub struct Address {
    /// Where it is in the code.
    pub at: usize,
    /// The part before the query.
    pub url: String,
    /// The names and values of the query, decoded.
    pub query: Vec<(String, String)>,
}

/// Finds the first address in quotes. One that is cut has only the parameters that are whole.
pub fn read(code: &str) -> Option<Address> {
    let at = [r#""https://"#, "'https://", r#""http://"#, "'http://"]
        .into_iter()
        .filter_map(|start| code.find(start))
        .min()?;
    let (quote, rest) = code[at..].split_at(1);
    let end = rest.find([quote, "\n"].map(|end| end.chars().next().unwrap_or('\n')));
    let is_whole = end.is_some_and(|end| rest[end..].starts_with(quote));
    let address = &rest[..end.unwrap_or(rest.len())];
    let Some((url, query)) = address.split_once('?') else {
        let (url, query) = (address.to_owned(), Vec::new());
        return is_whole.then_some(Address { at, url, query });
    };
    let query = plain(query);
    let query = match is_whole {
        true => query.as_str(),
        false => query.rsplit_once('&').map_or("", |(whole, _)| whole),
    };
    Some(Address {
        at,
        url: url.to_owned(),
        query: form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect(),
    })
}

/// Undoes what reading HTML did to a query. A query has no such character itself: it would be encoded.
fn plain(query: &str) -> String {
    let mut plain = String::new();
    for c in query.replace("&amp;", "&").chars() {
        let entity = u32::from(c)
            .checked_sub(0xa1)
            .and_then(|index| ENTITIES.get(usize::try_from(index).ok()?));
        match (c, entity) {
            (_, Some(name)) => plain.extend(["&", name]),
            ('<', _) => plain.push_str("&lt"),
            ('>', _) => plain.push_str("&gt"),
            (c, _) => plain.push(c),
        }
    }
    plain
}
