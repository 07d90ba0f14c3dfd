import type { RotationConfig } from '../../../src/config/schema.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { Demands, Exposure } from '../../../src/rotate/demand.ts';
import { type RotateOptions, rotateAll } from '../../../src/rotate/rotate-all.ts';
import type { Call } from '../world/calls.ts';
import type { MemoryWorld } from '../world/world.ts';

/** What a process did to one rotation of which something was demanded. */
export interface Demanded {
  readonly status: string | undefined;
  readonly summary: string;
  /** Names of the calls, in their order. */
  readonly calls: readonly Call[];
  /** How many of them change something. */
  readonly changing: number;
  readonly said: readonly string[];
}

/** Starts a process with demands, and lets it rotate until it ends or dies; of the first rotation. */
export async function runDemanded(
  memory: MemoryWorld,
  rotations: readonly RotationConfig[],
  demands: Partial<Demands>,
  options: Partial<RotateOptions> = {},
): Promise<Demanded> {
  const { world, number, died, said } = memory.open();
  const all = { exposed: [], asked: false, approved: new Map<string, string>(), ...demands };
  const rotated = await Promise.race([
    rotateAll(rotations, { ...world, demands: all }, { dryRun: false, ...options }),
    died.then(() => undefined),
  ]);
  const calls = memory.calls.filter((call) => call.run === number);
  const outcome = rotated?.[0]?.outcome;
  const changing = calls.filter((call) => call.changing > 0).length;
  return { status: outcome?.status, summary: outcome?.summary ?? '', calls, changing, said };
}

export function exposedKey(value: string, details: Partial<Exposure> = {}): Exposure {
  return { type: 'access-key', value: Secret.of(value), where: 'src/app.ts:3', ...details };
}

export function exposedPassword(value: string): Exposure {
  return { type: 'password', value: Secret.of(value), where: 'deploy/.env:7' };
}
