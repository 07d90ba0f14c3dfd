import { RekeyError } from '../../base/errors.ts';
import type { Part } from '../../base/part.ts';
import { parseShard } from './parse-shard.ts';

/** The inputs of `action.yml` that are about several jobs. */
export interface ShardInputs {
  /** This job's part of the work. */
  readonly part: Part | undefined;
  /** The list of repositories that the job with the matrix made, with its digest. */
  readonly fleet: { readonly path: string; readonly digest: string } | undefined;
  /** A plan says how the work is dealt out, and no more. */
  readonly matrixOnly: boolean;
  /** Of `report`: folders with the reports of shards. */
  readonly reports: readonly string[];
}

type ReadInput = (name: string) => string;

/** What works on everything, or on nothing that can be dealt out. */
const WHOLE = ['plan', 'report', 'triage', 'doctor', 'respond', 'recover'];

/** What must not be beside a part. */
const WHOLE_INPUTS = ['plan', 'roll-back', 'matrix-only', 'reports'];

/** @throws RekeyError `input-invalid` */
export function readShardInputs(input: ReadInput, command: string): ShardInputs {
  const part = parseShard('shard', input('shard'));
  const reports = input('reports')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const matrixOnly = isTrue('matrix-only', input('matrix-only'));
  if (reports.length > 0 && command !== 'report') throw only('reports', 'command: report');
  if (matrixOnly && command !== 'plan') throw only('matrix-only', 'command: plan');
  if (part) refuseBesidePart(input, command);
  return { part, fleet: fleetIn(input, part), matrixOnly, reports };
}

function refuseBesidePart(input: ReadInput, command: string): void {
  if (WHOLE.includes(command)) throw only('shard', 'scan, rotate, audit and auto');
  const beside = WHOLE_INPUTS.find((name) => !/^(?:false)?$/i.test(input(name)));
  if (beside !== undefined) throw invalid(`The input "${beside}" cannot be given beside "shard".`);
  if (!/^true$/i.test(input('issues'))) return;
  throw invalid(
    'A shard keeps no issues, since it does not know what the others found.',
    'Remove "issues: true"; the job with "command: report" keeps them for all.',
  );
}

function fleetIn(input: ReadInput, part: Part | undefined): ShardInputs['fleet'] {
  const [path, digest] = [input('fleet-file'), input('fleet-digest')];
  if (path === '') {
    if (digest !== '') throw only('fleet-digest', 'fleet-file');
    return undefined;
  }
  if (!part) throw only('fleet-file', 'a job with "shard"');
  if (/^[0-9a-f]{64}$/.test(digest)) return { path, digest };
  throw invalid(
    'The input "fleet-file" needs "fleet-digest", which is "matrix.fleet" of the job that made it.',
    'Hand it over as an output of that job, not in the artifact (docs/fleet.md).',
  );
}

function isTrue(name: string, text: string): boolean {
  if (text === '' || /^false$/i.test(text)) return false;
  if (/^true$/i.test(text)) return true;
  throw invalid(`"${name}" must be true or false.`);
}

function only(name: string, what: string): RekeyError {
  return invalid(`The input "${name}" is only for ${what}.`);
}

function invalid(what: string, fix?: string): RekeyError {
  return new RekeyError({ code: 'input-invalid', what, ...(fix === undefined ? {} : { fix }) });
}
