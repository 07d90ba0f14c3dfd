import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import type { RotationOutcome } from '../../../src/findings/run-report.ts';
import { nextRunsDoubt, type RunsAnswer, unaskedRuns } from '../../../src/rotate/downstream/queued-runs.ts';
import type { Call } from '../world/calls.ts';
import { statusOf } from '../world/keys.ts';
import { openStage, outcomeOf, rotationsWith, type Stage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const secretsOf = (where: object): object => ({
  'github-secrets': { ...where, 'access-key-id': 'ID', 'secret-access-key': 'KEY' },
});
const APP = secretsOf({ repository: 'acme/app' });
const SITE = secretsOf({ repository: 'acme/site', environment: 'production' });

/** A run of somebody's workflow. */
function begins({ world }: Stage, repository: string, status = 'queued'): { end(): void } {
  const { memory } = world;
  const [id, createdAt] = [memory.runs.length + 1, memory.now()];
  const run = {
    id,
    title: 'ci',
    conclusion: undefined,
    branch: 'main',
    createdAt,
    url: 'https://github.test',
  };
  memory.runs.push({ ...run, repository, status });
  return {
    end: () => void memory.runs.splice(id - 1, 1, { ...run, repository, status: 'completed' }),
  };
}

/** A key that was replaced, and an old one whose grace is over. */
async function replaced(stage: Stage): Promise<void> {
  await stage.world.run(stage.rotations);
  stage.world.pass(25 * HOUR);
}

async function nextRun({ world, rotations }: Stage): Promise<RotationOutcome> {
  return outcomeOf(await world.run(rotations));
}

/** Of the key that was there first. */
function oldKey({ world }: Stage): string | undefined {
  const [old] = world.memory.users.get('ci')?.keys.values() ?? [];
  return old && statusOf(old);
}

const questions = ({ world }: Stage): unknown[] =>
  world.calls.filter(({ name }) => name === 'workflows.unfinished').map(({ args }) => args[0]);

const refuse =
  (code: string) =>
  ({ args }: Call): void => {
    throw new RekeyError({ code, what: `Could not look at ${String(args[0])}.`, fix: 'Do this.' });
  };
const isQuestion = ({ name }: Call): boolean => name === 'workflows.unfinished';

describe('an old key whose grace is over', () => {
  it('stays active while a run that was created before the new one was there is not over', async () => {
    const stage = openStage([APP]);
    const queued = begins(stage, 'acme/app');
    const since = stage.world.memory.now().toISOString();
    await replaced(stage);
    const held = await nextRun(stage);
    expect(oldKey(stage)).toBe('Active');
    expect(held.status).toBe('pending');
    expect(held.summary).toMatch(
      /^The new key is in use; the old key \S+ stays active: 1 workflow run of acme\/app \(of (\S+Z)\), created before the new one was everywhere, may still use it\. It is made inactive when they are over, or after \S+Z, by when GitHub has cancelled them\.$/,
    );
    expect(held.summary).toContain(since);
    expect(held.steps.map(({ call }) => call)).toEqual([
      'iam:GetAccessKeyLastUsed',
      'github:GET /repos/{owner}/{repo}/actions/runs',
    ]);
    expect(held.steps[1]?.detail).toBe(`1 workflow run of acme/app (of ${since}) may hold the old key`);

    queued.end();
    const over = await nextRun(stage);
    expect(oldKey(stage)).toBe('Inactive');
    expect(over.steps.map(({ detail }) => detail)).toContain('no run of acme/app may hold the old key');
    expect(over.summary).toMatch(/is inactive and is deleted after \S+Z\.$/);
  });

  it.each(['queued', 'in_progress', 'waiting', 'pending', 'requested'])(
    'stays active for a run that is %s',
    async (status) => {
      const stage = openStage([APP]);
      begins(stage, 'acme/app', status);
      await replaced(stage);
      await nextRun(stage);
      expect(oldKey(stage)).toBe('Active');
    },
  );

  it('is made inactive when all runs are over, are younger than the new one, or are of others', async () => {
    const stage = openStage([APP]);
    begins(stage, 'acme/app', 'completed');
    begins(stage, 'acme/other');
    await replaced(stage);
    begins(stage, 'acme/app');
    await nextRun(stage);
    expect(oldKey(stage)).toBe('Inactive');
  });

  it('is held by the runs of every repository that got the new one, each asked once', async () => {
    const stage = openStage([APP, SITE, secretsOf({ repository: 'acme/app', for: ['dependabot'] })]);
    begins(stage, 'acme/app');
    begins(stage, 'acme/app');
    begins(stage, 'acme/site');
    await replaced(stage);
    const { summary } = await nextRun(stage);
    expect(questions(stage)).toEqual(['acme/app', 'acme/site']);
    expect(summary).toMatch(
      /: 2 workflow runs of acme\/app \(the oldest of \S+Z\) and 1 workflow run of acme\/site \(of \S+Z\), created/,
    );
  });

  it('is held by the second repository alone', async () => {
    const stage = openStage([APP, SITE]);
    begins(stage, 'acme/site');
    await replaced(stage);
    const { summary } = await nextRun(stage);
    expect(oldKey(stage)).toBe('Active');
    expect(summary).toContain('stays active: 1 workflow run of acme/site');
  });

  it('is not asked about while it must stay anyway', async () => {
    const stage = openStage([APP]);
    begins(stage, 'acme/app');
    await stage.world.run(stage.rotations);
    stage.world.pass(23 * HOUR);
    await nextRun(stage);
    const [old] = stage.world.memory.users.get('ci')?.keys.values() ?? [];
    if (old) old.lastUsed = { at: stage.world.memory.now(), service: 's3', region: 'eu-west-1' };
    stage.world.pass(2 * HOUR);
    expect((await nextRun(stage)).summary).toContain('is still used');
    expect(questions(stage)).toEqual([]);
  });

  it.each([
    ['there is no downstream', []],
    ['only Codespaces have it', [secretsOf({ repository: 'acme/app', for: ['codespaces'] })]],
    ['an organization has it', [secretsOf({ organization: 'acme' })]],
  ])('is not asked about where %s', async (_, downstream) => {
    const stage = openStage(downstream);
    begins(stage, 'acme/app');
    await replaced(stage);
    await nextRun(stage);
    expect(questions(stage)).toEqual([]);
    expect(oldKey(stage)).toBe('Inactive');
  });

  it.each(['github-denied', 'github-not-found', 'github-no-token', 'github-token-refused'])(
    'goes by grace and last use alone where GitHub cannot be asked, and that is said: %s',
    async (code) => {
      const stage = openStage([APP]);
      begins(stage, 'acme/app');
      await replaced(stage);
      stage.world.faults.push({ when: isQuestion, blow: refuse(code) });
      const outcome = await nextRun(stage);
      expect(oldKey(stage)).toBe('Inactive');
      expect(outcome.status).toBe('pending');
      expect(outcome.summary).toMatch(
        /\. Whether workflow runs of acme\/app may still use it is not known: Could not look at acme\/app\. Asking takes a token with "Actions: read"\.$/,
      );
      expect(outcome.steps).toContainEqual(
        expect.objectContaining({ step: 'retire-failed', detail: 'Could not look at acme/app.' }),
      );
    },
  );

  it('is held by the repository that could be asked, and the other one is named', async () => {
    const stage = openStage([APP, SITE]);
    begins(stage, 'acme/site');
    await replaced(stage);
    stage.world.faults.push({ when: isQuestion, blow: refuse('github-denied') });
    const { summary } = await nextRun(stage);
    expect(oldKey(stage)).toBe('Active');
    expect(summary).toMatch(/1 workflow run of acme\/site .*Whether workflow runs of acme\/app may still/);
  });

  it('stays active while GitHub does not answer', async () => {
    const stage = openStage([APP]);
    await replaced(stage);
    stage.world.faults.push({ when: isQuestion, blow: refuse('github-unavailable'), times: 20 });
    expect((await nextRun(stage)).status).toBe('failed');
    expect(oldKey(stage)).toBe('Active');
  });

  it.each(['killed before', 'killed after'] as const)(
    'is judged anew by the next run when this one dies at the question (%s)',
    async (blow) => {
      const stage = openStage([APP]);
      const queued = begins(stage, 'acme/app');
      await replaced(stage);
      stage.world.faults.push({ when: isQuestion, blow });
      expect((await stage.world.run(stage.rotations)).rotated).toBeUndefined();
      expect(oldKey(stage)).toBe('Active');
      await nextRun(stage);
      expect(oldKey(stage)).toBe('Active');
      queued.end();
      await nextRun(stage);
      expect(oldKey(stage)).toBe('Inactive');
    },
  );

  it('is held in a plan too, which asks and changes nothing', async () => {
    const stage = openStage([APP]);
    begins(stage, 'acme/app');
    await replaced(stage);
    const ended = await stage.world.run(stage.rotations, { dryRun: true });
    expect(outcomeOf(ended).summary).toContain('stays active: 1 workflow run of acme/app');
    expect(ended.calls.filter(({ changing }) => changing > 0)).toEqual([]);
  });

  it('is made inactive 35 days after its replacement, whatever GitHub still lists', async () => {
    const stage = openStage([APP]);
    begins(stage, 'acme/app');
    await replaced(stage);
    stage.world.pass(33 * DAY);
    await nextRun(stage);
    expect(oldKey(stage)).toBe('Active');
    stage.world.pass(2 * DAY);
    await nextRun(stage);
    expect(oldKey(stage)).toBe('Inactive');
  });
});

describe('what is asked of the runs', () => {
  const replacedAt = new Date('2026-11-01T12:00:00Z');
  const [config] = rotationsWith([APP]);
  const doubt = (answers: readonly [string, RunsAnswer][], afterMs: number) =>
    nextRunsDoubt(
      new Map(answers),
      config?.downstream ?? [],
      replacedAt,
      new Date(replacedAt.getTime() + afterMs),
    );

  it('is whether some were created since the longest time that one may last, and before the new value', () => {
    const from = new Date('2026-09-28T12:00:00Z');
    expect(doubt([], DAY)).toEqual({ ask: { repository: 'acme/app', created: { from, to: replacedAt } } });
  });

  it.each([
    [{ 'ecs-service': { cluster: 'shop', service: 'web' } }, false],
    [secretsOf({ organization: 'acme' }), false],
    [secretsOf({ repository: 'acme/app', for: ['codespaces'] }), false],
    [secretsOf({ repository: 'acme/app', for: ['codespaces', 'dependabot'] }), true],
  ])('of %j: %s', (downstream, isAsked) => {
    const [one] = rotationsWith([downstream]);
    const now = new Date(replacedAt.getTime() + DAY);
    const found = nextRunsDoubt(new Map(), one?.downstream ?? [], replacedAt, now);
    expect(found !== undefined && 'ask' in found).toBe(isAsked);
  });

  it('is nothing any more when a run of before must have been cancelled', () => {
    expect(doubt([], 35 * DAY)).toHaveProperty('ask');
    expect(doubt([], 35 * DAY + 1)).toBeUndefined();
    expect(doubt([['acme/app', { count: 1 }]], 35 * DAY + 1)).toBeUndefined();
  });

  it('holds nothing when there is none, or it could not be asked', () => {
    expect(doubt([['acme/app', { count: 0 }]], DAY)).toBeUndefined();
    expect(doubt([['acme/app', { unasked: 'No.' }]], DAY)).toBeUndefined();
  });

  it('is answered with the time after which it holds nothing', () => {
    expect(doubt([['acme/app', { count: 1 }]], DAY)).toEqual({
      held: '1 workflow run of acme/app, created before the new one was everywhere, may still use it. It is made inactive when they are over, or after 2026-12-06T12:00:00.000Z, by when GitHub has cancelled them.',
    });
  });

  it('is told of those alone that could not be asked', () => {
    expect(unaskedRuns(new Map([['acme/app', { count: 1 }]]))).toBe('');
    expect(unaskedRuns(new Map())).toBe('');
  });
});
