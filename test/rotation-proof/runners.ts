import type { RotationOutcome } from '../../src/findings/run-report.ts';
import type { LocalAws, SigningKey } from '../cloud/aws/local-aws.ts';
import { accountOf } from '../cloud/aws/state.ts';
import { letTimePass } from './let-time-pass.ts';
import { rotateHere } from './rotate-here.ts';
import { startRotate } from './rotate-process.ts';
import type { Change, Scenario, Subject } from './scenario.ts';

/** One run of the product that can be killed. */
export interface Run {
  /** Resolves when nothing of it is left. */
  kill(): Promise<void>;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** Undefined when it was killed. */
  readonly outcome: RotationOutcome | undefined;
  /** Everything that it said. */
  readonly said: string;
}

export interface Start extends Pick<Scenario, 'asks'> {
  readonly aws: LocalAws;
  readonly subject: Subject;
  readonly rotator: SigningKey;
  readonly change: Change;
}

/** A way to run the product, and to let time pass between two runs. */
export interface Runner {
  /** Whether databases are real servers; otherwise they are in memory, and each statement is a `change`. */
  readonly hasServers: boolean;
  start(run: Start): Run;
  pass(aws: LocalAws, ms: number): Promise<void>;
}

/** Real processes of what is built, which are killed by SIGKILL. They live by the system's clock. */
export const processes: Runner = {
  hasServers: true,
  start({ aws, subject, rotator, asks }) {
    const { config, environment } = subject;
    const started = startRotate({
      config,
      environment: { ...aws.environment(rotator), ...environment },
      args: asks ? [`--${asks}`, 'proof'] : [],
    });
    return {
      kill: () => started.kill(),
      ended: started.ended.then(({ said, rotations }) => ({ said, outcome: rotations[0] })),
    };
  },
  pass: async (aws, ms) => letTimePass(aws, ms),
};

/**
 * The source in this process, by a clock that leaps. Who is dead waits for ever: nothing that it holds is used again,
 * and what it had sent is refused.
 */
export const here: Runner = {
  hasServers: false,
  start({ aws, subject, rotator, change, asks }) {
    let isDead = false;
    const { promise: killed, resolve: die } = Promise.withResolvers<Ended>();
    const alive = async <T>(answer: Promise<T>): Promise<T> => {
      try {
        return await answer;
      } finally {
        if (isDead) await new Promise(() => {});
      }
    };
    const finished = rotateHere({
      aws,
      subject,
      rotator,
      asks,
      clock: { now: () => aws.clock.now(), sleep: (ms) => alive(aws.clock.travel(ms)) },
      change: (statement, effect) => alive(change(statement, effect)),
      guard: (port) => mapMethods(port, (call) => alive(call())),
    });
    return {
      async kill() {
        isDead = true;
        accountOf(aws.state, aws.account).iam.users.get('administrator')?.keys.delete(rotator.accessKeyId);
        die({ outcome: undefined, said: '' });
      },
      ended: Promise.race([killed, finished]),
    };
  },
  pass: (aws, ms) => aws.clock.travel(ms),
};

/** The same object, each of whose methods is called through `around`. */
export function mapMethods<T extends object>(
  object: T,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): T {
  return new Proxy(object, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) =>
        around(async () => await (Reflect.apply(member, target, args) as Promise<unknown>));
    },
  });
}
