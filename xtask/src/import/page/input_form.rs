//! Tells saved HTML from text that was pasted.

/// Returns whether the input is HTML: it has a tag before the first address. The reply of a text may have tags, too.
pub fn is_html(text: &str) -> bool {
    let before = text.split("://").next().unwrap_or(text);
    // The address in the comment by which a browser marks a saved page.
    before.contains("<!--") || is_html_before(before)
}

fn is_html_before(text: &str) -> bool {
    text.split('<').skip(1).any(|after| {
        let name: String = after
            .trim_start_matches(['/', '!'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let ended = after.contains('>');
        ended
            && matches!(
                name.to_ascii_lowercase().as_str(),
                "doctype"
                    | "html"
                    | "head"
                    | "body"
                    | "div"
                    | "section"
                    | "article"
                    | "main"
                    | "header"
                    | "nav"
                    | "table"
                    | "pre"
                    | "code"
                    | "span"
                    | "p"
                    | "a"
                    | "b"
                    | "strong"
                    | "ul"
                    | "h1"
                    | "h2"
                    | "h3"
                    | "h4"
                    | "h5"
                    | "h6"
                    | "meta"
                    | "script"
            )
    })
}
