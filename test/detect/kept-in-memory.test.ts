import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createDetector, type Match } from '../../src/detect/detector.ts';
import { exampleSource } from './example-source.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of texts that are held, once nothing is that nobody needs. */
async function held(): Promise<number> {
  // What the first collection lets go, the second one frees.
  for (let round = 0; round < 2; round += 1) {
    collectGarbage();
    await setImmediate();
  }
  return process.memoryUsage().external;
}

it('holds of a text with a finding no more than the finding', async () => {
  const detector = await createDetector({ disable: [], userRules: [] });
  const make = exampleSource(3);
  const filler = Buffer.from('nothing to be found here\n'.repeat(80_000));
  const found: Match[] = [];
  const detect = (): void => {
    const line = `my_${make.lower(20)}_password = "${make.base62(20)}"\ntoken = "glpat-${make.base64url(20)}"\n`;
    const { matches } = detector.detect({ bytes: Buffer.concat([Buffer.from(line), filler]), path: 'a.env' });
    found.push(...matches);
  };
  detect();
  const before = await held();
  for (let more = 0; more < 20; more += 1) detect();
  expect(found.length).toBeGreaterThanOrEqual(40);
  expect((await held()) - before).toBeLessThan(5 * filler.length);
});
