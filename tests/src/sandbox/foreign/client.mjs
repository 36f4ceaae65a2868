// SPDX-License-Identifier: GPL-3.0-or-later
// Lists all apps and testers with node-app-store-connect-api, unchanged but for its documented options.
// Usage: node client.mjs ORIGIN KEY_ID ISSUER_ID KEY_FILE, where node_modules is at hand; prints {"apps": n, "testers": n}.
import { readFileSync } from 'node:fs';
import { api } from 'node-app-store-connect-api';

const [origin, apiKey, issuerId, keyFile] = process.argv.slice(2);

// It takes a link that is not https for a path below urlBase, and puts that before it.
const undoPrefix = (url, options) => fetch(url.replace(/^.*\/v\d+\/(http:)/, '$1'), options);

const { readAll } = await api({ issuerId, apiKey, privateKey: readFileSync(keyFile, 'utf8'), urlBase: origin, fetch: undoPrefix });
const { data: apps, included } = await readAll('apps?include=appStoreVersions');
const { data: testers } = await readAll('betaTesters?limit=200');
const ids = (list) => new Set(list.map((each) => each.id)).size;
console.log(JSON.stringify({ apps: ids(apps), testers: ids(testers), versions: Object.keys(included.appStoreVersions).length }));
