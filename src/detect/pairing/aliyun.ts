import { type Candidate, claimOf, type Draft, draftOf } from '../candidate.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { ALIYUN_LINKS, ALIYUN_REMEDY, ALIYUN_RULE_ID, isPlausibleAliyunSecret } from '../rules/aliyun.ts';
import { alignPairs } from './align.ts';
import { type BareSecret, bareSecretsNear, type PlacedPart, placeAll } from './parts.ts';

const NOISE = /alibaba|aliyun|cloud|alicloud|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE =
  /(?:(?<=\\[nrt]|LTAI[A-Za-z0-9]{12,20}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9]{30}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT = 240;

/** Puts ids, secrets and security tokens of Alibaba Cloud together, as {@link assembleAws} does for AWS. */
export function assembleAliyun(parts: readonly Candidate[]): Draft[] {
  if (parts.length === 0) return [];
  const of = (role: 'id' | 'secret' | 'session'): PlacedPart[] => placeAll(parts, role, NOISE);
  const ids = of('id');
  const named = of('secret');
  const sessions = of('session');
  const known = [...named, ...sessions].map((part) => part.candidate.span);

  const pairs = new Map<PlacedPart | BareSecret, PlacedPart>(alignPairs(ids, named));
  const paired = new Set(pairs.values());
  const lonely = ids.filter((id) => !paired.has(id));
  const bare = bareSecretsNear(lonely, BARE, isPlausibleAliyunSecret, known);
  for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);

  const drafts: Draft[] = [];
  const pairedIds = new Set<string>();
  for (const [secret, id] of pairs) {
    pairedIds.add(id.candidate.value);
    drafts.push(pairDraft(id.candidate, secret, sessions));
  }
  for (const secret of named)
    if (!pairs.has(secret) && saysAliyun(secret.candidate)) drafts.push(draftOf(secret.candidate));
  if (![...pairs.values()].some((id) => isTemporary(id.candidate))) {
    for (const session of sessions) drafts.push(draftOf(session.candidate));
  }
  for (const id of ids) {
    if (pairedIds.has(id.candidate.value)) continue;
    drafts.push({
      ...draftOf(id.candidate),
      title: 'Alibaba Cloud AccessKey id',
      subject: { kind: ALIYUN_RULE_ID, id: mask(id.candidate.value) },
      why: ['an id without its secret: the secret may stand elsewhere', ...id.candidate.why],
    });
  }
  return drafts;
}

function pairDraft(id: Candidate, secret: PlacedPart | BareSecret, sessions: readonly PlacedPart[]): Draft {
  const { value, view, span } = 'candidate' in secret ? secret.candidate : secret;
  const stand = placeholderReason(value, 'structured');
  const temporary = isTemporary(id);
  const severity = temporary ? 'high' : 'critical';
  return {
    rule: ALIYUN_RULE_ID,
    kind: ALIYUN_RULE_ID,
    title: temporary ? 'Temporary Alibaba Cloud credentials' : 'Alibaba Cloud AccessKey with its secret',
    severity: stand === undefined ? severity : 'low',
    confidence: stand === undefined ? 'structured' : 'placeholder',
    guessable: false,
    value,
    view,
    span,
    claims: [claimOf(id), ...(temporary ? sessions.map(({ candidate }) => claimOf(candidate)) : [])],
    subject: { kind: ALIYUN_RULE_ID, id: mask(id.value) },
    parts: { id: id.value, ...(temporary && sessions.length === 1 ? sessionOf(sessions) : {}) },
    remedy: ALIYUN_REMEDY,
    links: ALIYUN_LINKS,
    why: [
      stand ?? 'an id and its secret: usable as it is',
      ...('candidate' in secret ? [] : ['the secret has no name, but stands near the id']),
    ],
  };
}

function sessionOf([only]: readonly PlacedPart[]): { readonly session?: string } {
  return only === undefined ? {} : { session: only.candidate.value };
}

function saysAliyun({ found, view }: Candidate): boolean {
  if (/ali(?:baba|yun|cloud)|access_?key_?secret/i.test(found.name ?? '')) return true;
  return /ali(?:baba|yun|cloud)/i.test(view.text.slice(Math.max(0, found.start - CONTEXT), found.start));
}

function isTemporary(id: Candidate): boolean {
  return id.value.startsWith('STS.');
}

/** Prefix and last four, as ids of AWS are shown. */
function mask(id: string): string {
  return `${id.slice(0, 4)}…${id.slice(-4)}`;
}
