//! The method, the address and the path.

use super::super::layout::Layout;
use super::super::samples::{Sample, Value};
use super::super::{Doubts, Method};

/// Compares the heading with what is above it, with the heading of the table, and with the samples.
pub fn check(layout: &Layout<'_>, samples: &[Sample], doubts: &mut Doubts) {
    let endpoint = &layout.endpoint;
    let address = format!("the address has `{}`", endpoint.path);
    if let Some((line, heading)) = layout
        .heading
        .as_ref()
        .filter(|(_, heading)| *heading != endpoint.path)
    {
        let taken = format!("`{}` is taken.", endpoint.path);
        doubts.say(
            *line,
            "the path",
            &address,
            &format!("the heading above it has `{heading}`"),
            &taken,
        );
    }
    let method = format!("the line of the address has `{}`", endpoint.method);
    let taken = format!("`{}` is taken.", endpoint.method);
    if let Some((line, sent_by)) = layout
        .sent_by
        .filter(|(_, sent_by)| *sent_by != endpoint.method)
    {
        let heading = match sent_by {
            Method::Get => "the table is headed `Query Parameters`",
            Method::Post => "the table is headed `Form Parameters`",
        };
        doubts.say(line, "the method", &method, heading, &taken);
    }
    for sample in samples {
        let other = sample
            .method
            .as_ref()
            .filter(|method| **method != endpoint.method.to_string());
        if let Some(other) = other {
            doubts.sample(
                sample.line,
                "the method",
                &method,
                (sample.language, &format!("`{other}`")),
                &taken,
            );
        }
        if let Some((line, url)) = sample.url.as_ref().filter(|(_, url)| *url != endpoint.url) {
            let first = format!("the heading has `{}`", endpoint.url);
            let taken = format!("`{}` is taken.", endpoint.url);
            doubts.sample(
                *line,
                "the address",
                &first,
                (sample.language, &format!("`{url}`")),
                &taken,
            );
        }
        let in_query = sample
            .pairs
            .iter()
            .find(|pair| matches!(pair.value, Value::InQuery(_)));
        if let Some(pair) = in_query.filter(|_| endpoint.method == Method::Post) {
            let first = "a POST sends its parameters in a form";
            let has = (sample.language, "them in the address");
            doubts.sample(
                pair.line,
                "the parameters",
                first,
                has,
                "The form is taken.",
            );
        }
    }
}
