import { groupedDigits } from '../base/grouped-digits.ts';
import { codeSpan, plainText, prose } from './markdown-escape.ts';
import { count, ROTATION_STATUSES, STATUS_WORDS } from './phrases.ts';

/** An issue that the dashboard shows. */
interface Row {
  readonly number: number;
  readonly title: string;
  readonly severity?: string | undefined;
  readonly state: string;
  readonly due?: Date | undefined;
  readonly isOverdue?: boolean;
  readonly until?: string | undefined;
}

/** What the tracker knows, as `DashboardData` of src/tracker describes it. */
export interface DashboardText {
  readonly open: readonly Row[];
  readonly snoozed: readonly Row[];
  readonly accepted: readonly Row[];
  readonly waiting: {
    readonly count: number;
    readonly shown: readonly { readonly fp: string; readonly severity: string; readonly title: string }[];
  };
  readonly rotations: readonly { readonly name: string; readonly status: string; readonly summary: string }[];
  readonly history: readonly (readonly [date: string, event: string])[];
  /** Anybody can read it, so it says neither what nor where. */
  readonly isPublic: boolean;
}

/** It is the same for everybody: a repository may become public. */
const TITLE = 'Security follow-up: overview';

/**
 * The one issue that shows all: what is open, what waits, what was accepted until when, which rotations are due. It
 * holds no time of its own, so that a run that finds what the last one found writes nothing.
 */
export function renderDashboard(
  data: DashboardText,
  { maxLength }: { readonly maxLength: number },
): { title: string; body: string } {
  for (const rows of [150, 60, 25, 10, 3, 0]) {
    const body = bodyOf(data, rows);
    if (body.length <= maxLength) return { title: TITLE, body };
  }
  return { title: TITLE, body: countsOf(data) };
}

function bodyOf(data: DashboardText, rows: number): string {
  const sections = [
    countsOf(data),
    openTable(data, rows),
    waitingList(data, rows),
    decidedTable('Snoozed', data.snoozed, rows, data.isPublic),
    decidedTable('Accepted', data.accepted, rows, data.isPublic),
    rotationTable(data, rows),
    `### Ask for it\n\n${box('rescan', 'Look at everything again')}`,
    happened(data),
    `<sub>${FOOTER}</sub>`,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

const FOOTER =
  'Rekey rewrites the text above; what you write below stays. It closes this issue when nothing is open; close it yourself, and it stays closed.';

function countsOf({ open, waiting, snoozed, accepted, isPublic }: DashboardText): string {
  const overdue = open.filter(({ isOverdue }) => isOverdue === true).length;
  const parts = [`**${count(open.length, 'open issue')}**`];
  if (overdue > 0) parts.push(`${overdue} overdue`);
  if (waiting.count > 0)
    parts.push(`${count(waiting.count, 'finding')} ${waiting.count === 1 ? 'waits' : 'wait'} for an issue`);
  if (snoozed.length > 0) parts.push(`${snoozed.length} snoozed`);
  if (accepted.length > 0) parts.push(`${accepted.length} accepted`);
  const line = `${parts.join(' · ')}.`;
  if (!isPublic) return line;
  return `${line}\n\nThis page is public, so it says neither what nor where.`;
}

function openTable({ open, isPublic }: DashboardText, rows: number): string {
  if (open.length === 0) return '';
  const shown = open.slice(0, rows);
  if (isPublic)
    return `### Open\n\n${shown.map(({ number }) => `- #${number}`).join('\n')}${more(open.length - shown.length)}`;
  const lines = shown.map(
    ({ number, title, severity = '', state, due, isOverdue }) =>
      `| #${number} | ${plainText(severity)} | ${plainText(title)} | ${due ? due.toISOString().slice(0, 10) : ''}${isOverdue ? ', **overdue**' : ''} | ${WORDS[state] ?? ''} |`,
  );
  const table = ['| issue | severity | what | due | state |', '|---|---|---|---|---|', ...lines].join('\n');
  return `### Open\n\n${shown.length === 0 ? '' : table}${more(open.length - shown.length)}`;
}

const WORDS: Readonly<Record<string, string>> = {
  open: 'open',
  regressed: 'found again',
  acknowledged: 'acknowledged',
  snoozed: 'snoozed',
  accepted: 'accepted risk',
  'false-positive': 'false positive',
};

function more(number: number): string {
  return number > 0 ? `\n\nAnd ${groupedDigits(number)} more.` : '';
}

function waitingList({ waiting, isPublic }: DashboardText, rows: number): string {
  if (waiting.count === 0) return '';
  const shown = isPublic ? [] : waiting.shown.slice(0, rows);
  const boxes = shown.map(({ fp, severity, title }) =>
    box(`open=${fp}`, `${plainText(severity)}: ${plainText(title)}`),
  );
  const all = box('open-all', 'All of them');
  return [
    '### Waiting for an issue',
    prose(
      'Each run opens the most severe of them, as many as `issues.max-new` allows. Tick what the next run is to open first.',
    ),
    // Where none is named, their number stands at the top.
    `${[all, ...boxes].join('\n')}${shown.length === 0 ? '' : more(waiting.count - shown.length)}`,
  ].join('\n\n');
}

/** A line with a box that `src/tracker/dashboard/checkboxes.ts` reads. */
function box(command: string, text: string): string {
  return `- [ ] <!-- rekey:${command} --> ${text}`;
}

function decidedTable(heading: string, issues: readonly Row[], rows: number, isPublic: boolean): string {
  if (issues.length === 0) return '';
  const shown = issues.slice(0, rows);
  const lines = shown.map(({ number, title, severity = '', state, until }) => {
    const what = isPublic ? '' : ` ${plainText(severity)} | ${plainText(title)} |`;
    return `| #${number} |${what} ${WORDS[state] ?? ''} | ${until ?? 'no end'} |`;
  });
  const head = isPublic
    ? ['| issue | state | until |', '|---|---|---|']
    : ['| issue | severity | what | state | until |', '|---|---|---|---|---|'];
  return `### ${heading}\n\n${shown.length === 0 ? '' : [...head, ...lines].join('\n')}${more(issues.length - shown.length)}`;
}

function rotationTable({ rotations, isPublic }: DashboardText, rows: number): string {
  if (rotations.length === 0 || isPublic) return '';
  const shown = rotations.slice(0, rows);
  const lines = shown.map(
    ({ name, status, summary }) =>
      `- ${codeSpan(name)} (${plainText(statusWord(status))}): ${prose(summary)}`,
  );
  const boxes = shown
    .filter(({ name }) => /^[\w.-]{1,100}(?:\/[\w.+=@/-]{1,512})?$/.test(name))
    .map(({ name }) => box(`rotate=${name}`, codeSpan(name)));
  const list = `### Rotations\n\n${lines.join('\n')}${more(rotations.length - shown.length)}`;
  if (boxes.length === 0) return list;
  return `${list}\n\nTick one to have it made now; it still waits for its approval.\n\n${boxes.join('\n')}`;
}

function statusWord(status: string): string {
  const known = ROTATION_STATUSES.find((each) => each === status);
  return known ? STATUS_WORDS[known] : status;
}

function happened({ history }: DashboardText): string {
  if (history.length === 0) return '';
  return `### History\n\n${history.map(([date, event]) => `- ${plainText(date)}: ${plainText(event)}`).join('\n')}`;
}
