import { compareFindings, type Finding } from '../findings/finding.ts';
import type { FailOn } from '../findings/severity.ts';
import { closeDuplicate } from './close-issue.ts';
import type { RunScope } from './coverage.ts';
import type { Deaths } from './death.ts';
import { decideGone } from './decide-gone.ts';
import { decide, decideNew } from './decide-issue.ts';
import type { DueTimes } from './due.ts';
import { hideIssue, mustHide } from './hide-issue.ts';
import type { IssueIndex, Known } from './index-issues.ts';
import { type IssueAction, isLoud, withinBudget } from './issue-action.ts';
import type { IssueOwners } from './issue-owners.ts';
import type { Marker } from './marker.ts';
import type { IssueRenderer } from './ports.ts';

export interface PlanOptions {
  /** Findings below it get no issue of their own; an issue that exists is kept up to date. */
  readonly threshold: FailOn;
  /** Most issues that are opened, reopened or reminded of: each is a mail to everybody who watches. */
  readonly maxNew: number;
  /** Most calls that change something. */
  readonly maxWrites: number;
  /** Fingerprints whose issue somebody asked for: they do not wait. */
  readonly asked: ReadonlySet<string>;
  /** Whether a finding gets no issue yet unless somebody asks for it: a first look at more than there is room for. */
  readonly isHeldBack: (finding: Finding) => boolean;
  readonly scope: RunScope;
  /** Whether the run could have seen what the issue is about. */
  readonly covers: (marker: Marker) => boolean;
  /** When the run began to look. What was closed later is not contradicted by it. */
  readonly observedAt: Date;
  /** Its day, ISO, in UTC. */
  readonly today: string;
  readonly isPublic: boolean;
  /** `owner/name` of what the findings are about, where another repository has the issues. */
  readonly source: string | undefined;
  readonly labels: readonly string[];
  readonly due: DueTimes;
  /** Whether there is room for one more reminder. */
  readonly mayRemind: boolean;
  readonly ourAccounts: readonly string[];
  /** Whose business a finding is. */
  readonly ownersOf: (finding: Finding) => IssueOwners;
  /** Name of the configured rotation that changes the credential of a finding. */
  readonly rotationOf: (finding: Finding) => string | undefined;
  /** Why nobody may accept a finding; `undefined` where people may. */
  readonly refusalOf: (finding: Finding) => string | undefined;
  readonly render: IssueRenderer;
  /** Complete looks in a row that must not find something before its issue closes. */
  readonly closeAfter: number;
  /** Whether the issue of a credential closes when it is gone and proved to be dead, or when it is gone. */
  readonly closeOn: 'proof' | 'gone';
  readonly deaths: Deaths;
}

export interface IssuePlan {
  readonly actions: readonly IssueAction[];
  /** Findings that get an issue in a later run, since this one has opened as many as it may. Most severe first. */
  readonly waiting: readonly Finding[];
  /** Findings whose risk a person has accepted: they have a closed issue. */
  readonly held: readonly { readonly finding: Finding; readonly known: Known }[];
  /** Changes that wait for a later run, since this one may write no more. */
  readonly later: number;
  /** Issues of ours that say nothing any more about which finding they belong to. */
  readonly unreadable: readonly number[];
}

/** What must change in the tracker so that it says what the findings say. Decides; changes nothing. */
export function planIssues(
  findings: readonly Finding[],
  { canonical, duplicates, readable, unreadable }: IssueIndex,
  options: Omit<PlanOptions, 'mayRemind'>,
): IssuePlan {
  const open = readable.filter((known) => mustHide(known, options));
  // Before anything else, and alone: what else there is to do for one comes with the next run.
  const isHiding = new Set(open.map(({ issue }) => issue.number));
  const actions: IssueAction[] = open.map((known) => hideIssue(known, options));
  const waiting: Finding[] = [];
  const held: { finding: Finding; known: Known }[] = [];
  let room = options.maxNew;
  for (const finding of distinct(findings)) {
    const known = canonical.get(finding.fingerprint);
    const now = { ...options, mayRemind: room > 0 };
    const decision = known ? decide(finding, known, now) : decideNew(finding, now);
    if (decision === 'nothing') continue;
    const isHeld = decision === 'held' || (decision.kind === 'settle' && decision.marker.state === 'open');
    if (isHeld && known) held.push({ finding, known });
    if (decision === 'held' || (known && isHiding.has(known.issue.number))) continue;
    if (!isLoud(decision)) {
      actions.push(decision);
    } else if (options.asked.has(finding.fingerprint)) {
      actions.push(decision);
    } else if (room > 0 && !(decision.kind === 'create' && options.isHeldBack(finding))) {
      actions.push(decision);
      room -= 1;
    } else {
      waiting.push(finding);
    }
  }
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, known] of canonical) {
    if (found.has(fingerprint) || isHiding.has(known.issue.number) || !options.covers(known.marker)) continue;
    const gone = decideGone(known, { ...options, mayRemind: room > 0 });
    if (!gone) continue;
    // What asks people for something is a mail; one that does not fit into this run comes with the next.
    if (isLoud(gone) && room <= 0) continue;
    actions.push(gone);
    if (isLoud(gone)) room -= 1;
  }
  actions.push(...duplicates.filter(({ issue }) => !isHiding.has(issue.number)).map(closeDuplicate));
  const { now, later } = withinBudget(actions, options.maxWrites);
  return { actions: now, waiting, held, later, unreadable };
}

/** One finding for each fingerprint, most severe first; one that is open speaks before one that is suppressed. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const byFingerprint = new Map<string, Finding>();
  for (const finding of [...findings].sort(
    (a, b) => suppressedLast(a) - suppressedLast(b) || compareFindings(a, b),
  )) {
    if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
  }
  return [...byFingerprint.values()];
}

function suppressedLast({ state }: Finding): number {
  return state === 'suppressed' ? 1 : 0;
}
