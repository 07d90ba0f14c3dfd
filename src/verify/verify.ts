import { mapBounded } from '../base/concurrency.ts';
import type { Verification } from '../findings/finding.ts';
import { type Asking, openProvider } from './ask-provider.ts';
import { type Asked, unknown, wholeValue } from './asked.ts';
import { AWS_RULE, verifyAwsKey } from './aws.ts';
import { VERIFIERS } from './catalogue.ts';
import type { AwsKeys } from './ports.ts';
import type { Verifier } from './verifier.ts';

export interface VerifyOptions extends Asking {
  readonly aws: AwsKeys;
  readonly ourAccounts: readonly string[];
}

/** Most credentials that one run asks about, and most of them at one provider. */
const MOST_ASKED = 200;
const MOST_AT_ONE = 50;

/** Providers that are asked at the same time; each one is asked one question after the other. */
const AT_ONCE = 4;

/**
 * Asks whether credentials work, the first ones first; `undefined` where there is nobody to ask. What went wrong is
 * part of the results.
 * @throws only when it is aborted
 */
export async function verifyAll(
  all: readonly Asked[],
  options: VerifyOptions,
): Promise<readonly (Verification | undefined)[]> {
  const results: (Verification | undefined)[] = all.map(() => undefined);
  const queues = new Map<Verifier | typeof AWS_RULE, number[]>();
  let waiting = 0;
  for (const [index, asked] of all.entries()) {
    const whom = whomToAsk(asked);
    if (whom === undefined) continue;
    const queue = queues.get(whom) ?? [];
    if (waiting === MOST_ASKED || queue.length === MOST_AT_ONE) {
      results[index] = unknown('more were found than one run asks about');
      continue;
    }
    waiting += 1;
    queues.set(whom, [...queue, index]);
  }
  await mapBounded([...queues], AT_ONCE, async ([whom, queue]) => {
    const ask = whom === AWS_RULE ? awsAsker(options) : openProvider(whom, options);
    for (const index of queue) {
      const asked = all[index];
      if (asked) results[index] = await ask(asked);
    }
  });
  return results;
}

function whomToAsk({ rule, secret }: Asked): Verifier | typeof AWS_RULE | undefined {
  if (rule === AWS_RULE) return AWS_RULE;
  return VERIFIERS.find(
    ({ rules, accepts }) => rules.includes(rule) && (accepts === undefined || accepts.test(secret.expose())),
  );
}

function awsAsker({ aws, ourAccounts, signal }: VerifyOptions) {
  const known = new Map<string, Promise<Verification | undefined>>();
  return async (asked: Asked): Promise<Verification | undefined> => {
    signal.throwIfAborted();
    const key = wholeValue(asked);
    const result = known.get(key) ?? verifyAwsKey(asked, ourAccounts, aws);
    known.set(key, result);
    return await result;
  };
}
