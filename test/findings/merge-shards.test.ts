import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Location } from '../../src/findings/finding.ts';
import { mergeFindings } from '../../src/findings/merge-findings.ts';
import { mergeShards } from '../../src/findings/merge-shards.ts';
import { emptyReport, type RunReport, type ShardRecord } from '../../src/findings/run-report.ts';
import { rotation } from '../report/sample-report.ts';

const SET = 'a'.repeat(16);

function placeIn(repository: string, path = 'a.env'): Location {
  const span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9, startByte: 0, endByte: 8 };
  return { repository, path, ...span };
}

function found(fingerprint: string, more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: fingerprint.repeat(16).slice(0, 16),
    rule: 'aws-access-key',
    severity: 'high',
    title: 'A key',
    remedy: [],
    state: 'new',
    confidence: 'structured',
    locations: [placeIn('acme/app')],
    subject: { kind: 'aws-access-key' },
    ...more,
  };
}

function shard(index: number, more: Partial<RunReport> = {}, record: Partial<ShardRecord> = {}): RunReport {
  return {
    ...emptyReport,
    commands: ['scan'],
    scope: [`part ${index}`],
    ...more,
    shard: { index, count: 3, set: SET, attempt: 1, startedAt: `2026-11-22T03:0${index}:00.000Z`, ...record },
  };
}

const THREE = [shard(1), shard(2), shard(3)];

describe('the reports of shards', () => {
  it('are one report, complete when all are there and complete', () => {
    const { report, startedAt } = mergeShards(THREE);
    expect(report.complete).toBe(true);
    expect(report.commands).toEqual(['scan']);
    expect(report.scope).toEqual(['shard 1/3: part 1', 'shard 2/3: part 2', 'shard 3/3: part 3']);
    expect(startedAt.toISOString()).toBe('2026-11-22T03:01:00.000Z');
    expect(report).not.toHaveProperty('shard');
  });

  it.each([
    [[shard(1), shard(3)], 'There is no report of the shard 2/3'],
    [[shard(3)], 'There is no report of the shards 1/3, 2/3'],
  ])('are not complete when one is lost', (reports, sentence) => {
    const { report } = mergeShards(reports);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([expect.stringContaining(sentence)]);
  });

  it('are not complete when one of them is not, and say the same gap once', () => {
    const gap = { complete: false, gaps: ['No account could be asked.'] };
    const { report } = mergeShards([shard(1, gap), shard(2, gap), shard(3)]);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual(['No account could be asked.']);
  });

  it('count once where a shard ran again: by its newest attempt, then by its newest report', () => {
    const lost = { complete: false, gaps: ['lost'] };
    const again = shard(2, {}, { attempt: 2, startedAt: '2026-11-22T02:00:00.000Z' });
    expect(mergeShards([...THREE.slice(0, 1), again, shard(2, lost), shard(3)]).report.complete).toBe(true);
    const later = shard(2, {}, { startedAt: '2026-11-22T09:00:00.000Z' });
    expect(mergeShards([later, shard(1), shard(2, lost), shard(3)]).report.complete).toBe(true);
    expect(mergeShards([shard(1), shard(2, lost), shard(3), shard(2)]).report.stats.files).toBe(0);
  });

  it('are those of the newest attempt alone where a whole run was run again', () => {
    const stale = { set: 'b'.repeat(16) };
    const lost = { complete: false, gaps: ['lost'] };
    const again = THREE.map(({ shard: record, ...each }) => ({ ...each, shard: { ...record, attempt: 2 } }));
    const { report } = mergeShards([shard(1, lost, stale), shard(2, lost, stale), ...again] as RunReport[]);
    expect(report.complete).toBe(true);
    const part = mergeShards([
      shard(1, {}, stale),
      shard(2, {}, stale),
      shard(3, {}, stale),
      ...again.slice(1),
    ] as RunReport[]);
    expect(part.report.gaps).toEqual([expect.stringContaining('the shard 1/3')]);
  });

  it('say once which rotations none of them could look at', () => {
    const unseen = {
      unseenRotations: [
        { name: 'a', kind: 'iam-user' },
        { name: 'b', kind: 'iam-user' },
      ],
    };
    const seen = { rotations: [rotation({ name: 'b' })] };
    const { report } = mergeShards([shard(1, unseen), shard(2, unseen), shard(3, seen)]);
    expect(report.unseenRotations).toEqual([{ name: 'a', kind: 'iam-user' }]);
    expect(mergeShards(THREE).report).not.toHaveProperty('unseenRotations');
  });

  it('sum what was looked at', () => {
    const stats = { bytes: 5, blobs: 2, files: 3, ms: 7 };
    const { report } = mergeShards(THREE.map((each) => ({ ...each, stats })));
    expect(report.stats).toEqual({ bytes: 15, blobs: 6, files: 9, ms: 21 });
  });

  it.each([
    ['of another set', [shard(1), shard(2, {}, { set: 'b'.repeat(16) }), shard(3)]],
    ['of another count', [shard(1), shard(2, {}, { count: 4 })]],
    ['of another scan', [shard(1, {}, { scan: 'tree' }), shard(2, {}, { scan: 'history' })]],
  ])('are refused beside one %s', (_what, reports) => {
    expect(() => mergeShards(reports)).toThrow(expect.objectContaining({ code: 'shards-differ', exit: 3 }));
  });

  it('are refused when there is none', () => {
    expect(() => mergeShards([emptyReport])).toThrow(expect.objectContaining({ code: 'shards-missing' }));
    expect(() => mergeShards([])).toThrow(expect.objectContaining({ code: 'shards-missing' }));
  });

  it('are not complete beside one of no shard, or one that could not be read, and say which', () => {
    const stray = { ...emptyReport, commands: ['audit'] };
    const { report } = mergeShards([...THREE, stray], { nameOf: () => '"x/rekey.json"' });
    expect(report.complete).toBe(false);
    expect(report.commands).toEqual(['scan']);
    expect(report.gaps).toEqual(['"x/rekey.json" is of no shard, so it was left out: put it elsewhere.']);
    const unread = mergeShards(THREE, { gaps: ['"y" could not be read.'] }).report;
    expect(unread).toMatchObject({ complete: false, gaps: ['"y" could not be read.'] });
  });

  it('of two works say which files are of which', () => {
    const reports = [shard(1), shard(2, {}, { set: 'b'.repeat(16) })];
    expect(() => mergeShards(reports, { nameOf: ({ scope }) => `"${scope[0]}"` })).toThrow(
      '"part 1" (1/3); "part 2" (2/3)',
    );
  });

  it('say that a shard ran again', () => {
    const { report } = mergeShards([...THREE, shard(2, {}, { attempt: 2 })]);
    expect(report.notes).toEqual(['1 report of shards that ran again: the newest of each counts.']);
  });

  it('say that the run was partial when one was, and which repositories all of them had', () => {
    const parts = [
      shard(1, {}, { repositories: ['acme/a'] }),
      shard(2, {}, { repositories: ['acme/b'], isPartial: true }),
      shard(3),
    ];
    expect(mergeShards(parts).shard).toMatchObject({ isPartial: true, repositories: ['acme/a', 'acme/b'] });
    expect(mergeShards(THREE).shard).toMatchObject({ isPartial: false, repositories: [] });
  });

  it('give the same whatever order they come in', () => {
    const reports = [
      shard(1, { findings: [found('a'), found('b')] }),
      shard(2, { findings: [found('a', { locations: [placeIn('acme/web')] })], notes: ['n'] }),
      shard(3, { findings: [found('c', { state: 'suppressed' })], notes: ['n'] }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 3 }), (shuffled) => {
        expect(mergeShards(shuffled)).toEqual(mergeShards(reports));
      }),
    );
  });
});

