/** Takes every step of some work, without giving way to anything else. */
export function finish(steps: Iterator<undefined>): void {
  while (steps.next().done !== true);
}

/** How long other work waits at most, in milliseconds, as far as single steps are shorter. */
const SLICE_MS = 40;

/** Takes every step of some work, and lets what waits in this thread go first now and then. */
export async function finishInTurns(steps: Iterator<undefined>, signal?: AbortSignal): Promise<void> {
  for (let until = performance.now() + SLICE_MS; steps.next().done !== true; ) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}
