import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { gitEnvironment } from './environment.ts';
import { isObjectId, type ObjectId } from './object-id.ts';
import { plainRepository } from './plain-repository.ts';
import { type Git, GitFailure, runGit } from './run.ts';

/** A git repository that Rekey reads: the user's own, or a private one that borrows its objects. */
export interface Repository extends Git {
  /** The top of the working tree; `undefined` when it is bare. */
  readonly top: string | undefined;
  /** Where objects and refs are, shared by all work trees. */
  readonly commonDir: string;
  /** Some objects were left out when it was cloned (`--filter`): reading them would start a fetch. */
  readonly partial: boolean;
}

/**
 * Opens the repository that holds `path`.
 * @throws RekeyError `not-a-repository`, `unsafe-repository`, `git-missing` or `path-missing`.
 */
export async function openRepository(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Repository> {
  const git: Git = { dir: resolve(path), env: gitEnvironment(env), ...(signal ? { signal } : {}) };
  const plain = plainRepository(git.dir);
  if (plain) return { ...git, ...plain, dir: plain.top, partial: isPartial(plain.commonDir) };
  const questions = ['--is-bare-repository', '--is-inside-work-tree', '--show-cdup', '--git-common-dir'];
  const output = await runGit(git, ['rev-parse', ...questions]).catch((cause: unknown) => {
    throw cause instanceof GitFailure ? notARepository(path, cause) : cause;
  });
  const [, inside, up = '', common = ''] = output.toString('utf8').split('\n');
  const commonDir = resolve(git.dir, common);
  const top = inside === 'true' ? resolve(git.dir, up) : undefined;
  return { ...git, dir: top ?? git.dir, top, commonDir, partial: isPartial(commonDir) };
}

/** Ids of the commits whose parents were cut off by a shallow clone; empty in a full one (gitrepository-layout(5)). */
export function shallowCommits(repository: Repository): ReadonlySet<ObjectId> {
  try {
    const text = readFileSync(join(repository.commonDir, 'shallow'), 'utf8');
    return new Set(text.split('\n').filter(isObjectId));
  } catch {
    return new Set();
  }
}

/** Packs that came through a filter are marked by a `.promisor` file beside them (partial-clone.txt). */
function isPartial(commonDir: string): boolean {
  try {
    return readdirSync(join(commonDir, 'objects', 'pack')).some((name) => name.endsWith('.promisor'));
  } catch {
    return false;
  }
}

function notARepository(path: string, cause: GitFailure): RekeyError {
  const shown = inertExcerpt(path, 200);
  if (/dubious ownership|unsafe repository/.test(cause.diagnosis)) {
    return new RekeyError({
      code: 'unsafe-repository',
      what: `git refuses to read "${shown}", because it belongs to another user.`,
      fix: `Run: git config --global --add safe.directory "${shown}"`,
      exit: 3,
      cause,
    });
  }
  return new RekeyError({
    code: 'not-a-repository',
    what: `"${shown}" is not in a git repository.`,
    fix: 'Run it inside one (in a workflow: after actions/checkout), or scan the folder without history.',
    cause,
  });
}
