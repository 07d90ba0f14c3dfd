/**
 * How much the detector finds of what is there, and how much of what it finds is: every rule's own values, in every way
 * that `ways.ts` knows, and what looks like secrets and is none (`negatives.ts`).
 * `node test/bench/detect/accuracy.ts [ROUNDS] [SEED] [--rule ID] [--way ID] [--verbose]`
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../../src/detect/detector.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { negatives } from './negatives.ts';
import { allSamples, nameFor, type Sample } from './samples.ts';
import { CARRIERS } from './ways/carriers.ts';
import { PASSWORD_PLACES } from './ways/password-places.ts';
import type { Way, Written } from './ways/way.ts';
import { WAYS } from './ways.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    way: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const rounds = Number(positionals[0] ?? 1);
const seed = Number(positionals[1] ?? 1);
const ONE_LINE = /^[^\r\n]+$/;

interface Tally {
  made: number;
  /** As what it is, where it is. */
  right: number;
  /** Found, but by a rule that knows less about it. */
  otherwise: number;
  /** Something that is no secret was found besides. */
  extra: number;
}

const byRule = new Map<string, Tally>();
const byWay = new Map<string, Tally>();
const detector = await createDetector({ disable: [], userRules: [], now: new Date('2026-06-01T00:00:00Z') });

function tallyOf(map: Map<string, Tally>, key: string): Tally {
  const known = map.get(key) ?? { made: 0, right: 0, otherwise: 0, extra: 0 };
  map.set(key, known);
  return known;
}

function check(sample: Sample, way: Way, { text, path }: Written): void {
  const bytes = Buffer.from(text);
  const matches = detector
    .detect({ bytes, path })
    .matches.filter((match) => match.confidence !== 'placeholder');
  const secret = plain(sample.secret);
  const same = matches.filter((match) => plain(match.secret.expose()) === secret);
  const outcome = same.some((match) => match.kind === sample.kind)
    ? 'right'
    : same.length > 0
      ? 'otherwise'
      : 'missed';
  const extra = matches.some((match) => !overlaps(plain(match.secret.expose()), plain(sample.text)));
  for (const tally of [tallyOf(byRule, sample.rule), tallyOf(byWay, way.id)]) {
    tally.made += 1;
    if (outcome !== 'missed') tally[outcome] += 1;
    if (extra) tally.extra += 1;
  }
  if (options.verbose && (outcome !== 'right' || extra)) {
    const found = matches.map((match) => match.rule).join(', ');
    console.log(
      `${outcome}${extra ? ' +extra' : ''} ${sample.rule} / ${way.id}: ${JSON.stringify(text)} -> ${found}`,
    );
  }
}

/** What several lines say, however the text around them escapes their breaks and quotes. */
function plain(value: string): string {
  return value.replaceAll(/\\+[nrt]|[\s"\\]/g, '');
}

function overlaps(found: string, written: string): boolean {
  return written.includes(found) || found.includes(written);
}

for (let round = 0; round < rounds; round += 1) {
  const samples = allSamples(exampleSource(seed * 1_000 + round));
  for (const sample of samples) {
    if (options.rule !== undefined && sample.rule !== options.rule) continue;
    const ways = [
      ...(sample.secret === sample.text ? WAYS : []),
      ...(sample.name === undefined ? CARRIERS : []),
      ...(sample.rule === 'generic-password' ? PASSWORD_PLACES : []),
    ];
    for (const [index, way] of ways.entries()) {
      if (options.way !== undefined && way.id !== options.way) continue;
      if ((way.fits ?? ONE_LINE).test(sample.text))
        check(sample, way, way.write(nameFor(sample, index), sample.text));
    }
  }
}

/** Worst first; those at the goal are counted only. */
function print(title: string, map: Map<string, Tally>): void {
  const share = ({ made, right, otherwise }: Tally): number => (right + otherwise) / made;
  const rows = [...map].sort(([, a], [, b]) => share(a) - share(b) || a.right / a.made - b.right / b.made);
  const below = rows.filter(([, tally]) => share(tally) < 0.99 || tally.extra > tally.made / 100);
  console.log(`\n${title}: ${rows.length - below.length} of ${rows.length} at 99 % or more`);
  for (const [id, { made, right, otherwise, extra }] of below)
    console.log(
      `  ${id.padEnd(46)} ${String(made).padStart(6)}  found ${percent(right + otherwise, made)}  by its own rule ${percent(right, made)}  something else besides ${extra}`,
    );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(9);
}

print('rules', byRule);
print('ways', byWay);

const total: Tally = { made: 0, right: 0, otherwise: 0, extra: 0 };
for (const tally of byRule.values())
  for (const key of ['made', 'right', 'otherwise', 'extra'] as const) total[key] += tally[key];

let wrong = 0;
let clean = 0;
const wrongBy = new Map<string, number>();
for (let round = 0; round < Math.max(1, rounds); round += 1) {
  for (const { id, text, path } of negatives(exampleSource(seed * 1_000 + round))) {
    const matches = detector
      .detect({ bytes: Buffer.from(text), path })
      .matches.filter((match) => match.confidence !== 'placeholder');
    clean += 1;
    if (matches.length === 0) continue;
    wrong += 1;
    for (const match of matches) {
      const key = `${id} -> ${match.rule} (${match.severity})`;
      if (!wrongBy.has(key) && options.verbose) console.log(`wrong ${key}: ${JSON.stringify(text)}`);
      wrongBy.set(key, (wrongBy.get(key) ?? 0) + 1);
    }
  }
}
console.log(`\nwhat is no secret: ${clean} texts, ${wrong} with a finding`);
for (const [key, count] of [...wrongBy].sort(([, a], [, b]) => b - a)) console.log(`  ${count}  ${key}`);

const found = total.right + total.otherwise;
console.log(`\nseed ${seed}, ${rounds} rounds: ${total.made} secrets written, ${found} found`);
console.log(`recall ${percent(found, total.made)} (as what it is ${percent(total.right, total.made)})`);
console.log(`precision ${percent(found, found + total.extra + wrong)}`);
