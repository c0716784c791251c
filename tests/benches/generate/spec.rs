//! A spec of any size: the generator's test fixture, which has an endpoint of every kind, over and over.

use std::fs;
use std::io;
use std::path::Path;

/// The endpoints in one copy of the fixture.
const ENDPOINTS: usize = 5;

fn fixture() -> &'static Path {
    Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../sitehost-codegen/tests/fixture"
    ))
}

/// `  /1.0/job/get.json:` as it is under another module.
fn path_line(line: &str, module: &str) -> String {
    match line
        .strip_prefix("  /")
        .and_then(|line| line.split_once('/'))
    {
        Some((version, rest)) => format!("  /{version}/{module}/{rest}"),
        None => line.replace("paths/", &format!("paths/{module}/")),
    }
}

/// An endpoint's file as it is one folder deeper, under another module.
fn endpoint(text: &str, module: &str) -> String {
    text.replace("operationId: ", &format!("operationId: {module}_"))
        .replace("tags: [", &format!("tags: [{module}/"))
        .replace(
            "schemas/Image",
            &format!("schemas/{}Image", module.to_uppercase()),
        )
        .replace("../schemas/", "../../schemas/")
        .replace("../parameters/", "../../parameters/")
        .replace("../responses/", "../../responses/")
}

/// Copies a folder, each file's text as `change` makes it.
fn copy(from: &Path, to: &Path, change: &dyn Fn(&str) -> String) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target, change)?;
        } else {
            fs::write(target, change(&fs::read_to_string(path)?))?;
        }
    }
    Ok(())
}

/// Writes a spec with this many endpoints into a folder. The fixture's shared schemas are there once, but for the one
/// that becomes a type of its own: each copy has its own of that.
pub fn write(folder: &Path, endpoints: usize) -> io::Result<()> {
    let index = fs::read_to_string(fixture().join("openapi.yaml"))?;
    let (head, rest) = index.split_once("tags:\n").unwrap_or_default();
    let (tags, paths) = rest.split_once("paths:\n").unwrap_or_default();
    assert_eq!(paths.matches("$ref").count(), ENDPOINTS);
    let (mut all_tags, mut all_paths) = (String::new(), String::new());
    for shared in ["schemas", "parameters", "responses"] {
        copy(
            &fixture().join(shared),
            &folder.join(shared),
            &str::to_owned,
        )?;
    }
    let image = folder.join("schemas/Image.yaml");
    for number in 0..endpoints / ENDPOINTS {
        let module = format!("m{number}");
        all_tags += &tags.replace("- name: ", &format!("- name: {module}/"));
        for line in paths.lines() {
            all_paths += &path_line(line, &module);
            all_paths.push('\n');
        }
        let paths = folder.join("paths").join(&module);
        copy(&fixture().join("paths"), &paths, &|text| {
            endpoint(text, &module)
        })?;
        fs::copy(&image, folder.join(format!("schemas/M{number}Image.yaml")))?;
    }
    fs::remove_file(image)?;
    fs::write(
        folder.join("openapi.yaml"),
        format!("{head}tags:\n{all_tags}paths:\n{all_paths}"),
    )
}
