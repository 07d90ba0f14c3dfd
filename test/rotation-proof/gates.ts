import { mapMethods } from './runners.ts';

/**
 * Decides the order in which runs that share a world proceed. Every call stops at two gates, before it goes out and
 * before its answer arrives; one gate at a time is opened, and only when every run stands at one. So the order is a
 * function of the choices alone, and a schedule that broke a promise can be played again.
 */
export interface Gates {
  /** The same object for one run, each of whose methods stops at the gates. */
  guard<T extends object>(run: number, ports: T): T;
  /** Stops at one gate; `open` is done when it opens. */
  stop(run: number, open?: () => Promise<void>): Promise<void>;
  /** Opens gates until the runs have ended or were killed. */
  conduct(runs: readonly Promise<unknown>[], options: ConductOptions): Promise<void>;
}

interface ConductOptions {
  /** A number below `among`. */
  readonly choose: (among: number) => number;
  /** After how many gates of all a run is killed where it stands, by the number of the run. */
  readonly kills: ReadonlyMap<number, number>;
}

interface Waiting {
  readonly run: number;
  readonly open: () => Promise<void>;
}

/** Far more than two runs ever need. */
const MOST_GATES = 5_000;

export function openGates(): Gates {
  let waiting: Waiting[] = [];
  const dead = new Set<number>();

  function stop(run: number, open: () => Promise<void> = async () => {}): Promise<void> {
    // What is dead waits for ever.
    if (dead.has(run)) return new Promise(() => {});
    return new Promise((resolve, reject) => {
      waiting.push({
        run,
        open: async () => {
          try {
            await open();
            resolve();
          } catch (error) {
            reject(error);
          }
        },
      });
    });
  }

  function guard<T extends object>(run: number, ports: T): T {
    return mapMethods(ports, async (call) => {
      let answer: Promise<unknown> = Promise.resolve();
      await stop(run, async () => {
        answer = call();
        // The answer is on its way, whatever it says; who asked hears of it at the next gate.
        await answer.catch(() => {});
      });
      await stop(run);
      return await answer;
    });
  }

  async function conduct(
    runs: readonly Promise<unknown>[],
    { choose, kills }: ConductOptions,
  ): Promise<void> {
    const ended = new Set<number>();
    for (const [index, run] of runs.entries()) {
      const end = (): void => void ended.add(index);
      run.then(end, end);
    }
    for (let gate = 0; gate < MOST_GATES; gate += 1) {
      // Whoever goes on after an opened gate reaches the next one without waiting for anything outside.
      await new Promise(setImmediate);
      for (const [run, at] of kills) if (gate >= at) dead.add(run);
      waiting = waiting.filter(({ run }) => !dead.has(run));
      if (runs.every((_run, index) => ended.has(index) || dead.has(index))) return;
      const next = waiting.splice(choose(waiting.length), 1)[0];
      if (next) await next.open();
      else await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error('the runs came to no end');
  }

  return { guard, stop, conduct };
}
