import { RekeyError } from '../../../base/errors.ts';
import { pollUntil } from '../../../base/retry.ts';
import type { Secret } from '../../../credentials/secret.ts';
import type { ProbeAnswer, ProbeRequest } from '../../ports.ts';
import type { RotationWorld } from '../../world.ts';

/** A host that knew a new key may forget it again, as in try-key.ts. */
const IN_A_ROW = 3;
const DEADLINE_MS = 5 * 60_000;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 8_000;

export interface KeyPair {
  readonly id: string;
  readonly secret: Secret;
}

/**
 * Makes a call of the consumer with the new key until it succeeds several times in a row. When it is refused to a
 * key that AWS knows, the key that is to be replaced tells why: if that one may, the new one may soon; if it may not
 * either, the configuration is wrong, and waiting does not help.
 * @throws RekeyError `probe-refused` when a person must look, `probe-late` when the next run should try again
 */
export async function tryProbe(
  request: ProbeRequest,
  { pending, current }: { readonly pending: KeyPair; readonly current: KeyPair | undefined },
  { verifier, clock, signal }: Pick<RotationWorld, 'verifier' | 'clock' | 'signal'>,
): Promise<void> {
  let last: ProbeAnswer | undefined;
  let former: ProbeAnswer | undefined;
  const compare = async (): Promise<ProbeAnswer | undefined> => {
    former ??= current && (await verifier.probe(current, request));
    return former;
  };
  const wait = { deadlineMs: DEADLINE_MS, firstWaitMs: FIRST_WAIT_MS, maxWaitMs: MAX_WAIT_MS };
  const works = await pollUntil(
    async () => {
      for (let call = 0; call < IN_A_ROW; call += 1) {
        last = await verifier.probe(pending, request);
        if (last.kind === 'works') continue;
        if (last.kind === 'refused' && (await compare())?.kind === 'refused')
          throw refused(request, last, former);
        return undefined;
      }
      return true;
    },
    { ...wait, clock, signal },
  );
  if (works || !last) return;
  if (last.kind === 'unavailable' || (await compare())?.kind === 'works') throw late(request, last);
  throw refused(request, last, former);
}

function named({ method, url }: ProbeRequest): string {
  return `The probe ${method} ${url}`;
}

function told(answer: ProbeAnswer | undefined): string {
  return answer && 'why' in answer ? answer.why : 'no answer';
}

function refused(request: ProbeRequest, last: ProbeAnswer, former: ProbeAnswer | undefined): RekeyError {
  const other =
    former === undefined
      ? 'and there is no present key to compare it with'
      : `and with the present key neither (${told(former)})`;
  return new RekeyError({
    code: 'probe-refused',
    what: `${named(request)} does not succeed with the new key (${told(last)}), ${other}.`,
    fix: 'Correct "probes", or what the user may do. Nothing was promoted; the next run goes on with the same key.',
  });
}

function late(request: ProbeRequest, last: ProbeAnswer): RekeyError {
  return new RekeyError({
    code: 'probe-late',
    what: `${named(request)} did not succeed with the new key in five minutes (${told(last)}).`,
    fix: 'Nothing was promoted; the next run tries the same key again.',
  });
}
