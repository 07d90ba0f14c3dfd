import { describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/dashboard.ts';
import { renderIssue } from '../../src/report/issue.ts';
import { type CodeOwners, parseCodeowners } from '../../src/tracker/codeowners.ts';
import { trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, location, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';

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

type Overrides = Parameters<typeof finding>[0];

async function opened(overrides: Overrides, owners = OWNERS, isPublic = false) {
  const tracker = new MemoryTracker();
  await track(tracker, overrides, owners, isPublic);
  return tracker.at(1);
}

async function track(
  tracker: MemoryTracker,
  overrides: Overrides,
  codeowners: CodeOwners,
  isPublic = false,
): Promise<void> {
  await trackFindings({
    report: report({ findings: [finding(overrides)] }),
    config: { issues: issueSettings({ assignees: 'codeowners' }) },
    renderDashboard,
    codeowners,
    tracker,
    render: renderIssue,
    clock: { now: () => tracker.now, sleep: async () => {} },
    isPublic,
    scope: { scan: 'tree', isPartial: false },
    threshold: 'high',
  });
}
