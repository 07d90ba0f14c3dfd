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
  { isPublic, render, ownersOf }: Pick<PlanOptions, 'isPublic' | 'render' | 'ownersOf'>,
): IssueDraft {
  const owners = mentionOf(ownersOf(finding).teams);
  const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - others) - owners.length);
  const closing = isPublic ? 'Rekey closes this issue when its reason is gone.' : CLOSING[source];
  const rendered = render(finding, { isPublic, history, closing, maxLength });
  const { title, body } = { ...rendered, body: rendered.body + owners };
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

/** Teams get a mention, the only way to reach them: an issue is assigned to people. */
function mentionOf(teams: readonly string[]): string {
  return teams.length === 0 ? '' : `\n\nCode owners: ${teams.join(', ')}`;
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
