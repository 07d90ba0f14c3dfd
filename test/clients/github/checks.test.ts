import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient } from '../../../src/clients/github/client.ts';
import { keepPullCheck } from '../../../src/commands/pull-check.ts';
import type { Annotation } from '../../../src/report/annotations.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { HOSTILE } from '../../report/sample-report.ts';

let github: LocalGithub;

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true }],
    tokens: {
      job: { permissions: { checks: 'write' } },
      reader: { permissions: { checks: 'read' } },
    },
  });
});
afterAll(async () => await github.close());

const annotations: Annotation[] = Array.from({ length: 60 }, (_, index) => ({
  level: (['error', 'warning', 'notice'] as const)[index % 3] ?? 'error',
  file: `src/${index}.ts`,
  line: index + 1,
  endLine: index + 2,
  title: HOSTILE[index % HOSTILE.length]?.repeat(20) ?? '',
  message: HOSTILE[index % HOSTILE.length] ?? '',
}));

async function keep(token: string, head = 'a'.repeat(40)) {
  const client = await createGithubClient({
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
  });
  return await keepPullCheck({
    head,
    annotations,
    fails: true,
    checks: client.checks,
    redact: (text) => text,
  });
}

describe('the check with more annotations at GitHub', () => {
  it('is made as GitHub describes it, once for a commit', async () => {
    expect(await keep('job')).toBe('made');
    expect(await keep('job')).toBe('unchanged');

    expect(github.repository('acme/app').checkRuns).toMatchObject([
      { name: 'Rekey: more annotations', conclusion: 'failure', status: 'completed' },
    ]);
    expect(github.repository('acme/app').checkRuns[0]?.annotations).toHaveLength(60);
    expect(github.violations).toEqual([]);
  });

  it('names the permission that is missing', async () => {
    await expect(keep('reader', 'b'.repeat(40))).rejects.toMatchObject({
      code: 'github-denied',
      fix: expect.stringContaining('checks: write') as string,
    });
  });
});
