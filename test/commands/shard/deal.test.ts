import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOfId, partOfName } from '../../../src/base/part.ts';
import { deal } from '../../../src/commands/shard/deal.ts';
import { shareOf } from '../../../src/commands/shard/shares.ts';
import { parseConfig } from '../../../src/config/parse.ts';

const units = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1 }), weight: fc.integer({ min: 1, max: 1_000 }) }),
  { selector: ({ name }) => name, maxLength: 200 },
);
const anyCount = fc.integer({ min: 1, max: 256 });

describe('units of work', () => {
  it('are each in exactly one shard, whatever the order of the list', () => {
    fc.assert(
      fc.property(units, anyCount, (list, count) => {
        const dealt = deal(list, count);
        expect([...dealt.keys()].sort()).toEqual(list.map(({ name }) => name).sort());
        for (const shard of dealt.values()) expect(shard >= 1 && shard <= count).toBe(true);
        expect(deal(list.toReversed(), count)).toEqual(dealt);
      }),
    );
  });

  it('make no shard heavier than the mean and the heaviest unit together', () => {
    fc.assert(
      fc.property(units, anyCount, (list, count) => {
        const loads = new Map<number, number>();
        const dealt = deal(list, count);
        for (const { name, weight } of list) {
          const shard = dealt.get(name) ?? 0;
          loads.set(shard, (loads.get(shard) ?? 0) + weight);
        }
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const heaviest = Math.max(0, ...list.map(({ weight }) => weight));
        expect(Math.max(0, ...loads.values())).toBeLessThanOrEqual(total / count + heaviest);
      }),
    );
  });

  it('of one weight differ by one unit at most between shards', () => {
    const list = Array.from({ length: 10_000 }, (_, at) => ({ name: `acme/r${at}`, weight: 3 }));
    const sizes = Map.groupBy(deal(list, 16).values(), (shard) => shard);
    expect([...sizes.values()].map(({ length }) => length)).toEqual(Array.from({ length: 16 }, () => 625));
  });
});

describe('objects and names', () => {
  it('are each in one of the parts, at both ends of the range of ids too', () => {
    fc.assert(
      fc.property(fc.string(), anyCount, (name, count) => {
        const part = partOfName(name, count);
        expect(Number.isInteger(part) && part >= 1 && part <= count).toBe(true);
      }),
    );
    expect(partOfId('0'.repeat(40), 256)).toBe(1);
    expect(partOfId('f'.repeat(40), 256)).toBe(256);
    expect([partOfId(`7fffffff${'f'.repeat(32)}`, 2), partOfId(`80000000${'0'.repeat(32)}`, 2)]).toEqual([
      1, 2,
    ]);
  });
});

const CONFIG = `version: 1
aws: { accounts: ["123456789012"], region: eu-west-1 }
rotate:
${Array.from({ length: 30 }, (_, at) => `  - { name: user-${at}, kind: iam-user, user: u${at}, secret: s${at} }`).join('\n')}
${Array.from({ length: 10 }, (_, at) => `  - { name: db-${at}, kind: rds-instance, instance: d${at}, secret: t${at}, role: "arn:aws:iam::21098765432${at % 3}:role/r" }`).join('\n')}
fleet: { accounts: [{ role: "arn:aws:iam::999999999999:role/audit" }] }
`;

describe('the configured work', () => {
  const config = parseConfig(CONFIG, 'rekey.yml');
  const shares = Array.from({ length: 4 }, (_, at) => shareOf(config, { index: at + 1, count: 4 }));

  it.each(config.rotate.map(({ name }) => name))('rotates %s in exactly one shard', (name) => {
    expect(shares.filter((share) => share.hasRotation(name))).toHaveLength(1);
  });

  it('rotates what a selection stands for in exactly one shard, though nobody knows it before', () => {
    for (const name of ['by-tag/a', 'by-tag/b', 'by-tag/c'])
      expect(shares.filter((share) => share.hasRotation(name))).toHaveLength(1);
  });

  it('audits each account in exactly one shard, that of the fleet too', () => {
    const roles = [undefined, ...[0, 1, 2].map((at) => `arn:aws:iam::21098765432${at}:role/r`)];
    for (const role of [...roles, 'arn:aws:iam::999999999999:role/audit'])
      expect(shares.filter((share) => share.hasAccount({ role, region: 'eu-west-1' }))).toHaveLength(1);
  });

  it('gives no shard all of the databases, which take longest', () => {
    const databases = config.rotate.filter(({ kind }) => kind === 'rds-instance');
    const counts = shares.map((share) => databases.filter(({ name }) => share.hasRotation(name)).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });

  it('tells a shard without rotations that it has none, unless a selection may bring some', () => {
    const one = parseConfig(
      'version: 1\nrotate: [{ name: a, kind: iam-user, user: a, secret: a }]\n',
      'rekey.yml',
    );
    const may = [1, 2].map((index) => shareOf(one, { index, count: 2 }).mayRotate);
    expect(may.filter(Boolean)).toHaveLength(1);
    const selecting = parseConfig(
      'version: 1\nrotate: [{ name: a, kind: iam-user, select: { tag: { rotate: "yes" } }, secret: "s/{user}" }]\n',
      'rekey.yml',
    );
    expect([1, 2].map((index) => shareOf(selecting, { index, count: 2 }).mayRotate)).toEqual([true, true]);
  });
});
