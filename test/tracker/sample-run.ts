import { renderDashboard } from '../../src/report/dashboard.ts';
import { renderIssue } from '../../src/report/issue.ts';
import type { IssueTracker } from '../../src/tracker/ports.ts';
import type { TrackRequest } from '../../src/tracker/track-findings.ts';
import { report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';

/** What is tracked at `now` after a complete scan of the tree of a private repository, unless told otherwise. */
export function sampleRun(tracker: IssueTracker, now: Date, given: Partial<TrackRequest> = {}): TrackRequest {
  return {
    report: report(),
    config: { issues: issueSettings() },
    tracker,
    render: renderIssue,
    renderDashboard,
    clock: { now: () => now, sleep: async () => {} },
    isPublic: false,
    scope: { scan: 'tree', isPartial: false },
    threshold: 'high',
    ...given,
  };
}
