import { isOfCredential } from './death.ts';
import { lookAgain } from './gone.ts';
import { isAccepted, type Known } from './index-issues.ts';
import { type IssueAction, targetOf } from './issue-action.ts';
import { withEvent } from './issue-draft.ts';
import type { Gone, Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';
import { isClosing } from './state.ts';

/** What becomes of an issue whose finding a complete look did not find. */
export function decideGone(known: Known, options: PlanOptions): IssueAction | undefined {
  const { issue, marker } = known;
  // Open although we closed it: a person reopened it, and knows why.
  if (marker.state !== 'open') return undefined;
  if (issue.state === 'closed')
    return isClosing(marker.decision) || isAccepted(known) ? settled(known, 'fixed') : undefined;
  const { gone, needed, isEnough, dead, isProved } = lookAgain(marker, options);
  if (isEnough && isProved) return closeGone(known, { gone, needed, dead }, options);
  const isKnown = marker.gone?.looks === gone.looks && marker.dead === dead;
  if (isKnown) return undefined;
  const notice = noticeOn(gone, { needed, isProved }, options);
  return {
    kind: 'note',
    ...targetOf(known),
    marker: { ...marker, gone, ...deadOf(dead, options) },
    notice,
    // A change of state, of which people must know: nothing more happens by itself.
    ...(isEnough ? { comment: notice } : {}),
  };
}

function noticeOn(
  { since, looks }: Gone,
  { needed, isProved }: { readonly needed: number; readonly isProved: boolean },
  { today, isPublic }: Pick<PlanOptions, 'today' | 'isPublic'>,
): string {
  const left = needed - looks;
  const unproved = isPublic
    ? 'Then somebody who may says that it is settled: `/revoked HOW`.'
    : 'Then it stays open until the credential is known to be dead: change it if nobody has, and write `/revoked HOW`.';
  if (left > 0) {
    const next = `The complete look of ${today} did not find it any more. It takes ${left} more in a row.`;
    return isProved ? next : `${next} ${unproved}`;
  }
  const row = needed === 1 ? 'a complete look' : `${needed} complete looks in a row`;
  const whatNow = isPublic
    ? 'It stays open until somebody who may says that it is settled: `/revoked HOW`.'
    : 'It stays open, since nothing shows that the credential is dead, and taking it away does not kill it: change it if nobody has, then write `/revoked HOW`, or close this issue.';
  return `No longer found since ${since}, by ${row}. ${whatNow}`;
}

interface Proof {
  readonly gone: Gone;
  readonly needed: number;
  readonly dead: string | undefined;
}

/** Says on what proof. In public, that it was gone is all. */
function closeGone(known: Known, { gone, needed, dead }: Proof, options: PlanOptions): IssueAction {
  const { today, isPublic, closeOn } = options;
  const { marker } = known;
  const looks =
    needed === 1
      ? `a complete look on ${today} at everything that could show it did not find it`
      : `${needed} complete looks in a row, from ${gone.since} to ${today}, at everything that could show it did not find it`;
  const whyDead = dead === undefined || dead === '' || isPublic ? '' : ` The credential is dead: ${dead}`;
  const unproved =
    isOfCredentialOpenly(marker, isPublic) && dead === undefined && closeOn === 'gone'
      ? ` ${STILL_ALIVE}`
      : '';
  const { gone: _gone, ...memory } = marker;
  return {
    kind: 'close',
    ...targetOf(known),
    reason: 'completed',
    comment: `No longer found: ${looks}.${whyDead}${unproved}`,
    event: { day: today, what: eventOf(marker, dead, isPublic) },
    marker: {
      ...memory,
      state: 'fixed',
      history: withEvent(marker.history, today, 'fixed'),
      ...deadOf(dead, options),
    },
  };
}

function isOfCredentialOpenly(marker: Marker, isPublic: boolean): boolean {
  return isOfCredential(marker) && !isPublic;
}

function eventOf(marker: Marker, dead: string | undefined, isPublic: boolean): string {
  if (isPublic || !isOfCredential(marker)) return 'closed: no longer found';
  return dead === undefined
    ? 'closed: no longer found'
    : 'closed: no longer found, and the credential is dead';
}

/** Of a public repository only that it is dead is kept. */
function deadOf(dead: string | undefined, { isPublic }: Pick<PlanOptions, 'isPublic'>): Pick<Marker, 'dead'> {
  return dead === undefined ? {} : { dead: isPublic ? '' : dead };
}

const STILL_ALIVE =
  'That it is gone from there does not make the credential dead: if nobody has changed it, change it now.';

/** Our memory follows what is so, without a word: the issue stays closed by a person's decision. */
export function settled(known: Known, state: 'open' | 'fixed'): IssueAction {
  return { kind: 'settle', ...targetOf(known), marker: { ...known.marker, state } };
}
