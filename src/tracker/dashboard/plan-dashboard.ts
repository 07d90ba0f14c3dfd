import { createHash } from 'node:crypto';
import type { Config } from '../../config/schema.ts';
import { labelsFor } from '../labels.ts';
import { MAX_EVENTS } from '../marker.ts';
import type { DashboardRenderer, Label, NewIssue, TrackedIssue } from '../ports.ts';
import { publicEvent } from '../public-event.ts';
import { MAX_BODY, newBody, placed } from '../region.ts';
import { type BoxCommand, keyOf, ticksOf } from './checkboxes.ts';
import type { DashboardData } from './dashboard-data.ts';
import {
  type DashboardMarker,
  formatDashboardMarker,
  readDashboardMarker,
  withoutDashboardMarker,
} from './dashboard-marker.ts';

/** A change to the dashboard; what people wrote in it is merged when it is made. */
export type DashboardAction =
  | { readonly kind: 'create'; readonly issue: NewIssue; readonly ensure: readonly Label[] }
  | {
      readonly kind: 'write';
      readonly number: number;
      readonly marker: DashboardMarker;
      readonly text: string;
      /** Boxes whose wish was granted: they are emptied. Those ticked meanwhile stay. */
      readonly granted: readonly BoxCommand[];
      readonly state?: 'open' | 'closed';
      /** Takes out what everybody may read by now and should not; open or closed. */
      readonly isHiding?: true;
    };

export interface DashboardRequest {
  readonly mode: Config['issues']['dashboard'];
  readonly data: DashboardData;
  readonly waiting: DashboardMarker['waiting'];
  readonly dashboards: readonly TrackedIssue[];
  /** Labels of the configuration. */
  readonly labels: readonly string[];
  readonly today: string;
  /** `owner/name` of what it is about, where another repository has the issues. */
  readonly source: string | undefined;
  readonly render: DashboardRenderer;
}

/** Characters of the text; less where the marker and what people wrote need the room. */
const MAX_TEXT = 34_000;
const MIN_TEXT = 2_000;

/** More open issues than these are easier seen in one place. */
const MANY = 10;

/** What must change so that one dashboard shows what there is; nothing where it does. A second one is closed. */
export function planDashboard(request: DashboardRequest): DashboardAction[] {
  const actions: DashboardAction[] = [];
  const issue = request.dashboards.find(({ state }) => state === 'open') ?? request.dashboards[0];
  const first = planFirst(issue, request);
  if (first) actions.push(first);
  for (const other of request.dashboards) {
    const isDone = other === issue && first !== undefined;
    if (other.state === 'closed' && !isDone) actions.push(...hidden(other, request));
  }
  const open = request.dashboards.filter(({ state }) => state === 'open');
  for (const other of open.slice(1)) {
    const text = `Another issue shows all: #${open[0]?.number}.`;
    const { marker } = draft(request, [[request.today, 'closed as a duplicate']], 0);
    actions.push({
      kind: 'write',
      number: other.number,
      marker: { ...marker, state: 'closed' },
      text,
      granted: [],
      state: 'closed',
    });
  }
  return actions;
}

/** What a closed one said when the repository was not public. */
function hidden(issue: TrackedIssue, request: DashboardRequest): DashboardAction[] {
  const before = readDashboardMarker(issue.body);
  if (!request.data.isPublic || before?.public === true) return [];
  const { marker, text } = draft(request, before?.history ?? [], 0);
  return [
    {
      kind: 'write',
      number: issue.number,
      marker: { ...marker, state: before?.state ?? 'open' },
      text,
      granted: ticksOf(issue.body),
      isHiding: true,
    },
  ];
}

