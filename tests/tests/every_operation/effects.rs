//! What each call does, which decides whether the client repeats it and whether a program asks first.

use sitehost_api::{Effect, Method};
use sitehost_tests::{Example, Kind, Visitor, spec, visit_documented, went_through};

#[derive(Default)]
struct Effects {
    operations: usize,
}

impl Visitor for Effects {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Full {
            return;
        }
        let expected = match spec::operation(operation)["x-effect"].as_str() {
            Some("reads") => Effect::Reads,
            Some("destroys") => Effect::Destroys,
            Some("costs") => Effect::Costs,
            _ if request.method() == Method::Get => Effect::Reads,
            _ => Effect::Changes,
        };
        assert_eq!(request.effect(), expected, "{operation}");
        self.operations += 1;
    }
}

#[tokio::test]
async fn a_call_has_the_effect_that_the_spec_names() {
    let mut effects = Effects::default();
    visit_documented(&mut effects).await;
    went_through(format_args!(
        "the effects of {} operations",
        effects.operations
    ));
}
