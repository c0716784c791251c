//! Finds the services in the text of a Docker Compose file, by its lines. It reads what Compose files look like and no
//! other YAML, such as that in braces.

/// Returns the names of the services with their images. The image of a service that has none is empty.
pub(super) fn services(file: &str) -> Vec<(String, String)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_line = |line: &&str| {
        let line = line.trim_start();
        !line.is_empty() && !line.starts_with('#')
    };
    let lines = file.lines().filter(is_line);
    let mut lines = lines
        .skip_while(|line| line.trim_end() != "services:")
        .skip(1);
    let mut services: Vec<(String, String)> = Vec::new();
    let mut outer = None;
    while let Some(line) = lines.next().filter(|line| indent(line) > 0) {
        let (name, value) = line.trim().split_once(':').unwrap_or((line, ""));
        let unquoted = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
        if indent(line) == *outer.get_or_insert(indent(line)) {
            services.push((unquoted(name), String::new()));
        } else if let ("image", Some((_, image))) = (name, services.last_mut()) {
            *image = unquoted(value);
        }
    }
    services
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_the_names_at_the_first_level_below_services() {
        let file = "version: '3'\nservices:\n\n  # the site\n  web:\n    image: \"a/b:1\"\n    ports:\n      - 80:80\n  \
                    'db':\n    build: .\nvolumes:\n  data:\n";
        let expected = [("web", "a/b:1"), ("db", "")];
        let expected = expected.map(|(name, image)| (name.to_owned(), image.to_owned()));
        assert_eq!(services(file), expected);
        for file in ["", "text", "services:", "services: {}", "web:\n  image: x"] {
            assert_eq!(services(file), [], "{file:?}");
        }
    }
}
