"""Makes the create call with the client that openapi-python-client generated from the spec.

    python_client_call.py BUNDLE PRISM

BUNDLE is the spec as one file, PRISM the address of a Prism server. The generated package `sitehost_client` has to be
on PYTHONPATH. The call goes to a server of our own, which records it, and then to Prism, which validates it.
"""

import json
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qsl

from sitehost_client import Client
from sitehost_client.api.cloudimage import cloud_image_create
from sitehost_client.models import CloudImageCreateBody

PATH = "/1.0/cloud/image/create.json"

CALL = CloudImageCreateBody(
    apikey="your_key_here",
    client_id=1,
    label="My Custom Image",
    paramscode="my-custom-image",
    paramsssh_keys=["23", "25"],
    paramsfork_id="61",
)

PARAMETERS = [
    ("apikey", "your_key_here"),
    ("client_id", "1"),
    ("label", "My Custom Image"),
    ("params[code]", "my-custom-image"),
    ("params[ssh_keys][]", "23"),
    ("params[ssh_keys][]", "25"),
    ("params[fork_id]", "61"),
]

JOB_ID = "3433562"


@contextmanager
def recording_server(reply):
    """Answers every POST with `reply`; gives its address and the list of the requests it got."""
    requests = []

    class Recorder(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            requests.append((self.path, self.headers["Content-Type"], body))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(reply).encode())

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Recorder) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", requests
        server.shutdown()


def documented_reply(bundle):
    with open(bundle, encoding="utf-8") as file:
        response = json.load(file)["paths"][PATH]["post"]["responses"]["200"]
    return response["content"]["application/json"]["example"]


def create_image(address):
    client = Client(base_url=address, httpx_args={"trust_env": False})  # no proxy on the way to loopback
    return cloud_image_create.sync_detailed(client=client, body=CALL)


def expect(what, expected, found):
    if found != expected:
        sys.exit(f"{what}\n  expected: {expected}\n  found:    {found}")
    print(f"{what}: {found}")


def main(bundle, prism):
    with recording_server(documented_reply(bundle)) as (address, requests):
        reply = create_image(address)
    expect("calls", 1, len(requests))
    path, content_type, body = requests[0]
    expect("path, without a query", PATH, path)
    expect("content type", "application/x-www-form-urlencoded", content_type)
    expect("parameters in order", PARAMETERS, parse_qsl(body, keep_blank_values=True, strict_parsing=True))
    expect("job of the documented reply", JOB_ID, reply.parsed.return_.job_id)

    reply = create_image(prism)
    expect("Prism's answer", 200, reply.status_code.value)
    expect("Prism's violations", None, reply.headers.get("sl-violations"))
    expect("job of Prism's reply", JOB_ID, reply.parsed.return_.job_id)


if __name__ == "__main__":
    main(*sys.argv[1:])
