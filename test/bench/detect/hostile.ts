/**
 * CPU time of the detector on texts made to be slow, one mebibyte each, warm: the best of several passes.
 * `node test/bench/detect/hostile.ts [PASSES] [--cold]`, which tells the first pass of each instead.
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../../src/detect/detector.ts';
import { HOSTILE_UNITS, hostileFiles, megabyteOf } from '../../detect/hostile-texts.ts';
import { type Cost, costOf, lineOf } from './hostile-measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cold: { type: 'boolean', default: false } },
});
const passes = values.cold ? 1 : Number(positionals[0] ?? 4);
const detector = await createDetector({ disable: [], userRules: [] });
const rows: [name: string, cost: Cost][] = [];
const texts = new Map(Object.entries(HOSTILE_UNITS).map(([name, unit]) => [name, megabyteOf(unit)]));
for (const [name, bytes] of [...texts, ...hostileFiles()])
  rows.push([name, costOf(detector, bytes, 'a.env', passes)]);
for (const [name, cost] of rows.sort((a, b) => b[1].ms - a[1].ms)) console.log(lineOf(cost, name));
