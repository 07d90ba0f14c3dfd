import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AWS_CAUSES,
  CAUSE_GROUPS,
  causeOf,
  ENDING_GROUPS,
  FORESEEN,
  pageOfCause,
} from '../../../src/findings/diagnosis/catalogue.ts';
import type { Cause, Symptom } from '../../../src/findings/diagnosis/cause.ts';
import { LOGIN_CAUSES } from '../../../src/findings/diagnosis/causes/logins.ts';
import { clockSkew } from '../../../src/findings/diagnosis/clock-skew.ts';
import { diagnose } from '../../../src/findings/diagnosis/diagnose.ts';
import { anchors, readDocument } from '../../docs/documents.ts';

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

describe('why a rotation does not begin, or stops', () => {
  const endings = ENDING_GROUPS.flatMap((group) => [...group.causes]);

  it('has an entry for each, with a name that no other cause has', () => {
    const ids = [...causes, ...endings].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of FORESEEN) expect(causeOf(id), id).toBeDefined();
    expect(causeOf('nothing-like-it')).toBeUndefined();
  });

  it.each(endings.map((cause) => [cause.id, cause] as const))(
    'says of %s all that a reader needs',
    (id, cause) => {
      expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(cause.cause, 'a clause that follows a colon').toMatch(
        /^(?:[a-z]|AWS|RDS|GitHub|Lambda|Secrets)[\s\S]*[^.]$/,
      );
      expect(cause.fix, 'sentences').toMatch(/^[A-Z][\s\S]*\.$/);
      expect(causeOf(id)).toBe(cause);
      const [, page, anchor] = /blob\/main\/(?<page>[\w/.-]+)(?:#(?<anchor>.*))?$/.exec(cause.docs) ?? [];
      if (page === undefined) expect(cause.docs).toMatch(/^https:\/\/[a-z.]+\.(?:com|org)\//);
      else expect(anchors(readDocument(page))).toContain(anchor);
    },
  );

  it('links to the place that the page of all causes has for it', () => {
    const there = anchors(readDocument('docs/diagnosis.md'));
    for (const { id } of [...causes, ...endings]) {
      expect(pageOfCause(id)).toBe(`https://github.com/rekey/rekey/blob/main/docs/diagnosis.md#${id}`);
      expect(there).toContain(id);
    }
  });

  const folder = join(import.meta.dirname, '../../../src/rotate');
  const codes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\bcode: '(?<code>[a-z-]+)',(?!\s*diagnosis:)/g),
    ])
    .map(({ groups }) => groups?.code ?? '');

  it.each([...new Set(codes)])('knows the error %s', (code) => {
    expect(causeOf(code)).toBeDefined();
  });
});

/** A denial as AWS words it. */
function denied(reason: string, action = 'secretsmanager:GetSecretValue'): Symptom {
  const message = `User: arn:aws:iam::123456789012:user/x is not authorized to perform: ${action} on resource: y ${reason}`;
  return { call: action, code: 'AccessDenied', message };
}

describe('the reason of a denial', () => {
  it('names the policy that denies, where AWS does', () => {
    const arn = 'arn:aws:iam::123456789012:policy/no-keys';
    const found = diagnosed(denied(`with an explicit deny in an identity-based policy: ${arn}`));
    expect(found?.fix).toContain(`in ${arn} and leave`);
    const unnamed = diagnosed(denied('with an explicit deny in an identity-based policy'));
    expect(unnamed?.fix).toContain('in the policies of the role and leave');
  });

  it.each([
    ['because no identity-based policy allows the kms:Decrypt action', 'kms-denied'],
    ['because no resource-based policy allows the kms:Decrypt action', 'kms-denied'],
    ['with an explicit deny in a service control policy', 'denied-by-organisation'],
    ['with an explicit deny in a resource control policy', 'denied-by-resource-control'],
    ['because no permissions boundary allows the kms:Decrypt action', 'denied-by-boundary'],
    ['because no session policy allows the kms:Decrypt action', 'denied-by-session'],
    ['because no VPC endpoint policy allows the kms:Decrypt action', 'denied-by-endpoint'],
    ['with an explicit deny in a resource-based policy', 'denied-by-resource'],
    ['with an explicit deny in an identity-based policy', 'denied-explicitly'],
  ])('is that of the policy which decided, for a KMS key too: %s', (reason, id) => {
    expect(diagnosed(denied(reason, 'kms:Decrypt'))?.of.id).toBe(id);
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
