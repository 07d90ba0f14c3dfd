import type { Detection, Detector } from '../../../src/detect/detector.ts';

/** What a text cost. */
export interface Cost {
  /** Milliseconds of CPU time, the least of all passes: the first ones also compile what they run. */
  readonly ms: number;
  readonly detection: Detection;
}

/** CPU time, since machines are shared. */
export function costOf(detector: Detector, bytes: Uint8Array, path: string, passes: number): Cost {
  let ms = Number.POSITIVE_INFINITY;
  let detection: Detection | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    const before = process.cpuUsage();
    detection = detector.detect({ bytes, path });
    const { user, system } = process.cpuUsage(before);
    ms = Math.min(ms, (user + system) / 1_000);
  }
  if (!detection) throw new RangeError('at least one pass');
  return { ms, detection };
}

/** A line of a table: what a text cost, and what came of it. */
export function lineOf({ ms, detection }: Cost, name: string): string {
  const found = String(detection.matches.length).padStart(6);
  return `${ms.toFixed(0).padStart(6)} ms ${found} matches  ${name}  ${detection.gaps.join('; ')}`;
}
