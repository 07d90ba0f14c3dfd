import { describe, expect, it } from 'vitest';
import { AWS_CAUSES, CAUSE_GROUPS } from '../../../src/findings/diagnosis/catalogue.ts';
import type { Cause, Symptom } from '../../../src/findings/diagnosis/cause.ts';
import { LOGIN_CAUSES } from '../../../src/findings/diagnosis/causes/logins.ts';
import { clockSkew } from '../../../src/findings/diagnosis/clock-skew.ts';
import { diagnose } from '../../../src/findings/diagnosis/diagnose.ts';

const causes = CAUSE_GROUPS.flatMap((group) => group.causes);

/** Calls to AWS and logins to databases are explained by lists of their own. */
function diagnosed(symptom: Symptom) {
  return diagnose<Cause>(symptom.call === 'database:login' ? LOGIN_CAUSES : AWS_CAUSES, symptom);
}

describe('the catalogue of causes', () => {
  it('has at least 32 entries, each with a name of its own, and all of them are in use', () => {
    expect(causes.length).toBeGreaterThanOrEqual(32);
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
    expect(new Set(causes)).toEqual(new Set<Cause>([...AWS_CAUSES, ...LOGIN_CAUSES]));
  });

  const examples = causes.flatMap((cause) =>
    cause.examples.map((symptom) => [cause.id, symptom.message, symptom] as const),
  );

  it.each(examples)('finds %s in "%s"', (id, _message, symptom) => {
    const found = diagnosed(symptom);
    expect(found?.of.id).toBe(id);
    expect(`${found?.cause} ${found?.fix}`, 'every name in braces has a value').not.toMatch(/\{\w+\}/);
  });

  it.each(causes.map((cause) => [cause.id, cause] as const))(
    'says of %s all that a reader needs',
    (id, cause) => {
      expect(cause.examples.length, 'examples').toBeGreaterThan(0);
      expect(id).toMatch(/^[a-z][a-z-]+$/);
      expect(cause.cause, 'a clause that follows a colon').toMatch(/^(?:[a-z{]|AWS|RDS)[\s\S]*[^.]$/);
      expect(cause.fix, 'sentences').toMatch(/^[A-Z][\s\S]*\.$/);
      expect(cause.docs).toMatch(/^https:\/\/[a-z.]+\.(?:com|org)\//);
    },
  );
});

describe('what is told of a failure', () => {
  it('names the action of the message, not that of the call', () => {
    const message =
      'User: arn:aws:iam::123456789012:user/x is not authorized to perform: secretsmanager:GetSecretValue ' +
      'because no identity-based policy allows the secretsmanager:GetSecretValue action';
    const found = diagnosed({ call: 'secretsmanager:PutSecretValue', code: 'AccessDenied', message });
    expect(found?.fix).toContain('Allow secretsmanager:GetSecretValue');
  });

  it('keeps what a message names from speaking to the terminal', () => {
    const cause: Cause = {
      id: 'x',
      cause: '{who}',
      fix: '{who}',
      docs: '',
      message: /(?<who>.+)/s,
      examples: [],
    };
    const found = diagnose([cause], { call: 'iam:GetUser', code: '', message: '\u001b[31m\n::error::' });
    expect(found?.cause).toBe('\\u{1b}[31m\\n::error::');
    expect(found?.fix).toBe(found?.cause);
  });

  it('is nothing when nothing is known', () => {
    expect(diagnosed({ call: 'iam:GetUser', code: 'Odd', message: 'odd' })).toBeUndefined();
    expect(diagnosed({ call: 'database:login', code: 'XX000', message: 'odd' })).toBeUndefined();
  });
});

const expired = (signed: string, server: string): string =>
  `Signature expired: ${signed} is now earlier than 20261121T000000Z (${server} - 5 min.)`;

describe('the skew of a clock', () => {
  it.each([
    [expired('20261121T115500Z', '20261121T120705Z'), '12 min 5 s behind'],
    [expired('20261120T235959Z', '20261121T020000Z'), '2 h 1 s behind'],
    [expired('20261121T115500Z', '20261121T115500Z').replace('- 5', '- 15'), '0 s ahead'],
    [
      'Signature not yet current: 20261121T140000Z is still later than 20261121T121500Z (20261121T121000Z + 5 min.)',
      '1 h 50 min ahead',
    ],
    ['Signature expired', 'more than five minutes off'],
  ])('%s → %s', (message, skew) => {
    expect(clockSkew(message)).toBe(skew);
  });
});
