import { isAwsKeyId } from '../credentials/aws-key-id.ts';
import type { Verification } from '../findings/finding.ts';
import { type Asked, unknown } from './asked.ts';
import { isCanaryAccount } from './canaries.ts';
import type { AwsKeys, OwnedKey, TriedPair } from './ports.ts';

/** The rule whose finds AWS is asked about. */
export const AWS_RULE = 'aws-access-key';

const ASKED_STS = 'sts:GetCallerIdentity';

/**
 * Whether a key of AWS works. A decoy is not touched; of a key of our own accounts IAM is asked by its id; any other
 * pair signs one call that needs no permission. `undefined`: there is nothing to ask with.
 */
export async function verifyAwsKey(
  asked: Asked,
  ourAccounts: readonly string[],
  keys: AwsKeys,
): Promise<Verification | undefined> {
  const { secret, session, account } = asked;
  const isLoneId = isAwsKeyId(secret.expose());
  const id = isLoneId ? secret.expose() : asked.id?.expose();
  if (isCanaryAccount(account)) return CANARY;
  if (id === undefined) return unknown('the key id that belongs to it was not found beside it');
  if (account !== undefined && ourAccounts.includes(account)) {
    if (id.startsWith('ASIA'))
      return unknown('IAM tells nothing about temporary credentials; they end within 36 hours at most');
    return ofOurs(await keys.look(id, account), account);
  }
  if (isLoneId) return undefined;
  if (id.startsWith('ASIA') && session === undefined)
    return unknown('the session token that belongs to it was not found beside it');
  return tried(await keys.attempt({ id, secret, session }));
}

const CANARY: Verification = {
  result: 'canary',
  detail:
    'It looks like a canary token: its account is known for decoys that call their owner when they are used. It was not touched.',
};

function ofOurs(key: OwnedKey, account: string): Verification {
  if ('failed' in key) return unknown(key.failed);
  if (key.status === 'gone')
    return {
      result: 'dead',
      detail: `It does not work: account ${account} has no such key (iam:GetAccessKeyLastUsed).`,
    };
  const used = key.lastUsed
    ? `last used at ${key.lastUsed.toISOString().slice(0, 16)}Z`
    : 'never used so far as IAM knows';
  // Not whose it is: on a public repository anybody can read this.
  const said = `account ${account} has it, ${used} (iam:ListAccessKeys)`;
  return key.status === 'active'
    ? { result: 'live', detail: `It works: ${said}.` }
    : { result: 'inactive', detail: `It is switched off and can be switched on again: ${said}.` };
}

function tried(answer: TriedPair): Verification {
  if (typeof answer === 'object') return unknown(answer.failed);
  switch (answer) {
    case 'accepted':
      return { result: 'live', detail: `It works: AWS accepted it (${ASKED_STS}).` };
    case 'refused':
      return {
        result: 'inactive',
        detail: `It does not work now: AWS does not accept it, in no partition (${ASKED_STS}). A key that is only inactive can be switched on again.`,
      };
    case 'expired':
      return {
        result: 'dead',
        detail: `It does not work: AWS says that it expired (${ASKED_STS}).`,
      };
    case 'mismatched':
      return unknown(`AWS knows the id, and this is not its secret (${ASKED_STS})`);
  }
}
