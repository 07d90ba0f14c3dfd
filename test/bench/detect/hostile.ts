/** CPU time of the detector on texts made to be slow, one mebibyte each: `node test/bench/detect/hostile.ts`. */
import { createDetector } from '../../../src/detect/detector.ts';
import { HOSTILE_UNITS, hostileFiles, megabyteOf } from '../../detect/hostile-texts.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const rows: [name: string, ms: number, matches: number, gaps: readonly string[]][] = [];
const texts = new Map(Object.entries(HOSTILE_UNITS).map(([name, unit]) => [name, megabyteOf(unit)]));
for (const [name, bytes] of [...texts, ...hostileFiles()]) {
  const before = process.cpuUsage();
  const { matches, gaps } = detector.detect({ bytes, path: 'a.env' });
  const { user, system } = process.cpuUsage(before);
  rows.push([name, (user + system) / 1_000, matches.length, gaps]);
}
for (const [name, ms, matches, gaps] of rows.sort((a, b) => b[1] - a[1])) {
  console.log(
    `${ms.toFixed(0).padStart(6)} ms ${String(matches).padStart(7)} matches  ${name}  ${gaps.join('; ')}`,
  );
}
