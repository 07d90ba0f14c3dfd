import { describe, expect, it } from 'vitest';
import { type CodeOwners, parseCodeowners } from '../../src/tracker/codeowners.ts';
import type { LastAuthors } from '../../src/tracker/ports.ts';
import { type TrackOutcome, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, location, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';
import { sampleRun } from './sample-run.ts';

const OWNERS = parseCodeowners('* @everybody\n/src/ @ada @acme/platform docs@example.com\n/src/free/\n');

describe('with "assignees: codeowners" an issue', () => {
  it('is assigned to the people who own the files, and mentions the teams', async () => {
    const { assignees, body } = await opened({ locations: [location({ path: 'src/deploy.ts' })] });
    expect(assignees).toEqual(['ada']);
    expect(body).toContain('Code owners: @acme/platform');
    expect(body).not.toContain('docs@example.com');
  });

  it('is of everybody whose files the finding is in, ten at most', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `@u${index}`).join(' ');
    const owners = parseCodeowners(`* ${many}\n/src/ @u3 @ada`);
    const locations = [location({ path: 'src/deploy.ts' }), location({ path: 'README.md' })];
    const { assignees } = await opened({ locations }, owners);
    expect(assignees).toEqual(['u3', 'ada', 'u0', 'u1', 'u2', 'u4', 'u5', 'u6', 'u7', 'u8']);
  });

  it.each([
    ['a file that nobody owns', [location({ path: 'src/free/a.ts' })]],
    ['text that is no file', [location({ path: '(commit message)' })]],
    ['nothing in a file', []],
  ])('is assigned to nobody when it is about %s', async (_, locations) => {
    const { assignees, body } = await opened({ locations });
    expect(assignees).toEqual([]);
    expect(body).not.toContain('Code owners');
  });

  it('on a public repository says nothing of where it is by naming somebody', async () => {
    const { assignees, body } = await opened({}, OWNERS, true);
    expect(assignees).toEqual([]);
    expect(body).not.toContain('@');
  });

  it('is not written again while nothing changes, and is when the owners do', async () => {
    const tracker = new MemoryTracker();
    await track(tracker, {}, OWNERS);
    tracker.writes.length = 0;
    await track(tracker, {}, OWNERS);
    expect(tracker.writes).toEqual([]);
    await track(tracker, {}, parseCodeowners('* @acme/others'));
    expect(tracker.at(1).body).toContain('Code owners: @acme/others');
  });
});

describe('an issue that nobody owns', () => {
  const unowned = { locations: [location({ path: 'src/free/a.ts', commit: 'c0ffee' })] };

  it.each<[string, Partial<Settings>, Overrides, string[]]>([
    ['is of whoever brought it', {}, unowned, ['grace']],
    [
      'is of whoever changed the file last, with "last-committer"',
      { assignees: 'last-committer' },
      {},
      ['linus'],
    ],
    [
      'is of the default people where that is nobody',
      {},
      { locations: [location({ path: 'src/free/b.ts' })] },
      ['octocat'],
    ],
    ['is of the default people where it is in no file', {}, { locations: [] }, ['octocat']],
    ['is of the named people, where they are named', { assignees: ['mona'] }, unowned, ['mona']],
  ])('%s', async (_, settings, overrides, assignees) => {
    const tracker = new MemoryTracker();
    await track(tracker, overrides, OWNERS, { settings, authors: lastAuthors });
    expect(tracker.at(1).assignees).toEqual(assignees);
  });

  it('is of the default people on a public repository, where a file would tell', async () => {
    const tracker = new MemoryTracker();
    await track(tracker, unowned, OWNERS, { authors: lastAuthors, isPublic: true });
    expect(tracker.at(1).assignees).toEqual(['octocat']);
  });

  it('is opened for nobody when who changed the file cannot be asked, and the run says so', async () => {
    const tracker = new MemoryTracker();
    const authors = {
      lastAuthor: async (): Promise<never> => {
        throw new Error('There is no permission');
      },
    };
    const outcome = await track(tracker, unowned, OWNERS, { authors });
    expect(outcome.opened).toEqual([1]);
    expect(tracker.at(1).assignees).toEqual([]);
    expect(outcome.gaps[0]).toContain('who changed the files last could not be asked');
  });
});

/** Grace wrote the commit, Linus changed the deployment last. */
const lastAuthors: LastAuthors = {
  lastAuthor: async ({ path, commit }) => {
    if (commit === 'c0ffee') return 'grace';
    return path === 'src/deploy.ts' ? 'linus' : undefined;
  },
};

type Overrides = Parameters<typeof finding>[0];
type Settings = ReturnType<typeof issueSettings>;

interface Changes {
  readonly isPublic?: boolean;
  readonly authors?: LastAuthors;
  readonly settings?: Partial<Settings>;
}

async function opened(overrides: Overrides, owners = OWNERS, isPublic = false) {
  const tracker = new MemoryTracker();
  await track(tracker, overrides, owners, { isPublic, settings: { 'default-assignees': [] } });
  return tracker.at(1);
}

async function track(
  tracker: MemoryTracker,
  overrides: Overrides,
  codeowners: CodeOwners,
  { isPublic = false, authors, settings }: Changes = {},
): Promise<TrackOutcome> {
  return await trackFindings(
    sampleRun(tracker, tracker.now, {
      report: report({ findings: [finding(overrides)] }),
      config: {
        issues: issueSettings({ assignees: 'codeowners', 'default-assignees': ['octocat'], ...settings }),
      },
      codeowners,
      authors,
      isPublic,
    }),
  );
}
