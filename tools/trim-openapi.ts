// Cuts GitHub's OpenAPI description down to the operations that the local GitHub serves, and the payloads of the
// events that the local runner makes:
//   node tools/trim-openapi.ts <package>/generated/api.github.com.json
// The package is @octokit/openapi (385 MB unpacked, so it is fetched by hand and is no dependency).
import { readFileSync, writeFileSync } from 'node:fs';
import { allOperations } from '../test/cloud/github/operations/all.ts';

type Json = Record<string, unknown>;

const operations = allOperations(undefined);
const target = new URL('../test/cloud/github/openapi.json', import.meta.url);
/** Prose and examples: nine tenths of the file, and nothing that a validator reads. */
const left = new Set([
  'description',
  'summary',
  'examples',
  'example',
  'externalDocs',
  'tags',
  'title',
  'x-github',
]);

/** A copy without prose. A *property* may be called `description` or `title`: names of properties are kept. */
function bare(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [key, child] of Object.entries(value)) {
    if (!isNames && left.has(key)) continue;
    copy[key] = bare(child, !isNames && key === 'properties');
  }
  return copy;
}

function references(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) references(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' && typeof child === 'string') found.add(child);
      else references(child, found);
    }
  }
}

function at(document: Json, reference: string): unknown {
  let value: unknown = document;
  for (const part of reference.slice(2).split('/')) value = (value as Json)[part];
  return value;
}

function servedPaths(document: Json): Json {
  const served = new Set(operations.map((operation) => operation.id));
  const paths: Json = {};
  for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, Json>>)) {
    // The same operation stands twice, once with a path that no router can tell from the other.
    if (path.includes('{base}...{head}')) continue;
    for (const [method, operation] of Object.entries(methods)) {
      if (!served.delete(String(operation.operationId))) continue;
      paths[path] = { ...(paths[path] as Json | undefined), [method]: bare(operation) };
    }
  }
  if (served.size > 0) throw new Error(`Not in this description: ${[...served].join(', ')}`);
  return paths;
}

/** The payloads that the local runner's events are held to. */
const heldWebhooks = [
  'push',
  'pull-request-opened',
  'pull-request-synchronize',
  'merge-group-checks-requested',
  'workflow-dispatch',
  'issue-comment-created',
  'workflow-run-completed',
];

function heldPayloads(document: Json): Json {
  const all = document['x-webhooks'] as Record<string, { post: Json }>;
  return Object.fromEntries(heldWebhooks.map((name) => [name, { post: bare(all[name]?.post) }]));
}

function trim(document: Json): Json {
  const paths = servedPaths(document);
  const webhooks = heldPayloads(document);
  const components: Record<string, Json> = {};
  const waiting = new Set<string>();
  references([paths, webhooks], waiting);
  for (const reference of waiting) {
    const [, , kind = '', name = ''] = reference.split('/');
    const component = bare(at(document, reference));
    components[kind] = { ...components[kind], [name]: component };
    // A set grows while it is walked: what a component refers to is visited too.
    references(component, waiting);
  }
  const info = document.info as Json;
  return {
    openapi: document.openapi,
    info: { title: info.title, version: info.version, license: info.license },
    paths,
    'x-webhooks': webhooks,
    components,
  };
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Usage: node tools/trim-openapi.ts <api.github.com.json>');
const trimmed = JSON.stringify(trim(JSON.parse(readFileSync(source, 'utf8')) as Json));
writeFileSync(target, `${trimmed}\n`);
console.log(`${operations.length} operations, ${Math.round(trimmed.length / 1024)} kB`);
