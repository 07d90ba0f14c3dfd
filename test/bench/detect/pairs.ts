/**
 * Whether keys of AWS and Alibaba Cloud are found as pairs, the right halves together, however they are written:
 * `node test/bench/detect/pairs.ts [ROUNDS] [--verbose]`. Alone, with a session token, and three in one file.
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../../src/detect/detector.ts';
import type { ExampleSource } from '../../../src/detect/rule.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { aliyunKey, awsKey } from './ways/keys.ts';
import { ALIYUN_NAMES, AWS_NAMES, type KeyPair, type PairNames } from './ways/pair.ts';
import { PAIR_WAYS } from './ways/pairs.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
});
const rounds = Number(positionals[0] ?? 3);
const detector = await createDetector({ disable: [], userRules: [], now: new Date('2026-06-01T00:00:00Z') });

const tally = new Map<string, { made: number; right: number }>();

function check(label: string, keys: readonly KeyPair[], text: string, path: string): void {
  const found = detector.detect({ bytes: Buffer.from(text), path }).matches;
  const pairs = new Set(found.map((match) => `${match.subject.id} ${match.secret.expose()}`));
  const right = keys.every(({ id, secret }) => pairs.has(`${id.slice(0, 4)}…${id.slice(-4)} ${secret}`));
  const exact = right && found.length === keys.length;
  const of = tally.get(label) ?? { made: 0, right: 0 };
  tally.set(label, { made: of.made + 1, right: of.right + Number(exact) });
  if (!exact && options.verbose)
    console.log(
      `${label}: ${JSON.stringify(text.slice(0, 700))} -> ${found.map((match) => `${match.rule} ${match.subject.id ?? ''}`).join(', ')}`,
    );
}

const CLOUDS = [
  ['aws', awsKey, AWS_NAMES],
  ['aliyun', aliyunKey, ALIYUN_NAMES],
] as const satisfies readonly (readonly [
  string,
  (make: ExampleSource, temporary: boolean) => KeyPair,
  readonly PairNames[],
])[];

for (let round = 0; round < rounds; round += 1) {
  const make = exampleSource(9_000 + round);
  for (const [cloud, key, names] of CLOUDS) {
    for (const way of PAIR_WAYS) {
      for (const each of names) {
        const single = key(make, false);
        const { text, path } = way.write(single, each);
        check(`${cloud} ${way.id}`, [single], text, path);
        const triple = key(make, true);
        const temporary = way.write(triple, each);
        if (triple.session !== undefined && temporary.text.includes(triple.session))
          check(`${cloud} session ${way.id}`, [triple], temporary.text, temporary.path);
      }
      const three = [key(make, false), key(make, false), key(make, false)];
      const written = three.map((each) => way.write(each, names[0] as PairNames));
      check(
        `${cloud} three ${way.id}`,
        three,
        written.map(({ text }) => text).join('\n'),
        written[0]?.path ?? '',
      );
    }
  }
}

let made = 0;
let right = 0;
for (const [label, each] of [...tally].sort(([, a], [, b]) => a.right / a.made - b.right / b.made)) {
  made += each.made;
  right += each.right;
  if (each.right < each.made) console.log(`  ${label.padEnd(44)} ${each.right} of ${each.made}`);
}
console.log(
  `${rounds} rounds: ${right} of ${made} texts have exactly their pairs (${((100 * right) / made).toFixed(2)} %)`,
);
