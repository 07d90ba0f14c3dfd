import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepAdvisory } from '../../src/commands/confidential-advisory.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { finding, HOSTILE, location, report } from '../report/sample-report.ts';
import { contextFor } from './context-for-github.ts';

let github: LocalGithub;

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app' }],
    tokens: {
      job: { permissions: { security_events: 'write', contents: 'write', issues: 'write' } },
      app: { kind: 'app', login: 'rekey[bot]', permissions: { repository_advisories: 'write' } },
    },
    limits: { contentPerMinute: 10_000 },
  });
});
afterAll(async () => await github.close());
beforeEach(() => {
  github.repository('acme/app').advisories.length = 0;
});

interface Options {
  readonly found?: Partial<RunReport>;
  readonly token?: string;
  readonly wanted?: string;
  readonly isTold?: boolean;
  readonly isPublic?: boolean;
  readonly isWide?: boolean;
}

async function keep(options: Options = {}) {
  const { token = 'app', wanted = 'auto', isTold = false, isPublic = true, isWide = true } = options;
  return await keepAdvisory(
    report(options.found),
    {
      token: github.token('job'),
      event: {
        name: 'schedule',
        payload: {},
        workspace: '.',
        isChange: false,
        baseCommit: undefined,
        isDefaultBranch: true,
        isPublic,
      },
      scan: { kind: 'tree', path: '.' },
      dryRun: false,
      isTold,
    },
    contextFor(github, {
      config: `issues: { advisory: ${wanted} }`,
      env: isWide ? { REKEY_GITHUB_TOKEN: github.token(token) } : {},
    }),
  );
}

const advisories = () => github.repository('acme/app').advisories;
const writes = () => github.log.filter(({ kind }) => kind === 'write').length;

describe('the draft advisory of a public repository', () => {
  it('has what its issues may not say, and is one', async () => {
    const { detailsIn, notes } = await keep();
    const before = writes();
    await keep();

    expect(advisories()).toMatchObject([
      {
        state: 'draft',
        severity: 'critical',
        description: expect.stringContaining('`src/deploy.ts:3:9`') as string,
      },
    ]);
    expect(writes()).toBe(before);
    expect(notes).toEqual([expect.stringContaining('GHSA-')]);
    expect(detailsIn).toEqual(['a draft security advisory']);
    expect(github.violations).toEqual([]);
  });

  it('follows the findings, is closed when a complete scan finds nothing, and open again when it does', async () => {
    await keep();
    await keep({ found: { findings: [finding({ severity: 'low' })] } });
    expect(advisories()).toMatchObject([{ severity: 'low', state: 'draft' }]);

    await keep({ found: { findings: [], complete: false } });
    expect(advisories()).toMatchObject([{ severity: 'low', state: 'draft' }]);

    await keep({ found: { findings: [] } });
    expect(advisories()).toMatchObject([{ state: 'closed' }]);

    await keep();
    expect(advisories()).toMatchObject([{ state: 'draft', severity: 'critical' }]);
  });

  it('stays closed when a person closed it over the same findings', async () => {
    await keep();
    Object.assign(advisories()[0] ?? {}, { state: 'closed' });
    await keep();

    expect(advisories()).toMatchObject([{ state: 'closed' }]);
  });

  it('is made once when the answer is lost', async () => {
    github.inject({
      kind: 'lost-acknowledgement',
      when: ({ operation }) => operation === 'security-advisories/create-repository-advisory',
    });
    await keep();
    await keep();

    expect(advisories()).toHaveLength(1);
  });

  it('is not what somebody else reported, marker or not', async () => {
    await keep();
    const [ours] = advisories();
    Object.assign(ours ?? {}, { author: 'eve' });
    await keep({ found: { findings: [finding({ severity: 'low' })] } });

    expect(advisories().map(({ author, severity }) => [author, severity])).toEqual([
      ['eve', 'critical'],
      ['rekey[bot]', 'low'],
    ]);
  });

  it('takes hostile text for text, and fits', async () => {
    const findings = HOSTILE.flatMap((text, index) => [
      finding({
        fingerprint: `f${index}`,
        title: text,
        remedy: [text],
        locations: [location({ path: text.repeat(200) })],
      }),
    ]);
    await keep({ found: { findings: [...findings, ...findings, ...findings] } });

    const text = advisories()[0]?.description ?? '';
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/^<!-- rekey:/gm)).toHaveLength(1);
    expect(text).not.toMatch(/\u001b|\u202e/);
  });
});

describe('no draft advisory is made', () => {
  it.each<[string, Options]>([
    ['in a private repository', { isPublic: false }],
    ['when the details are told elsewhere', { isTold: true }],
    ['without a token that somebody gave for such things', { isWide: false }],
    ['when it is not wanted', { wanted: 'false' }],
    ['when there is nothing to say', { found: { findings: [] } }],
  ])('%s', async (_what, options) => {
    expect(await keep(options)).toEqual({ notes: [], gaps: [], detailsIn: [] });
    expect(advisories()).toEqual([]);
  });

  it('when the token may not, and the permission is named; where it was asked for that is a gap', async () => {
    expect((await keep({ token: 'job' })).notes.join()).toContain('Repository security advisories: write');
    expect((await keep({ isWide: false, wanted: 'true' })).gaps.join()).toContain('GitHub App');
  });
});
