import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../src/commands/scan/exposures.ts';
import type { Occurrence } from '../../../src/commands/scan/occurrences.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { Finding } from '../../../src/findings/finding.ts';

const span = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9, startByte: 20, endByte: 28 };

/** A finding of one secret at one place, with what a scan knows of it. */
function found(
  match: Readonly<Record<string, unknown>>,
  finding: Partial<Finding> = {},
): readonly [Finding, readonly Occurrence[]] {
  const value = typeof match.value === 'string' ? match.value : randomBytes(12).toString('hex');
  const of = { confidence: 'structured', guessable: false, ...match, secret: Secret.of(value) };
  const about = {
    state: 'new',
    confidence: of.confidence,
    locations: [{ path: 'src/app.ts', ...span }],
    subject: { kind: String(match.kind) },
    ...finding,
  };
  // What is not said here does not decide.
  return [about as unknown as Finding, [{ match: of } as unknown as Occurrence]];
}

const shown = { namesPlaces: true };

describe('what a scan hands to the rotations', () => {
  it('is the secret of a key with the id that it was found with', () => {
    const [finding, group] = found(
      { kind: 'aws-access-key', value: 'the secret' },
      { subject: { kind: 'aws-access-key', id: 'AKIA…7A4Q' } },
    );
    const exposure = exposureOf(finding, group, shown);
    expect(exposure).toMatchObject({ type: 'access-key', keyId: 'AKIA…7A4Q', where: 'src/app.ts:3' });
    expect(exposure?.value.expose()).toBe('the secret');
  });

  it('is an id that stands alone', () => {
    const exposure = exposureOf(...found({ kind: 'aws-access-key', value: 'AKIAQQQQQQQQQQQQQABC' }), shown);
    expect(exposure).toMatchObject({ type: 'access-key', keyId: 'AKIA…QABC' });
  });

  it.each([
    [{ kind: 'generic-password', confidence: 'generic' }, 'password'],
    [{ kind: 'postgres-url', guessable: true }, 'password'],
    [{ kind: 'acme-token', guessable: true }, 'password'],
    [{ kind: 'github-token' }, undefined],
  ])('of %j is a %s', (match, type) => {
    expect(exposureOf(...found(match), shown)?.type).toBe(type);
  });

  it.each([
    ['is accepted', { state: 'suppressed' }],
    ['was there before', { state: 'known' }],
    ['is an example', { confidence: 'placeholder' }],
  ] as const)('is nothing that %s', (_what, finding) => {
    expect(
      exposureOf(...found({ kind: 'generic-password', guessable: true }, finding), shown),
    ).toBeUndefined();
  });

  it('says no place where none may be named', () => {
    const exposure = exposureOf(...found({ kind: 'x', guessable: true }), { namesPlaces: false });
    expect(exposure).toMatchObject({ type: 'password', where: undefined });
  });
});
