import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import type { Asked } from '../../src/verify/asked.ts';
import { AWS_RULE, verifyAwsKey } from '../../src/verify/aws.ts';
import type { AwsKeys, OwnedKey, TriedPair } from '../../src/verify/ports.ts';
import { newAccessKeyId, newSecretAccessKey, newSessionToken } from '../cloud/aws/identifiers.ts';

const OURS = '123456789012';
const THEIRS = '210987654321';

function pair(account: string, more: { prefix?: 'AKIA' | 'ASIA'; session?: Secret } = {}): Asked {
  const { prefix = 'AKIA', session } = more;
  const id = Secret.of(newAccessKeyId(prefix, account));
  return { rule: AWS_RULE, secret: Secret.of(newSecretAccessKey()), id, session, account };
}

/** AWS, and what it was asked: ids and secrets as they would leave. */
function keysThat(answers: { look?: OwnedKey; attempt?: TriedPair }): AwsKeys & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    look: async (id, account) => {
      asked.push(`IAM of ${account} about ${id}`);
      return await Promise.resolve(answers.look ?? { failed: 'nobody asked for this' });
    },
    attempt: async ({ id, secret, session }) => {
      asked.push(['STS with', id, secret.expose(), session?.expose()].filter(Boolean).join(' '));
      return await Promise.resolve(answers.attempt ?? { failed: 'nobody asked for this' });
    },
  };
}

describe('a key of one of our accounts', () => {
  it.each([
    [{ status: 'active', lastUsed: new Date('2027-01-02T03:04:05Z') }, 'live'],
    [{ status: 'inactive' }, 'inactive'],
    [{ status: 'gone' }, 'dead'],
    [{ failed: 'AWS denied iam:ListAccessKeys' }, 'unknown'],
  ] satisfies [OwnedKey, string][])(
    'that IAM calls %j is %s, and its secret is not used',
    async (look, is) => {
      const asked = pair(OURS);
      const keys = keysThat({ look });
      const result = await verifyAwsKey(asked, [OURS], keys);
      expect(result?.result).toBe(is);
      expect(keys.asked).toEqual([`IAM of ${OURS} about ${asked.id?.expose()}`]);
      expect(result?.detail).not.toContain(asked.id?.expose());
      expect(result?.detail).not.toContain(asked.secret.expose());
    },
  );

  it('is asked about although only its id was found', async () => {
    const id = newAccessKeyId('AKIA', OURS);
    const keys = keysThat({ look: { status: 'active' } });
    const asked = { rule: AWS_RULE, secret: Secret.of(id), account: OURS };
    expect(await verifyAwsKey(asked, [OURS], keys)).toEqual({
      result: 'live',
      detail: `It works: account ${OURS} has it, never used so far as IAM knows (iam:ListAccessKeys).`,
    });
  });

  it('that is temporary is not used either: IAM knows no such keys', async () => {
    const keys = keysThat({});
    const asked = pair(OURS, { prefix: 'ASIA', session: Secret.of(newSessionToken()) });
    expect((await verifyAwsKey(asked, [OURS], keys))?.result).toBe('unknown');
    expect(keys.asked).toEqual([]);
  });
});

describe('a key of another account', () => {
  it.each([
    ['accepted', 'live'],
    ['refused', 'inactive'],
    ['expired', 'dead'],
    ['mismatched', 'unknown'],
    [{ failed: 'STS in us-east-1 could not be asked (Throttling)' }, 'unknown'],
  ] satisfies [TriedPair, string][])('that STS answers with %j is %s', async (attempt, is) => {
    const asked = pair(THEIRS);
    const keys = keysThat({ attempt });
    expect((await verifyAwsKey(asked, [OURS], keys))?.result).toBe(is);
    expect(keys.asked).toEqual([`STS with ${asked.id?.expose()} ${asked.secret.expose()}`]);
  });

  it('that is temporary is tried with its session token, and not without', async () => {
    const session = Secret.of(newSessionToken());
    const keys = keysThat({ attempt: 'accepted' });
    expect((await verifyAwsKey(pair(THEIRS, { prefix: 'ASIA' }), [], keys))?.result).toBe('unknown');
    expect(keys.asked).toEqual([]);
    const whole = pair(THEIRS, { prefix: 'ASIA', session });
    expect((await verifyAwsKey(whole, [], keys))?.result).toBe('live');
    expect(keys.asked[0]).toContain(session.expose());
  });

  it('of which only one half was found cannot be asked about', async () => {
    const keys = keysThat({});
    const secret = { rule: AWS_RULE, secret: Secret.of(randomBytes(30).toString('base64')) };
    const id = {
      rule: AWS_RULE,
      secret: Secret.of(newAccessKeyId('AKIA', THEIRS)),
      account: THEIRS,
    };
    expect((await verifyAwsKey(secret, [OURS], keys))?.result).toBe('unknown');
    expect(await verifyAwsKey(id, [OURS], keys)).toBeUndefined();
    expect(keys.asked).toEqual([]);
  });
});

describe('a canary token', () => {
  it.each(['595918472158', '052310077262'])(
    'of account %s is never touched, whole or half, even where somebody calls the account theirs',
    async (account) => {
      const keys = keysThat({});
      const lone = { rule: AWS_RULE, secret: Secret.of(newAccessKeyId('AKIA', account)), account };
      for (const asked of [pair(account), lone]) {
        for (const ours of [[], [account]]) {
          const result = await verifyAwsKey(asked, ours, keys);
          expect(result?.result).toBe('canary');
          expect(result?.detail).toMatch(/^It looks like a canary token: .*It was not touched\.$/);
        }
      }
      expect(keys.asked).toEqual([]);
    },
  );
});
