import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { workflowOf } from '../../src/commands/init/workflow.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { workflows } from '../../src/doctor/checks/workflows.ts';
import type { Result } from '../../src/doctor/result.ts';
import { documentsIn } from '../docs/documents.ts';
import { worldWith } from './world.ts';

const CONFIG = `version: 1
aws: { accounts: ["123456789012"], region: eu-west-1 }
rotate: [{ name: a, kind: iam-user, user: a, secret: a }]
`;
const config = parseConfig(CONFIG, 'rekey.yml');
const roleArn = 'arn:aws:iam::123456789012:role/rekey';
const WRITTEN = workflowOf({ config, roleArn, region: 'eu-west-1', environment: undefined });

async function look(text: string, written: string | undefined = CONFIG): Promise<readonly Result[]> {
  const files = [{ path: '.github/workflows/rekey.yml', text }];
  return await workflows.look(worldWith({ workflows: files, ...(written ? { config: written } : {}) }));
}

interface Written {
  jobs: Record<
    string,
    { permissions?: Record<string, string>; concurrency?: object; steps: { uses: string }[] }
  >;
}

/** What `rekey init` writes, but for a change. */
function changed(change: (workflow: Written) => void): string {
  const workflow = parse(WRITTEN) as Written;
  change(workflow);
  return stringify(workflow);
}

function bad(results: readonly Result[]): readonly Result[] {
  return results.filter(({ standing }) => standing !== 'ok');
}

describe('the check of workflows', () => {
  it('finds nothing wrong with what rekey init writes, with a role or without', async () => {
    expect(bad(await look(WRITTEN))).toEqual([]);
    expect(bad(await look(workflowOf(undefined), 'version: 1'))).toEqual([]);
  });

  it.each(documentsIn('examples', '.workflow.yml').map(({ path, text }) => [path, text]))(
    'finds no permission missing in %s',
    async (_path, text) => {
      const found = await look(text ?? '', 'version: 1');
      expect(found.filter(({ standing, said }) => standing === 'fail' || said.includes('lacks'))).toEqual([]);
    },
  );

  it.each([
    ['contents: read', 'scan', 'fail'],
    ['issues: write', 'scan', 'warn'],
    ['id-token: write', 'upkeep', 'fail'],
    ['issues: write', 'upkeep', 'warn'],
  ])('names %s when the job %s lacks it', async (permission, job, standing) => {
    const [scope = ''] = permission.split(':');
    const found = bad(await look(changed(({ jobs }) => void delete jobs[job]?.permissions?.[scope])));
    expect(found).toEqual([
      expect.objectContaining({ standing, about: `.github/workflows/rekey.yml, job ${job}` }),
    ]);
    expect(found[0]?.said).toContain(`"${permission}"`);
  });

  it('says that a comment is left out, and fails where it is demanded', async () => {
    const text = changed(({ jobs }) => void delete jobs.scan?.permissions?.['pull-requests']);
    const [chosen] = await look(text);
    expect(chosen).toMatchObject({ standing: 'ok', said: expect.stringContaining('get no comment') });
    const [missed] = await look(text, `${CONFIG}pull-requests: { comment: true }\n`);
    expect(missed).toMatchObject({
      standing: 'fail',
      said: expect.stringContaining('"pull-requests: write"'),
    });
  });

  it('fails where an upload is demanded that the token may not make', async () => {
    const found = bad(await look(WRITTEN, `${CONFIG}code-scanning: true\n`));
    expect(found.map(({ standing, said }) => [standing, /"[^"]+"/.exec(said)?.[0]])).toEqual([
      ['fail', '"security-events: write"'],
      ['fail', '"security-events: write"'],
    ]);
  });

  it('does not take the settings of a repository for a permission', async () => {
    const found = bad(
      await look('on: pull_request\njobs: { a: { steps: [{ uses: rekey/rekey@v1 }] } }', 'version: 1'),
    );
    expect(found).toEqual([
      expect.objectContaining({ standing: 'warn', said: expect.stringContaining('settings') }),
    ]);
  });

  it.each([
    ['main', 1],
    ['v1', 0],
    ['v1.2.3', 0],
    ['0123456789abcdef0123456789abcdef01234567', 0],
  ])('of a step that runs %s says so %i times', async (ref, times) => {
    const text = WRITTEN.replaceAll('rekey/rekey@v1', `rekey/rekey@${ref}`);
    const found = bad(await look(text)).filter(({ said }) => said.includes('at the moment'));
    expect(new Set(found.map(({ said }) => said)).size).toBe(times);
  });

  it('says when a rotation may be stopped half-way, and when two may go on at once', async () => {
    const stopped = changed(({ jobs }) => {
      if (jobs.upkeep) jobs.upkeep.concurrency = { group: 'a', 'cancel-in-progress': true };
    });
    expect(bad(await look(stopped))).toMatchObject([
      { standing: 'warn', said: expect.stringContaining('half-way') },
    ]);
    const atOnce = changed(({ jobs }) => void delete jobs.upkeep?.concurrency);
    expect(bad(await look(atOnce))).toMatchObject([
      { standing: 'warn', said: expect.stringContaining('at once') },
    ]);
  });

  it('fails where configured work has no schedule, and where nothing runs Rekey', async () => {
    const scanning = bad(await look(workflowOf(undefined)));
    expect(scanning).toMatchObject([{ standing: 'fail', said: expect.stringContaining('schedule') }]);
    expect(await look('on: push\njobs: {}\n')).toMatchObject([{ standing: 'fail' }]);
    expect(await workflows.look(worldWith())).toMatchObject([{ standing: 'fail' }]);
  });

  it.each([
    '{',
    'a: &a [*a]\nuses: rekey/rekey@v1',
    '- rekey/rekey@v1',
    'jobs: 7\nx: rekey/rekey@v1',
    '\0rekey/rekey@v1',
  ])('takes %j for no workflow that runs Rekey', async (text) => {
    expect((await look(text)).some(({ standing }) => standing === 'fail')).toBe(true);
  });
});
