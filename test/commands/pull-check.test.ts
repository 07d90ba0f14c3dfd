import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { keepPullCheck } from '../../src/commands/pull-check.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import type { CheckConclusion, CheckOutput, CheckRun, Checks } from '../../src/report/pull-ports.ts';
import { lostAnswer } from './pull-comments-in-memory.ts';

interface Stored {
  id: number;
  externalId: string;
  annotations: Annotation[];
  conclusion: CheckConclusion | undefined;
}

class MemoryChecks implements Checks {
  readonly runs: Stored[] = [];
  /** Sizes of the batches that were asked for. */
  readonly batches: number[] = [];
  writes = 0;
  /** Which write loses its answer, counted from 1. */
  losesAnswerTo = 0;
  denies = false;

  async find(_head: string, _name: string, prefix: string): Promise<CheckRun | undefined> {
    const run = this.runs.findLast(({ externalId }) => externalId.startsWith(prefix));
    if (!run) return undefined;
    const { id, externalId, annotations, conclusion } = run;
    return {
      id,
      externalId,
      annotations: annotations.length,
      isCompleted: conclusion !== undefined,
      conclusion,
    };
  }

  async create(_head: string, _name: string, externalId: string): Promise<number> {
    const id = this.runs.length + 1;
    this.#write(() => this.runs.push({ id, externalId, annotations: [], conclusion: undefined }));
    return id;
  }

  async annotate(id: number, _output: CheckOutput, annotations: readonly Annotation[]): Promise<void> {
    this.batches.push(annotations.length);
    this.#write(() => this.#at(id).annotations.push(...annotations));
  }

  async conclude(id: number, _output: CheckOutput, conclusion: CheckConclusion): Promise<void> {
    this.#write(() => Object.assign(this.#at(id), { conclusion }));
  }

  #at(id: number): Stored {
    const run = this.runs[id - 1];
    if (!run) throw new Error(`There is no check ${id}`);
    return run;
  }

  #write(effect: () => unknown): void {
    if (this.denies) throw new RekeyError({ code: 'github-denied', what: 'No.' });
    this.writes += 1;
    effect();
    if (this.writes === this.losesAnswerTo) throw lostAnswer();
  }
}

function remarks(many: number): Annotation[] {
  return Array.from({ length: many }, (_, index) => ({
    level: 'error' as const,
    file: `src/${index}.ts`,
    line: index + 1,
    title: 'Rekey',
    message: 'A credential.',
  }));
}

const keep = async (checks: MemoryChecks, many: number, fails = true) =>
  await keepPullCheck({
    head: 'a'.repeat(40),
    annotations: remarks(many),
    fails,
    checks,
    redact: (text) => text,
  });

describe('the check with the annotations that a step has no room for', () => {
  it('is not made when there is room', async () => {
    const checks = new MemoryChecks();

    expect(await keep(checks, 0)).toBe('none');
    expect(checks.writes).toBe(0);
  });

  it('has every one, fifty at a time, and is made once for a commit', async () => {
    const checks = new MemoryChecks();

    expect(await keep(checks, 120)).toBe('made');
    expect(checks.batches).toEqual([50, 50, 20]);
    const { writes } = checks;
    expect(await keep(checks, 120)).toBe('unchanged');
    expect(checks.writes).toBe(writes);
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  it('does not fail what the job does not fail', async () => {
    const checks = new MemoryChecks();
    await keep(checks, 3, false);

    expect(checks.runs[0]?.conclusion).toBe('neutral');
  });

  it.each([1, 2, 3, 4, 5])('has each annotation once, whichever answer is lost (write %i)', async (write) => {
    const checks = new MemoryChecks();
    checks.losesAnswerTo = write;
    await keep(checks, 120).catch(() => 'told');
    checks.losesAnswerTo = 0;
    await keep(checks, 120);

    expect(checks.runs).toHaveLength(1);
    expect(checks.runs[0]?.annotations.map(({ file }) => file)).toEqual(remarks(120).map(({ file }) => file));
    expect(checks.runs[0]?.conclusion).toBe('failure');
  });

  it('does not stay red when the same commit has nothing more to say', async () => {
    const checks = new MemoryChecks();
    await keep(checks, 3);

    expect(await keep(checks, 0)).toBe('cleared');
    expect(checks.runs[0]?.conclusion).toBe('success');
    expect(await keep(checks, 0)).toBe('none');
  });

  it('says when it may not be made', async () => {
    const checks = new MemoryChecks();
    checks.denies = true;

    await expect(keep(checks, 3)).rejects.toMatchObject({ code: 'github-denied' });
  });
});
