"""What schemathesis has to know about the API beyond the spec. `.ci/outside-tools` runs it against the mock server.

schemathesis draws calls from the spec, valid ones and invalid ones. Here are the rules of the API that OpenAPI cannot state
(the key, the order, PHP's brackets), and the check of each reply: a valid call is accepted, an invalid one is refused.
"""

from urllib.parse import quote, urlencode

import schemathesis
from schemathesis.specs.openapi.checks import response_schema_conformance

KEY = "your_key_here"  # the mock's
FORM = "application/x-www-form-urlencoded"
DATE_TIME = "^20[0-9]{2}-0[1-9]-[12][0-9] [01][0-9]:[0-5][0-9]:[0-5][0-9]$"

# The schema of each parameter without the key, in wire order, by operation.
PARAMETERS = {}


def as_sent(schema, components):
    """The schema without references, and without what is sent like a valid value.

    An empty list or map sends nothing, so they have an entry. A name that is repeated once is no other than a value, so a
    list of that kind is the schema of its entries.
    """
    schema = {key: value for key, value in schema.items() if key not in ("description", "example")}
    if "$ref" in schema:
        return as_sent(components[schema["$ref"].rsplit("/", 1)[1]], components)
    for part in schema.pop("allOf", []):
        schema |= as_sent(part, components)
    if schema.pop("format", None) == "date-time-local":
        schema["pattern"] = DATE_TIME
    if "oneOf" in schema:
        schema["oneOf"] = [as_sent(part, components) for part in schema["oneOf"]]
    elif "properties" in schema:
        members = schema["properties"].items()
        schema["properties"] = {name: as_sent(member, components) for name, member in members}
        schema |= {"additionalProperties": False, "minProperties": 1}
    elif "additionalProperties" in schema:
        schema["additionalProperties"] = as_sent(schema["additionalProperties"], components)
        schema["minProperties"] = 1
    elif "items" in schema:
        schema |= {"items": as_sent(schema["items"], components), "minItems": 1}
        return schema["items"] if schema.get("x-repeat") else schema
    return schema


@schemathesis.hook
def before_load_schema(_, spec):
    """Changes each operation to what is sent. The key is not drawn, since one call in two would be refused for it."""
    components = spec["components"]
    for operation in (operation for path in spec["paths"].values() for operation in path.values()):
        if "requestBody" in operation:
            content = operation["requestBody"]["content"]
            schema = as_sent(content[FORM]["schema"], components["schemas"])
            del schema["properties"]["apikey"], schema["minProperties"]
            schema["required"].remove("apikey")
            content[FORM]["schema"] = schema
            PARAMETERS[operation["operationId"]] = schema["properties"]
        else:
            parameters = {}
            for parameter in operation["parameters"]:
                if "$ref" in parameter:
                    parameter = components["parameters"][parameter["$ref"].rsplit("/", 1)[1]]
                schema = as_sent(parameter["schema"], components["schemas"])
                parameters[parameter["name"]] = parameter | {"schema": schema}
            parameters["apikey"] = {"name": "apikey", "in": "query", "schema": {}}
            operation["parameters"] = list(parameters.values())
            PARAMETERS[operation["operationId"]] = {
                name: parameter["schema"] for name, parameter in parameters.items() if name != "apikey"
            }


def in_order(values, schemas):
    """The values in wire order, then those that the spec does not have."""
    names = [*(name for name in schemas if name in values), *(name for name in values if name not in schemas)]
    return [(name, values[name]) for name in names]


def pairs(name, value, schema):
    """The names and values that a parameter is sent as.

    A value in place of a list is sent without the list's brackets, an empty list or map as an empty text: neither is valid.
    """
    if value and isinstance(value, dict):
        members = schema.get("properties", {})
        for key, member in in_order(value, members):
            inner = members.get(key) or schema.get("additionalProperties") or {}
            # A key with brackets would be read as several, and one with control characters is refused.
            yield from pairs(f"{name}[{quote(key, safe='') or 'empty'}]", member, inner)
    elif value and isinstance(value, list):
        for index, entry in enumerate(value):
            yield from pairs(name if "[]" in name else f"{name}[{index}]", entry, schema.get("items", {}))
    else:
        if schema.get("type") == "array":
            name = name.replace("[]", "")
        yield name, "" if value in (None, {}, []) else str(value).lower() if isinstance(value, bool) else value


def parameters_of(case):
    return PARAMETERS[case.operation.definition.raw["operationId"]]


@schemathesis.serializer(FORM)
def form(context, _):
    """Writes the values as they were drawn, not as schemathesis would send what has parts."""
    values, schemas = context.case.body, parameters_of(context.case)
    sent = [("apikey", KEY)]
    for name, value in in_order(values if isinstance(values, dict) else {}, schemas):
        sent.extend(pairs(name, value, schemas.get(name, {})))
    return urlencode(sent)


@schemathesis.hook
def before_call(_, case, __):
    """Orders a query. Lists of values stay lists, or schemathesis would take the query for an invalid one."""
    if case.method != "GET":
        return
    schemas = parameters_of(case)
    query = {"apikey": KEY}
    for name, value in in_order(case.query or {}, schemas):
        is_list = isinstance(value, list) and value and not any(isinstance(entry, (dict, list)) for entry in value)
        if name != "apikey":
            query |= {name: value} if is_list else dict(pairs(name, value, schemas.get(name, {})))
    case.query = query


@schemathesis.hook
def filter_case(_, case):
    """Leaves out what no schema says: a call without any of several parameters, and a query with the header of a body."""
    is_query = case.method == "GET"
    sent = case.query if is_query else case.body
    needed = case.operation.definition.raw.get("x-at-least-one")
    is_enough = not needed or not isinstance(sent, dict) or any(name in sent for name in needed)
    return is_enough and not (is_query and "Content-Type" in (case.headers or {}))


@schemathesis.check
def accepted_if_valid(context, response, case):
    """A refusal has the status 200 too, so the other checks do not notice it."""
    reply = response.json()
    if reply["status"] is True:
        response_schema_conformance(context, response, case)
    elif not isinstance(reply["msg"], str):
        raise AssertionError("the refusal has no reason")
    is_valid = case.meta.generation.mode.is_positive
    if is_valid and reply["status"] is not True:
        raise AssertionError(f"a valid call is refused: {reply['msg']}")
    if not is_valid and reply["status"] is True:
        # A call that is drawn at random may have no description.
        description = case.meta.phase.data.description or "it was drawn at random"
        raise AssertionError(f"an invalid call is accepted: {description}")
