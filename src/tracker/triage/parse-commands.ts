import { inertExcerpt } from '../../base/hostile-text.ts';
import { parseIsoDate } from '../../base/iso-date.ts';

/** A command of a comment, with what it needs. Days are ISO, in UTC. */
export type TriageCommand =
  | { readonly name: 'accept-risk'; readonly until: string; readonly reason: string }
  | { readonly name: 'false-positive'; readonly reason: string }
  | { readonly name: 'revoked'; readonly reason: string }
  | { readonly name: 'snooze'; readonly until: string }
  | { readonly name: 'assign'; readonly logins: readonly string[] }
  | { readonly name: 'acknowledge' }
  /** `dryRun`: only its plan is asked for, which changes nothing. */
  | { readonly name: 'rotate'; readonly rotation: string | undefined; readonly dryRun: boolean }
  | { readonly name: 'rescan' }
  | { readonly name: 'reopen' }
  | { readonly name: 'help' };

export type CommandName = TriageCommand['name'];

/** A command, or what is wrong with what was meant to be one. */
export type ParsedCommand =
  | { readonly kind: 'command'; readonly line: string; readonly command: TriageCommand }
  | { readonly kind: 'mistake'; readonly line: string; readonly problem: string };

/** How each command is written. */
export const USAGE: Readonly<Record<CommandName, string>> = {
  'accept-risk': '/accept-risk until 2027-01-31 REASON',
  'false-positive': '/false-positive REASON',
  revoked: '/revoked HOW',
  snooze: '/snooze 14d',
  assign: '/assign @login',
  acknowledge: '/acknowledge',
  rotate: '/rotate [NAME] [--dry-run]',
  rescan: '/rescan',
  reopen: '/reopen',
  help: '/help',
};

/** Further ones of a comment are not carried out. */
const MOST_COMMANDS = 10;

/** Whoever accepts a risk for longer looks at it again. */
const LONGEST_ACCEPTANCE_DAYS = 366;
const LONGEST_SNOOZE_DAYS = 90;

const MAX_LINE = 1_000;
const MAX_REASON = 300;
const LOGIN = /^@?(?<login>[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?)$/;

/**
 * The commands of a comment: each alone on a line that begins with it, in ASCII but for reasons, outside of code,
 * quotes and hidden comments. Lines that only look like a path are none.
 */
export function parseCommands(body: string, today: string): ParsedCommand[] {
  const found: ParsedCommand[] = [];
  for (const line of visibleLines(body)) {
    const match = /^\/(?<name>[a-z-]{1,30})(?:[ \t]+(?<rest>.*))?$/.exec(line.trimEnd());
    if (!match || line.length > MAX_LINE) continue;
    const { name = '', rest = '' } = match.groups ?? {};
    const known = NAMES.find((each) => each === (ALIASES[name] ?? name));
    const shown = inertExcerpt(line.trimEnd(), 100);
    if (known) found.push(parseOne(known, rest.trim(), today, shown));
    else if (isLike(name)) found.push({ kind: 'mistake', line: shown, problem: 'There is no such command.' });
  }
  return found.slice(0, MOST_COMMANDS);
}

const NAMES = Object.keys(USAGE) as CommandName[];
const ALIASES: Readonly<Record<string, CommandName>> = { ack: 'acknowledge' };

/** A slip of one of our names, not just any path. */
function isLike(name: string): boolean {
  return ['accept', 'risk', 'false', 'snooz', 'rotat', 'rescan', 'acknowl', 'reopen', 'revok'].some((part) =>
    name.includes(part),
  );
}

/** The lines of a comment that its readers see as text (GitHub Flavored Markdown, 4.5 and 4.6). */
function visibleLines(body: string): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  let isHidden = false;
  for (const line of body.split(/\r\n|\n|\r/)) {
    if (fence !== undefined) {
      const isEnd = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`).test(line);
      if (isEnd) fence = undefined;
      continue;
    }
    if (isHidden) {
      isHidden = !line.includes('-->');
      continue;
    }
    const opening = /^ {0,3}(?<fence>`{3,}|~{3,})/.exec(line)?.groups?.fence;
    if (opening !== undefined) {
      fence = opening;
      continue;
    }
    const comment = line.lastIndexOf('<!--');
    if (comment >= 0) {
      isHidden = !line.slice(comment).includes('-->');
      continue;
    }
    if (/^<(?:pre|script|style|textarea)\b/i.test(line)) return lines;
    lines.push(line);
  }
  return lines;
}

