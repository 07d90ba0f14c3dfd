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
  readonly scan?: 'tree' | 'history';
  readonly isPartial?: boolean;
  /** Further settings of issues. */
  readonly issues?: string;
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
      scan: { kind: options.scan ?? 'tree', path: '.' },
      isPartial: options.isPartial ?? false,
      dryRun: false,
      isTold,
    },
    contextFor(github, {
      config: `issues: { advisory: ${wanted}${options.issues ?? ''} }`,
      env: isWide ? { REKEY_GITHUB_TOKEN: github.token(token) } : {},
    }),
  );
}

const advisories = () => github.repository('acme/app').advisories;
const text = () => advisories()[0]?.description ?? '';
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

  it('follows the findings', async () => {
    await keep();
    await keep({ found: { findings: [finding({ severity: 'low' })] } });

    expect(advisories()).toMatchObject([{ severity: 'low', state: 'draft' }]);
  });

  it('stays closed when a person closed it, until something new is found', async () => {
    const other = finding({ fingerprint: 'other', title: 'Another one' });
    await keep({ found: { findings: [finding(), other] } });
    Object.assign(advisories()[0] ?? {}, { state: 'closed' });
    await keep();
    await keep({ found: { findings: [finding({ severity: 'low' })] } });
    expect(advisories()).toMatchObject([{ state: 'closed', severity: 'critical' }]);

    await keep({ found: { findings: [finding(), finding({ fingerprint: 'new', title: 'A new one' })] } });
    expect(advisories()).toMatchObject([{ state: 'draft' }]);
    expect(text()).toContain('A new one');
    // Closing it settled what was not found any more.
    expect(text()).not.toContain('Another one');
  });

  it('is closed when its details are told in another place by now, and comes back when they are not', async () => {
    await keep();
    expect(await keep({ isTold: true })).toEqual({ notes: [], gaps: [], detailsIn: [] });
    expect(advisories()).toMatchObject([{ state: 'closed' }]);
    expect(text()).not.toContain('deploy.ts');
    const before = writes();
    await keep({ isTold: true });
    expect(writes()).toBe(before);

    await keep();
    expect(advisories()).toMatchObject([{ state: 'draft' }]);
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
    const findings = HOSTILE.flatMap((hostile, index) => [
      finding({
        fingerprint: `f${index}`,
        title: hostile,
        remedy: [hostile],
        locations: [location({ path: hostile.repeat(200) })],
      }),
    ]);
    await keep({ found: { findings: [...findings, ...findings, ...findings] } });

    expect(text().length).toBeLessThan(65_536);
    expect(text().match(/^<!-- rekey:advisory:/gm)).toHaveLength(1);
    expect(text().match(/^<!-- rekey:v1 /gm)).toHaveLength(HOSTILE.length);
    expect(text()).not.toMatch(/\u001b|\u202e/);
  });
});

const dead = finding({
  verification: { result: 'dead', detail: 'Its provider says that it does not work.' },
});
const gone = (more: Partial<RunReport> = {}): Options => ({ found: { findings: [], ...more } });

describe('what stands in the draft advisory is over by the rule of the issues', () => {
  it('after two complete looks, and when the credential is known to be dead', async () => {
    await keep();
    await keep({ found: { findings: [dead] } });
    await keep(gone());
    expect(text()).toMatch(
      /`src\/deploy\.ts:3:9`[\s\S]*Not found since 2026-11-21, by 1 complete look so far/,
    );
    expect(advisories()).toMatchObject([{ state: 'draft' }]);

    await keep(gone());
    expect(advisories()).toMatchObject([{ state: 'closed' }]);
    expect(text()).not.toContain('deploy.ts');

    await keep();
    expect(advisories()).toMatchObject([{ state: 'draft', severity: 'critical' }]);
  });

  it('never while nobody knows that it is dead, and then nothing more is written', async () => {
    await keep();
    for (let look = 0; look < 3; look += 1) await keep(gone());
    const before = writes();
    await keep(gone());

    expect(writes()).toBe(before);
    expect(advisories()).toMatchObject([{ state: 'draft', severity: 'critical' }]);
    expect(text().match(/Not found since/g)).toHaveLength(1);
    expect(text()).toContain('by 2 complete looks so far');
  });

  it('when its issue was closed, by whomever', async () => {
    await keep();
    await keep(gone({ settled: [finding().fingerprint] }));

    expect(advisories()).toMatchObject([{ state: 'closed' }]);
  });

  it('when a person accepted it', async () => {
    await keep();
    await keep({ found: { findings: [finding({ state: 'suppressed' })] } });

    expect(advisories()).toMatchObject([{ state: 'closed' }]);
  });

  it.each<[string, Options]>([
    ['has gaps', gone({ complete: false })],
    ['was about some of the things only', { ...gone(), isPartial: true }],
    ['did not scan', gone({ commands: ['rotate'] })],
  ])('by no look that %s', async (_, look) => {
    await keep({ found: { findings: [dead] } });
    await keep();
    await keep({ found: { findings: [dead] } });
    for (let run = 0; run < 3; run += 1) await keep(look);

    expect(advisories()).toMatchObject([{ state: 'draft' }]);
    expect(text()).not.toContain('Not found since');
  });

  it('and what stood in the history takes looks at the history, until it is dead', async () => {
    await keep({ scan: 'history' });
    for (let run = 0; run < 3; run += 1) await keep(gone());
    expect(text()).not.toContain('Not found since');

    await keep({ ...gone(), scan: 'history' });
    expect(text()).toContain('by 1 complete look so far');
  });

  it('and counts from the beginning when it is found again', async () => {
    await keep();
    await keep(gone());
    await keep();
    expect(text()).not.toContain('Not found since');
  });

  it('by being gone alone, where the configuration says so', async () => {
    const issues = ', close-on: gone, close-after: 1';
    await keep({ issues });
    await keep({ ...gone(), issues });

    expect(advisories()).toMatchObject([{ state: 'closed' }]);
  });

  it('and what is dead at first sight is not in it', async () => {
    await keep({ found: { findings: [dead] } });

    expect(advisories()).toEqual([]);
  });

  it('also where there is no room for what is said of it', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      finding({ fingerprint: `f${index}`, title: `Key ${index} ${'x'.repeat(190)}` }),
    );
    await keep({ found: { findings: many } });
    expect(text()).toMatch(/^And \d+ more findings, which/m);
    await keep(gone());

    expect(text().length).toBeLessThan(65_536);
    expect(text().match(/^<!-- rekey:v1 /gm)).toHaveLength(300);
    expect(advisories()).toMatchObject([{ state: 'draft' }]);
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

  it('when the details are elsewhere and the token may not, and nothing is said', async () => {
    expect(await keep({ token: 'job', isTold: true })).toEqual({ notes: [], gaps: [], detailsIn: [] });
  });

  it('when the token may not, and the permission is named; where it was asked for that is a gap', async () => {
    expect((await keep({ token: 'job' })).notes.join()).toContain('Repository security advisories: write');
    expect((await keep({ isWide: false, wanted: 'true' })).gaps.join()).toContain('GitHub App');
  });
});
