import { describe, expect, it } from 'vitest';
import { counted, formatBytes } from '../../src/sources/counts.ts';

describe('numbers as people say them', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_234, '1.2 kB'],
    [120_400, '120 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [200_000_016, '200 MB'],
    [3_861_000_000, '3.9 GB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(formatBytes(bytes)).toBe(said);
  });

  it('take their plural', () => {
    expect([counted(1, 'commit'), counted(2, 'commit'), counted(0, 'leaf', 'leaves')]).toEqual([
      '1 commit',
      '2 commits',
      '0 leaves',
    ]);
  });
});
