import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { suggest } from '../config/suggest.ts';
import { type FailOn, SEVERITIES } from '../findings/severity.ts';
import { planToApply } from './plan-request.ts';
import type { PlanRequest } from './rotate/apply-plan.ts';
import { readShardInputs, type ShardInputs } from './shard/shard-inputs.ts';

/** The inputs of `action.yml`, checked. Their meanings are written there. */
export interface ActionInputs {
  readonly command: string;
  readonly configPath: string;
  readonly githubToken: string;
  readonly scope: 'range' | 'tree' | 'history' | undefined;
  readonly failOn: FailOn;
  readonly issues: 'auto' | 'true' | 'false';
  readonly dryRun: boolean;
  readonly only: readonly string[];
  /** Names of rotations that are rolled back. */
  readonly rollBack: readonly string[];
  readonly outputDir: string | undefined;
  /** On `workflow_run`: the file that the run on the pull request left. */
  readonly pullFile?: string | undefined;
  /** The rotations in `only` are due, whatever their age. */
  readonly force: boolean;
  /** An approved plan, which `rotate` applies. */
  readonly plan: PlanRequest | undefined;
  /** Of several jobs: which part this one does, or what it puts together. */
  readonly shards: ShardInputs;
}

export const FAIL_ON = [...SEVERITIES, 'never'] as const;

/**
 * Reads and checks the inputs. The runner does not check anything, not even `required`
 * (GitHub Docs, "Metadata syntax for GitHub Actions").
 * @throws RekeyError `input-invalid` that names the input.
 */
export function readActionInputs(input: (name: string) => string): ActionInputs {
  const scope = input('scope');
  const outputDir = input('output-dir');
  const command = input('command') || 'auto';
  const force = oneOf('force', lowerBoolean(input('force')) || 'false', ['true', 'false']) === 'true';
  const plan = planToApply(input, command);
  const shards = readShardInputs(input, command);
  if (force && listOf(input('only')).length === 0) {
    throw new RekeyError({
      code: 'input-invalid',
      what: 'The input "force" needs "only": the names of the rotations that are to be made now.',
    });
  }
  return {
    command,
    force,
    plan,
    shards,
    configPath: input('config') || '.github/rekey.yml',
    githubToken: input('github-token'),
    scope: scope === '' ? undefined : oneOf('scope', scope, ['range', 'tree', 'history']),
    failOn: oneOf('fail-on', input('fail-on') || 'high', FAIL_ON),
    issues: oneOf('issues', lowerBoolean(input('issues')) || 'auto', ['auto', 'true', 'false']),
    dryRun: oneOf('dry-run', lowerBoolean(input('dry-run')) || 'false', ['true', 'false']) === 'true',
    only: listOf(input('only')),
    rollBack: listOf(input('roll-back')),
    outputDir: outputDir === '' ? undefined : outputDir,
    pullFile: input('pull-file') || undefined,
  };
}

/** Names separated by commas or lines. */
export function listOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The value as one of the allowed ones. @throws RekeyError `input-invalid`. */
export function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const meant = suggest(value, allowed);
  throw new RekeyError({
    code: 'input-invalid',
    what: `"${name}" must be one of ${allowed.join(', ')}, not "${inertExcerpt(value, 40)}".`,
    ...(meant ? { fix: `Did you mean "${meant}"?` } : {}),
  });
}

/** YAML 1.2 spells booleans in three ways. */
function lowerBoolean(text: string): string {
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}
