import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { sha256 } from '../../findings/rotation-plan.ts';
import type { FleetRepository } from './fleet-repositories.ts';

/** The list of repositories that the jobs of one matrix share: each could list them, and each would find others. */
export const FLEET_FILE = 'fleet.json';

const FleetDocument = z.strictObject({
  version: z.literal(1),
  repositories: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'must be owner/name'),
        defaultBranch: z.string().max(500),
        size: z.number().min(0),
      }),
    )
    .max(1_000_000),
});

const MOST_BYTES = 256 * 1024 * 1024;

export function renderFleetFile(repositories: readonly FleetRepository[]): string {
  return `${JSON.stringify({ version: 1, repositories }, undefined, 1)}\n`;
}

/** Of what the file says, which goes from job to job as an output: whoever can write artifacts cannot change the list. */
export function fleetDigest(repositories: readonly FleetRepository[]): string {
  return sha256(repositories.map(({ name, defaultBranch, size }) => [name, defaultBranch, size]));
}

/**
 * Reads the list that another job made.
 * @throws RekeyError `fleet-unreadable`, `fleet-invalid`, `fleet-changed`
 */
export async function readFleetFile(path: string, digest: string): Promise<readonly FleetRepository[]> {
  let text: string;
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new Error('it is larger than any list');
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw refusal('fleet-unreadable', path, `could not be read: ${messageOf(error)}`, error);
  }
  const { success, data } = FleetDocument.safeParse(parsed(text));
  if (!success) throw refusal('fleet-invalid', path, 'is no list of repositories');
  if (fleetDigest(data.repositories) !== digest)
    throw refusal('fleet-changed', path, 'is not the list that was made: its digest is another');
  return data.repositories;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: string, path: string, why: string, cause?: unknown): RekeyError {
  return new RekeyError({
    code,
    what: `The file "${inertExcerpt(path, 200)}" ${inertExcerpt(why, 300)}.`,
    fix: 'Give the fleet.json of the job that made the matrix, and its digest, which is "matrix.fleet" (docs/fleet.md).',
    exit: 3,
    ...(cause === undefined ? {} : { cause }),
  });
}
