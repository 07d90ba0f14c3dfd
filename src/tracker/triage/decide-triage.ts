import { withEvent } from '../issue-draft.ts';
import { retagged } from '../labels.ts';
import type { Marker } from '../marker.ts';
import type { IssueChange, Label, TrackedIssue } from '../ports.ts';
import { isClosing } from '../state.ts';
import { refusalToRotate } from './ask-rotation.ts';
import { carryOut, type Draft, loginsOf, rotationOf } from './carry-out.ts';
import { refusalToAccept } from './may-accept.ts';
import type { ParsedCommand, TriageCommand } from './parse-commands.ts';
import { atLeast, type Role } from './ports.ts';

/** What the commands of a comment are judged by. */
export interface TriageFacts {
  readonly issue: Pick<TrackedIssue, 'state' | 'assignees'>;
  readonly marker: Marker;
  /** Login of whoever wrote the comment. */
  readonly author: string;
  readonly comment: number;
  readonly role: Role;
  /** ISO, in UTC. */
  readonly today: string;
  readonly isPublic: boolean;
  /** Whether a name is that of a configured rotation. */
  readonly isRotation: (name: string) => boolean;
  /** `owner/name` of what the issue is about, where another repository has it. */
  readonly source?: string | undefined;
  /** Logins, in small letters, of those among the named ones who can be assigned here. */
  readonly assignable: ReadonlySet<string>;
}

/** One line of the answer: prose, in which pairs of backticks hold code. */
export interface TriageReply {
  readonly isDone: boolean;
  readonly text: string;
}

export interface TriageDecision {
  readonly marker: Marker;
  /** Besides the body. */
  readonly change: Pick<IssueChange, 'state' | 'stateReason' | 'assignees'>;
  readonly ensure: readonly Label[];
  /** What goes into the history of the issue. */
  readonly events: readonly string[];
  readonly replies: readonly TriageReply[];
  readonly rotate: readonly string[];
  /** Names of rotations whose plan is asked for. */
  readonly plan: readonly string[];
  readonly rescan: boolean;
  /** What is no credential, until when, and why. */
  readonly falsePositive?: { readonly until: string; readonly reason: string };
}

/** What becomes of an issue by the commands of a comment. Decides; changes nothing. */
export function decideTriage(commands: readonly ParsedCommand[], facts: TriageFacts): TriageDecision {
  const { issue, marker, today } = facts;
  const draft: Draft = {
    decision: marker.decision,
    state: issue.state,
    assignees: issue.assignees,
    events: [],
    rotate: [],
    plan: [],
    rescan: false,
    falsePositive: undefined,
  };
  const replies = commands.map((parsed): TriageReply => {
    const line = `\`${parsed.line.replaceAll('`', '')}\``;
    if (parsed.kind === 'mistake') return { isDone: false, text: `${line}: ${parsed.problem}` };
    const refusal = refusalOf(parsed.command, facts, draft);
    if (refusal !== undefined) return { isDone: false, text: `${line}: ${refusal}` };
    return { isDone: true, text: `${line}: ${carryOut(parsed.command, facts, draft)}` };
  });
  const { names, ensure } = retagged(marker.tags ?? [], facts.isPublic ? undefined : draft.decision);
  const { decision: _former, ...memory } = marker;
  const history = draft.events.reduce<Marker['history']>(
    (all, event) => withEvent(all, today, event),
    marker.history,
  );
  return {
    marker: {
      ...memory,
      ...(draft.decision ? { decision: draft.decision } : {}),
      ...(marker.tags ? { tags: names } : {}),
      history,
      handled: [...(marker.handled ?? []), facts.comment].slice(-MOST_HANDLED),
    },
    change: {
      ...(draft.state === issue.state ? {} : { state: draft.state, stateReason: reasonFor(draft) }),
      ...(draft.assignees === issue.assignees ? {} : { assignees: draft.assignees }),
    },
    ensure: marker.tags ? ensure : [],
    events: draft.events,
    replies,
    rotate: draft.rotate,
    plan: draft.plan,
    rescan: draft.rescan,
    ...(draft.falsePositive ? { falsePositive: draft.falsePositive } : {}),
  };
}

/** A replayed event is of one of the last comments. */
const MOST_HANDLED = 30;
const MOST_ASSIGNEES = 10;

function reasonFor({ state, decision }: Draft): 'completed' | 'not_planned' | 'reopened' {
  if (state === 'open') return 'reopened';
  return decision?.kind === 'revoked' ? 'completed' : 'not_planned';
}

/** What each command takes; of the two that accept, more is asked for. */
const NEEDED: Readonly<Record<TriageCommand['name'], Role>> = {
  'accept-risk': 'write',
  'false-positive': 'write',
  revoked: 'write',
  snooze: 'triage',
  assign: 'triage',
  acknowledge: 'triage',
  rotate: 'write',
  rescan: 'triage',
  reopen: 'triage',
  help: 'triage',
};

/** Why a command is not carried out; `undefined` where it is. */
function refusalOf(command: TriageCommand, facts: TriageFacts, draft: Draft): string | undefined {
  const { author, role, marker, isPublic, assignable } = facts;
  const needed = NEEDED[command.name];
  if (!atLeast(role, needed)) return `It takes the role ${needed}, and yours is ${role}.`;
  switch (command.name) {
    case 'accept-risk':
    case 'false-positive': {
      if (marker.ours)
        return 'It is of one of our own accounts and may be alive, so nobody can accept it until it is dead.';
      const refusal = refusalToAccept(author, role, { owners: marker.owners ?? [], isPublic });
      if (refusal !== undefined) return `Not accepted: ${refusal}.`;
      return draft.state === 'closed' && !isClosing(draft.decision) ? CLOSED : undefined;
    }
    case 'revoked': {
      if (marker.ours && marker.dead === undefined && marker.gone === undefined)
        return 'It is of one of our own accounts, where it is seen when it is dead. Until then: rotate it, or delete it.';
      const refusal = refusalToAccept(author, role, { owners: marker.owners ?? [], isPublic });
      if (refusal !== undefined) return `Not closed: ${refusal}.`;
      return draft.state === 'closed' && !isClosing(draft.decision) ? CLOSED : undefined;
    }
    case 'snooze':
    case 'acknowledge':
      return draft.state === 'closed' ? CLOSED : undefined;
    case 'assign': {
      const unknown = loginsOf(command.logins, author).filter(
        (login) => !assignable.has(login.toLowerCase()),
      );
      if (unknown.length > 0) return `${unknown.join(', ')} cannot be assigned here.`;
      const all = new Set([...draft.assignees, ...loginsOf(command.logins, author)]);
      return all.size > MOST_ASSIGNEES ? `An issue has at most ${MOST_ASSIGNEES} assignees.` : undefined;
    }
    case 'rotate': {
      const name = rotationOf(command, marker);
      if (name === undefined) return 'No one rotation changes this: write its name, `/rotate NAME`.';
      return refusalToRotate(name, command, facts);
    }
    case 'reopen':
      return draft.state === 'open' ? 'It is open.' : undefined;
    default:
      return undefined;
  }
}

const CLOSED = 'This issue is closed: write `/reopen` first.';
