import { describe, expect, it } from 'vitest';
import type { WorkflowRun } from '../../../src/rotate/downstream/ports.ts';
import { judgeRuns, readRunRef, runsSince, writeRunRef } from '../../../src/rotate/downstream/runs.ts';

const SENT = new Date('2026-11-20T10:00:00Z');
const WHAT = 'the run of deploy.yml in acme/app';

function run(facts: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: 7,
    title: 'rotated',
    status: 'completed',
    conclusion: 'success',
    branch: 'main',
    createdAt: SENT,
    url: 'https://github.test/7',
    ...facts,
  };
}

describe('what a run is known by', () => {
  it.each([{ run: 17 }, { since: SENT }])('%j is noted and read', (ref) => {
    expect(writeRunRef(ref)).toMatch(/^[\w./:-]+$/);
    expect(readRunRef(writeRunRef(ref))).toEqual(ref);
  });
});

function since(runs: WorkflowRun[]): number[] {
  return runsSince(runs, SENT, { version: 'rekey-1', title: 'rotated' }).map(({ id }) => id);
}

describe('the runs that an event started', () => {
  it('are not older than it', () => {
    const before = new Date(SENT.getTime() - 1);
    expect(since([run({ id: 1, createdAt: before }), run({ id: 2 })])).toEqual([2]);
  });

  it('are those that name the version, where any does', () => {
    const named = run({ id: 3, title: 'Deploy rekey-1 now' });
    expect(since([run({ id: 2 }), named])).toEqual([3]);
  });

  it('are else those with the title that GitHub gives', () => {
    const other = run({ id: 4, title: 'another event' });
    expect(since([run({ id: 2 }), other])).toEqual([2]);
    expect(runsSince([run(), other], SENT, { version: 'rekey-1', title: undefined })).toHaveLength(2);
  });
});

describe('what runs say about a value', () => {
  it('is good when all succeeded', () => {
    expect(judgeRuns([run(), run()], WHAT)).toEqual({ state: 'works', told: `${WHAT} succeeded` });
  });

  it('is nothing yet while none has begun, or one is not over', () => {
    expect(judgeRuns([], WHAT)).toEqual({ state: 'under-way', what: `${WHAT} has not begun` });
    const waiting = run({ status: 'waiting', conclusion: undefined });
    expect(judgeRuns([run(), waiting], WHAT)).toEqual({
      state: 'under-way',
      what: `${WHAT} is "waiting" (https://github.test/7)`,
    });
  });

  it('is bad when one failed, though another still runs', () => {
    const failed = run({ conclusion: 'failure' });
    const running = run({ status: 'in_progress', conclusion: undefined });
    for (const runs of [[failed], [running, failed], [run(), failed]]) {
      expect(() => judgeRuns(runs, WHAT)).toThrow(
        expect.objectContaining({
          code: 'github-workflow-rejected',
          what: 'The run of deploy.yml in acme/app failed: https://github.test/7.',
        }),
      );
    }
  });

  it.each(['cancelled', 'skipped', 'neutral', 'timed_out', 'startup_failure', 'stale', undefined])(
    'is unproven when one ended as %s',
    (conclusion) => {
      const odd = run({ conclusion });
      expect(() => judgeRuns([run(), odd], WHAT)).toThrow(
        expect.objectContaining({
          code: 'github-workflow-unproven',
          what: expect.stringContaining(`ended as "${conclusion ?? 'nothing'}"`),
        }),
      );
    },
  );
});
