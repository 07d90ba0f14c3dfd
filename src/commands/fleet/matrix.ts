import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { formatPart } from '../../base/part.ts';
import { needsAws } from '../../config/needs-aws.ts';
import type { Config } from '../../config/schema.ts';
import { counted } from '../../sources/counts.ts';
import type { Context } from '../context.ts';
import { MOST_SHARDS } from '../shard/parse-shard.ts';
import { unitsOf } from '../shard/shares.ts';
import { FLEET_FILE, fleetDigest, renderFleetFile } from './fleet-file.ts';
import { openFleet } from './open-fleet.ts';

/** How the work is dealt out to the jobs of a matrix. */
export interface Matrix {
  /** JSON for `strategy.matrix`; each of at most 256 jobs gets `shard` and `fleet`, the digest of the list. */
  readonly json: string;
  /** Absolute path of the list of repositories; empty where there is none. */
  readonly fleetFile: string;
  readonly scope: string;
  readonly notes: readonly string[];
}

/**
 * Lays out the matrix, by the configuration and what GitHub lists.
 * @throws RekeyError of the list: without the whole of it there is no matrix; `report-unwritable`
 */
export async function layOut(
  { token, folder }: { readonly token: string; readonly folder: string },
  context: Context,
): Promise<Matrix> {
  const { config } = context;
  const { fleet } = config;
  const found = fleet && fleet.repositories.length > 0 ? await openFleet(fleet, token, context) : undefined;
  const repositories = found?.repositories ?? [];
  const jobs = jobsFor(config, repositories.length);
  const digest = found ? fleetDigest(repositories) : '';
  const include = Array.from({ length: jobs }, (_, at) => ({
    shard: formatPart({ index: at + 1, count: jobs }),
    fleet: digest,
  }));
  const fleetFile = found ? await save(folder, renderFleetFile(repositories)) : '';
  return {
    json: JSON.stringify({ include }),
    fleetFile,
    scope: `${counted(jobs, 'job')} for ${contents(config, repositories.length)}`,
    notes: found?.notes ?? [],
  };
}

/** No job is without work, as far as that is known: of a selection it is not, nor of the repository itself. */
function jobsFor(config: Config, repositories: number): number {
  const most = Math.min(config.fleet?.jobs ?? 1, MOST_SHARDS);
  if (repositories === 0 || config.selections.length > 0) return most;
  const units = repositories + (needsAws(config) ? unitsOf(config).length : 0);
  return Math.max(1, Math.min(most, units));
}

function contents(config: Config, repositories: number): string {
  const { rotate, selections } = config;
  const parts = [
    repositories === 0 ? 'this repository' : counted(repositories, 'repository', 'repositories'),
    ...(rotate.length === 0 ? [] : [counted(rotate.length, 'rotation')]),
    ...(selections.length === 0 ? [] : [counted(selections.length, 'selection')]),
  ];
  return parts.join(', ');
}

async function save(folder: string, text: string): Promise<string> {
  const path = join(folder, FLEET_FILE);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, text, { mode: 0o600 });
    return path;
  } catch (error) {
    throw new RekeyError({
      code: 'report-unwritable',
      what: `The list of repositories could not be written to ${path}: ${messageOf(error)}.`,
      fix: 'Choose another folder with the input "output-dir".',
      exit: 3,
      cause: error,
    });
  }
}
