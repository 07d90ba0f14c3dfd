import { RekeyError } from '../base/errors.ts';
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
  const request = {
    tracker: redacted(github.issues, context),
    desk: { ...github.triage, comment: learningComments(github.triage, context) },
    renderReply: renderTriageReply,
    today: context.clock.now().toISOString().slice(0, 10),
    isPublic: await github.isPublic(),
    rotations: context.config.rotate.map(({ name }) => name),
    dryRun,
  };
  if ('editor' in asked) return await triageTicks(asked, request);
  const outcome = await triageComment(asked, request);
  if (!outcome.falsePositive || dryRun) return outcome;
  const proposed = await proposeSuppression(outcome.falsePositive, { github, issue: asked.issue }, context);
  return { ...outcome, told: [...outcome.told, ...proposed] };
}

type Asked =
  | { readonly issue: number; readonly comment: number }
  | { readonly issue: number; readonly editor: string };

/** What an event asks for by number, or why it asks for nothing. Whatever else it says is asked of the API. */
function askedBy({ name, payload }: TriageCall['event']): Asked | string {
  const { action } = payload;
  const issue = numberAt(payload.issue, 'number');
  if (name === 'issue_comment') {
    if (action !== 'created') return 'Only new comments are carried out.';
    const comment = numberAt(payload.comment, 'id');
    if (issue === undefined || comment === undefined) return 'The event names no comment.';
    if (isRecord(payload.issue) && payload.issue.pull_request) return 'A pull request is no issue of ours.';
    return { issue, comment };
  }
  if (name === 'issues') {
    const { sender } = payload;
    const editor =
      isRecord(sender) && sender.type === 'User' && typeof sender.login === 'string'
        ? sender.login
        : undefined;
    const isOfBody = isRecord(payload.changes) && 'body' in payload.changes;
    if (action !== 'edited' || !isOfBody) return 'Nothing was written in an issue.';
    if (issue === undefined || editor === undefined) return 'No person edited the issue.';
    return { issue, editor };
  }
  throw new RekeyError({
    code: 'event-unknown',
    what: `The command "triage" does not know what to do on the event "${name}".`,
    fix: 'Run it on issue_comment (types: created) and issues (types: edited).',
  });
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

function numberAt(value: unknown, key: string): number | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
