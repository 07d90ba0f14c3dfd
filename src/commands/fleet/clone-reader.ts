import { BASELINE_PATH } from '../../findings/baseline.ts';
import { type Git, runGit } from '../../sources/git/run.ts';
import type { ReadRepositoryFile } from '../code-owners.ts';
import { GITLEAKS_CONFIG, GITLEAKS_IGNORE, SECRETS_BASELINE } from '../scan/other-tools.ts';

/** What every scan asks for, and most repositories have none of. */
const COMPANIONS: readonly string[] = [BASELINE_PATH, GITLEAKS_CONFIG, GITLEAKS_IGNORE, SECRETS_BASELINE];

/** Reads files as HEAD of a bare repository has them; one process of git tells which of the usual ones there are. */
export function readerInClone(clone: Git): ReadRepositoryFile {
  let listed: Promise<ReadonlySet<string>> | undefined;
  return async (path) => {
    if (COMPANIONS.includes(path)) {
      listed ??= listing(clone);
      if (!(await listed).has(path)) return undefined;
    } else if (!(await isThere(clone, path))) return undefined;
    return (await runGit(clone, ['cat-file', 'blob', `HEAD:${path}`])).toString('utf8');
  };
}

/** Empty where there is no commit. */
async function listing(clone: Git): Promise<ReadonlySet<string>> {
  try {
    return new Set(await filesAt(clone, COMPANIONS));
  } catch (failure) {
    const head = await runGit(clone, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => undefined);
    if (head === undefined) return new Set();
    throw failure;
  }
}

async function isThere(clone: Git, path: string): Promise<boolean> {
  return (await filesAt(clone, [path])).includes(path);
}

/** Of the paths those that are files; a link is not followed. */
async function filesAt(clone: Git, paths: readonly string[]): Promise<string[]> {
  const listed = await runGit(clone, ['ls-tree', '-z', '--full-tree', 'HEAD', '--', ...paths]);
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => /^100\d{3} blob [0-9a-f]+\t(?<path>.+)$/s.exec(entry)?.groups?.path ?? []);
}
