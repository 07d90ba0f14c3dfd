import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.ts';
import { CLOSING } from './coverage.ts';
import type { Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';
import { MAX_BODY } from './region.ts';

export interface IssueDraft {
  readonly title: string;
  readonly text: string;
  readonly marker: Marker;
}

/** Text and marker of an open issue. `others` is how many characters of the body are not ours. */
export function draftIssue(
  finding: Finding,
  { source, history }: Pick<Marker, 'source' | 'history'>,
  others: number,
  { isPublic, render }: Pick<PlanOptions, 'isPublic' | 'render'>,
): IssueDraft {
  const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - others));
  const closing = isPublic ? 'Rekey closes this issue when its reason is gone.' : CLOSING[source];
  const { title, body } = render(finding, { isPublic, history, closing, maxLength });
  const marker: Marker = {
    fp: finding.fingerprint,
    state: 'open',
    source,
    hash: createHash('sha256').update(`${title}\0${body}`).digest('base64url').slice(0, 16),
    history,
    ...(isPublic ? { public: true } : openly(finding, source)),
  };
  return { title, text: body, marker };
}

function openly({ rule, severity, subject }: Finding, source: Marker['source']): Partial<Marker> {
  return {
    rule,
    severity,
    ...(source === 'rotation' && subject.id !== undefined ? { about: subject.id } : {}),
  };
}

/** Longer texts are not read. What people wrote may take the rest. */
const MAX_TEXT = 30_000;
const MIN_TEXT = 1_000;
