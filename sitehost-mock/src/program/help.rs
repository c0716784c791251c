//! What `--help` says after the flags: faults, routes and examples.

use crate::routes;

const FAULTS: &str = "\
Faults:
  The call is not carried out with these:

  refuse=STATUS:MSG                 the API's refusal: {\"msg\": MSG, \"status\": false}
  refuse-without-status=STATUS:MSG  a refusal that holds only `msg`
  cut-before                        close the connection before reading the request's body

  The call is carried out with these, and only its reply is affected:

  cut-after                         close the connection without a reply
  delay=DURATION                    delay the reply
  trickle=DURATION                  send the reply byte by byte, with this pause between bytes
  truncate                          close the connection in the middle of the body
  html-502                          HTTP 502 with an HTML page
  empty                             HTTP 200 with an empty body
  wrong-types                       values of other JSON types than documented
  extra-fields                      an undocumented member in every object
  redirect=URL                      HTTP 302 to the URL
  oversized=BYTES                   a body padded to this size
  respond=STATUS:TYPE:BODY          a reply of your own

  STATUS is 200 to 599. DURATION is a whole number followed by s, ms, us or ns. An invalid call is refused and
  consumes no fault, except `cut-before`. `--next` takes precedence over `--fault`, and a fault with an operation over
  one without.

";

const ROUTES: &str = "\
Routes, for tests in any language:
  They take no key, consume no fault, do not count against the rate limit and are not recorded. URL is the printed address.
  Use `--data-urlencode` in place of `-d` for a value with `&`, `+` or `%`. The reply is JSON: what was asked for, or {}. A
  mistake gets HTTP 400, 404, 405 or 409, and `msg` says what to send.

";

const EXAMPLES: &str = "
Examples:
  sitehost-mock --next cut-after --next 'refuse=400:Please specify a valid label.'
  sitehost-mock --fault delay=5s --fault cloud_image_create:html-502
  sitehost-mock --rate-limit 10

  curl http://127.0.0.1:PORT/mock/faults -d next=cloud_image_create:cut-after
  curl http://127.0.0.1:PORT/mock/push -d code=CODE
";

pub(super) fn after() -> String {
    [FAULTS, ROUTES, &routes::help::routes(), EXAMPLES].concat()
}
