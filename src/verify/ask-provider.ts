import type { Clock } from '../base/clock.ts';
import type { Verification } from '../findings/finding.ts';
import { type Asked, unknown, wholeValue } from './asked.ts';
import type { ProviderAnswer, SendToProvider } from './ports.ts';
import { type Standing, standingBy, type Verifier } from './verifier.ts';

export interface Asking {
  readonly send: SendToProvider;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Between two requests to one provider. */
const SPACING_MS = 500;

/** Failures one after the other after which a provider is left in peace. */
const MOST_FAILURES = 3;

/** Only what can stand in a header or a path as it is. */
const SENDABLE = /^[\x21-\x7e]{8,8192}$/;

/** One provider, asked about one credential after the other; each value is asked about once. */
export function openProvider(verifier: Verifier, { send, clock, signal }: Asking) {
  const known = new Map<string, Verification>();
  let isFirst = true;
  let failures = 0;
  let stopped: string | undefined;

  async function paced(...request: Parameters<SendToProvider>): Promise<ProviderAnswer> {
    if (!isFirst) await clock.sleep(SPACING_MS, signal);
    isFirst = false;
    signal.throwIfAborted();
    return await send(...request);
  }

  async function ask(asked: Asked): Promise<Verification> {
    const secret = asked.secret.expose();
    const held = { secret, id: asked.id?.expose(), session: asked.session?.expose(), now: clock.now() };
    if (![held.secret, held.id, held.session].every((part) => part === undefined || SENDABLE.test(part)))
      return unknown('it cannot be sent as it stands');
    let refused = 0;
    let reason = '';
    for (const host of verifier.hosts) {
      if (stopped !== undefined) return unknown(stopped);
      const question = verifier.question(held, host);
      if (!question) return unknown('what belongs to it was not found beside it');
      const answer = await paced({ ...question, host }, signal);
      const trouble = troubleIn(answer, host);
      if (trouble !== undefined) {
        failures += 1;
        if (isThrottled(answer) || failures === MOST_FAILURES) stopped = trouble;
        reason = trouble;
        continue;
      }
      failures = 0;
      if ('failed' in answer) continue;
      const standing = standingBy(verifier, answer);
      if (standing === 'live' || standing === 'inactive') return told(standing, verifier);
      if (standing === 'dead') refused += 1;
      else reason = `what ${host} answered (HTTP ${answer.status}) does not tell`;
    }
    if (refused < verifier.hosts.length) return unknown(reason);
    return verifier.runsElsewhere
      ? unknown(`${verifier.hosts[0]} does not accept it, and a server of your own may`)
      : told('dead', verifier);
  }

  return async (asked: Asked): Promise<Verification> => {
    const key = wholeValue(asked);
    const found = known.get(key) ?? (await ask(asked));
    known.set(key, found);
    return found;
  };
}

/** What tells of the way to the provider or of its state, and not of the credential. */
function troubleIn(answer: ProviderAnswer, host: string): string | undefined {
  if ('failed' in answer) return `${host} gave no answer (${answer.failed})`;
  const { status } = answer;
  if (status === 429) return `${host} asks for fewer questions (HTTP 429)`;
  if (status >= 500) return `${host} is in trouble (HTTP ${status})`;
  return status >= 300 && status < 400 ? `${host} points elsewhere (HTTP ${status})` : undefined;
}

function isThrottled(answer: ProviderAnswer): boolean {
  return 'status' in answer && answer.status === 429;
}

function told(standing: Exclude<Standing, 'unknown'>, { provider, asks }: Verifier): Verification {
  switch (standing) {
    case 'live':
      return { result: 'live', detail: `It works: ${provider} accepted it (${asks}).` };
    case 'inactive':
      return {
        result: 'inactive',
        detail: `It is switched off at ${provider}, and can be switched on again (${asks}).`,
      };
    case 'dead':
      return {
        result: 'dead',
        detail: `It does not work: ${provider} does not accept it (${asks}).`,
      };
  }
}