function planFirst(issue: TrackedIssue | undefined, request: DashboardRequest): DashboardAction | undefined {
  const { mode, data } = request;
  const before = issue && readDashboardMarker(issue.body);
  const isEmpty = data.open.length + data.snoozed.length + data.waiting.count === 0;
  if (!issue) {
    const isMuch = data.waiting.count > 0 || data.open.length > MANY;
    if (mode === false || isEmpty || (mode === 'auto' && !isMuch)) return undefined;
    const { title, marker, text } = draft(request, [[request.today, 'opened']], 0);
    const labels = labelsFor(request.labels);
    return {
      kind: 'create',
      issue: {
        title,
        body: newBody(formatDashboardMarker(marker), text),
        labels: labels.map(({ name }) => name),
        assignees: [],
      },
      ensure: labels,
    };
  }
  if (issue.state === 'closed') {
    // Whoever closed it does not want to see it, unless the configuration says so.
    const isOurs = before?.state === 'closed';
    if (isEmpty || mode === false || !(isOurs || mode === true)) return undefined;
    if (mode === 'auto' && data.waiting.count === 0 && data.open.length <= MANY) return undefined;
    return written(issue, request, before, 'open');
  }
  if (mode === false || (isEmpty && !isKeptEmpty(before, request)))
    return written(issue, request, before, 'closed');
  return written(issue, request, before, undefined);
}

function written(
  issue: TrackedIssue,
  request: DashboardRequest,
  before: DashboardMarker | undefined,
  state: 'open' | 'closed' | undefined,
): DashboardAction | undefined {
  const events = before?.history ?? [[request.today, 'opened']];
  const history = state === undefined ? events : [...events, [request.today, state] as const];
  const others = placed(withoutDashboardMarker(issue.body), '', '').length;
  const { marker: made, text } = draft(request, history, others);
  const marker: DashboardMarker = {
    ...made,
    state: state ?? 'open',
    ...(before?.handled ? { handled: before.handled } : {}),
    ...(state === undefined && isKeptEmpty(before, request) ? { kept: true } : {}),
  };
  const granted = grantedAmong(ticksOf(issue.body), request.data);
  const isSame =
    state === undefined && before !== undefined && before.state === 'open' && sameMemory(before, marker);
  if (isSame && granted.length === 0) return undefined;
  return {
    kind: 'write',
    number: issue.number,
    marker,
    text,
    granted,
    ...(state === undefined ? {} : { state }),
  };
}

/** Whether we closed it and it is open again: a person wants to see it, although there is nothing to show. */
function isKeptEmpty(before: DashboardMarker | undefined, { data }: DashboardRequest): boolean {
  const isEmpty = data.open.length + data.snoozed.length + data.waiting.count === 0;
  return isEmpty && (before?.kept === true || before?.state === 'closed');
}

function sameMemory(before: DashboardMarker, after: DashboardMarker): boolean {
  return comparable(before) === comparable(after);
}

function comparable({ hash, waiting, rotations, public: isPublic, from }: DashboardMarker): string {
  return JSON.stringify([hash, waiting, rotations, isPublic, from]);
}

/** Wishes that this run has granted, or that nothing is left of: a whole look is one, and an issue that is open now. */
function grantedAmong(ticked: readonly BoxCommand[], { waiting, rotations }: DashboardData): BoxCommand[] {
  const open = new Set([
    ...waiting.shown.map(({ fp }) => keyOf({ kind: 'open', fingerprint: fp })),
    ...rotations.map(({ name }) => keyOf({ kind: 'rotate', rotation: name })),
    ...(waiting.count > 0 ? [keyOf({ kind: 'open-all' })] : []),
  ]);
  return ticked.filter((command) => command.kind === 'rescan' || !open.has(keyOf(command)));
}

function draft(
  { data, waiting, source, render }: DashboardRequest,
  events: DashboardMarker['history'],
  others: number,
): { readonly title: string; readonly marker: DashboardMarker; readonly text: string } {
  const last = events.slice(-MAX_EVENTS);
  const history = data.isPublic ? last.map(publicEvent) : last;
  const memory = {
    state: 'open' as const,
    waiting,
    rotations: data.rotations,
    history,
    ...(data.isPublic ? { public: true as const } : {}),
    ...(source === undefined || data.isPublic ? {} : { from: source }),
  };
  const taken = formatDashboardMarker({ ...memory, hash: '' }).length + others + 1_000;
  const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - taken));
  const { title, body } = render({ ...data, history }, { maxLength });
  const hash = createHash('sha256').update(`${title}\0${body}`).digest('base64url').slice(0, 16);
  return { title, marker: { ...memory, hash }, text: body };
}
