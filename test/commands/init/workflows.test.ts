import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../docs/documents.ts';
import { mistakesIn } from '../../docs/workflow-mistakes.ts';
import { git } from '../../git/command.ts';
import {
  COMMENT,
  headIn,
  initIn,
  outcomes,
  repository,
  TRIAGE,
  textOf,
  WORKFLOW,
} from './fresh-repository.ts';

describe('the workflow that rekey init writes', () => {
  const KEY = 'rotate: [{ name: a, kind: iam-user, user: a, secret: a }]';
  const DOWNSTREAM = 'downstream: [{ github-secrets: { repository: acme/app, password: A } }]';
  const DATABASE = `rotate: [{ name: a, kind: rds-instance, instance: a, secret: a, ${DOWNSTREAM} }]`;

  it.each([
    ['scanning', undefined, {}],
    ['a key', `${headIn('eu-west-1')}${KEY}`, {}],
    ['a database with downstream', `${headIn('eu-west-1')}${DATABASE}`, { environment: 'rotation' }],
    ['China', `${headIn('cn-north-1')}${DATABASE}`, { environment: 'on' }],
  ])('for %s has no mistake, and gives nothing by default', async (_what, config, said) => {
    const dir = repository(config);
    await initIn(dir, said);
    const text = textOf(dir, WORKFLOW);
    expect(await mistakesIn(text, WORKFLOW)).toEqual([]);
    const { permissions, jobs } = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { environment?: unknown }>;
    };
    expect(permissions).toEqual({});
    expect(jobs.upkeep?.environment).toEqual('environment' in said ? said.environment : undefined);
  });

  it('is the one of the examples', async () => {
    const dir = repository(`${headIn('eu-west-1')}${KEY}`);
    await initIn(dir);
    expect(textOf(dir, WORKFLOW)).toBe(example('rekey.workflow.yml'));
  });

  it('hands over the authorities of RDS and the token for downstream where they are needed', async () => {
    const dir = repository(`${headIn('eu-west-1')}${DATABASE}`);
    await initIn(dir);
    const text = textOf(dir, WORKFLOW);
    for (const name of ['REKEY_RDS_CA_FILE', 'REKEY_GITHUB_TOKEN'])
      expect(text).toContain(`          ${name}: `);
  });
});

/** Without the comments above its name, which say in the examples where the file goes. */
function example(name: string): string {
  return readDocument(`examples/${name}`).text.replace(/^(?:#.*\n)+/, '');
}

/** The jobs of the triage workflow, with an environment. */
async function triageJobs(config: string, branch?: string): Promise<string[]> {
  const dir = repository(config);
  if (branch) git(dir, ['symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${branch}`]);
  await initIn(dir, { environment: 'rotation' });
  return Object.keys((parse(textOf(dir, TRIAGE)) as { jobs: object }).jobs);
}

describe('the other workflows that rekey init writes', () => {
  const KEY = `${headIn('eu-west-1')}rotate: [{ name: a, kind: iam-user, user: a, secret: a }]`;

  it('are those of the examples', async () => {
    const dir = repository(KEY);
    await initIn(dir, { environment: 'rotation', forks: true });
    expect(textOf(dir, TRIAGE)).toBe(example('triage.workflow.yml'));
    expect(textOf(dir, COMMENT)).toBe(example('comment-on-forks.workflow.yml'));
    const written = parse(textOf(dir, WORKFLOW)) as {
      jobs: { scan: { steps: unknown; permissions: unknown } };
    };
    const pulls = parse(example('pull-requests.workflow.yml')) as typeof written;
    expect(written.jobs.scan.permissions).toEqual(pulls.jobs.scan.permissions);
    expect(written.jobs.scan.steps).toEqual(
      (pulls.jobs.scan.steps as { id?: string }[]).map((step) =>
        step.id === 'rekey' ? { ...step, with: { command: 'scan' } } : step,
      ),
    );
    for (const path of [WORKFLOW, TRIAGE, COMMENT])
      expect(await mistakesIn(textOf(dir, path), path)).toEqual([]);
  });

  it('rotate on a comment only where an environment has to agree', async () => {
    const dir = repository(KEY);
    await initIn(dir);
    expect(Object.keys((parse(textOf(dir, TRIAGE)) as { jobs: object }).jobs)).toEqual(['triage', 'rescan']);
    expect(existsSync(join(dir, COMMENT))).toBe(false);
  });

  it('plan without an approval only as a role that may not change anything', async () => {
    const worker = 'arn:aws:iam::123456789012:role/rotator';
    expect(await triageJobs(KEY)).toEqual(['triage', 'plan', 'rotate', 'rescan']);
    expect(await triageJobs(KEY.replace('secret: a', `secret: a, role: "${worker}"`))).not.toContain('plan');
    expect(await triageJobs(KEY, '\u0024{a}')).not.toContain('plan');
  });

  it('have no mistake where databases and downstreams are rotated in an environment with an odd name', async () => {
    const rotation =
      'rotate: [{ name: a, kind: rds-instance, instance: a, secret: a, downstream: [{ github-secrets: { repository: acme/app, password: A } }] }]';
    const dir = repository(`${headIn('cn-north-1')}${rotation}`);
    await initIn(dir, { environment: 'on' });
    const text = textOf(dir, TRIAGE);
    expect(await mistakesIn(text, TRIAGE)).toEqual([]);
    expect(parse(text)).toHaveProperty('jobs.rotate.environment', 'on');
    expect(text).toContain('REKEY_GITHUB_TOKEN');
    const [, plan = ''] = /\n {2}plan:\n(.*?)\n {2}rotate:\n/s.exec(text) ?? [];
    expect(plan).toContain('role-to-assume: arn:aws-cn:iam::123456789012:role/rekey-plan');
    expect(plan).not.toMatch(/REKEY_GITHUB_TOKEN|environment/);
  });

  it('need not be asked for again: what was said the last time stands in the files', async () => {
    const dir = repository(KEY);
    await initIn(dir, { environment: 'rotation', forks: true });
    const again = await initIn(dir);
    expect(new Set(Object.values(outcomes(again)))).toEqual(new Set(['is as it should be']));
  });
});
