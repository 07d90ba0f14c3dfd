import type { IssueTracker } from '../ports.ts';
import { parseCommands } from './parse-commands.ts';
import { atLeast, type TriageComment, type TriageDesk } from './ports.ts';

export interface PlanAnswer {
  /** The comment that asked, by its number and that of its issue. */
  readonly asked: { readonly issue: number; readonly comment: number };
  /** Markdown. */
  readonly text: string;
  readonly tracker: Pick<IssueTracker, 'readOurs' | 'comment'>;
  readonly desk: Pick<TriageDesk, 'comment' | 'role' | 'hasReply'>;
  /** ISO, in UTC. */
  readonly today: string;
}

/**
 * Answers a comment that asked for a plan, once, as a comment under the same issue of ours. Whoever starts a job that
 * plans decides what it plans, so that somebody who may asked for it is read from the API again.
 * @returns a sentence for the log
 */
export async function answerPlan({ asked, text, tracker, desk, today }: PlanAnswer): Promise<string> {
  const { issue, comment: id } = asked;
  if (!(await tracker.readOurs(issue)))
    return `Issue #${issue} is none of ours, so the plan is not told there.`;
  const comment = await desk.comment(id);
  const refusal = comment ? refusalToAnswer(comment, issue, today) : 'is gone';
  if (!comment || refusal !== undefined)
    return `The plan is not told in issue #${issue}: the comment ${refusal}.`;
  const role = await desk.role(comment.author);
  if (!atLeast(role, 'write'))
    return `The plan is not told in issue #${issue}: it takes the role write, and that of ${comment.author} is ${role}.`;
  const mark = `<!-- rekey:plan:${id} -->`;
  if (await desk.hasReply(issue, mark)) return `Issue #${issue} has the answer already.`;
  await tracker.comment(issue, `${text}\n${mark}`);
  return `The answer stands in issue #${issue}.`;
}

/** Why a comment gets no plan: a clause after "the comment". */
function refusalToAnswer(
  { issue, isBot, isEdited, body }: TriageComment,
  expected: number,
  today: string,
): string | undefined {
  if (issue !== expected) return 'stands elsewhere';
  if (isBot) return 'is of a bot';
  if (isEdited) return 'was edited';
  const asks = parseCommands(body, today).some(
    (parsed) => parsed.kind === 'command' && parsed.command.name === 'rotate' && parsed.command.dryRun,
  );
  return asks ? undefined : 'asks for no plan';
}
