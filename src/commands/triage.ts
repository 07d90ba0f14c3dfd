import { renderTriageReply } from '../report/triage-reply.ts';
import type { IssueTracker } from '../tracker/ports.ts';
import { triageTicks } from '../tracker/triage/on-dashboard.ts';
import { triageComment } from '../tracker/triage/triage-comment.ts';
import { NOTHING_ASKED, type TriageOutcome } from '../tracker/triage/triage-request.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import { learningComments } from './learning-comments.ts';
import { proposeSuppression } from './propose-suppression.ts';
import { entriesOf, isMeant } from './rotate/expand.ts';
import { askedBy } from './triage-event.ts';
import { triageSource } from './triage-source.ts';

export interface TriageCall {
  readonly token: string;
  readonly event: Pick<GithubEvent, 'name' | 'payload'>;
  readonly dryRun: boolean;
}

/**
 * Carries out what people ask for under our issues: the commands of a new comment, the boxes that were ticked in the
 * dashboard. What concerns credentials is only asked for here: `rotate` and `rescan` are for other jobs.
 * @throws RekeyError `event-unknown`, or a failed call to GitHub
 */
export async function triage({ token, event, dryRun }: TriageCall, context: Context): Promise<TriageOutcome> {
  const asked = askedBy(event);
  if (typeof asked === 'string') return { ...NOTHING_ASKED, told: [asked] };
  const github = await openGithub(context, {
    token,
    formerAuthors: context.config.issues['former-authors'],
  });
  const tracker = redacted(github.issues, context);
  const source = await triageSource(await tracker.readOurs(asked.issue), token, context);
  const request = {
    tracker,
    desk: { ...github.triage, comment: learningComments(github.triage, context) },
    renderReply: renderTriageReply,
    today: context.clock.now().toISOString().slice(0, 10),
    isPublic: await github.isPublic(),
    isRotation: (name: string) => entriesOf(source.config).some((entry) => isMeant([name], entry)),
    source: source.repository,
    dryRun,
  };
  const outcome = 'editor' in asked ? await triageTicks(asked, request) : await triageComment(asked, request);
  const told = [...outcome.told, ...source.told];
  const { falsePositive } = outcome;
  if (source.repository !== undefined) {
    if (falsePositive) told.push(notProposed(falsePositive.fingerprint, source.repository));
    return { ...outcome, source: source.repository, told };
  }
  if (!falsePositive || dryRun) return { ...outcome, told };
  const proposed = await proposeSuppression(falsePositive, { github, issue: asked.issue }, context);
  return { ...outcome, told: [...told, ...proposed] };
}

function notProposed(fingerprint: string, repository: string): string {
  return `Not proposed as a suppression: ${repository} is public, and the reason with it would be. To have it on pull requests too, suppress ${fingerprint} there.`;
}

/** The last gate before a text is somebody else's to show. */
function redacted(tracker: IssueTracker, { redactor }: Context): IssueTracker {
  return {
    ...tracker,
    update: async (number, change) =>
      await tracker.update(number, {
        ...change,
        ...(change.body === undefined ? {} : { body: redactor.redact(change.body) }),
      }),
    comment: async (number, text) => await tracker.comment(number, redactor.redact(text)),
  };
}
