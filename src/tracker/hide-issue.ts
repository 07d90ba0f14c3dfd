import type { Finding } from '../findings/finding.ts';
import type { Known } from './index-issues.ts';
import { type IssueAction, targetOf } from './issue-action.ts';
import { type DraftOptions, draftIssue } from './issue-draft.ts';
import type { Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';
import { lengthOfOthers } from './region.ts';

/** Whether an issue says what everybody may read by now and should not: its repository was not public before. */
export function mustHide({ marker }: Known, { isPublic }: Pick<PlanOptions, 'isPublic'>): boolean {
  return isPublic && marker.public !== true;
}

/** Our text, title, labels and memory without what or where; open or closed, the issue stays as it is. */
export function hideIssue(known: Known, options: DraftOptions): IssueAction {
  const { issue, marker } = known;
  const {
    title,
    text,
    marker: hidden,
  } = draftIssue({ ...NOTHING, fingerprint: marker.fp }, marker, lengthOfOthers(issue.body), options);
  return {
    kind: 'hide',
    ...targetOf(known),
    title,
    text,
    tags: [],
    marker: { ...hidden, state: marker.state, ...goneOf(marker) },
  };
}

function goneOf({ gone }: Marker): Pick<Marker, 'gone'> {
  return gone === undefined ? {} : { gone };
}

/** What a public text is made from: it shows nothing of its finding, which need not be at hand. */
const NOTHING: Finding = {
  fingerprint: '',
  rule: '',
  severity: 'low',
  title: '',
  confidence: 'generic',
  state: 'new',
  locations: [],
  subject: { kind: '' },
  remedy: [],
};
