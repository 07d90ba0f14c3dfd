import { type Agenda, openAgenda } from './agenda.ts';
import type { DatabasesMemory } from './databases.ts';
import { type DownstreamMemory, newDownstreamMemory } from './downstream.ts';
import type { KeysMemory } from './keys.ts';
import type { SecretsMemory } from './secrets.ts';
import { type VirtualClock, virtualClock } from './virtual-clock.ts';

/** Everything that there is in the world, and the switches of how it behaves. They may be turned at any time. */
export interface Memory extends SecretsMemory, KeysMemory, DatabasesMemory, DownstreamMemory {
  readonly clock: VirtualClock;
  readonly agenda: Agenda;
  /** How long each call takes, in milliseconds. */
  callMs: number;
  /** Every secret text that ever was, so that a test can look for them where none may be. */
  secretTexts(): readonly string[];
}

export function newMemory(): Memory {
  const clock = virtualClock();
  const memory: Memory = {
    clock,
    agenda: openAgenda(() => clock.now()),
    callMs: 40,
    now: () => clock.now(),
    secrets: new Map(),
    replicationLagMs: 2_000,
    firstIsCurrent: true,
    users: new Map(),
    regions: ['eu-central-1', 'us-east-1'],
    propagationMs: 5_000,
    relapses: 1,
    servers: new Map(),
    instances: new Map(),
    clusters: new Map(),
    reset: {
      statusAfterMs: 2_000,
      appliedAfterMs: 5_000,
      availableAfterMs: 3_000,
      readerLagMs: 1_000,
      lost: 0,
    },
    ...newDownstreamMemory(),
    secretTexts: () => [...textsOf(memory)],
  };
  return memory;
}

function* textsOf({ secrets, users, servers }: Memory): Generator<string> {
  for (const { versions } of secrets.values()) {
    for (const { value } of versions.values()) {
      const { SecretAccessKey, password } = JSON.parse(value ?? '{}') as Record<string, unknown>;
      for (const text of [SecretAccessKey, password]) if (typeof text === 'string') yield text;
    }
  }
  for (const { keys } of users.values()) for (const { secret } of keys.values()) yield secret;
  for (const server of servers.values()) for (const { password } of server.users.values()) yield password;
}
