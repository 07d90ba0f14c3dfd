import type { Finding } from '../findings/finding.ts';
import type { Known } from './index-issues.ts';
import { type Marker, rawMarker } from './marker.ts';
import type { Label, NewIssue } from './ports.ts';

/** A change to one issue. Texts are ours; what people wrote is merged when the change is made. */
export type IssueAction =
  | {
      readonly kind: 'create';
      readonly finding: Finding;
      readonly issue: NewIssue;
      readonly ensure: readonly Label[];
    }
  | ExistingIssueAction;

export type ExistingIssueAction = {
  readonly number: number;
  readonly marker: Marker;
  /** The marker as it was listed. Where it is another one by now, somebody was faster, and the next run looks again. */
  readonly seen: string | undefined;
  /** Our labels that follow the finding, where they change; whatever else the issue carries stays. */
  readonly tags?: readonly string[];
  readonly ensure?: readonly Label[];
} & (
  | {
      readonly kind: 'update';
      readonly text: string;
      /** A reminder, or what else people are to hear. */
      readonly comment?: string;
    }
  | { readonly kind: 'reopen'; readonly text: string; readonly comment: string }
  | {
      readonly kind: 'close';
      readonly reason: 'completed' | 'not_planned';
      readonly comment: string;
      /** For the history that people see, where it says more than the comment. */
      readonly event?: { readonly day: string; readonly what: string };
    }
  /** The finding is not at hand: what is said of it is put above the text as it is. */
  | { readonly kind: 'note'; readonly notice: string; readonly comment?: string }
  /** Takes out what everybody may read by now and should not; open or closed. */
  | { readonly kind: 'hide'; readonly text: string; readonly title: string }
  /** Only our memory of a closed issue changes. */
  | { readonly kind: 'settle' }
);

/** The issue that an action is about, with its marker as it was listed. */
export function targetOf({ issue }: Known): { readonly number: number; readonly seen: string | undefined } {
  return { number: issue.number, seen: rawMarker(issue.body) };
}

/** How many calls that change something an action takes. */
function writesOf(action: IssueAction): number {
  const hasComment = 'comment' in action && action.comment !== undefined;
  return hasComment ? 2 : 1;
}

/** Whether everybody who watches the repository gets a mail that nobody asked for. */
export function isLoud(action: IssueAction): boolean {
  return (
    action.kind === 'create' ||
    action.kind === 'reopen' ||
    ((action.kind === 'update' || action.kind === 'note') && action.comment !== undefined)
  );
}

const ORDER: Readonly<Record<IssueAction['kind'], number>> = {
  hide: -1,
  create: 0,
  reopen: 0,
  close: 1,
  update: 2,
  note: 2,
  settle: 3,
};

/**
 * As many actions as a run may make, the loudest and most severe first; the rest is found again by the next run.
 * `actions` come most severe first.
 */
export function withinBudget(
  actions: readonly IssueAction[],
  maxWrites: number,
): { readonly now: readonly IssueAction[]; readonly later: number } {
  const now: IssueAction[] = [];
  let left = maxWrites;
  for (const action of actions.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const writes = writesOf(action);
    if (writes <= left) now.push(action);
    left -= writes;
  }
  return { now, later: actions.length - now.length };
}
