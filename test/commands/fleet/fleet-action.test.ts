import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../git/command.ts';
import { recordSecret } from '../../ledger.ts';
import { acmeToken } from '../scan/harness.ts';
import { type FleetStage, type Job, openFleetStage } from './fleet-stage.ts';

const RULE =
  'scan: { rules: [{ id: acme-token, description: Acme token, pattern: "acme_[0-9a-f]{32}", severity: high }] }';
const FLEET = `${RULE}\nfleet: { repositories: ["acme/*", "!acme/security"], jobs: 3, scope: tree }`;

interface Include {
  readonly shard: string;
  readonly fleet: string;
}

let stage: FleetStage;

afterEach(async () => {
  const { violations } = stage.github;
  await stage.github.close();
  if (violations.length > 0) throw new Error(`GitHub forbids: ${JSON.stringify(violations)}`);
});

function token(): string {
  const made = acmeToken();
  recordSecret(made);
  return made;
}

/** Lays out the matrix and runs its jobs, as the workflow does. */
async function shards(plan: Job): Promise<Job[]> {
  const { include } = JSON.parse(plan.outputs.get('matrix') ?? '') as { include: Include[] };
  const file = plan.outputs.get('fleet-file') ?? '';
  const jobs: Job[] = [];
  for (const { shard, fleet } of include)
    jobs.push(
      await stage.run({
        command: 'scan',
        shard,
        ...(file ? { 'fleet-file': file, 'fleet-digest': fleet } : {}),
      }),
    );
  return jobs;
}

/** The reports as actions/download-artifact lays them down. */
function downloaded(jobs: readonly Job[]): string {
  const folder = temporaryFolder('shards');
  for (const [at, job] of jobs.entries())
    cpSync(join(job.folder, 'rekey.json'), join(folder, `rekey-shard-${at}`, 'rekey.json'));
  return folder;
}

const planned = async (): Promise<Job> =>
  await stage.run({ command: 'plan', 'matrix-only': 'true', issues: 'false' });

