"""Creates an image with Python's requests. Usage: `python3 create.py ADDRESS PARAMETERS`, where PARAMETERS is JSON,
`[[NAME, VALUE], …]`."""

import json
import sys
from collections import OrderedDict

import requests

address, parameters = sys.argv[1:]
form = OrderedDict()
for name, value in json.loads(parameters):
    # requests sends a name once for each value in its list.
    form.setdefault(name, []).append(value)
session = requests.Session()
session.trust_env = False  # ignores proxies in the environment: the address is on loopback
reply = session.post(f"{address}/1.0/cloud/image/create.json", data=form, timeout=60)
print(reply.text)
