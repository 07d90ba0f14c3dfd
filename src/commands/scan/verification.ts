import type { Finding, Verification } from '../../findings/finding.ts';
import { isAtLeast, type Severity } from '../../findings/severity.ts';
import type { Asked } from '../../verify/asked.ts';
import type { Context } from '../context.ts';
import type { Occurrence } from './occurrences.ts';

/** Whether providers are asked about what a scan finds. */
export interface VerifyRequest {
  /** Default: as the configuration says. */
  readonly wanted?: boolean | undefined;
  /** Why nobody is asked although it is wanted: a sentence. */
  readonly refusal?: string | undefined;
}

/** A finding with everywhere it stands. */
export interface Found {
  readonly finding: Finding;
  readonly group: readonly Occurrence[];
}

export interface Verified {
  readonly found: readonly Found[];
  readonly notes: readonly string[];
}

/**
 * Asks whether what was found works, where that is wanted. Whoever cannot be asked is told of in a note: the scan is
 * complete without it. `userRules` are the ids of the user's own rules, whose finds are of no provider.
 */
export async function verification(
  found: readonly Found[],
  { wanted, refusal }: VerifyRequest,
  context: Context,
  userRules: readonly string[],
): Promise<Verified> {
  if (!(wanted ?? context.config.scan.verify))
    return { found, notes: refusal === undefined || !context.config.scan.verify ? [] : [refusal] };
  if (refusal !== undefined) return { found, notes: [refusal] };
  const open = found.filter(
    ({ finding }) =>
      finding.state !== 'suppressed' &&
      finding.confidence !== 'placeholder' &&
      !userRules.includes(finding.rule),
  );
  const results = await ask(open, context);
  const byFinding = new Map(open.map(({ finding }, index) => [finding, results[index]]));
  return {
    found: found.map((each) => ({ ...each, finding: withResult(each.finding, byFinding.get(each.finding)) })),
    notes: noteOn(results.filter((result) => result !== undefined)),
  };
}

async function ask(
  found: readonly Found[],
  context: Context,
): Promise<readonly (Verification | undefined)[]> {
  if (found.length === 0) return [];
  const { env, clock, signal, config, redactor } = context;
  const [{ verifyAll }, { providerSender }, { proxiedFetch }, { awsFoundKeys }] = await Promise.all([
    import('../../verify/verify.ts'),
    import('../../clients/providers/send.ts'),
    import('../../clients/proxied-fetch.ts'),
    import('../../clients/aws/found-keys.ts'),
  ]);
  const asked = found.map(({ finding, group }) => askedOf(finding, group));
  const all = asked.flat();
  for (const { session } of all) if (session) redactor.add(session);
  const sessions = await openSessions(context);
  try {
    const results = await verifyAll(all, {
      send: providerSender(await proxiedFetch(env)),
      clock,
      signal,
      aws: awsFoundKeys(sessions),
      ourAccounts: config.aws.accounts,
    });
    const byAsked = new Map(all.map((each, index) => [each, results[index]]));
    return asked.map((group) => together(group.map((each) => byAsked.get(each))));
  } finally {
    for (const session of sessions) session.close();
  }
}

/** As whoever rotates: the role of the configuration, then those of its rotations. */
async function openSessions({ env, clock, config, redactor }: Context) {
  const { openAwsSession } = await import('../../clients/aws/session.ts');
  const { aws, rotate, selections } = config;
  const roles = new Set([aws.role, ...[...rotate, ...selections].map(({ role }) => role ?? aws.role)]);
  // IAM is in no region; its requests are signed for one all the same.
  const region = aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
  return [...roles].map((role) =>
    openAwsSession({ env, region, role, clock, learn: (secret) => redactor.add(secret) }),
  );
}

/** With every id beside which it stands: somewhere it may stand beside one that is not its own. */
function askedOf({ rule, subject }: Finding, group: readonly Occurrence[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { match } of group) {
    const { secret, parts } = match;
    const account = match.subject.account ?? (parts ? undefined : subject.account);
    const key = parts?.id.expose() ?? '';
    // Where its session token is beside it too there is more to ask with.
    if (!asked.has(key) || parts?.session)
      asked.set(key, { rule, secret, id: parts?.id, session: parts?.session, account });
  }
  const whole = [...asked.values()].filter(({ id }) => id !== undefined);
  return whole.length > 0 ? whole : [...asked.values()];
}

/** Worst first: what works with one id works, and one that is not known may. */
const ORDER: readonly Verification['result'][] = ['live', 'canary', 'unknown', 'inactive', 'dead'];

function together(results: readonly (Verification | undefined)[]): Verification | undefined {
  const told = results.filter((result) => result !== undefined);
  return told.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))[0];
}

/** How severe it is at most when it does not work. */
const CEILING: Readonly<Partial<Record<Verification['result'], Severity>>> = {
  inactive: 'medium',
  dead: 'low',
};

function withResult(finding: Finding, result: Verification | undefined): Finding {
  if (!result) return finding;
  const ceiling = CEILING[result.result];
  return {
    ...finding,
    severity: ceiling && isAtLeast(finding.severity, ceiling) ? ceiling : finding.severity,
    confidence: result.result === 'live' ? 'verified' : finding.confidence,
    detail: [finding.detail, result.detail].filter(Boolean).join(' '),
    verification: result,
  };
}

const WORDS: readonly (readonly [Verification['result'], string])[] = [
  ['live', 'live'],
  ['inactive', 'inactive'],
  ['dead', 'dead'],
  ['canary', 'left alone, like a canary token'],
  ['unknown', 'unknown'],
];

function noteOn(results: readonly Verification[]): string[] {
  if (results.length === 0) return [];
  const counts = WORDS.map(([result, words]) => {
    const number = results.filter((each) => each.result === result).length;
    return number === 0 ? undefined : `${number} ${words}`;
  });
  const said = counts.filter((count) => count !== undefined).join(', ');
  const all = results.length === 1 ? '1 credential' : `${results.length} credentials`;
  return [`Verification of ${all}: ${said}.`];
}