describe('findings of several runs', () => {
  it('are one for each credential, with every place once', () => {
    const merged = mergeFindings([
      found('a'),
      found('a', { locations: [placeIn('acme/web'), placeIn('acme/app')] }),
      found('b'),
    ]);
    expect(merged.map(({ fingerprint, locations }) => [fingerprint[0], locations.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it.each([
    ['new', 'suppressed'],
    ['suppressed', 'new'],
    ['known', 'suppressed'],
    ['new', 'known'],
  ] as const)('are open where one is: %s and %s', (first, second) => {
    const suppression = { by: 'config', reason: 'known' };
    const each = (state: Finding['state']): Finding =>
      found('a', { state, ...(state === 'suppressed' ? { suppression } : {}) });
    const [merged] = mergeFindings([each(first), each(second)]);
    expect(merged?.state).toBe([first, second].includes('new') ? 'new' : 'known');
    expect(merged).not.toHaveProperty('suppression');
  });

  it('stand there since the oldest commit that any of them knows', () => {
    const [first, second] = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'];
    const merged = mergeFindings([
      found('a', { introducedAt: second }),
      found('a', { introducedAt: first }),
      found('a'),
    ]);
    expect(merged[0]?.introducedAt).toBe(first);
    expect(mergeFindings([found('a')])[0]).not.toHaveProperty('introducedAt');
  });

  it('are as bad as the worst, and alive when one says so', () => {
    expect(mergeFindings([found('a'), found('a', { severity: 'critical' })])[0]?.severity).toBe('critical');
    const dead = { verification: { result: 'dead', detail: '' } } as const;
    const live = { verification: { result: 'live', detail: '' } } as const;
    expect(mergeFindings([found('a', dead), found('a', live)])[0]?.verification?.result).toBe('live');
    expect(mergeFindings([found('a', live), found('a', dead)])[0]?.verification?.result).toBe('live');
  });
});
