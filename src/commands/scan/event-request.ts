import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { Secret } from '../../credentials/secret.ts';
import type { Remote } from '../../sources/git/fetch.ts';
import { isNullId, isObjectId, type ObjectId } from '../../sources/git/object-id.ts';
import type { NamedText } from '../../sources/named-text.ts';
import type { RangeRequest } from '../../sources/range.ts';
import type { NothingRequest, ScanRequest } from './request.ts';

/** The part of an event that decides what is scanned. */
export interface ScannedEvent {
  readonly name: string;
  /** As GitHub sends it (GitHub Docs, "Webhook events and payloads"). */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The checkout. */
  readonly workspace: string;
}

export interface EventScanOptions {
  /** The input `scope`; by default the event decides. */
  readonly scope?: 'range' | 'tree' | 'history' | undefined;
  /** Reads the repository when the checkout lacks commits. Empty: none. */
  readonly token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What an event asks to be scanned: of a pull request, a push and a merge group the commits that they bring, of
 * anything else the tree.
 * @throws RekeyError `event-unreadable` when the event lacks its commits, `scope-without-range` when `range` is asked
 * of an event that has none.
 */
export function scanRequestForEvent(
  event: ScannedEvent,
  env: Environment,
  options: EventScanOptions,
): ScanRequest {
  const path = event.workspace;
  const remote = remoteFrom(env, options.token);
  if (options.scope === 'tree') return { kind: 'tree', path };
  if (options.scope === 'history') return { kind: 'history', path, ...remote };
  const range = rangeOf(event, env);
  if (range) return range.kind === 'nothing' ? range : { kind: 'range', path, ...range.of, ...remote };
  if (options.scope === undefined) return { kind: 'tree', path };
  throw new RekeyError({
    code: 'scope-without-range',
    what: `The event "${inertExcerpt(event.name, 60)}" has no range of commits.`,
    fix: 'Set "scope" to tree or history, or leave it out.',
  });
}

type Range =
  | { readonly kind: 'range'; readonly of: Omit<RangeRequest, 'kind' | 'path' | 'remote'> }
  | NothingRequest;

function rangeOf(event: ScannedEvent, env: Environment): Range | undefined {
  const { name, payload } = event;
  if (name === 'pull_request' || name === 'pull_request_target') return pullRequestRange(name, payload, env);
  if (name === 'push') return pushRange(payload);
  if (name !== 'merge_group') return undefined;
  const base = idAt(name, payload, 'merge_group', 'base_sha');
  return { kind: 'range', of: { base, head: idAt(name, payload, 'merge_group', 'head_sha'), texts: [] } };
}

function pullRequestRange(name: string, payload: unknown, env: Environment): Range {
  const head = idAt(name, payload, 'pull_request', 'head', 'sha');
  const { GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = env;
  // Only on `pull_request` is the run's own commit the merge of base and head; for the other it is the base's tip.
  const isMerge =
    name === 'pull_request' && /^refs\/pull\/\d+\/merge$/.test(ref) && isObjectId(sha) && sha !== head;
  return {
    kind: 'range',
    of: {
      base: idAt(name, payload, 'pull_request', 'base', 'sha'),
      head,
      ...(isMerge ? { mergeResult: sha } : {}),
      ...commitCount(valueAt(payload, 'pull_request', 'commits')),
      texts: texts(
        ['pull request title', valueAt(payload, 'pull_request', 'title')],
        ['pull request body', valueAt(payload, 'pull_request', 'body')],
        ['branch name', valueAt(payload, 'pull_request', 'head', 'ref')],
      ),
    },
  };
}

/**
 * A push brings what its former tip does not have. A branch that is new, or whose former tip can no longer be had, is
 * measured against the default branch alone: leaving out what other branches have would let two branches that are
 * pushed together each count on the other, and nobody would look.
 */
function pushRange(payload: unknown): Range {
  const ref = textAt(payload, 'ref') ?? '';
  const after = idAt('push', payload, 'after');
  if (isNullId(after)) {
    return { kind: 'nothing', reason: `"${inertExcerpt(ref, 200)}" was deleted: there is nothing to scan.` };
  }
  const before = idAt('push', payload, 'before');
  const branch = textAt(payload, 'repository', 'default_branch');
  const isTag = ref.startsWith('refs/tags/');
  return {
    kind: 'range',
    of: {
      head: after,
      ...commitCount(valueAt(payload, 'commits', 'length')),
      ...(isNullId(before) ? {} : { base: before }),
      instead: branch === undefined || ref === `refs/heads/${branch}` ? {} : { branch },
      texts: texts([isTag ? 'tag name' : 'branch name', ref.replace(/^refs\/(?:heads|tags)\//, '')]),
    },
  };
}

function commitCount(count: unknown): { readonly commits?: number } {
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? { commits: count } : {};
}

function texts(...named: readonly (readonly [string, unknown])[]): NamedText[] {
  return named.flatMap(([name, text]) => (typeof text === 'string' && text !== '' ? [{ name, text }] : []));
}

/** The repository that the event is about, on the server that sent it: the token goes nowhere else. */
function remoteFrom(env: Environment, token: string): { readonly remote?: Remote } {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: name = '' } = env;
  if (!URL.canParse(server) || !/^[\w.-]+\/[\w.-]+$/.test(name)) return {};
  const url = `${server.replace(/\/+$/, '')}/${name}`;
  return { remote: { url, ...(token === '' ? {} : { token: Secret.of(token) }) } };
}

function idAt(event: string, payload: unknown, ...path: readonly string[]): ObjectId {
  const found = textAt(payload, ...path);
  if (found !== undefined && isObjectId(found)) return found;
  throw new RekeyError({
    code: 'event-unreadable',
    what: `The event "${event}" does not say ${path.join('.')}, so the commits to scan are not known.`,
    fix: 'Set "scope" to tree or history, or run on an event of GitHub.',
    exit: 3,
  });
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
