import type { Config } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import { isAtLeast } from '../findings/severity.ts';
import { refusalToSuppress } from '../findings/suppression.ts';
import { coverageOf } from './coverage.ts';
import { ticksOf } from './dashboard/checkboxes.ts';
import { partOf, partsOf } from './dashboard/dashboard-data.ts';
import { readDashboardMarker } from './dashboard/dashboard-marker.ts';
import { deathsKnownTo } from './death.ts';
import type { IssueIndex } from './index-issues.ts';
import { ownersFor } from './issue-owners.ts';
import type { PlanOptions } from './plan-issues.ts';
import type { TrackRequest } from './track-findings.ts';

/** What the plan of a run goes by. */
export function optionsFor(request: TrackRequest, index: IssueIndex): Omit<PlanOptions, 'mayRemind'> {
  const { report, config, scope, isPublic, ourAccounts = [] } = request;
  const { issues } = config;
  const deaths = deathsKnownTo(report, ourAccounts);
  const observedAt = request.observedAt ?? request.clock.now();
  const boxes = index.dashboards.flatMap(({ state, body }) => (state === 'open' ? ticksOf(body) : []));
  const asked = boxes.flatMap((box) => {
    if (box.kind === 'open') return [box.fingerprint];
    return box.kind === 'open-all' ? waitingIn(index) : [];
  });
  return {
    threshold: request.threshold,
    maxNew: issues['max-new'],
    maxWrites: Math.max(1, issues['max-writes'] - writesOfDashboard(issues, index)),
    asked: new Set(asked),
    isHeldBack: heldBack(request, index),
    scope,
    covers: coverageOf(report, scope, deaths),
    observedAt,
    today: observedAt.toISOString().slice(0, 10),
    isPublic,
    source: request.source,
    labels: issues.labels,
    due: issues.due,
    ourAccounts,
    ownersOf: ownersFor({ assignees: issues.assignees, codeowners: request.codeowners, isPublic }),
    rotationOf: request.rotationOf ?? (() => undefined),
    refusalOf: ({ subject }) => refusalToSuppress(subject, ourAccounts, 'An accepted risk'),
    render: request.render,
    closeAfter: issues['close-after'],
    closeOn: issues['close-on'],
    deaths,
  };
}

/** A change, or that it is opened and pinned. */
function writesOfDashboard(issues: Config['issues'], { dashboards }: IssueIndex): number {
  const isNew = dashboards.length === 0 && issues.dashboard !== false;
  return isNew && issues['pin-dashboard'] !== false ? 2 : 1;
}

/** Fingerprints of what waits for its issue, as the dashboards remember it. */
export function waitingIn({ dashboards }: IssueIndex): string[] {
  return dashboards.flatMap(({ body }) =>
    Object.values(readDashboardMarker(body)?.waiting ?? {}).flatMap(({ shown }) => shown.map(({ fp }) => fp)),
  );
}

/**
 * At the first look at a repository that has more than fits into a run only the dashboard is opened, so that people see
 * all of it before the mails begin. What the dashboard of this run does not show gets its issue at once.
 */
function heldBack(
  { report, config, scope, threshold }: TrackRequest,
  index: IssueIndex,
): (finding: Finding) => boolean {
  const { issues } = config;
  const isKnown = index.canonical.size + index.dashboards.length + index.unreadable.length > 0;
  if (isKnown || issues.dashboard === false) return () => false;
  const parts = partsOf(report, scope);
  const isShown = (finding: Finding): boolean => parts.includes(partOf(finding, scope));
  const open = report.findings.filter(
    (finding) => finding.state !== 'suppressed' && isAtLeast(finding.severity, threshold) && isShown(finding),
  );
  return open.length > issues['max-new'] ? isShown : () => false;
}
