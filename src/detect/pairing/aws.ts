import { awsAccountOf, maskKeyId } from '../../credentials/aws-key-id.ts';
import type { Severity } from '../../findings/severity.ts';
import { type Candidate, claimOf, type Draft, draftOf } from '../candidate.ts';
import { isPlausibleAwsSecret } from '../judge/aws-secret.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { AWS_LINKS, AWS_REMEDY, AWS_RULE_ID } from '../rules/aws.ts';
import { alignPairs } from './align.ts';
import { type BareSecret, bareSecretsNear, type PlacedPart, placeAll } from './parts.ts';

/** Words of a name that do not tell one pair from another. */
const NOISE = /aws|amazon|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
/** `id/secret` is one of the ways to write both. */
const BARE =
  /(?:(?<=\\[nrt]|A[KS]IA[A-Z2-7]{16}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
/** Near enough before a plain `secret_key` to say whose it is. */
const CONTEXT = 240;

/**
 * Puts ids, secrets and session tokens of one file together. A pair is one finding, at its secret; an id alone
 * and a secret alone are findings of their own, since the other half may stand somewhere else.
 */
export function assembleAws(parts: readonly Candidate[]): Draft[] {
  if (parts.length === 0) return [];
  const of = (role: 'id' | 'secret' | 'session'): PlacedPart[] => placeAll(parts, role, NOISE);
  const ids = of('id');
  const named = of('secret');
  const sessions = of('session');
  const known = [...named, ...sessions].map((part) => part.candidate.span);

  const pairs = new Map<PlacedPart | BareSecret, PlacedPart>(alignPairs(ids, named));
  const paired = new Set(pairs.values());
  const lonely = ids.filter((id) => !paired.has(id));
  const bare = bareSecretsNear(lonely, BARE, (value) => isPlausibleAwsSecret(value, { bare: true }), known);
  for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);

  const drafts: Draft[] = [];
  const usedSessions = new Set<PlacedPart>();
  const pairedIds = new Map<string, PlacedPart>();
  const idOfSecret = new Map<string, PlacedPart>();
  for (const [secret, id] of pairs) {
    const session = isTemporary(id) ? nearest(sessions, secret, usedSessions) : undefined;
    if (session) usedSessions.add(session);
    pairedIds.set(id.candidate.value, id);
    idOfSecret.set(valueOfSecret(secret), id);
    drafts.push(pairDraft(id, secret, session));
  }
  for (const secret of named) {
    if (pairs.has(secret)) continue;
    const id = idOfSecret.get(secret.candidate.value);
    if (id) drafts.push(pairDraft(id, secret, undefined));
    else if (saysAws(secret.candidate)) drafts.push(loneSecret(secret.candidate));
  }
  for (const id of ids) if (!pairedIds.has(id.candidate.value)) drafts.push(loneId(id.candidate));
  for (const session of sessions) if (!usedSessions.has(session)) drafts.push(draftOf(session.candidate));
  return drafts;
}

function pairDraft(id: PlacedPart, secret: PlacedPart | BareSecret, session: PlacedPart | undefined): Draft {
  const keyId = id.candidate.value;
  const value = valueOfSecret(secret);
  const view = 'candidate' in secret ? secret.candidate.view : secret.view;
  const span = 'candidate' in secret ? secret.candidate.span : secret.span;
  // An example id beside a real secret is a real leak; only an example secret is harmless.
  const stand = placeholderReason(value, 'structured');
  const temporary = isTemporary(id);
  const strength = temporary
    ? {
        severity: session ? 'high' : 'medium',
        title: 'Temporary AWS credentials',
        why: session ? 'with its session token' : 'without its session token, which it needs',
      }
    : {
        severity: 'critical',
        title: 'AWS access key with its secret',
        why: 'an id and its secret: usable as it is',
      };
  const account = awsAccountOf(keyId);
  return {
    ...base(
      stand === undefined ? (strength.severity as Severity) : 'low',
      stand === undefined ? 'structured' : 'placeholder',
    ),
    title: strength.title,
    value,
    view,
    span,
    claims: [claimOf(id.candidate), ...(session ? [claimOf(session.candidate)] : [])],
    subject: { kind: AWS_RULE_ID, id: maskKeyId(keyId), ...(account === undefined ? {} : { account }) },
    parts: { id: keyId, ...(session ? { session: session.candidate.value } : {}) },
    why: [
      stand ?? strength.why,
      ...(account === undefined ? [] : [`the id says that it belongs to account ${account}`]),
      ...('candidate' in secret ? [] : ['the secret has no name, but stands near the id']),
    ],
  };
}

function loneId(candidate: Candidate): Draft {
  const account = awsAccountOf(candidate.value);
  const temporary = candidate.value.startsWith('ASIA');
  const real = candidate.confidence !== 'placeholder';
  return {
    ...base(real && !temporary ? 'medium' : 'low', candidate.confidence),
    title: temporary ? 'Id of temporary AWS credentials' : 'AWS access key id',
    value: candidate.value,
    view: candidate.view,
    span: candidate.span,
    claims: [],
    subject: {
      kind: AWS_RULE_ID,
      id: maskKeyId(candidate.value),
      ...(account === undefined ? {} : { account }),
    },
    why: [
      'an id without its secret: the secret may stand elsewhere',
      ...(account === undefined ? [] : [`the id says that it belongs to account ${account}`]),
      ...candidate.why,
    ],
  };
}

function loneSecret(candidate: Candidate): Draft {
  const real = candidate.confidence !== 'placeholder';
  return {
    ...base(real ? 'high' : 'low', candidate.confidence),
    title: 'AWS secret access key',
    value: candidate.value,
    view: candidate.view,
    span: candidate.span,
    claims: [],
    subject: { kind: AWS_RULE_ID },
    why: [
      `40 characters of its alphabet under the name ${candidate.found.name ?? 'of a secret'}`,
      ...candidate.why,
    ],
  };
}

type Base = Pick<Draft, 'rule' | 'kind' | 'severity' | 'confidence' | 'guessable' | 'remedy' | 'links'>;

function base(severity: Severity, confidence: Draft['confidence']): Base {
  return {
    rule: AWS_RULE_ID,
    kind: AWS_RULE_ID,
    severity,
    confidence,
    guessable: false,
    remedy: AWS_REMEDY,
    links: AWS_LINKS,
  };
}

/** Whether the name, or what stands shortly before it, says that the secret is AWS's. */
function saysAws({ found, view }: Candidate): boolean {
  if (/aws|amazon|secret[-_. ]?access[-_. ]?key/i.test(found.name ?? '')) return true;
  return /\baws|amazon|boto3/i.test(view.text.slice(Math.max(0, found.start - CONTEXT), found.start));
}

function isTemporary(id: PlacedPart): boolean {
  return id.candidate.value.startsWith('ASIA');
}

function valueOfSecret(secret: PlacedPart | BareSecret): string {
  return 'candidate' in secret ? secret.candidate.value : secret.value;
}

function nearest(
  sessions: readonly PlacedPart[],
  to: { readonly start: number },
  used: ReadonlySet<PlacedPart>,
): PlacedPart | undefined {
  let best: PlacedPart | undefined;
  for (const session of sessions) {
    if (used.has(session)) continue;
    if (!best || Math.abs(session.start - to.start) < Math.abs(best.start - to.start)) best = session;
  }
  return best;
}
