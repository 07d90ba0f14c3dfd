import { RekeyError } from '../base/errors.ts';
import { suggest } from '../config/suggest.ts';

/** What this version can do. The other names of the contract are refused by name, never ignored. */
const AVAILABLE = ['scan', 'rotate', 'audit', 'plan'] as const;
const LATER = ['respond', 'recover'] as const;

/** `triage` is for events that people make under an issue, and scans and rotates nothing: it runs by itself. */
const BY_ITSELF = 'triage';

/** `doctor` looks whether everything is there that the others need. */
export const DOCTOR = 'doctor';

/** `report` does nothing of its own: it puts together what other jobs did. */
export const REPORT = 'report';

export type CommandName = (typeof AVAILABLE)[number];

export function isCommandName(text: string): text is CommandName {
  return AVAILABLE.some((name) => name === text);
}

/** The facts of an event that decide what `auto` does. */
export interface EventFacts {
  readonly name: string;
  /** Whether the event is a push to the repository's default branch. */
  readonly isDefaultBranch: boolean;
  /** Whether anything is configured that needs AWS. */
  readonly hasRotations: boolean;
  readonly hasAudits: boolean;
}

/**
 * The commands of a run, in the order in which they run: scanning first, so that a leak is reported even when
 * a rotation fails later.
 * @throws RekeyError `command-unknown` or `command-unavailable`.
 */
export function chooseCommands(command: string, event: EventFacts): CommandName[] {
  if (command === 'auto') return automatic(event);
  const available = AVAILABLE.find((name) => name === command);
  if (available) return [available];
  if (LATER.some((name) => name === command)) {
    throw new RekeyError({
      code: 'command-unavailable',
      what: `The command "${command}" is not part of this version.`,
      fix: `Use one of: auto, ${[...AVAILABLE, BY_ITSELF, REPORT, DOCTOR].join(', ')}.`,
    });
  }
  const meant = suggest(command, ['auto', ...AVAILABLE, BY_ITSELF, REPORT, DOCTOR, ...LATER]);
  throw new RekeyError({
    code: 'command-unknown',
    what: `Unknown command "${command}".`,
    fix: meant
      ? `Did you mean "${meant}"?`
      : `Use one of: auto, ${[...AVAILABLE, BY_ITSELF, REPORT, DOCTOR].join(', ')}.`,
  });
}

function automatic(event: EventFacts): CommandName[] {
  const upkeep: CommandName[] = [];
  if (event.hasRotations) upkeep.push('rotate');
  if (event.hasAudits) upkeep.push('audit');
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'merge_group':
      return ['scan'];
    case 'push':
      return event.isDefaultBranch ? ['scan', ...upkeep] : ['scan'];
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
      return ['scan', ...upkeep];
    default:
      throw new RekeyError({
        code: 'event-unknown',
        what: `The command "auto" does not know what to do on the event "${event.name}".`,
        fix: 'Set the input "command", or run on pull_request, push, merge_group, schedule or workflow_dispatch.',
      });
  }
}
