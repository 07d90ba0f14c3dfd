import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type ActionsEvent,
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  zeroSha,
} from './events.ts';

const base = { repository: 'acme/app', actor: 'ada' };
const sha = 'a'.repeat(40);
const shas = { baseSha: 'b'.repeat(40), headSha: sha, mergeSha: 'c'.repeat(40) };

describe('the payload of an event', () => {
  it.each<[string, ActionsEvent]>([
    ['pull-request-synchronize', pullRequestEvent({ ...base, ...shas, number: 7, body: 'text' })],
    [
      'pull-request-opened',
      pullRequestEvent({ ...base, ...shas, number: 7, action: 'opened', fork: 'eve/app' }),
    ],
    [
      'push',
      pushEvent({ ...base, ref: 'refs/heads/main', after: sha, commits: [{ id: sha, message: 'm' }] }),
    ],
    [
      'merge-group-checks-requested',
      mergeGroupEvent({ ...base, headSha: sha, baseSha: 'b'.repeat(40), pullNumber: 7 }),
    ],
    ['workflow-dispatch', workflowDispatchEvent({ ...base, sha, inputs: { 'dry-run': 'true' } })],
    [
      'workflow-run-completed',
      workflowRunEvent({
        ...base,
        sha,
        run: { id: 1, event: 'pull_request', headSha: sha, headRef: 'topic', headRepository: 'eve/app' },
      }),
    ],
    [
      'issue-comment-created',
      issueCommentEvent({
        ...base,
        sha,
        issue: { number: 3 },
        comment: { id: 9, body: '/help', author: 'ada' },
      }),
    ],
  ])('has no field that GitHub’s %s lacks, and each of its type', (webhook, event) => {
    expect(faults([schemaOf(webhook)], JSON.parse(JSON.stringify(event.payload)), 'payload')).toEqual([]);
  });

  it('would be found out', () => {
    const event = pushEvent({ ...base, ref: 'refs/heads/main', after: sha });
    const wrong = { ...event.payload, before: 1, pusher: { nick: 'x' } };
    expect(faults([schemaOf('push')], wrong, 'payload')).toEqual([
      'payload.before is no string',
      'payload.pusher.nick is unknown',
    ]);
  });
});

describe('what the runner derives from an event', () => {
  it.each<[string, ActionsEvent, Partial<ActionsEvent>]>([
    [
      'a pull request',
      pullRequestEvent({ ...base, ...shas, number: 7 }),
      { sha: shas.mergeSha, ref: 'refs/pull/7/merge', baseRef: 'main', headRef: 'feature' },
    ],
    [
      'a pull request’s target',
      pullRequestEvent({ ...base, ...shas, number: 7, target: true }),
      { name: 'pull_request_target', sha: shas.baseSha, ref: 'refs/heads/main' },
    ],
    ['a push', pushEvent({ ...base, ref: 'refs/tags/v1', after: sha }), { sha, ref: 'refs/tags/v1' }],
    [
      'a merge group',
      mergeGroupEvent({ ...base, headSha: sha, baseSha: 'b'.repeat(40), pullNumber: 7 }),
      { sha, ref: `refs/heads/gh-readonly-queue/main/pr-7-${'b'.repeat(40)}` },
    ],
    ['a schedule', scheduleEvent({ ...base, sha, defaultBranch: 'trunk' }), { sha, ref: 'refs/heads/trunk' }],
  ])('is what GitHub documents for %s', (_, event, expected) => {
    expect(event).toMatchObject(expected);
  });

  it('says when a push makes or deletes a branch', () => {
    const ref = 'refs/heads/new';
    expect(pushEvent({ ...base, ref, after: sha }).payload).toMatchObject({
      created: true,
      deleted: false,
      before: zeroSha,
    });
    expect(pushEvent({ ...base, ref, before: sha, after: zeroSha }).payload).toMatchObject({
      created: false,
      deleted: true,
    });
  });
});

interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

interface Description {
  'x-webhooks': Record<string, { post: { requestBody: { content: Record<string, { schema: Schema }> } } }>;
  components: { schemas: Record<string, Schema> };
}

const file = new URL('../cloud/github/openapi.json', import.meta.url);
const description = JSON.parse(readFileSync(file, 'utf8')) as Description;

function schemaOf(webhook: string): Schema {
  const schema = description['x-webhooks'][webhook]?.post.requestBody.content['application/json']?.schema;
  if (schema === undefined) throw new Error(`GitHub's description here has no webhook ${webhook}`);
  return schema;
}

/** A schema and all that it combines: our payloads are a part of GitHub's, so what is required does not matter. */
function parts(schema: Schema): Schema[] {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return parts(description.components.schemas[name] ?? {});
  return [
    schema,
    ...[...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(parts),
  ];
}

function faults(schemas: readonly Schema[], value: unknown, path: string): string[] {
  const all = schemas.flatMap(parts);
  const types = all.flatMap((part) => (part.type === undefined ? [] : [part.type]));
  if (value === null)
    return types.length === 0 || all.some((part) => part.nullable) ? [] : [`${path} is never null`];
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${path} is no ${types[0]}`];
  if (Array.isArray(value)) {
    const items = all.flatMap((part) => part.items ?? []);
    return value.flatMap((item, index) => faults(items, item, `${path}.${index}`));
  }
  if (typeof value !== 'object') return [];
  const isOpen =
    all.some((part) => part.additionalProperties !== undefined) || !all.some((part) => part.properties);
  return Object.entries(value).flatMap(([key, child]) => {
    const known = all.flatMap((part) => part.properties?.[key] ?? []);
    if (known.length === 0) return isOpen ? [] : [`${path}.${key} is unknown`];
    return faults(known, child, `${path}.${key}`);
  });
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
