import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../../detect/containers/archives.ts';
import { type GithubStage, logOf, NOW, openGithubStage, places } from './github-stage.ts';
import { acmeToken, awsKey } from './harness.ts';

let github: GithubStage['github'];
let writing: GithubStage['writing'];
let scanTexts: GithubStage['scanTexts'];
let pull: GithubStage['pull'];
let close: GithubStage['close'];

beforeEach(async () => {
  ({ github, writing, scanTexts, pull, close } = await openGithubStage());
});

afterEach(async () => {
  await close();
});

describe('what cannot be looked at on GitHub', () => {
  it('is a gap that names the permission, and the other parts are looked at', async () => {
    const token = acmeToken();
    pull();
    writing.issue({ body: token });

    const report = await scanTexts({}, 'plain');

    expect(places(report)).toEqual(['(issue #2 body)']);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/^GitHub, pull requests: .*permissions: pull-requests: read/),
      expect.stringMatching(/^GitHub, review comments: .*permissions: pull-requests: read/),
      expect.stringMatching(/^GitHub, logs of workflow runs: .*permissions: actions: read/),
      expect.stringMatching(/^GitHub, artifacts: .*permissions: actions: read/),
    ]);
  });

  it('is the whole of it for a repository out of sight', async () => {
    const report = await scanTexts({ repository: 'ada/none' });

    expect(report).toMatchObject({ complete: false, findings: [] });
    expect(report.gaps).toEqual([expect.stringMatching(/^GitHub: Could not read what ada\/none is/)]);
  });

  it('is said when requests run short: the rest is kept for other steps', async () => {
    await close();
    ({ github, writing, scanTexts, close } = await openGithubStage({ primary: 24 }));
    const token = acmeToken();
    writing.issue({ body: token });

    const report = await scanTexts();

    expect(places(report)).toEqual(['(issue #1 body)']);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/of 24 requests 20 are left .* kept for other steps/),
      expect.stringMatching(/^GitHub: not looked at: .*releases.*reviews\.$/),
    ]);
    const { length } = github.log.filter(({ operation }) => operation !== 'git');
    expect(length).toBe(4);
  });

  it.each([
    ['the primary limit', { kind: 'primary-limit', resetInSeconds: 1_800 }],
    ['a secondary limit', { kind: 'secondary-limit', status: 403, retryAfter: 3_600 }],
  ] as const)('is said, and nothing further is asked, at %s', async (_, fault) => {
    github.inject({ ...fault, when: ({ operation }) => operation === 'pulls/list', times: 9 });

    const report = await scanTexts();

    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/^GitHub, pull requests: .*limit/),
      expect.stringMatching(/^GitHub: not looked at: comments, review comments, .*reviews\.$/),
    ]);
    expect(github.log.at(-1)?.operation).toBe('pulls/list');
  });

  it('is a gap where a download breaks twice, and none where it breaks once', async () => {
    const run = writing.run({ logs: logOf(awsKey().text) });
    const { storage } = github.world;
    storage.breakAfter = 10;

    const broken = await scanTexts({ texts: ['logs'] });
    expect(broken.gaps).toEqual([expect.stringMatching(/workflow run \d+ log .*the connection broke/)]);

    const mended = scanTexts({ texts: ['logs'] });
    github.inject({
      kind: 'call',
      when: ({ operation }) => operation.endsWith('attempt-logs'),
      skip: 1,
      before: () => {
        storage.breakAfter = undefined;
      },
    });
    expect(places(await mended)).toEqual([`(workflow run ${run.id} log) build/3_step.txt`]);
  });

  it('is a gap for each of the logs that GitHub cannot find, and the next are read; for all when it finds none', async () => {
    const [found] = [0, 1, 2].map((hour) =>
      writing.run({ createdAt: new Date(NOW.getTime() - hour * 3_600_000), logs: logOf(awsKey().text) }),
    );
    github.world.storage.breakAfter = 10;
    const mend = github.inject({
      kind: 'call',
      when: ({ operation }) => operation.endsWith('attempt-logs'),
      skip: 2,
      before: () => {
        github.world.storage.breakAfter = undefined;
      },
    });

    const some = await scanTexts({ texts: ['logs'] });
    expect(some.gaps).toEqual([
      expect.stringMatching(`^1 file could not be read: workflow run ${found?.id} log`),
    ]);
    expect(places(some)).toHaveLength(2);

    mend.remove();
    github.world.storage.breakAfter = 10;
    const none = await scanTexts({ texts: ['logs'] });
    expect(none.gaps).toEqual([
      expect.stringMatching(/^GitHub, logs of workflow runs: .*the connection broke/),
      expect.stringMatching(/^2 files could not be read/),
    ]);
  });

  it('is a gap for a file that is too large, which is not even asked for', async () => {
    writing.artifact({ name: 'core-dump', bytes: zipOf([]), size: 300_000_000 });

    const report = await scanTexts({ texts: ['artifacts'] });

    expect(report.gaps).toEqual([expect.stringMatching(/core-dump \(larger than 105 MB\)/)]);
    expect(github.world.storage.requests).toEqual([]);
  });

  it('is noted for programs and media among the files of a release', async () => {
    writing.release({ assets: [{ name: 'app.exe' }, { name: 'logo', contentType: 'image/png' }] });

    const report = await scanTexts({ texts: ['releases'] });

    expect(report).toMatchObject({
      complete: true,
      notes: [expect.stringContaining('2 release assets not scanned')],
    });
  });

  it('is noted for what is switched off or empty: issues, a wiki without a page, gists of an organization', async () => {
    const report = await scanTexts({ repository: 'acme/shop', texts: ['issues', 'wiki', 'gists'] });

    expect(report).toMatchObject({ complete: true, gaps: [] });
    expect(report.notes).toEqual([
      'Issues are switched off in acme/shop.',
      'The wiki of acme/shop has no page.',
      'acme is an organization, which has no gists.',
    ]);
  });

  it('is a gap for a wiki that the token may not read', async () => {
    const report = await scanTexts({ texts: ['wiki'] }, 'none');

    expect(report.gaps).toEqual([expect.stringMatching(/^The wiki could not be read: .*"contents: read"/)]);
  });
});
