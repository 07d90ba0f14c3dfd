import type { Decision, Marker } from '../marker.ts';
import { askFor } from './ask-rotation.ts';
import type { TriageDecision, TriageFacts } from './decide-triage.ts';
import { dayAfter, type TriageCommand, USAGE } from './parse-commands.ts';

/** The issue while the commands are carried out, one after the other. */
export interface Draft {
  decision: Decision | undefined;
  state: 'open' | 'closed';
  assignees: readonly string[];
  events: string[];
  rotate: string[];
  plan: string[];
  rescan: boolean;
  falsePositive: TriageDecision['falsePositive'];
}

/** What a false positive holds for: then it is looked at again, as everything that is accepted. */
const FALSE_POSITIVE_DAYS = 365;

/** Carries one command out. Gives what is said about it. */
export function carryOut(command: TriageCommand, facts: TriageFacts, draft: Draft): string {
  const { author: by, comment, today, isPublic, marker } = facts;
  switch (command.name) {
    case 'accept-risk':
      draft.decision = { kind: 'accepted', by, on: today, until: command.until, comment };
      draft.state = 'closed';
      draft.events.push(`accepted until ${command.until} by ${by}`);
      return `The risk is accepted until ${command.until}, that day included.`;
    case 'false-positive': {
      const until = dayAfter(today, FALSE_POSITIVE_DAYS);
      draft.decision = { kind: 'false-positive', by, on: today, until, comment };
      draft.state = 'closed';
      draft.falsePositive = { until, reason: command.reason };
      draft.events.push(`called a false positive by ${by}`);
      return `It is taken for a false positive until ${until}.`;
    }
    case 'revoked':
      draft.decision = { kind: 'revoked', by, on: today, comment };
      draft.state = 'closed';
      draft.events.push(isPublic ? `called settled by ${by}` : `called revoked by ${by}`);
      return isPublic
        ? 'It is settled.'
        : 'It is taken for dead. If it is seen to work, this issue opens again.';
    case 'snooze':
      draft.decision = { kind: 'snoozed', by, on: today, until: command.until, comment };
      draft.events.push(`snoozed until ${command.until} by ${by}`);
      return `No reminders until ${command.until}. The check still counts it.`;
    case 'acknowledge':
      draft.decision = { kind: 'acknowledged', by, on: today, comment };
      draft.events.push(`acknowledged by ${by}`);
      return `${by} looks after it.`;
    case 'assign': {
      const logins = loginsOf(command.logins, by);
      draft.assignees = [...new Set([...draft.assignees, ...logins])];
      draft.events.push(`assigned to ${logins.join(', ')} by ${by}`);
      return `Assigned to ${logins.join(', ')}.`;
    }
    case 'rotate': {
      const asked = askFor(rotationOf(command, marker) ?? '', command, { by, isPublic }, draft);
      draft.events.push(asked.event);
      return asked.said;
    }
    case 'rescan':
      draft.rescan = true;
      draft.events.push(`another look asked for by ${by}`);
      return 'Another look is asked for.';
    case 'reopen':
      draft.decision = undefined;
      draft.state = 'open';
      draft.events.push(`opened again by ${by}`);
      return 'It is open again.';
    case 'help':
      return `${Object.values(USAGE)
        .map((usage) => `\`${usage}\``)
        .join(', ')}.`;
  }
}

/** `me` is whoever writes. */
export function loginsOf(logins: readonly string[], author: string): string[] {
  return logins.map((login) => (login === 'me' ? author : login));
}

/** The rotation that a command names, or that changes what the issue is about. */
export function rotationOf(
  { rotation }: Extract<TriageCommand, { name: 'rotate' }>,
  marker: Pick<Marker, 'rotation' | 'about'>,
): string | undefined {
  return rotation ?? marker.rotation ?? marker.about;
}
