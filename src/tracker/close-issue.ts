import type { Finding } from '../findings/finding.ts';
import type { Known } from './index-issues.ts';
import { type IssueAction, targetOf } from './issue-action.ts';
import { withEvent } from './issue-draft.ts';
import type { Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';

/** A finding that somebody has accepted by the configuration. */
export function closeSuppressed({ suppression }: Finding, known: Known, options: PlanOptions): IssueAction {
  const until = suppression?.until === undefined ? '' : ` until ${suppression.until}`;
  const comment =
    options.isPublic || !suppression
      ? 'Accepted.'
      : `Accepted${until} by \`${suppression.by.replaceAll('`', '')}\`.`;
  return {
    kind: 'close',
    ...targetOf(known),
    reason: 'not_planned',
    comment,
    marker: closed(known.marker, 'suppressed', options.today),
  };
}

/** An open issue beside another one about the same finding. */
export function closeDuplicate(known: Known & { readonly of: number }): IssueAction {
  return {
    kind: 'close',
    ...targetOf(known),
    reason: 'not_planned',
    comment: `Duplicate of #${known.of}, which stays.`,
    marker: { ...known.marker, state: 'duplicate' },
  };
}

/** A finding that stands where it stays readable for ever, so that only its death ends it. */
export function closeDead(known: Known, dead: string, { today, isPublic }: PlanOptions): IssueAction {
  return {
    kind: 'close',
    ...targetOf(known),
    reason: 'completed',
    comment: isPublic ? 'Its reason is gone.' : `The credential is dead: ${dead}`,
    event: { day: today, what: isPublic ? 'closed: its reason is gone' : 'closed: the credential is dead' },
    marker: { ...closed(known.marker, 'fixed', today), dead: isPublic ? '' : dead },
  };
}

function closed(marker: Marker, state: 'fixed' | 'suppressed', day: string): Marker {
  return { ...marker, state, history: withEvent(marker.history, day, state) };
}
