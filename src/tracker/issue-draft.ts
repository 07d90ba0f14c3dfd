import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.ts';
import { closingOf } from './coverage.ts';
import { keyOf } from './death.ts';
import { dueAt } from './due.ts';
import { type HistoryEntry, MAX_EVENTS, type Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';
import { publicEvent } from './public-event.ts';
import { MAX_BODY } from './region.ts';

export interface IssueDraft {
  readonly title: string;
  readonly text: string;
  readonly marker: Marker;
}

/** What of an issue's memory goes on when its text is made anew. */
type Memory = Pick<
  Marker,
  'source' | 'history' | 'since' | 'again' | 'decision' | 'reminded' | 'tags' | 'handled' | 'dead' | 'kept'
>;

/** Text and marker of an open issue. `others` is how many characters of the body are not ours. */
export function draftIssue(
  finding: Finding,
  memory: Memory,
  others: number,
  {
    isPublic,
    source: from,
    render,
    ownersOf,
    ourAccounts,
    rotationOf,
    due: times,
    closeAfter,
    closeOn,
  }: DraftOptions,
): IssueDraft {
  const { source, since } = memory;
  const events = memory.history.slice(-MAX_EVENTS);
  const history = isPublic ? events.map(publicEvent) : events;
  const owners = ownersOf(finding);
  const mention = mentionOf(owners.teams);
  const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - others) - mention.length);
  const { account } = finding.subject;
  const isOurs = account !== undefined && ourAccounts.includes(account);
  const closing = closingOf(source, { isPublic, isOurs, closeAfter, closeOn });
  const rotation = rotationOf(finding);
  const key = keyOf(finding, ourAccounts);
  const due = isPublic ? undefined : dueAt({ since, history }, times[finding.severity]);
  const rendered = render(finding, { isPublic, history, closing, maxLength, due, isOurs, rotation });
  const { title, body } = { ...rendered, body: rendered.body + mention };
  const marker: Marker = {
    fp: finding.fingerprint,
    state: 'open',
    source,
    hash: createHash('sha256').update(`${title}\0${body}`).digest('base64url').slice(0, 16),
    history,
    ...memoryOf(memory),
    ...(memory.dead === undefined ? {} : { dead: isPublic ? '' : memory.dead }),
    ...(isPublic
      ? { public: true, tags: [] }
      : {
          ...openMemory(finding, source),
          ...(from === undefined ? {} : { from }),
          ...(owners.all.length === 0 ? {} : { owners: owners.all }),
          ...(isOurs ? { ours: true } : {}),
          ...(key === undefined ? {} : { key }),
          ...(rotation === undefined ? {} : { rotation }),
        }),
  };
  return { title, text: body, marker };
}

/** What a text is made with. */
export type DraftOptions = Pick<
  PlanOptions,
  | 'isPublic'
  | 'source'
  | 'render'
  | 'ownersOf'
  | 'ourAccounts'
  | 'rotationOf'
  | 'due'
  | 'closeAfter'
  | 'closeOn'
>;

function memoryOf({ since, again, decision, reminded, tags, handled, kept }: Memory): Partial<Marker> {
  return {
    ...(since === undefined ? {} : { since }),
    ...(again ? { again } : {}),
    ...(decision ? { decision } : {}),
    ...(reminded ? { reminded } : {}),
    ...(tags ? { tags } : {}),
    ...(handled ? { handled } : {}),
    ...(kept ? { kept } : {}),
  };
}

/** The history with one more event. */
export function withEvent(history: readonly HistoryEntry[], day: string, event: string): HistoryEntry[] {
  return [...history, [day, event]];
}

/** Teams get a mention, the only way to reach them: an issue is assigned to people. */
function mentionOf(teams: readonly string[]): string {
  return teams.length === 0 ? '' : `\n\nCode owners: ${teams.join(', ')}`;
}

/** What is remembered of a finding where not everybody reads it. */
export function openMemory(
  { rule, severity, subject, locations }: Finding,
  source: Marker['source'],
): Partial<Marker> {
  return {
    rule,
    severity,
    ...(source === 'rotation' && subject.id !== undefined ? { about: subject.id } : {}),
    ...repositoriesOf(locations),
  };
}

/** Of more than are kept none is: then only a person closes the issue. */
function repositoriesOf(locations: Finding['locations']): Pick<Marker, 'repositories'> {
  const names = new Set(locations.flatMap(({ repository }) => repository?.toLowerCase() ?? []));
  return names.size > 0 && names.size <= MOST_REPOSITORIES ? { repositories: [...names].sort() } : {};
}

const MOST_REPOSITORIES = 50;

/** Longer texts are not read. What people wrote may take the rest. */
const MAX_TEXT = 30_000;
const MIN_TEXT = 1_000;
