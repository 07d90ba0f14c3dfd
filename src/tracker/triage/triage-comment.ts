import { isDashboard } from '../dashboard/dashboard-marker.ts';
import { withTags } from '../labels.ts';
import { type Marker, readMarker } from '../marker.ts';
import type { IssueTracker } from '../ports.ts';
import { MAX_BODY, withEvents, withMarker } from '../region.ts';
import { decideTriage, type TriageDecision, type TriageFacts, type TriageReply } from './decide-triage.ts';
import { triageOnDashboard } from './on-dashboard.ts';
import { type ParsedCommand, parseCommands } from './parse-commands.ts';
import { atLeast, type Role, type TriageComment, type TriageDesk } from './ports.ts';
import { NOTHING_ASKED, type TriageOutcome, type TriageRequest } from './triage-request.ts';

/**
 * Carries out the commands of a comment under an issue of ours, once: all that they change is one write, which notes
 * the comment, so that a repeated event finds it done. The comment is read from the API, never taken from an event.
 */
export async function triageComment(
  { issue: number, comment: id }: { readonly issue: number; readonly comment: number },
  request: TriageRequest,
): Promise<TriageOutcome> {
  const { tracker, desk, today } = request;
  const ours = await tracker.readOurs(number);
  if (!ours) return told(`Issue #${number} is none of ours, so nothing is done.`);
  const comment = await desk.comment(id);
  if (!comment || comment.issue !== number) return told('The comment is gone, so nothing is done.');
  if (comment.isBot) return told('The comment is of a bot, so nothing is done.');
  const commands = parseCommands(comment.body, today);
  if (commands.length === 0) return told('The comment holds no command.');
  if (!request.dryRun) await desk.react(id, 'eyes');
  const role = await desk.role(comment.author);
  if (comment.isEdited) {
    const replies = [{ isDone: false, text: 'What was edited is not carried out: write a new comment.' }];
    return await answered(comment, role, replies, NOTHING_ASKED, request);
  }
  if (isDashboard(ours.body)) {
    const { replies, outcome } = await triageOnDashboard(comment, role, commands, request);
    return await answered(comment, role, replies, outcome, request);
  }
  const assignable = await assignableAmong(commands, comment.author, desk);
  const decided = await carryOut(comment, role, commands, assignable, request);
  if (!decided) return told(`Issue #${number} has lost its marker, so nothing is done.`);
  return await answered(comment, role, decided.replies, decided.outcome, request);
}

interface Decided {
  readonly replies: readonly TriageReply[];
  readonly outcome: TriageOutcome;
}

async function carryOut(
  comment: TriageComment,
  role: Role,
  commands: readonly ParsedCommand[],
  assignable: ReadonlySet<string>,
  { tracker, today, isPublic, isRotation, source, dryRun }: TriageRequest,
): Promise<Decided | undefined> {
  // Read last: between this and the write nothing is asked of anybody.
  const issue = await tracker.read(comment.issue);
  const marker = readMarker(issue.body);
  if (!marker) return undefined;
  if (marker.handled?.includes(comment.id)) {
    const replies = commands.map(() => ({ isDone: true, text: 'This was carried out before.' }));
    return { replies: replies.slice(0, 1), outcome: NOTHING_ASKED };
  }
  const facts: TriageFacts = {
    issue,
    marker,
    author: comment.author,
    comment: comment.id,
    role,
    today,
    isPublic,
    isRotation,
    source,
    assignable,
  };
  const decision = decideTriage(commands, facts);
  const { replies } = decision;
  if (decision.events.length === 0) return { replies, outcome: NOTHING_ASKED };
  if (!dryRun) await write(issue, marker, decision, today, tracker);
  return { replies, outcome: outcomeOf(decision, marker) };
}

async function write(
  issue: Awaited<ReturnType<IssueTracker['read']>>,
  before: Marker,
  { marker, change, ensure, events }: TriageDecision,
  today: string,
  tracker: IssueTracker,
): Promise<void> {
  if (ensure.length > 0) await tracker.ensureLabels(ensure);
  const full = withMarker(withEvents(issue.body, today, events), marker);
  // Where people have filled the body up, the history is told by the marker alone.
  const body = full.length <= MAX_BODY ? full : withMarker(issue.body, marker);
  const labels = marker.tags ? withTags(issue.labels, before, marker.tags) : issue.labels;
  const isRelabelled = labels.join('\n') !== issue.labels.join('\n');
  await tracker.update(issue.number, { body, ...change, ...(isRelabelled ? { labels } : {}) });
}

function outcomeOf({ rotate, plan, rescan, falsePositive }: TriageDecision, { fp }: Marker): TriageOutcome {
  return {
    rotate,
    plan,
    rescan,
    ...(falsePositive ? { falsePositive: { fingerprint: fp, ...falsePositive } } : {}),
    told: [],
  };
}

async function assignableAmong(
  commands: readonly ParsedCommand[],
  author: string,
  desk: TriageDesk,
): Promise<ReadonlySet<string>> {
  const named = commands.flatMap((parsed) =>
    parsed.kind === 'command' && parsed.command.name === 'assign' ? parsed.command.logins : [],
  );
  const able = new Set<string>();
  for (const login of new Set(named.map((name) => (name === 'me' ? author : name)))) {
    if (await desk.isAssignable(login)) able.add(login.toLowerCase());
  }
  return able;
}

/**
 * Answers with a reaction and a line for each command, once. Nobody from outside makes us talk: on a public
 * repository, where everybody may comment, they get the reaction alone.
 */
async function answered(
  comment: TriageComment,
  role: Role,
  replies: readonly TriageReply[],
  outcome: TriageOutcome,
  { tracker, desk, renderReply, isPublic, dryRun }: TriageRequest,
): Promise<TriageOutcome> {
  const isMember = atLeast(role, isPublic ? 'triage' : 'read');
  const said = replies.map(({ isDone, text }) => `${isDone ? 'Done' : 'Not done'}: ${text}`);
  if (!dryRun) {
    const mark = `<!-- rekey:reply:${comment.id} -->`;
    if (isMember && !(await desk.hasReply(comment.issue, mark)))
      await tracker.comment(comment.issue, `${renderReply(replies)}\n${mark}`);
    await desk.react(comment.id, replies.every(({ isDone }) => isDone) ? '+1' : '-1');
  }
  return { ...outcome, told: [...said, ...outcome.told] };
}

function told(sentence: string): TriageOutcome {
  return { ...NOTHING_ASKED, told: [sentence] };
}
