import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunReport } from '../../../src/findings/run-report.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { newPassword } from '../../rotate/world/seed.ts';
import { type Job, runJob } from './run-job.ts';
import { DAY, type Stage, startStage } from './stage.ts';

const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: s, window: "03:00-03:01 Europe/Berlin" }
  - { name: db, kind: rds-instance, instance: orders, secret: db, verify: status-only }
`;

let stage: Stage;
let repository: Repository;
let key: { readonly accessKeyId: string; readonly secretAccessKey: string };
let password: string;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 2 * DAY);
  seed.user({ name: 'ci' });
  key = seed.accessKey({ user: 'ci', createdAt });
  seed.secret({
    name: 's',
    value: { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey },
    createdAt,
  });
  const { masterUsername: username } = seed.instance({ id: 'orders', engine: 'postgres' });
  password = newPassword();
  stage.aws.issuedSecrets.add(password);
  seed.secret({ name: 'db', value: { username, password }, createdAt });
  repository = createRepository();
  repository.commit({ message: 'Start', files: { '.github/rekey.yml': CONFIG } });
});

afterEach(async () => {
  await stage.close();
});

/** Pushes a commit with this file to the default branch, and runs what the event asks for. */
async function push(files: Readonly<Record<string, string>>, { isPublic = false } = {}): Promise<Job> {
  const before = repository.id('main');
  const after = repository.commit({ message: 'Change', files });
  repository.checkout('main');
  const payload = { ref: 'refs/heads/main', before, after, repository: { default_branch: 'main' } };
  return await runJob({
    aws: stage.aws,
    workspace: repository.dir,
    inputs: { 'fail-on': 'never' },
    event: { name: 'push', payload, isPublic },
  });
}

function leak(): string {
  return `AWS_ACCESS_KEY_ID=${key.accessKeyId}\nAWS_SECRET_ACCESS_KEY=${key.secretAccessKey}\n`;
}

describe('a push to the default branch that leaks a value which is rotated', () => {
  it('has the key replaced at once, outside of its window, and says where it was found', async () => {
    const job = await push({ 'src/deploy.env': leak() });
    expect(job.outputs.get('rotated')).toBe('["ci"]');
    expect(job.log).toContain('ci: pending: Its value is exposed in src/deploy.env:2.');
    const { findings } = JSON.parse(readFileSync(job.outputs.get('json-file') ?? '', 'utf8')) as RunReport;
    expect(findings[0]?.detail).toContain('It is of the rotation "ci" (pending): Its value is exposed');
    expect(stage.user('ci').keys.size).toBe(2);
  });

  it('has the password replaced, and nothing else', async () => {
    const job = await push({ 'deploy.env': `DB_PASSWORD="${password}"\n` });
    expect(job.outputs.get('rotated')).toBe('["db"]');
    expect(stage.user('ci').keys.size).toBe(1);
  });

  it('names no place in a public repository', async () => {
    const job = await push({ 'src/deploy.env': leak() }, { isPublic: true });
    expect(job.outputs.get('rotated')).toBe('["ci"]');
    expect(job.log).toContain('Its value is exposed in this repository.');
    expect(job.log).not.toContain('deploy.env');
  });

  it('does nothing again on the next push, nor when the old value is pushed again', async () => {
    await push({ 'src/deploy.env': leak() });
    stage.aws.log.clear();
    expect((await push({ 'README.md': 'hello' })).outputs.get('rotated')).toBe('[]');
    expect((await push({ 'src/other.env': leak() })).outputs.get('rotated')).toBe('[]');
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('does nothing when it is accepted with a reason', async () => {
    const accepted = `PASSWORD="${password}" # rekey:ignore opens nothing\n`;
    expect((await push({ 'deploy.env': accepted })).outputs.get('rotated')).toBe('[]');
  });
});
