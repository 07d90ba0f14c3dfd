/** Takes every step of some work, without giving way to anything else; gives what it gives. */
export function finish<Result>(steps: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How long other work waits at most, in milliseconds, as far as single steps are shorter. */
const SLICE_MS = 40;

/** Takes every step of some work, and lets what waits in this thread go first now and then. */
export async function finishInTurns<Result>(
  steps: Iterator<undefined, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let until = performance.now() + SLICE_MS; ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}
