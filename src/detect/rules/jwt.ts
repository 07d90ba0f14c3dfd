import { type Check, type Matcher, NOTHING, placeholder, type Rule, type Verdict } from '../rule.ts';
import { issuerOf } from './jwt-issuers.ts';

/** Reads a JWT (RFC 7519) as far as it can be read without its key. */
const judge: Check = (value, { now }): Verdict => {
  const [head, body] = value.split('.');
  const header = json(head);
  const claims = json(body);
  if (!header || !claims || typeof header.alg !== 'string') return NOTHING;
  // The sample of jwt.io, which stands in countless documents.
  if (claims.sub === '1234567890' || claims.name === 'John Doe')
    return placeholder('it is the sample of jwt.io');
  const issuer = issuerOf(header, claims);
  const why = [
    ...(issuer === undefined ? [] : [`it was issued by ${issuer}`]),
    `it is signed with ${/^[A-Za-z0-9]{2,12}$/.test(header.alg) ? header.alg : 'an unknown algorithm'}`,
  ];
  const { exp, role, iss, sub } = claims;
  if (iss === 'supabase-demo') return placeholder('every local Supabase has it');
  if (issuer === undefined && [iss, sub].some((claim) => typeof claim === 'string' && SAMPLE.test(claim)))
    return {
      is: 'secret',
      severity: 'low',
      why: [...why, 'who issued it, or for whom, is a word of examples'],
    };
  if (typeof exp === 'number' && exp * 1_000 < now.getTime()) {
    return { is: 'secret', severity: 'low', why: [...why, `it expired on ${dateOf(exp)}`] };
  }
  // Supabase: the role `anon` is meant to be public, `service_role` passes every policy.
  if (role === 'anon')
    return { is: 'secret', severity: 'low', why: [...why, 'its role is "anon", which is public'] };
  if (role === 'service_role')
    return { is: 'secret', severity: 'critical', why: [...why, 'its role passes every policy'] };
  if (typeof exp === 'number') return { is: 'secret', why: [...why, `it is valid until ${dateOf(exp)}`] };
  const names = ['iss', 'sub', 'aud', 'scope', 'email', 'jti', 'client_id', 'user_id'].some(
    (claim) => claim in claims,
  );
  return { is: 'secret', severity: names ? 'high' : 'medium', why: [...why, 'it never expires'] };
};

/** Who issues tokens in tests and documents, and for whom. */
const SAMPLE = /^(?:issuer|subject|foo|bar|test|example|sample)$/;

function json(part: string | undefined): Record<string, unknown> | undefined {
  const text = Buffer.from(part ?? '', 'base64url').toString();
  // An exception for each of thousands of false beginnings would cost more than all the rest.
  if (!text.startsWith('{"') || !text.endsWith('}')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function dateOf(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? 'no date' : date.toISOString().slice(0, 10);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Most characters of the three parts. */
const HEADER = 2_003;
const CLAIMS = 8_003;
const SIGNATURE = 1_400;

/**
 * Three parts of base64url with dots between them (RFC 7519, 3), of which the first two say objects. The dots are looked
 * for first: a pattern reads all characters of what may be a part, at every beginning of one, before it finds none.
 */
const token: Matcher = (text, at) => {
  // Anchors are found in either case.
  if (!text.startsWith('eyJ', at)) return undefined;
  const headerEnd = dotIn(text, at + 11, at + HEADER, '.eyJ');
  if (headerEnd === -1) return undefined;
  const claimsEnd = dotIn(text, headerEnd + 8, headerEnd + 1 + CLAIMS, '.');
  if (claimsEnd === -1) return undefined;
  const signature = SIGNED.exec(text.slice(claimsEnd + 1, claimsEnd + 1 + SIGNATURE))?.[0];
  if (signature === undefined) return undefined;
  if (!NO_OTHER.test(text.slice(at, headerEnd))) return undefined;
  if (!NO_OTHER.test(text.slice(headerEnd + 1, claimsEnd))) return undefined;
  return { start: at, end: claimsEnd + 1 + signature.length };
};

const NO_OTHER = /^[A-Za-z0-9_-]*$/;
const SIGNED = /^[A-Za-z0-9_-]{16,}/;

/** Where the next dot stands from `from` to `to`; -1 where there is none, or something else begins there. */
function dotIn(text: string, from: number, to: number, begins: string): number {
  const within = text.slice(from, to + begins.length);
  const dot = within.indexOf('.');
  return dot !== -1 && within.startsWith(begins, dot) ? from + dot : -1;
}

export const jwt: readonly Rule[] = [
  {
    id: 'json-web-token',
    title: 'JSON Web Token',
    severity: 'medium',
    anchors: ['eyJ'],
    match: token,
    extent: 'line',
    reach: 1_200,
    opaque: true,
    check: judge,
    remedy: ['End the session or change the key that signed it: a token cannot be taken back alone.'],
    links: ['https://www.rfc-editor.org/rfc/rfc7519'],
    finds: (make) => [
      {
        text: `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: make.lower(8) })}.${make.base64url(43)}`,
      },
      {
        text: `${encode({ alg: 'RS256', kid: make.hex(8) })}.${encode({ iss: 'x', exp: 4_102_444_800 })}.${make.base64url(342)}`,
      },
    ],
    ignores: (make) => [
      `eyJ${make.base64url(20)}.eyJ${make.base64url(20)}.${make.base64url(43)}`,
      `${encode({ alg: 'HS256' })}.${encode({ iss: 'supabase-demo', role: 'service_role' })}.${make.base64url(43)}`,
      `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 })}.${make.base64url(43)}`,
    ],
  },
];
