import { isAccepted, type Known } from './index-issues.ts';
import type { Decision, Marker } from './marker.ts';

/**
 * Where a finding stands between people and us. `new`: it waits for its issue. `regressed`: open again after it was
 * closed. `resolved`: proved to be gone, or closed by a person as done. See docs/issues.md.
 */
export type IssueState =
  | 'new'
  | 'open'
  | 'regressed'
  | 'acknowledged'
  | 'snoozed'
  | 'accepted'
  | 'false-positive'
  | 'resolved';

/** The state of an issue on a day (ISO, UTC). */
export function stateOf(known: Known, today: string): Exclude<IssueState, 'new'> {
  const { issue, marker } = known;
  const decision = decisionOn(marker, today);
  if (issue.state === 'open') {
    if (decision?.kind === 'snoozed' || decision?.kind === 'acknowledged') return decision.kind;
    return marker.again ? 'regressed' : 'open';
  }
  if (marker.state === 'fixed' || marker.state === 'duplicate') return 'resolved';
  if (isClosing(decision)) return decision.kind === 'revoked' ? 'resolved' : decision.kind;
  return marker.state === 'suppressed' || isAccepted(known) ? 'accepted' : 'resolved';
}

/** What a person decided, while it holds. */
export function decisionOn({ decision }: Marker, today: string): Decision | undefined {
  if (!decision) return undefined;
  return decision.until === undefined || decision.until >= today ? decision : undefined;
}

type Closing = Decision & { readonly kind: 'accepted' | 'false-positive' | 'revoked' };

/** Whether it is one of the decisions that close an issue. */
export function isClosing(decision: Decision | undefined): decision is Closing {
  return decision !== undefined && ['accepted', 'false-positive', 'revoked'].includes(decision.kind);
}
