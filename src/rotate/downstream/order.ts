import { createHash } from 'node:crypto';
import type { DownstreamConfig } from '../../config/schema.ts';
import type { RolloutNote } from '../journal.ts';
import type { SecretState } from '../secret-state.ts';

/** Values are stored before anybody is made to read them; otherwise the order of the config holds. */
export function inOrder(downstream: readonly DownstreamConfig[]): DownstreamConfig[] {
  return [...downstream.filter(stores), ...downstream.filter((target) => !stores(target))];
}

function stores(target: DownstreamConfig): boolean {
  return target['github-secrets'] !== undefined;
}

/** What a note is about: these entries and no others. A config that was changed meanwhile makes it void. */
export function digestOf(targets: readonly DownstreamConfig[]): string {
  return createHash('sha256').update(JSON.stringify(targets)).digest('hex').slice(0, 12);
}

/** How many downstreams need nothing any more, and what the next one was asked. */
export interface DownstreamProgress {
  readonly done: number;
  readonly note: RolloutNote | undefined;
}

/** How far AWSCURRENT has come, by what this run did and what an earlier one noted. */
export function progressOf(
  { current, delivered, rollout }: SecretState,
  targets: readonly DownstreamConfig[],
): DownstreamProgress {
  const isOurs =
    rollout !== undefined &&
    rollout.id === current?.id &&
    rollout.done < targets.length &&
    rollout.digest === digestOf(targets.slice(0, rollout.done + 1));
  const done = Math.max(delivered, isOurs ? rollout.done : 0);
  return { done, note: isOurs && rollout.done === done ? rollout : undefined };
}