describe('a fleet', () => {
  it('is laid out, scanned by shards, and told in one report and one set of issues', async () => {
    const shared = token();
    stage = await openFleetStage(FLEET, {
      app: { 'a.env': `KEY=${shared}\n` },
      web: { 'b.env': `KEY=${shared}\n`, 'c.env': `KEY=${token()}\n` },
      api: { 'd.txt': 'nothing\n' },
      docs: { 'e.txt': 'nothing\n' },
    });
    const jobs = await shards(await planned());
    const merged = await stage.run({ command: 'report', reports: downloaded(jobs) });

    expect(jobs).toHaveLength(3);
    expect(jobs.flatMap(({ report }) => report.shard?.repositories ?? []).sort()).toEqual([
      'acme/api',
      'acme/app',
      'acme/docs',
      'acme/web',
    ]);
    expect(merged.report.complete).toBe(true);
    expect(merged.report.stats.files).toBe(5);
    expect(merged.outputs.get('findings')).toBe('2');
    const [both, one] = merged.report.findings.toSorted((a, b) => b.locations.length - a.locations.length);
    expect(both?.locations.map(({ repository, path }) => [repository, path]).sort()).toEqual([
      ['acme/app', 'a.env'],
      ['acme/web', 'b.env'],
    ]);
    expect(one?.locations.map(({ repository }) => repository)).toEqual(['acme/web']);
    const issues = [...stage.github.repository('acme/security').issues.values()];
    expect(issues.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(issues.some(({ body }) => body?.includes('acme/app: a.env:1:5'))).toBe(true);

    const again = await stage.run({ command: 'report', reports: downloaded(jobs) });
    expect(again.report.notes.join()).not.toMatch(/Issues (?:opened|updated|closed)/);
  });

  it('closes an issue only when the repositories that it is about were looked at', async () => {
    stage = await openFleetStage(`${FLEET}\nissues: { close-on: gone, close-after: 1 }`, {
      app: { 'a.env': `KEY=${token()}\n` },
      web: { 'b.txt': 'nothing\n' },
    });
    await stage.run({ command: 'report', reports: downloaded(await shards(await planned())) });
    const [issue] = stage.github.repository('acme/security').issues.values();
    expect(issue?.state).toBe('open');
    const app = stage.github.repository('acme/app');

    app.archived = true;
    await stage.run({ command: 'report', reports: downloaded(await shards(await planned())) });
    expect(issue?.state).toBe('open');

    app.archived = false;
    app.gitDir = stage.github.repository('acme/web').gitDir;
    const [first, ...others] = await shards(await planned());
    await stage.run({ command: 'report', reports: downloaded(others) });
    expect(issue?.state).toBe('open');
    await stage.run({ command: 'report', reports: downloaded(first ? [first, ...others] : []) });
    expect(issue?.state).toBe('closed');
  });

  it('is not complete when a shard is lost, and fails', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.txt': 'a\n' }, web: { 'a.txt': 'a\n' } });
    const [first] = await shards(await planned());
    const merged = await stage.run({ command: 'report', reports: downloaded(first ? [first] : []) });

    expect(merged.outputs.get('complete')).toBe('false');
    expect(merged.exit).toBe(3);
    expect(merged.shown).toContain('There is no report of the shard 2/2');
  });

  it('goes on when one repository cannot be read, and names it', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.txt': 'a\n' }, web: { 'a.env': `KEY=${token()}\n` } });
    const plan = await planned();
    stage.github.repository('acme/app').gitDir = '/nowhere/at/all';
    const merged = await stage.run({ command: 'report', reports: downloaded(await shards(plan)) });

    expect(merged.outputs.get('findings')).toBe('1');
    expect(merged.report.complete).toBe(false);
    expect(merged.report.gaps).toEqual([expect.stringContaining('acme/app: It could not be scanned')]);
  });

  it('is scanned with its history where the configuration says so, and what each accepts there holds there only', async () => {
    const shared = token();
    stage = await openFleetStage(FLEET.replace('scope: tree', 'scope: history'), {
      app: { 'a.env': `KEY=${shared} # rekey:ignore an example\n` },
      web: { 'b.env': `KEY=${shared}\n` },
    });
    const { report } = await stage.run({ command: 'scan', shard: '1/1' });

    expect(report.shard?.scan).toBe('fleet-history');
    expect(report.findings).toMatchObject([{ state: 'new' }]);
    expect(report.findings[0]?.locations).toHaveLength(2);
  });

  it('tells nobody what a shard found but the report: no issue, no upload', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.env': `KEY=${token()}\n` } });
    await shards(await planned());
    const asked = new Set(stage.github.log.map(({ operation }) => operation));

    expect([...asked].filter((each) => !/^repos\/list-for-org$|^git|^$/.test(each ?? ''))).toEqual([]);
  });

  it('is refused in a public repository, whose artifacts everybody can download', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.txt': 'a\n' } });
    const refused = expect.objectContaining({ code: 'shards-public' });
    await expect(stage.run({ command: 'scan', shard: '1/1' }, { isPublic: true })).rejects.toEqual(refused);
    await expect(stage.run({ command: 'plan', 'matrix-only': 'true' }, { isPublic: true })).rejects.toEqual(
      refused,
    );
    await expect(
      stage.run({ command: 'report', reports: temporaryFolder('none') }, { isPublic: true }),
    ).rejects.toEqual(refused);
    expect(stage.github.log).toEqual([]);
  });

  it('is not scanned by a list that somebody has changed', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.txt': 'a\n' }, web: { 'a.txt': 'a\n' } });
    const plan = await planned();
    const file = plan.outputs.get('fleet-file') ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace('acme/app', 'acme/api'));
    await expect(shards(plan)).rejects.toMatchObject({ code: 'fleet-changed' });
  });

  it('names the token that is missing when the job’s own sees none of it', async () => {
    stage = await openFleetStage(FLEET, { app: { 'a.txt': 'a\n' } });
    await expect(
      stage.run({ command: 'plan', 'matrix-only': 'true' }, { token: stage.github.token('job') }),
    ).rejects.toThrow(/matches no repository that the token may see.*REKEY_GITHUB_TOKEN/s);
  });
});

describe('the files of one repository', () => {
  it('are each scanned by exactly one shard', async () => {
    stage = await openFleetStage(RULE, {});
    const parts: Job[] = [];
    for (const shard of ['1/3', '2/3', '3/3'])
      parts.push(await stage.run({ command: 'scan', scope: 'history', shard }));
    const whole = await stage.run({ command: 'scan', scope: 'history', issues: 'false' });
    const merged = await stage.run({ command: 'report', issues: 'false', reports: downloaded(parts) });

    expect(whole.report.stats.blobs).toBeGreaterThan(0);
    expect(merged.report.stats.blobs).toBe(whole.report.stats.blobs);
    expect(merged.report.stats.bytes).toBe(whole.report.stats.bytes);
    expect(merged.report.complete).toBe(true);
  });
});
