# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows a chain of pages, as few lines of Python do: chain.py URL, the token on stdin. Prints rows and wall time as JSON."""
import http.client
import json
import sys
import time
from urllib.parse import urlsplit

url = urlsplit(sys.argv[1])
headers = {"Authorization": "Bearer " + sys.stdin.read().strip(), "Accept": "application/json"}
begin = time.perf_counter()
connection = http.client.HTTPConnection(url.hostname, url.port)
rows = []
while url:
    connection.request("GET", f"{url.path}?{url.query}", headers=headers)
    page = json.loads(connection.getresponse().read())
    rows += page["data"]
    following = page["links"].get("next")
    url = urlsplit(following) if following else None
print(json.dumps({"rows": len(rows), "wall": time.perf_counter() - begin}))
