//! Finds the services in the text of a Docker Compose file, and renames one, by its lines. It reads what Compose files look
//! like and no other YAML, such as that in braces.

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

/// Returns the file with another name for a service and for containers (`container_name`) that have the old one. All else
/// stays as it is, also where it contains the old name: images, host names, the names of other services.
pub(super) fn with_container_renamed(file: &str, old: &str, new: &str) -> String {
    let is_old = |text: &str| text.trim().trim_matches(['"', '\'']) == old;
    let mut is_below_services = false;
    let mut level = None;
    let lines = file.split_inclusive('\n').map(|line| {
        let indent = line.len() - line.trim_start().len();
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            return line.to_owned();
        }
        if indent == 0 {
            is_below_services = line.trim_end() == "services:";
        }
        if indent == 0 || !is_below_services {
            return line.to_owned();
        }
        let is_service = indent == *level.get_or_insert(indent);
        match line.split_once(':') {
            Some((name, rest)) if is_service && is_old(name) => {
                format!("{}:{rest}", name.replacen(old, new, 1))
            }
            Some((name, value)) if name.trim() == "container_name" && is_old(value) => {
                format!("{name}:{}", value.replacen(old, new, 1))
            }
            _ => line.to_owned(),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_the_service_and_of_its_container_are_replaced() {
        let file = "services:\n  blog:\n    container_name: 'blog'\n    image: my-blog\n    environment:\n      - \
                    VIRTUAL_HOST=blog.example.co.nz\n  # blog\n  blog-db:\n    container_name: blog-db\n    hostname: \
                    blog\nvolumes:\n  blog:\n";
        let expected = file
            .replacen("  blog:", "  cc1:", 1)
            .replacen("'blog'", "'cc1'", 1);
        assert_eq!(with_container_renamed(file, "blog", "cc1"), expected);
        assert_eq!(with_container_renamed(file, "db", "cc1"), file);
    }

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
