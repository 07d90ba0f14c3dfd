import { RekeyError } from '../../../src/base/errors.ts';

/** One call of a port by one run. */
export interface Call {
  readonly run: number;
  /** Counted from 1 over all calls of that run. */
  readonly index: number;
  /** Counted from 1 over those calls of that run that change something; 0 for a call that reads. */
  readonly changing: number;
  /** `secrets.putPending`, say. */
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * What befalls a call. `killed before`: the process is gone and nothing happened. `killed after`: it happened, and
 * nobody lives to hear it. `throttled`: nothing happened, and the caller is told so. `answer lost`: it happened, and
 * the caller is told nothing but that there is no answer. A function is somebody else's act right before the effect.
 */
export type Blow =
  | 'killed before'
  | 'killed after'
  | 'throttled'
  | 'answer lost'
  | ((call: Call) => void | Promise<void>);

export interface Fault {
  readonly when: (call: Call) => boolean;
  readonly blow: Blow;
  /** How many calls that match it strikes; default 1. */
  readonly times?: number;
}

/** Who looks on: before and after the effect of each call. */
export interface Watcher {
  before?(call: Call): void;
  after?(call: Call, answer: unknown): void;
}

const READING =
  /\.(?:describe|read|readReplica|readUser|listKeys|lastUsed|tryKey|probe|tryLogin|inspect|wait\w*|list\w*|updatedAt|unfinished)$/;

export interface CallRecorder {
  /** A port whose calls are recorded and struck by faults, for the run with that number. */
  wrap<T extends object>(port: string, target: T, life: Life): T;
  readonly calls: readonly Call[];
  readonly faults: Fault[];
  readonly watchers: Watcher[];
}

/** The life of one process. Whoever waits for a dead one waits for ever, as nobody is there to go on. */
export interface Life {
  readonly run: number;
  dead: boolean;
  readonly die: () => void;
}

/** `settle` lets the world catch up with the clock, before each call and after it. */
export function callRecorder(settle: (when: 'before' | 'after') => void): CallRecorder {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const watchers: Watcher[] = [];
  const struck = new Map<Fault, number>();
  const counts = new Map<number, { index: number; changing: number }>();

  function blowFor(call: Call): Blow | undefined {
    for (const fault of faults) {
      const before = struck.get(fault) ?? 0;
      if (before >= (fault.times ?? 1) || !fault.when(call)) continue;
      struck.set(fault, before + 1);
      return fault.blow;
    }
    return undefined;
  }

  function record(name: string, args: readonly unknown[], run: number): Call {
    const count = counts.get(run) ?? { index: 0, changing: 0 };
    counts.set(run, count);
    count.index += 1;
    if (!READING.test(name)) count.changing += 1;
    const changing = READING.test(name) ? 0 : count.changing;
    const call = { run, index: count.index, changing, name, args };
    calls.push(call);
    return call;
  }

  async function play(call: Call, life: Life, effect: () => unknown): Promise<unknown> {
    // Nothing of the world happens in the same instant in which it was asked for.
    await Promise.resolve();
    const blow = blowFor(call);
    if (typeof blow === 'function') await blow(call);
    if (blow === 'killed before') return await death(life);
    if (life.dead) return await never();
    settle('before');
    if (blow === 'throttled') throw unavailable(`${call.name}: Rate exceeded`);
    for (const watcher of watchers) watcher.before?.(call);
    const answer = await effect();
    settle('after');
    for (const watcher of watchers) watcher.after?.(call, answer);
    if (blow === 'killed after') return await death(life);
    if (blow === 'answer lost') throw unavailable(`${call.name}: socket hang up`);
    return answer;
  }

  return {
    calls,
    faults,
    watchers,
    wrap<T extends object>(port: string, target: T, life: Life): T {
      return new Proxy(target, {
        get(object, key) {
          const member: unknown = Reflect.get(object, key);
          if (typeof member !== 'function' || typeof key !== 'string') return member;
          return (...args: unknown[]) => {
            if (life.dead) return never();
            const call = record(`${port}.${key}`, args, life.run);
            return play(call, life, () => Reflect.apply(member, object, args) as unknown);
          };
        },
      });
    },
  };
}

async function death(life: Life): Promise<never> {
  life.dead = true;
  life.die();
  return await never();
}

function never(): Promise<never> {
  return new Promise(() => {});
}

/** As the clients say it of AWS (src/clients/aws/errors.ts): whether there was an effect is not known. */
function unavailable(what: string): RekeyError {
  return new RekeyError({ code: 'aws-unavailable', what, exit: 3 });
}

/** An answer of AWS that stays the same until somebody acts. */
export function refused(what: string): RekeyError {
  return new RekeyError({ code: 'aws-refused', what, exit: 3 });
}
