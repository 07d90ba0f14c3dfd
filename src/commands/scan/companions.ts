import { RekeyError } from '../../base/errors.ts';
import { BASELINE_PATH, type BaselineEntry } from '../../findings/baseline.ts';
import { openRepository, type Repository } from '../../sources/git/repository.ts';
import { GitFailure, runGit } from '../../sources/git/run.ts';
import type { Context } from '../context.ts';
import type { AcceptedElsewhere, Judging } from './accepted-elsewhere.ts';
import type { Occurrence } from './occurrences.ts';
import { type Companions, type OtherTools, readOtherTools } from './other-tools.ts';
import type { ScanRequest } from './request.ts';

/** What decides beside the configuration. */
export interface ReadCompanions {
  readonly from: Companions['from'];
  readonly tools: OtherTools | undefined;
  readonly baseline: readonly BaselineEntry[];
}

/** Reads the baseline and the files of other tools; what understands them is loaded only where they are. */
export async function readCompanions({ companions, config }: Context): Promise<ReadCompanions> {
  if (!companions) return { from: 'tree', tools: undefined, baseline: [] };
  const { read, from } = companions;
  const [tools, baseline] = await Promise.all([
    readOtherTools(
      read,
      config.scan.rules.map(({ id }) => id),
    ),
    read(BASELINE_PATH),
  ]);
  return { from, tools, baseline: baseline === undefined ? [] : await entriesOf(baseline) };
}

async function entriesOf(baseline: string): Promise<readonly BaselineEntry[]> {
  const { parseBaseline } = await import('../../findings/read-baseline.ts');
  return parseBaseline(baseline);
}

/** What the files of other tools accept of what was found; `undefined` where there are none. */
export async function elsewhereOf(
  occurrences: readonly Occurrence[],
  { tools, from }: ReadCompanions,
  judging: Omit<Judging, 'tools' | 'from'>,
): Promise<AcceptedElsewhere | undefined> {
  if (!tools || occurrences.length === 0) return undefined;
  const { acceptedElsewhere } = await import('./accepted-elsewhere.ts');
  return await acceptedElsewhere(occurrences, { ...judging, tools, from });
}

/** Reads files as they stood in commits of the repository that is scanned. */
export function versionReader(
  request: ScanRequest,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Judging['readAtCommit'] {
  let opened: Promise<Repository> | undefined;
  return async (path, commit) => {
    if (!('path' in request)) return undefined;
    try {
      opened ??= openRepository(request.path, env, signal);
      return await runGit(await opened, ['cat-file', 'blob', `${commit}:${path}`]);
    } catch (error) {
      if (error instanceof GitFailure || error instanceof RekeyError) return undefined;
      throw error;
    }
  };
}
