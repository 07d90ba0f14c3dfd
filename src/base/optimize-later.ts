import { setFlagsFromString } from 'node:v8';

/** Longer runs gain by code that was optimized at length. */
const SHORT_RUN_MS = 4_000;

/**
 * Has V8 do without its slowest compiler (TurboFan) for a few seconds: a short run is over before what that compiles has paid,
 * and its threads take the processor from ours. V8 asks for the flag whenever it chooses a compiler, so it may be set while the process runs
 * (`turbofan` in V8's flag definitions). Measured on histories of 200 and 600 MB (`test/bench/detect/history.ts`): a tenth
 * less time.
 */
export function optimizeLater(): void {
  setFlagsFromString('--no-turbofan');
  setTimeout(() => setFlagsFromString('--turbofan'), SHORT_RUN_MS).unref();
}
