//! The part of the program's help that describes the routes, each as a command for curl.

use super::route::Route;
use super::table::ROUTES;
use crate::spec::Method;

/// Returns a command that calls the route, with placeholders as values.
pub(super) fn curl(route: &Route) -> String {
    let path = route.path;
    match route.method {
        Method::Get if route.parameters.is_empty() => format!("curl URL{path}"),
        Method::Get => format!("curl 'URL{path}?{}'", route.sample()),
        Method::Post if route.parameters.is_empty() => format!("curl -X POST URL{path}"),
        Method::Post => {
            let parameters = route.parameters.iter();
            let data: String = parameters
                .map(|parameter| format!(" -d {}", parameter.sample()))
                .collect();
            format!("curl URL{path}{data}")
        }
    }
}

pub(crate) fn routes() -> String {
    ROUTES
        .iter()
        .map(|route| format!("  {}\n      {}\n", curl(route), route.help))
        .collect()
}
