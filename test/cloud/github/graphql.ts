import { nodeId } from './accounts.ts';
import { GithubError } from './errors.ts';
import type { Reply } from './exchange.ts';
import { blameFile } from './git-reading.ts';
import type { Issue, Repository } from './model.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

/** "You can pin up to three important issues" (GitHub Docs, "Pinning an issue to your repository"). */
const MOST_PINS = 3;

/**
 * Whether a request is for GraphQL: `/graphql`, and `/api/graphql` beside the `/api/v3` of an Enterprise Server (GitHub
 * Docs, "Forming calls with GraphQL").
 */
export function isGraphql(method: string, path: string, base: string): boolean {
  return method === 'POST' && path === `${base.replace(/\/v3$/, '')}/graphql`;
}

/** Whether it changes something. */
export function isMutation(body: string): boolean {
  return /^\{"query":"\s*mutation\b/.test(body);
}

type Variables = Readonly<Record<string, unknown>>;

/** What is served, by the very text of the query; any other is a violation. */
const SERVED: Readonly<Record<string, (world: World, caller: Caller, variables: Variables) => object>> = {
  // Told to every token, also to that of an installation, whose account is its bot (the REST API refuses it "Get the
  // authenticated user"). `User.databaseId` is the `id` of the REST API.
  'query { viewer { login databaseId } }': (world, caller) => {
    const { login, id } = world.addUser(caller.login);
    return { data: { viewer: { login, databaseId: id } } };
  },
  'query ($issue: ID!) { node(id: $issue) { ... on Issue { isPinned } } }': (world, caller, { issue }) => {
    const found = issueById(world, caller, issue);
    if (!found) return unresolved('node', issue);
    return { data: { node: { isPinned: found.repository.pinned.includes(found.issue.number) } } };
  },
  [`query ($owner: String!, $repo: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: "HEAD") {
      ... on Commit { blame(path: $path) { ranges { startingLine endingLine commit { oid } } } }
    }
  }
}`]: blame,
  'mutation ($issue: ID!) { pinIssue(input: { issueId: $issue }) { issue { id } } }': pin,
};

export function answerGraphql(
  world: World,
  caller: Caller,
  body: string,
  report: (problem: string) => void,
): Reply {
  if (caller.kind === 'anonymous')
    throw new GithubError(401, 'This endpoint requires you to be authenticated.');
  const { query, variables = {} } = JSON.parse(body) as { query?: unknown; variables?: Variables };
  const answer = SERVED[String(query)];
  if (answer === undefined) {
    report('This query is not served by the local GitHub');
    throw new GithubError(400, 'A query attribute must be specified and must be a string.');
  }
  // A query that fails is answered with 200 all the same (GitHub Docs, "Forming calls with GraphQL").
  return { status: 200, body: answer(world, caller, variables) };
}

/**
 * `pinIssue` for "people with write access" (GitHub Docs, as above). A fourth one is refused in the words that
 * `gh issue pin` shows; that an issue is pinned already is an error too, so that nobody relies on the contrary.
 */
function pin(world: World, caller: Caller, { issue: id }: Variables): object {
  const found = issueById(world, caller, id);
  if (!found) return unresolved('pinIssue', id);
  const { repository, issue } = found;
  if (!mayPin(caller, repository)) {
    const what = caller.kind === 'personal' ? 'personal access token' : 'integration';
    return failed('pinIssue', 'FORBIDDEN', `Resource not accessible by ${what}`);
  }
  if (repository.pinned.includes(issue.number))
    return failed('pinIssue', 'UNPROCESSABLE', 'Issue is pinned already');
  if (repository.pinned.length >= MOST_PINS)
    return failed('pinIssue', 'UNPROCESSABLE', `Maximum ${MOST_PINS} pinned issues per repository`);
  repository.pinned.push(issue.number);
  return { data: { pinIssue: { issue: { id } } } };
}

/** `Commit.blame` of a file of the default branch: runs of lines and the commit that brought them. */
function blame(world: World, { repositories }: Caller, { owner, repo, path }: Variables): object {
  const name = `${String(owner)}/${String(repo)}`;
  const repository = world.repositories.get(name);
  if (!repository || (repository.private && repositories !== undefined && !repositories.has(name)))
    return failed('repository', 'NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
  const ranges = blameFile(repository, String(path)).map(({ from, to, sha }) => ({
    startingLine: from,
    endingLine: to,
    commit: { oid: sha },
  }));
  return { data: { repository: { object: { blame: { ranges } } } } };
}

/** A token of an app by its permission there; a person's also by their role. */
function mayPin(
  { kind, login, permissions, repositories }: Caller,
  { owner, name, archived, collaborators }: Repository,
): boolean {
  if (archived || permissions.get('issues') !== 'write') return false;
  if (repositories?.has(`${owner}/${name}`.toLowerCase()) === false) return false;
  if (kind !== 'personal' || login.toLowerCase() === owner.toLowerCase()) return true;
  return ['admin', 'maintain', 'write'].includes(collaborators.get(login) ?? '');
}

function issueById(
  world: World,
  { repositories }: Caller,
  id: unknown,
): { repository: Repository; issue: Issue } | undefined {
  for (const [name, repository] of world.repositories) {
    if (repository.private && repositories !== undefined && !repositories.has(name)) continue;
    for (const issue of repository.issues.values()) {
      if (issue.pull === undefined && nodeId('Issue', issue.id) === id) return { repository, issue };
    }
  }
  return undefined;
}

function unresolved(field: string, id: unknown): object {
  return failed(field, 'NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'.`);
}

function failed(field: string, type: string, message: string): object {
  return {
    data: { [field]: null },
    errors: [{ type, path: [field], locations: [{ line: 1, column: 1 }], message }],
  };
}
