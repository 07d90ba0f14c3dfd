import { createHash } from 'node:crypto';
import { RekeyError } from '../../base/errors.ts';
import { pollUntil } from '../../base/retry.ts';
import type { LambdaFunctionConfig } from '../../config/downstream-schema.ts';
import { isRotationToken } from '../rotation-token.ts';
import type { RotationWorld } from '../world.ts';
import type { LambdaFunction } from './ports.ts';
import type { Rollout, RolloutProgress } from './rollout.ts';

/** Lambda API reference, UpdateFunctionConfiguration: the longest description. */
const LONGEST_DESCRIPTION = 256;

/** While somebody else updates the function it cannot be updated; such updates take a minute at most. */
const BUSY_DEADLINE_MS = 2 * 60_000;

/**
 * A function that reads the secret when one of its execution environments starts. A change of its configuration makes
 * Lambda start new ones ("provisions an instance of the function", Lambda API reference, UpdateFunctionConfiguration);
 * the description is the one setting on which nothing depends. It says for which version that was done.
 */
export function lambdaFunctionRollout(config: LambdaFunctionConfig): Rollout {
  const name = `the Lambda function "${config.function}"`;
  return {
    name,
    wish: `Replace the execution environments of ${name} by a new description, which changes nothing else`,
    calls: { ask: 'lambda:UpdateFunctionConfiguration', look: 'lambda:GetFunctionConfiguration' },
    timeoutMs: config.timeout,
    isAwaited: true,
    async ask({ version }, world) {
      const modifiedAt = await pollUntil(() => redescribe(config, name, version, world), {
        clock: world.clock,
        deadlineMs: BUSY_DEADLINE_MS,
        firstWaitMs: 1_000,
        maxWaitMs: 15_000,
        signal: world.signal,
      });
      if (modifiedAt) return String(modifiedAt.getTime());
      throw new RekeyError({
        code: 'lambda-busy-late',
        what: `Somebody else keeps updating ${name}.`,
        fix: 'The next run tries again.',
      });
    },
    async look(ref, { version }, { functions }) {
      return judgeUpdate(checked(await functions.describe(config), name), Number(ref), version, name);
    },
  };
}

/**
 * How far the update is that was begun at `since` (milliseconds), or a newer one that took its place.
 * @throws RekeyError `lambda-update-failed`
 */
export function judgeUpdate(
  { update, reason, description, modifiedAt }: LambdaFunction,
  since: number,
  version: string,
  name: string,
): RolloutProgress {
  // Neither: an answer from before the update, which Lambda may still give for a moment.
  const isFresh = description.includes(markerOf(version)) || modifiedAt.getTime() > since;
  if (!isFresh) return { state: 'under-way', what: `${name} does not show its update yet` };
  if (update === 'Successful') return { state: 'works', told: `${name} runs in new execution environments` };
  if (update === 'InProgress') return { state: 'under-way', what: `${name} is being updated` };
  throw new RekeyError({
    code: 'lambda-update-failed',
    what: `Lambda could not update ${name}${reason === undefined ? '' : ` (${reason})`}; its old execution environments go on.`,
    fix: 'Mend what Lambda says and update the function. The old credential stays; then the next run goes on.',
    exit: 1,
  });
}

/** The description with the version in it, in the place of a former one. @throws RekeyError `lambda-description` */
export function describedFor(description: string, version: string, name: string): string {
  const text = [description.replaceAll(/\s*\[rekey-[0-9a-f]{12}\]/g, ''), markerOf(version)]
    .filter((part) => part !== '')
    .join(' ');
  if (text.length <= LONGEST_DESCRIPTION) return text;
  throw new RekeyError({
    code: 'lambda-description',
    what: `The description of ${name} leaves no room for ${markerOf(version)}.`,
    fix: `Shorten it to ${LONGEST_DESCRIPTION - markerOf(version).length - 1} characters.`,
  });
}

/** A version that a roll-back leads to may have an id that somebody else gave it. */
function markerOf(version: string): string {
  const hash = isRotationToken(version)
    ? version.slice('rekey-'.length)
    : createHash('sha256').update(version).digest('hex');
  return `[rekey-${hash.slice(0, 12)}]`;
}

/** When the function was changed; `undefined` while somebody else is updating it. */
async function redescribe(
  config: LambdaFunctionConfig,
  name: string,
  version: string,
  { functions }: RotationWorld,
): Promise<Date | undefined> {
  const present = checked(await functions.describe(config), name);
  if (present.description.includes(markerOf(version))) return present.modifiedAt;
  const description = describedFor(present.description, version, name);
  if (present.update === 'InProgress') return undefined;
  const answer = await functions.redescribe(config, { description, revision: present.revision });
  return typeof answer === 'string' ? undefined : answer.modifiedAt;
}

/** @throws RekeyError `lambda-function-missing` */
function checked(found: LambdaFunction | undefined, name: string): LambdaFunction {
  if (found) return found;
  throw new RekeyError({
    code: 'lambda-function-missing',
    what: `There is no such thing as ${name} in this account and region.`,
    fix: 'Correct "function" or "region" of the downstream.',
  });
}
