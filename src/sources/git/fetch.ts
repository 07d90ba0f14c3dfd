import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Secret } from '../../credentials/secret.ts';
import type { Repository } from './repository.ts';
import { type Git, runGit } from './run.ts';

/** The server's copy of the repository. */
export interface Remote {
  /** `https://github.com/owner/name`; `http:` and `file:` are understood too. */
  readonly url: string;
  readonly token?: Secret;
}

/** A private repository that reads another one's objects; what is fetched goes here. */
export interface BorrowingRepository extends Repository {
  remove(): void;
}

/** A history without an end, as git's own `--unshallow` asks for it (shallow.h, INFINITE_DEPTH). */
export const WHOLE_HISTORY = 0x7fff_ffff;

/**
 * Makes a private bare repository that borrows the objects of another. Fetching into it changes nothing in the
 * user's checkout (deepening there would move its shallow boundary under later steps), obeys none of the checkout's
 * configuration, and never starts the lazy fetch of a partial clone.
 */
export async function borrowFrom(lender: Repository): Promise<BorrowingRepository> {
  const { RUNNER_TEMP: temporary } = lender.env;
  const dir = mkdtempSync(join(temporary ?? tmpdir(), 'rekey-git-'));
  const remove = (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  try {
    const format = await runGit(lender, ['rev-parse', '--show-object-format']);
    const git = { ...lender, dir };
    await runGit(git, [
      'init',
      '--quiet',
      '--bare',
      '--template=',
      `--object-format=${format.toString().trim()}`,
    ]);
    writeFileSync(join(dir, 'objects', 'info', 'alternates'), alternate(join(lender.commonDir, 'objects')));
    const shallow = join(lender.commonDir, 'shallow');
    // Without it, git would take the lender's cut history for a whole one and fetch too little.
    if (existsSync(shallow)) copyFileSync(shallow, join(dir, 'shallow'));
  } catch (failure) {
    remove();
    throw failure;
  }
  return { ...lender, dir, top: undefined, commonDir: dir, partial: false, remove };
}

/**
 * Fetches commits, refs (`refs/heads/main:refs/rekey/main`) or blobs. `depth`: commits from each of them; without it
 * everything that is missing.
 * @throws GitFailure when the server does not have or give one of them.
 */
export async function fetchInto(
  repository: BorrowingRepository,
  remote: Remote,
  wanted: readonly string[],
  depth?: number,
): Promise<void> {
  const options = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
  ];
  const limit = depth === undefined ? [] : [`--depth=${depth}`];
  await runGit(
    reaching(repository, remote),
    ['fetch', ...options, ...limit, '--stdin', '--', remote.url],
    lines(wanted),
  );
}

/** Git as it may speak to one server. @throws RekeyError `remote-invalid`. */
export function reaching(git: Git, remote: Remote): Git {
  const { protocol } = parseUrl(remote.url);
  const env = {
    ...git.env,
    ...authorization(remote),
    GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
    // The machine's own configuration may be what makes the server reachable: a proxy, a certificate authority.
    GIT_CONFIG_NOSYSTEM: '0',
  };
  return { ...git, env };
}

/**
 * The token as git takes it without a trace in its arguments or in a file, for this server only. The empty value
 * first drops a header that actions/checkout left in the configuration: two of them are refused by GitHub.
 */
function authorization(remote: Remote): Record<string, string> {
  const url = parseUrl(remote.url);
  if (!remote.token || !url.protocol.startsWith('http')) return {};
  const header = `http.${url.protocol}//${url.host}/.extraHeader`;
  const basic = Buffer.from(`x-access-token:${remote.token.expose()}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: header,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: header,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    // A redirect would take the token to another host.
    GIT_CONFIG_KEY_2: 'http.followRedirects',
    GIT_CONFIG_VALUE_2: 'false',
  };
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (
    url &&
    ['https:', 'http:', 'file:'].includes(url.protocol) &&
    url.username === '' &&
    url.password === ''
  ) {
    return url;
  }
  throw new RekeyError({
    code: 'remote-invalid',
    what: `The address of the repository, "${inertExcerpt(text.replace(/\/\/[^/@]*@/, '//…@'), 200)}", cannot be fetched from.`,
    fix: 'It must be an https address without a user name or password in it.',
  });
}

/** A line of `objects/info/alternates`, quoted as gitrepository-layout(5) wants it where needed. */
function alternate(path: string): string {
  const line = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return /^["#]|\n/.test(line) ? `${JSON.stringify(line)}\n` : `${line}\n`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
