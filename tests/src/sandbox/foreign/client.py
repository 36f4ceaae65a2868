# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists all apps and testers with nothing but Python's standard library and the openssl program.

Usage: client.py ORIGIN KEY_ID ISSUER_ID KEY_FILE; prints {"apps": n, "testers": n}.
"""
import base64, json, subprocess, sys, time, urllib.request

origin, key_id, issuer, key_file = sys.argv[1:]


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def token():
    now = int(time.time())
    head = b64(json.dumps({"alg": "ES256", "kid": key_id, "typ": "JWT"}).encode())
    body = b64(json.dumps({"iss": issuer, "iat": now - 10, "exp": now + 600, "aud": "appstoreconnect-v1"}).encode())
    der = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key_file], input=head + b"." + body, capture_output=True, check=True).stdout
    r_size = der[3]
    r, s = der[4:4 + r_size], der[6 + r_size:]
    raw = b"".join(int.from_bytes(n, "big").to_bytes(32, "big") for n in (r, s))
    return (head + b"." + body + b"." + b64(raw)).decode()


def everything(url):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    bearer = token()
    while url:
        with opener.open(urllib.request.Request(url, headers={"Authorization": "Bearer " + bearer})) as answer:
            page = json.load(answer)
        yield from page["data"]
        url = page["links"].get("next")


apps = {app["id"] for app in everything(origin + "/v1/apps")}
testers = {tester["id"] for tester in everything(origin + "/v1/betaTesters?limit=200")}
print(json.dumps({"apps": len(apps), "testers": len(testers)}))
