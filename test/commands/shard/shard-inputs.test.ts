import { describe, expect, it } from 'vitest';
import { readShardInputs } from '../../../src/commands/shard/shard-inputs.ts';

const DIGEST = 'ab'.repeat(32);

function read(command: string, given: Readonly<Record<string, string>>) {
  return readShardInputs((name) => given[name] ?? '', command);
}

describe('the inputs of one of several jobs', () => {
  it('say which part it does, and of which list', () => {
    expect(read('scan', { shard: '2/16', 'fleet-file': 'f.json', 'fleet-digest': DIGEST })).toEqual({
      part: { index: 2, count: 16 },
      fleet: { path: 'f.json', digest: DIGEST },
      matrixOnly: false,
      reports: [],
    });
    expect(read('report', { reports: 'a b\n\n c \n' }).reports).toEqual(['a b', 'c']);
    expect(read('plan', { 'matrix-only': 'True' }).matrixOnly).toBe(true);
    expect(read('auto', { shard: '256/256', plan: '', 'matrix-only': 'false' }).part).toEqual({
      index: 256,
      count: 256,
    });
  });

  it.each(['0/2', '3/2', '1/257', '01/2', '1/0', '1', '1/2/3', '-1/2', '1 /2', '1/2\n'])(
    'refuse the part %j',
    (shard) => {
      expect(() => read('scan', { shard })).toThrow('"shard" must be a part such as 2/16');
    },
  );

  it.each([
    ['report', { shard: '1/2' }, 'The input "shard" is only for scan, rotate, audit and auto.'],
    ['plan', { shard: '1/2' }, 'The input "shard" is only for'],
    ['triage', { shard: '1/2' }, 'The input "shard" is only for'],
    ['rotate', { shard: '1/2', plan: 'plan.json' }, 'The input "plan" cannot be given beside "shard".'],
    ['rotate', { shard: '1/2', 'roll-back': 'a' }, 'The input "roll-back" cannot be given beside "shard".'],
    ['scan', { shard: '1/2', issues: 'TRUE' }, 'A shard keeps no issues'],
    ['scan', { reports: 'a' }, 'The input "reports" is only for command: report.'],
    ['scan', { 'matrix-only': 'true' }, 'The input "matrix-only" is only for command: plan.'],
    ['plan', { 'matrix-only': 'yes' }, '"matrix-only" must be true or false.'],
    ['scan', { 'fleet-file': 'a', 'fleet-digest': DIGEST }, '"fleet-file" is only for a job with "shard"'],
    ['scan', { shard: '1/2', 'fleet-digest': DIGEST }, 'The input "fleet-digest" is only for fleet-file.'],
    ['scan', { shard: '1/2', 'fleet-file': 'a' }, 'The input "fleet-file" needs "fleet-digest"'],
    ['scan', { shard: '1/2', 'fleet-file': 'a', 'fleet-digest': 'ab' }, '"fleet-file" needs "fleet-digest"'],
  ])('refuse with command: %s %j', (command, given, message) => {
    expect(() => read(command, given)).toThrow(message);
  });
});
