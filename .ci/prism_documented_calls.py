"""Makes the documented call of every operation to Prism, in the text that PHP reads.

    prism_documented_calls.py BUNDLE PRISM

BUNDLE is the spec as one file, PRISM the address of a Prism server made from it. Prism has to accept every call except
those in `REFUSED`, and to refuse those.
"""

import json
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

FORM = "application/x-www-form-urlencoded"

# The operations whose shapes Prism cannot read, and why.
REFUSED = {
    "api_list_modules": "it finds no name with brackets in a query of `style: form`, and this one is required",
    "cloud_stack_environment_update": "it reads a list of objects in a form correctly, and then parses each as JSON",
}


def resolve(schema):
    """The schema that is referred to; the parts of an `allOf` as one."""
    if "$ref" in schema:
        return resolve(SPEC["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    merged = {}
    for part in schema.get("allOf", []):
        merged |= resolve(part)
    return merged | schema


def example(schema):
    schema = resolve(schema)
    if "example" in schema:
        return schema["example"]
    if "properties" in schema:
        return {name: example(member) for name, member in schema["properties"].items()}
    if "items" in schema:
        return [example(schema["items"])]
    if "oneOf" in schema:
        return example(schema["oneOf"][0])
    return next(iter(schema.get("enum", ["x"])))


def pairs(name, value, style):
    """The pairs of a form or query that PHP reads as `value`. Brackets are added unless the name itself is repeated."""
    if isinstance(value, dict):
        # A member `scopes[]` of `x` is `x[scopes][]`.
        names = [f"{name}[{key[:-2]}][]" if key.endswith("[]") else f"{name}[{key}]" for key in value]
        return [pair for name, part in zip(names, value.values()) for pair in pairs(name, part, "deepObject")]
    if isinstance(value, list):
        repeated = style == "form" or name.endswith("[]")
        names = [name if repeated else f"{name}[{index}]" for index in range(len(value))]
        return [pair for name, part in zip(names, value) for pair in pairs(name, part, "deepObject")]
    return [(name, value)]


def documented_text(operation):
    """The form or query with all parameters of a call, each with its documented example."""
    if "requestBody" in operation:
        form = operation["requestBody"]["content"][FORM]
        styles = {name: encoding["style"] for name, encoding in form.get("encoding", {}).items()}
        given = [(name, example(schema), styles.get(name)) for name, schema in form["schema"]["properties"].items()]
    else:
        shared = SPEC["components"]["parameters"]
        parameters = [shared[p["$ref"].rsplit("/", 1)[1]] if "$ref" in p else p for p in operation["parameters"]]
        given = [(p["name"], p.get("example", example(p["schema"])), p.get("style", "form")) for p in parameters]
    return urlencode([pair for parameter in given for pair in pairs(*parameter)])


def fault(path, method, text):
    """The status and the violations with which Prism refuses a call, or None."""
    try:
        if method == "post":
            OPENER.open(PRISM + path, text.encode())
        else:
            OPENER.open(f"{PRISM}{path}?{text}")
    except HTTPError as refusal:
        return f"{refusal.status} {refusal.headers.get('sl-violations')}"


def main():
    accepted, refused = [], {}
    for path, methods in SPEC["paths"].items():
        for method, operation in methods.items():
            text = documented_text(operation)
            found = fault(path, method, text)
            if found:
                refused[operation["operationId"]] = f"{text}\n    {found}"
            else:
                accepted.append(operation["operationId"])
    for name in refused.keys() - REFUSED.keys():
        sys.exit(f"Prism refuses the documented call {name}\n    {refused[name]}")
    for name in REFUSED.keys() - refused.keys():
        sys.exit(f"Prism accepts {name} by now: remove it from REFUSED in .ci/prism_documented_calls.py")
    if not accepted:
        sys.exit(f"Prism accepts no call of {sys.argv[1]}")
    print(f"documented calls that are accepted: {len(accepted)}")
    for name, why in REFUSED.items():
        print(f"{name} is refused: {why}")


with open(sys.argv[1], encoding="utf-8") as file:
    SPEC = json.load(file)
PRISM = sys.argv[2]
OPENER = build_opener(ProxyHandler({}))  # no proxy on the way to loopback
main()
