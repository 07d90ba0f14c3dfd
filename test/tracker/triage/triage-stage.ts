import type { Finding } from '../../../src/findings/finding.ts';
import { renderTriageReply } from '../../../src/report/triage-reply.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../../src/tracker/track-findings.ts';
import { triageComment } from '../../../src/tracker/triage/triage-comment.ts';
import type { TriageOutcome, TriageRequest } from '../../../src/tracker/triage/triage-request.ts';
import { finding, report } from '../../report/sample-report.ts';
import { issueSettings } from '../issue-settings.ts';
import { MemoryTracker } from '../memory-tracker.ts';
import { sampleRun } from '../sample-run.ts';
import { MemoryDesk } from './memory-desk.ts';

/** A finding that is of no account of ours. */
export const foreign = finding({ subject: { kind: 'token', id: 'tok' } });

/** A tracker with people: ada maintains, bob writes, tim triages, eve reads. */
export interface TriageStage {
  readonly tracker: MemoryTracker;
  readonly desk: MemoryDesk;
  /** Somebody comments issue 1, a minute later, and the event comes. */
  readonly say: (
    body: string,
    author?: string,
    changes?: Partial<TriageRequest>,
    comment?: Parameters<MemoryDesk['say']>[3],
  ) => Promise<TriageOutcome>;
  readonly requestOf: (changes?: Partial<TriageRequest>) => TriageRequest;
  /** A run a minute later, of a complete scan of the tree unless told otherwise. */
  readonly track: (findings: readonly Finding[], changes?: Partial<TrackRequest>) => Promise<TrackOutcome>;
}

export function triageStage(): TriageStage {
  const tracker = new MemoryTracker();
  const desk = new MemoryDesk(tracker);
  desk.roles.set('ada', 'maintain').set('bob', 'write').set('tim', 'triage').set('eve', 'read');

  const say: TriageStage['say'] = async (body, author = 'ada', changes = {}, comment = {}) => {
    tracker.now = new Date(tracker.now.getTime() + 60_000);
    const id = desk.say(1, author, body, comment);
    return await triageComment({ issue: 1, comment: id }, requestOf(changes));
  };

  const requestOf: TriageStage['requestOf'] = (changes = {}) => {
    return {
      tracker,
      desk,
      renderReply: renderTriageReply,
      today: tracker.now.toISOString().slice(0, 10),
      isPublic: false,
      isRotation: (name) => name === 'ci-deployer',
      dryRun: false,
      ...changes,
    };
  };

  const track: TriageStage['track'] = async (findings, changes = {}) => {
    tracker.now = new Date(tracker.now.getTime() + 60_000);
    return await trackFindings(
      sampleRun(tracker, tracker.now, {
        report: report({ findings }),
        config: { issues: issueSettings({ assignees: ['octocat'] }) },
        people: desk,
        ...changes,
      }),
    );
  };
  return { tracker, desk, say, requestOf, track };
}
