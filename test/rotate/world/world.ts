import { type LogLevel, logTo } from '../../../src/base/log.ts';
import { ConfigFile, type RotationConfig } from '../../../src/config/schema.ts';
import { passwordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import type { Rotated } from '../../../src/rotate/lifecycle.ts';
import type { RollBackRequest } from '../../../src/rotate/roll-back/standing.ts';
import { type RotateOptions, rotateAll } from '../../../src/rotate/rotate-all.ts';
import type { RotationWorld } from '../../../src/rotate/world.ts';
import { type Call, type CallRecorder, callRecorder, type Life } from './calls.ts';
import { memoryDatabases } from './databases.ts';
import { memoryFunctions, memorySecretsDownstream, memoryServices, memoryWorkflows } from './downstream.ts';
import { memoryKeys, memoryVerifier } from './keys.ts';
import { type Memory, newMemory } from './memory.ts';
import { memorySecrets } from './secrets.ts';
import { type Seed, seedOf } from './seed.ts';
import { memoryAdmins, memoryLogins } from './servers.ts';

/** All of what rotations touch, in memory: `README.md` beside this file says how it is used. */
export interface MemoryWorld {
  readonly memory: Memory;
  readonly seed: Seed;
  readonly faults: CallRecorder['faults'];
  readonly watchers: CallRecorder['watchers'];
  /** Every call of every run so far. */
  readonly calls: readonly Call[];
  /** Lets time pass between two runs. */
  pass(ms: number): void;
  /** A process that has just been started: nothing but its ports. */
  open(): OpenRun;
  /** Starts a process, and lets it rotate until it ends or dies. */
  run(rotations: readonly RotationConfig[], options?: Partial<RotateOptions> & Asking): Promise<Ended>;
}

/** What somebody asks of roll-backs, at the moment at which the run starts. */
export interface Asking {
  readonly asks?: RollBackRequest['do'] | undefined;
}

export interface OpenRun {
  readonly number: number;
  readonly world: RotationWorld;
  /** What it wrote to its log. */
  readonly said: readonly string[];
  /** Resolves when a fault has killed it. */
  readonly died: Promise<void>;
  /** As SIGTERM does: it stops between two steps. */
  stop(): void;
}

export interface Ended {
  /** Undefined when the process was killed. */
  readonly rotated: readonly Rotated[] | undefined;
  readonly said: readonly string[];
  readonly calls: readonly Call[];
}

export function openMemoryWorld(): MemoryWorld {
  const memory = newMemory();
  const recorder = callRecorder((when) => {
    if (when === 'before') memory.clock.pass(memory.callMs);
    memory.agenda.settle();
  });
  let runs = 0;

  function open(): OpenRun {
    runs += 1;
    const run = runs;
    const said: string[] = [];
    const stopped = new AbortController();
    const { promise: died, resolve: die } = Promise.withResolvers<void>();
    const life: Life = { run, dead: false, die };
    const { clock } = memory;
    const wrap = <T extends object>(port: string, target: T): T => recorder.wrap(port, target, life);
    const world: RotationWorld = {
      secrets: wrap('secrets', memorySecrets(memory)),
      keys: wrap('keys', memoryKeys(memory)),
      verifier: wrap('verifier', memoryVerifier(memory)),
      databases: wrap('databases', memoryDatabases(memory.instances, memory, memory, memory.agenda)),
      clusters: wrap('clusters', memoryDatabases(memory.clusters, memory, memory, memory.agenda)),
      logins: wrap('logins', memoryLogins(memory)),
      admins: wrap('admins', memoryAdmins(memory)),
      downstream: wrap('downstream', memorySecretsDownstream(memory, memory)),
      workflows: wrap('workflows', memoryWorkflows(memory, memory)),
      services: wrap('services', memoryServices(memory, memory)),
      functions: wrap('functions', memoryFunctions(memory, memory)),
      passwordProfile: passwordProfile('default'),
      clock: { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) },
      log: logTo((level: LogLevel, text) => void said.push(`${level}: ${text}`)),
      redactor: new Redactor(),
      signal: stopped.signal,
    };
    return { number: run, world, said, died, stop: () => stopped.abort(new Error('stopped')) };
  }

  return {
    memory,
    seed: seedOf(memory),
    faults: recorder.faults,
    watchers: recorder.watchers,
    calls: recorder.calls,
    open,
    pass(ms) {
      memory.clock.pass(ms);
      memory.agenda.settle();
    },
    async run(rotations, { dryRun = false, asks, ...options } = {}) {
      const { number, world: ports, said, died } = open();
      const world = asks ? { ...ports, rollBackRequest: { do: asks, at: memory.clock.now() } } : ports;
      const rotated = await Promise.race([
        rotateAll(rotations, world, { dryRun, ...options }),
        died.then(() => undefined),
      ]);
      return { rotated, said, calls: recorder.calls.filter((call) => call.run === number) };
    },
  };
}

/** Rotations as a config file has them: what is left out has its default. */
export function rotationsFrom(...entries: readonly Readonly<Record<string, unknown>>[]): RotationConfig[] {
  return [...ConfigFile.parse({ version: 1, rotate: entries }).rotate];
}