function parseOne(name: CommandName, rest: string, today: string, line: string): ParsedCommand {
  const made = commandOf(name, rest, today);
  if (typeof made !== 'string') return { kind: 'command', line, command: made };
  return { kind: 'mistake', line, problem: `${made} Write \`${USAGE[name]}\`.` };
}

/** The command, or one sentence on what is wrong. */
function commandOf(name: CommandName, rest: string, today: string): TriageCommand | string {
  switch (name) {
    case 'accept-risk': {
      const { day = '', reason = '' } =
        /^until[ \t]+(?<day>\S+)[ \t]*(?<reason>.*)$/.exec(rest)?.groups ?? {};
      const wrong = wrongDay(day, today, LONGEST_ACCEPTANCE_DAYS) ?? wrongReason(reason);
      return wrong ?? { name, until: day, reason: reasonOf(reason) };
    }
    case 'false-positive':
    case 'revoked':
      return wrongReason(rest) ?? { name, reason: reasonOf(rest) };
    case 'snooze': {
      const days = /^(?<days>\d{1,3})d$/.exec(rest)?.groups?.days;
      const day = days === undefined ? rest.replace(/^until[ \t]+/, '') : dayAfter(today, Number(days));
      return wrongDay(day, today, LONGEST_SNOOZE_DAYS) ?? { name, until: day };
    }
    case 'assign': {
      const logins = rest.split(/[ \t,]+/).map((word) => LOGIN.exec(word)?.groups?.login);
      const known = logins.filter((login) => login !== undefined);
      if (known.length === 0 || known.length < logins.length) return 'It needs logins.';
      return known.length > 10 ? 'An issue has at most 10 assignees.' : { name, logins: known };
    }
    case 'rotate':
      return rotateOf(rest);
    default:
      return rest === '' ? { name } : 'Nothing comes after it.';
  }
}

/** The name and the option in either order; anything else may be a slip of something that would rotate. */
function rotateOf(rest: string): TriageCommand | string {
  const words = rest.split(/[ \t]+/).filter((word) => word !== '');
  const [rotation, ...others] = words.filter((word) => word !== DRY_RUN);
  const isOne = others.length === 0 && words.length <= (rotation === undefined ? 1 : 2);
  if (!isOne || (rotation !== undefined && !isRotationName(rotation)))
    return `After it comes the name of one rotation, \`${DRY_RUN}\`, both, or nothing.`;
  return { name: 'rotate', rotation, dryRun: words.includes(DRY_RUN) };
}

const DRY_RUN = '--dry-run';

/**
 * Whether a text has the form of a rotation's name, as configured or as a selection makes it (`production/orders`). It
 * becomes part of the input "only", so no comma is in it.
 */
export function isRotationName(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,99}(?:\/[\w.+=@/-]{1,512})?$/.test(text);
}

function wrongDay(day: string, today: string, mostDays: number): string | undefined {
  if (!parseIsoDate(day)) return 'It needs a day such as 2027-01-31.';
  if (day <= today) return `${day} is not in the future.`;
  return day > dayAfter(today, mostDays) ? `At most ${mostDays} days are possible.` : undefined;
}

function wrongReason(reason: string): string | undefined {
  return /\p{L}{2}/u.test(reason) ? undefined : 'It needs a reason.';
}

function reasonOf(text: string): string {
  return inertExcerpt(text, MAX_REASON);
}

/** The day (ISO) a number of days later. What is no day gives what is none either. */
export function dayAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
