import { type BoxCommand, ticksOf, withTicks } from '../dashboard/checkboxes.ts';
import {
  type DashboardMarker,
  formatDashboardMarker,
  readDashboardMarker,
  withoutDashboardMarker,
} from '../dashboard/dashboard-marker.ts';
import { MAX_EVENTS } from '../marker.ts';
import type { TrackedIssue } from '../ports.ts';
import { MAX_BODY, placed, textIn, withEvents } from '../region.ts';
import { type AskedRotations, askFor, refusalToRotate } from './ask-rotation.ts';
import type { TriageReply } from './decide-triage.ts';
import type { ParsedCommand } from './parse-commands.ts';
import { USAGE } from './parse-commands.ts';
import { atLeast, type Role, type TriageComment } from './ports.ts';
import { NOTHING_ASKED, type TriageOutcome, type TriageRequest } from './triage-request.ts';

type Asked = AskedRotations & { rescan: boolean; readonly events: string[] };

/** Commands under the dashboard: what is asked for here is about everything. */
export async function triageOnDashboard(
  comment: TriageComment,
  role: Role,
  commands: readonly ParsedCommand[],
  request: TriageRequest,
): Promise<{ readonly replies: readonly TriageReply[]; readonly outcome: TriageOutcome }> {
  const issue = await request.tracker.read(comment.issue);
  const marker = readDashboardMarker(issue.body);
  if (!marker || marker.handled?.includes(comment.id))
    return { replies: [{ isDone: true, text: 'This was carried out before.' }], outcome: NOTHING_ASKED };
  const asked: Asked = { rotate: [], plan: [], rescan: false, events: [] };
  const replies = commands.map((parsed): TriageReply => {
    const line = `\`${parsed.line.replaceAll('`', '')}\``;
    const answer =
      parsed.kind === 'mistake'
        ? { isDone: false, text: parsed.problem }
        : ask(parsed, comment, role, asked, request);
    return { ...answer, text: `${line}: ${answer.text}` };
  });
  if (asked.events.length > 0 && !request.dryRun) {
    const handled = [...(marker.handled ?? []), comment.id].slice(-MAX_EVENTS);
    await write(issue, { ...marker, handled }, asked.events, undefined, request);
  }
  const { rotate, plan, rescan } = asked;
  return { replies, outcome: { ...NOTHING_ASKED, rotate, plan, rescan } };
}

function ask(
  { command }: Extract<ParsedCommand, { kind: 'command' }>,
  { author }: TriageComment,
  role: Role,
  asked: Asked,
  request: TriageRequest,
): TriageReply {
  const needed = command.name === 'rotate' ? 'write' : 'triage';
  if (!atLeast(role, needed))
    return { isDone: false, text: `It takes the role ${needed}, and yours is ${role}.` };
  if (command.name === 'help')
    return { isDone: true, text: `Here: \`${USAGE.rescan}\`, \`/rotate NAME [--dry-run]\`.` };
  if (command.name === 'rescan') {
    asked.rescan = true;
    asked.events.push(`another look asked for by ${author}`);
    return { isDone: true, text: 'Another look is asked for.' };
  }
  if (command.name !== 'rotate') return { isDone: false, text: 'Write it in the issue of the finding.' };
  const name = command.rotation;
  if (name === undefined) return { isDone: false, text: 'Write the name of the rotation, `/rotate NAME`.' };
  const refusal = refusalToRotate(name, command, request);
  if (refusal !== undefined) return { isDone: false, text: refusal };
  const { event, said } = askFor(name, command, { by: author, isPublic: request.isPublic }, asked);
  asked.events.push(event);
  return { isDone: true, text: said };
}

/**
 * What somebody ticked in the dashboard. Whoever can edit its body may write, which is asked for all the same. Boxes
 * are emptied before what they ask for is done: a repeated event finds them empty. Those that open issues stay
 * ticked until a look has opened them.
 */
export async function triageTicks(
  { issue: number, editor }: { readonly issue: number; readonly editor: string },
  request: TriageRequest,
): Promise<TriageOutcome> {
  const { tracker, desk, isPublic, dryRun } = request;
  const issue = await tracker.readOurs(number);
  const marker = issue && readDashboardMarker(issue.body);
  if (!issue || !marker) return { ...NOTHING_ASKED, told: [`Issue #${number} is no dashboard of ours.`] };
  const ticked = ticksOf(issue.body);
  if (ticked.length === 0) return { ...NOTHING_ASKED, told: ['No box is ticked.'] };
  const role = await desk.role(editor);
  if (!atLeast(role, 'write'))
    return {
      ...NOTHING_ASKED,
      told: [`Ticking a box takes the role write, and that of ${editor} is ${role}.`],
    };
  const names = ticked.flatMap((box) => (box.kind === 'rotate' ? [box.rotation] : []));
  const rotate = [...new Set(names)].filter(
    (name) => refusalToRotate(name, { dryRun: false }, request) === undefined,
  );
  const rescan = ticked.some(({ kind }) => kind !== 'rotate');
  const events = rotate.map((name) =>
    isPublic ? `rotation asked for by ${editor}` : `rotation ${name} asked for by ${editor}`,
  );
  if (rescan) events.push(`another look asked for by ${editor}`);
  const stay = ticked.filter(({ kind }) => kind === 'open' || kind === 'open-all');
  // Emptied boxes without an event would be a write for nothing.
  if (!dryRun && stay.length < ticked.length) await write(issue, marker, events, stay, request);
  return { ...NOTHING_ASKED, rotate, rescan, told: events };
}

async function write(
  issue: TrackedIssue,
  marker: DashboardMarker,
  events: readonly string[],
  ticks: readonly BoxCommand[] | undefined,
  { tracker, today }: TriageRequest,
): Promise<void> {
  const history = [...marker.history, ...events.map((event) => [today, event] as const)].slice(-MAX_EVENTS);
  const line = formatDashboardMarker({ ...marker, history });
  const text = textIn(issue.body);
  const rest = withoutDashboardMarker(issue.body);
  const body =
    text === undefined
      ? `${line}\n${rest}`
      : withEvents(placed(rest, line, withTicks(text, ticks ?? ticksOf(issue.body))), today, events);
  if (body.length <= MAX_BODY) await tracker.update(issue.number, { body });
}
