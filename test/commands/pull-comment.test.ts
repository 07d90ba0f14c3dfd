import { describe, expect, it } from 'vitest';
import { keepPullComment } from '../../src/commands/pull-comment.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { renderPullComment } from '../../src/report/pull-comment.ts';
import { finding } from '../report/sample-report.ts';
import { MemoryComments } from './pull-comments-in-memory.ts';

const options = { namesPlaces: true, cloneUrl: 'https://github.com/acme/app.git', baseRef: 'main' };

async function keep(
  comments: MemoryComments,
  findings: readonly Finding[],
  { complete = true, head = comments.head } = {},
) {
  return await keepPullComment({
    pull: 7,
    verdict: { findings, complete, head },
    options,
    comments,
    redact: (text) => text,
  });
}

describe('the comment on a pull request', () => {
  it('is not made when there was never anything to say', async () => {
    const comments = new MemoryComments();

    expect(await keep(comments, [])).toBe('none');
    expect(await keep(comments, [], { complete: false })).toBe('none');
    expect(comments.writes).toEqual([]);
  });

  it('is made once, edited in place, and says at last that all is clean', async () => {
    const comments = new MemoryComments();

    expect(await keep(comments, [finding()])).toBe('created');
    expect(await keep(comments, [finding()])).toBe('unchanged');
    expect(await keep(comments, [finding(), finding({ fingerprint: 'b'.repeat(16) })])).toBe('updated');
    expect(await keep(comments, [])).toBe('updated');
    expect(await keep(comments, [])).toBe('unchanged');
    expect(comments.writes).toEqual(['create', 'update', 'update']);
    expect([...comments.bodies.values()]).toEqual([expect.stringContaining('finds no credential')]);
  });

  it('does not say that all is clean when not everything could be looked at', async () => {
    const comments = new MemoryComments();
    await keep(comments, [finding()]);
    await keep(comments, [], { complete: false });

    const [body = ''] = comments.bodies.values();
    expect(body).toContain('could not look at everything');
    expect(body).not.toContain('✅');
  });

  it.each(['create', 'update'] as const)(
    'is one comment after the answer to its %s was lost',
    async (write) => {
      const comments = new MemoryComments();
      if (write === 'update') await keep(comments, [finding()]);
      comments.fault = 'lost answer';
      const findings = [finding({ severity: 'high' })];
      await keep(comments, findings).catch(() => 'told');
      await keep(comments, findings);

      expect(comments.bodies.size).toBe(1);
      expect(comments.writes.filter((name) => name === 'create')).toHaveLength(1);
    },
  );

  it('is made by the next run when the request itself was lost, and the run that lost it says so', async () => {
    const comments = new MemoryComments();
    comments.fault = 'lost request';

    await expect(keep(comments, [finding()])).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(await keep(comments, [finding()])).toBe('created');
    expect(comments.bodies.size).toBe(1);
  });

  it('of two runs that raced each other becomes one', async () => {
    const comments = new MemoryComments();
    const body = renderPullComment({ findings: [finding()], complete: true, head: comments.head }, options);
    await comments.create(7, body);
    await comments.create(7, body);
    await keep(comments, [finding()]);

    expect([...comments.bodies.keys()]).toEqual([1]);
  });

  it('is left to the run for the newest commit', async () => {
    const comments = new MemoryComments();
    await keep(comments, [finding()]);
    const stale = comments.head;
    comments.head = 'b'.repeat(40);

    expect(await keep(comments, [], { head: stale })).toBe('overtaken');
    expect(comments.writes).toEqual(['create']);
  });

  it('is not a comment that only quotes the marker', async () => {
    const comments = new MemoryComments();
    const body = renderPullComment({ findings: [finding()], complete: true, head: comments.head }, options);
    await comments.create(7, `> ${body}`);

    expect(await keep(comments, [])).toBe('none');
  });
});
