"""Creates an image with Python's requests: `python3 create.py ADDRESS PARAMETERS`, PARAMETERS being a list of names and
values in JSON."""

import json
import sys
from collections import OrderedDict

import requests

address, parameters = sys.argv[1:]
form = OrderedDict()
for name, value in json.loads(parameters):
    # A name that comes more than once has a list of values.
    form.setdefault(name, []).append(value)
session = requests.Session()
session.trust_env = False  # no proxy on the way to loopback
reply = session.post(f"{address}/1.0/cloud/image/create.json", data=form, timeout=60)
print(reply.text)
