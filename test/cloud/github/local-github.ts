import type { AddressInfo } from 'node:net';
import { recordWritten } from '../../ledger.ts';
import { createApi } from './api.ts';
import { type LoggedCall, sentText, type Violation } from './call-log.ts';
import { githubDescription } from './description.ts';
import { createFaults, type Fault, type InjectedFault } from './faults.ts';
import { createLimits, type LimitOptions } from './limits.ts';
import type { Issue, Pull, Repository } from './model.ts';
import { openPull, type PullSpec, updatePull } from './open-pull.ts';
import { allOperations } from './operations/all.ts';
import { createGithubServer } from './server.ts';
import { createTokens, type TokenSpec } from './tokens.ts';
import { toldPlaces } from './told-places.ts';
import { sodiumReady } from './vault.ts';
import { addRepository, createWorld, type RepositorySpec, type SecretScope, type World } from './world.ts';

export interface LocalGithubOptions {
  repositories?: readonly RepositorySpec[];
  /** By a name of the test's choice; `github.token(name)` gives the value. */
  tokens?: Readonly<Record<string, TokenSpec>>;
  /** People who are no collaborators. */
  users?: readonly string[];
  limits?: LimitOptions;
  /** Version of a GitHub Enterprise Server to be: the API is then under `/api/v3`, without limits. */
  enterpriseServer?: string;
  now?: () => Date;
  /** Told of each request when it has been answered. */
  onCall?: (call: LoggedCall) => void;
  port?: number;
}

/** A GitHub on a loopback port. */
export interface LocalGithub {
  /** `GITHUB_SERVER_URL`, also where git fetches from: `/{owner}/{name}.git`. */
  serverUrl: string;
  /** `GITHUB_API_URL`. */
  apiUrl: string;
  graphqlUrl: string;
  token(name: string): string;
  revokeToken(name: string): void;
  world: World;
  /** By `owner/name`. */
  repository(fullName: string): Repository;
  /** Opens a pull request in a repository with git data, as a person would. */
  openPull(fullName: string, spec: PullSpec): Issue & { pull: Pull };
  /** What GitHub does after a push to either side. `head` is the new head, a branch or commit. */
  updatePull(fullName: string, number: number, head: string): void;
  /** Every value that a secret was ever given, decrypted; the newest is the last. */
  secretValues(scope: SecretScope, name: string): readonly string[];
  /** Every request, in the order in which they came. */
  log: readonly LoggedCall[];
  /** Requests that GitHub's description does not allow: a test of the product asserts that there are none. */
  violations: readonly Violation[];
  /** Everything that was sent, save for the credentials; uploaded SARIF is decompressed. */
  sentText(): string;
  inject(fault: Fault): InjectedFault;
  /** Throws when an answer given was not as GitHub describes it. */
  close(): Promise<void>;
}

export async function startLocalGithub(options: LocalGithubOptions = {}): Promise<LocalGithub> {
  await sodiumReady();
  const world = createWorld(options.now ?? (() => new Date()));
  for (const login of options.users ?? []) world.addUser(login);
  for (const spec of options.repositories ?? []) addRepository(world, spec);
  const isEnterprise = options.enterpriseServer !== undefined;
  const tokens = createTokens(options.tokens ?? {});
  const people = new Set(['anonymous', 'unknown', ...namesOfPeople(options)]);
  const faults = createFaults();
  const limits = isEnterprise ? undefined : createLimits(options.limits ?? {}, () => world.now());
  const log: LoggedCall[] = [];
  const violations: Violation[] = [];
  const ownFaults: string[] = [];
  const base = isEnterprise ? '/api/v3' : '';
  const server = createGithubServer({
    world,
    tokens,
    api: createApi(world, githubDescription(), allOperations(limits), limits),
    faults,
    limits,
    base,
    enterpriseVersion: options.enterpriseServer,
    log,
    violations,
    ownFaults,
    onCall: options.onCall ?? (() => {}),
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  await world.storage.start();
  world.serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.apiUrl = world.serverUrl + base;

  return {
    serverUrl: world.serverUrl,
    apiUrl: world.apiUrl,
    graphqlUrl: `${world.serverUrl}${isEnterprise ? '/api' : ''}/graphql`,
    token: (name) => tokens.value(name),
    revokeToken: (name) => tokens.revoke(name),
    world,
    repository: (fullName) => world.repository(...splitName(fullName)),
    openPull: (fullName, spec) => openPull(world, world.repository(...splitName(fullName)), spec),
    updatePull(fullName, number, head) {
      const repository = world.repository(...splitName(fullName));
      const issue = repository.issues.get(number);
      if (issue?.pull === undefined) throw new Error(`${fullName} has no pull request ${number}`);
      updatePull(repository, { number, pull: issue.pull }, head);
    },
    secretValues: (scope, name) => world.vault(scope).secrets.get(name.toUpperCase())?.values ?? [],
    log,
    violations,
    sentText: () => [sentText(log), ...uploadedSarif(world)].join('\n'),
    inject: (fault) => faults.inject(fault),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await world.storage.close();
      // What people sent may hold anything: a leak is what such a test is about.
      recordWritten(sentText(log.filter((call) => !people.has(call.token))));
      for (const sarif of uploadedSarif(world)) recordWritten(sarif);
      const told = toldPlaces(world, log, base, (token) => !people.has(token));
      if (told.length > 0) throw new Error(told.join('\n'));
      if (ownFaults.length > 0)
        throw new Error(`The local GitHub is not as GitHub is:\n${ownFaults.join('\n')}`);
    },
  };
}

/** The tokens that stand for a person. */
function namesOfPeople(options: LocalGithubOptions): string[] {
  const tokens = Object.entries(options.tokens ?? {});
  return tokens.filter(([, spec]) => spec.kind === 'personal').map(([name]) => name);
}

/** SARIF travels compressed: it is searched as what it says. */
function uploadedSarif(world: World): string[] {
  return [...world.repositories.values()].flatMap((repository) =>
    repository.sarifs.map((upload) => JSON.stringify(upload.sarif)),
  );
}

function splitName(fullName: string): [string, string] {
  const [owner = '', name = ''] = fullName.split('/');
  return [owner, name];
}
