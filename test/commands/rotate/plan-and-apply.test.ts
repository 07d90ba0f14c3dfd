import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GithubEvent } from '../../../src/commands/event.ts';
import { entryDigest, planDigest } from '../../../src/findings/rotation-plan.ts';
import { PlanDocument } from '../../../src/findings/rotation-plan-document.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { newPassword } from '../../rotate/world/seed.ts';
import { type Job, runJob } from './run-job.ts';
import { DAY, HOUR, type Stage, startStage } from './stage.ts';

const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: s }
  - { name: db, kind: rds-instance, instance: orders, secret: db, verify: status-only }
`;

let stage: Stage;
let repository: Repository;
let key: { readonly accessKeyId: string; readonly secretAccessKey: string };

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const at = (days: number): Date => new Date(clock.now().getTime() - days * DAY);
  seed.user({ name: 'ci' });
  key = seed.accessKey({ user: 'ci', createdAt: at(100) });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seed.secret({ name: 's', value, createdAt: at(100) });
  const { masterUsername: username } = seed.instance({ id: 'orders', engine: 'postgres' });
  seed.secret({ name: 'db', value: { username, password: newPassword() }, createdAt: at(2) });
  repository = createRepository();
  repository.commit({ message: 'Start', files: { '.github/rekey.yml': CONFIG, 'README.md': 'hello\n' } });
  repository.checkout('main');
});

afterEach(async () => {
  await stage.close();
});

/** One job of a workflow. */
async function job(
  inputs: Readonly<Record<string, string>>,
  event: Partial<GithubEvent> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Job> {
  return await runJob({ aws: stage.aws, workspace: repository.dir, inputs, event, env });
}

function approvalOf({ outputs }: Job): Readonly<Record<string, string>> {
  return { plan: outputs.get('plan-file') ?? '', 'plan-digest': outputs.get('plan-digest') ?? '' };
}

describe('a plan in one job', () => {
  it('changes nothing, and says what would be done, why, and by which digest it is known', async () => {
    const planned = await job({ command: 'plan' });
    expect(planned.exit).toBe(0);
    expect(stage.aws.log.changing()).toEqual([]);
    expect(planned.outputs.get('planned')).toBe('["ci"]');
    const document = PlanDocument.parse(
      JSON.parse(readFileSync(planned.outputs.get('plan-file') ?? '', 'utf8')),
    );
    expect(document.digest).toBe(planned.outputs.get('plan-digest'));
    const [ci, db] = document.rotations;
    expect(ci).toMatchObject({ name: 'ci', status: 'planned', account: '123456789012', drift: [] });
    expect(ci?.reasons).toEqual([{ kind: 'due', text: expect.stringMatching(/^Due since \d{4}-/) }]);
    expect(ci?.steps.map(({ call }) => call)).toContain('iam:CreateAccessKey');
    expect(db).toMatchObject({ name: 'db', status: 'not-due', steps: [] });
    expect(planned.summary).toContain('iam:CreateAccessKey');
    expect(planned.summary).toContain(document.digest);
  });

  it('has the same digest when nothing but time has passed', async () => {
    const first = await job({ command: 'plan' });
    await stage.aws.clock.travel(7 * HOUR);
    const second = await job({ command: 'plan' });
    expect(second.outputs.get('plan-digest')).toBe(first.outputs.get('plan-digest'));
  });

  it('lets a workflow leave out the second job when nothing is to be done', async () => {
    const planned = await job({ command: 'plan', only: 'db' });
    expect(planned.outputs.get('planned')).toBe('[]');
    expect(planned.summary).toContain('Nothing is to be done.');
  });

  it('says what somebody changed behind its back', async () => {
    const { seed } = stage.aws;
    seed.secret({
      name: 's2',
      value: { AccessKeyId: 'AKIAQQQQQQQQQQQQQQQQ', SecretAccessKey: key.secretAccessKey },
    });
    repository.commit({
      message: 'Another',
      files: { '.github/rekey.yml': CONFIG.replace('secret: s }', 'secret: s2 }') },
    });
    repository.checkout('main');
    const planned = await job({ command: 'plan' });
    expect(planned.outputs.get('planned')).toBe('[]');
    expect(planned.summary).toMatch(/AWSCURRENT holds the key AKIA…QQQQ, which the user "ci" does not have/);
  });
});

describe('an approved plan in another job', () => {
  it('is applied, leaves everything else alone, and is applied once', async () => {
    const approval = approvalOf(await job({ command: 'plan' }));
    const applied = await job({ command: 'rotate', ...approval });
    expect(applied.exit).toBe(0);
    expect(applied.outputs.get('rotated')).toBe('["ci"]');
    expect(stage.aws.log.changing().map(({ action }) => action)).toContain('CreateAccessKey');
    expect(applied.log).not.toContain('db:');
    stage.aws.log.clear();
    const again = await job({ command: 'rotate', ...approval });
    expect(again).toMatchObject({ exit: 0 });
    expect(again.log).toContain('Nothing of the plan is left to do.');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('that is asked for keeps that: what is not due is rotated, once', async () => {
    const approval = approvalOf(await job({ command: 'plan', only: 'db', force: 'true' }));
    expect((await job({ command: 'rotate', ...approval })).outputs.get('rotated')).toBe('["db"]');
    expect((await job({ command: 'rotate', ...approval })).outputs.get('rotated')).toBe('[]');
  });

  it('is also taken out of a report, as the command line writes it', async () => {
    const planned = await job({ command: 'plan' });
    const report = planned.outputs.get('json-file') ?? '';
    const applied = await job({ command: 'rotate', ...approvalOf(planned), plan: report });
    expect(applied.outputs.get('rotated')).toBe('["ci"]');
  });

  it('is refused in another account, before anything is changed', async () => {
    const planned = await job({ command: 'plan' });
    const path = planned.outputs.get('plan-file') ?? '';
    const { rotations, ...plan } = PlanDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
    const moved = rotations.map((entry) => {
      const { digest: _before, ...rest } = { ...entry, account: '210987654321' };
      return { ...rest, digest: entryDigest(rest) };
    });
    const digest = planDigest({ config: plan.config, rotations: moved });
    writeFileSync(path, JSON.stringify({ ...plan, rotations: moved, digest }));
    stage.aws.log.clear();
    await expect(job({ command: 'rotate', plan: path, 'plan-digest': digest })).rejects.toThrow(
      /"ci" was planned in account 210987654321, eu-west-1, and the credentials of this run are of account 123456789012/,
    );
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is not applied when something else would be done, and the difference is said', async () => {
    const approval = approvalOf(await job({ command: 'plan' }));
    await stage.run(CONFIG, { only: ['ci'] });
    await stage.aws.clock.travel(2 * DAY);
    stage.aws.log.clear();
    const applied = await job({ command: 'rotate', ...approval });
    expect(applied.exit).toBe(1);
    expect(applied.outputs.get('failed')).toBe('["ci"]');
    expect(stage.aws.log.changing()).toEqual([]);
    expect(applied.log).toMatch(/ci: now, not approved: retire: Make the old key .* inactive/);
    expect(applied.summary).toContain('is not what was approved');
  });

  it.each([
    ['changed', (text: string) => text.replace('iam:CreateAccessKey', 'iam:DeleteAccessKey'), /was changed/],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 2'), /has version 2/],
    ['no JSON', () => 'plan', /is not JSON/],
    ['something else', () => '{"version":1}', /is no plan/],
  ])('that is %s is refused before AWS is asked anything', async (_what, change, message) => {
    const approval = approvalOf(await job({ command: 'plan' }));
    const path = join(mkdtempSync(join(tmpdir(), 'rekey-plan-')), 'plan.json');
    writeFileSync(path, change(readFileSync(approval.plan ?? '', 'utf8')));
    const calls = stage.aws.log.count();
    await expect(job({ command: 'rotate', ...approval, plan: path })).rejects.toThrow(message);
    expect(stage.aws.log.count()).toBe(calls);
  });

  it('is refused with the digest of another plan', async () => {
    const approval = approvalOf(await job({ command: 'plan' }));
    const other = { ...approval, 'plan-digest': '0'.repeat(64) };
    await expect(job({ command: 'rotate', ...other })).rejects.toThrow(/not the plan that was approved/);
  });

  it('is refused with another configuration', async () => {
    const approval = approvalOf(await job({ command: 'plan' }));
    repository.commit({
      message: 'Change',
      files: { '.github/rekey.yml': CONFIG.replace('secret: s }', 'secret: s, grace: 1h }') },
    });
    repository.checkout('main');
    await expect(job({ command: 'rotate', ...approval })).rejects.toThrow(/another configuration/);
  });

  it.each([
    [{}, 71 * HOUR, undefined],
    [{}, 73 * HOUR, /older than 3d/],
    [{ 'plan-max-age': '10d' }, 73 * HOUR, undefined],
    [{ 'plan-max-age': '1h' }, 2 * HOUR, /older than 1h/],
  ])('with %j and %i ms old: refused as %s', async (inputs, age, message) => {
    const approval = approvalOf(await job({ command: 'plan', only: 'db' }));
    await stage.aws.clock.travel(age);
    const applied = job({ command: 'rotate', ...approval, ...inputs });
    if (message) await expect(applied).rejects.toThrow(message);
    else expect((await applied).summary).toContain('The plan has nothing to do');
  });
});

describe('a rotation on demand', () => {
  it('is for runs that somebody starts, and for the first attempt', async () => {
    const forced = { command: 'rotate', only: 'db', force: 'true' };
    await expect(job(forced, { name: 'schedule' })).rejects.toThrow(/for runs that somebody starts/);
    const second = await job(forced, {}, { GITHUB_RUN_ATTEMPT: '2' });
    expect(second.outputs.get('rotated')).toBe('[]');
    expect(second.summary).toMatch(/attempt 2 of the run/);
    expect((await job(forced)).outputs.get('rotated')).toBe('["db"]');
  });
});
