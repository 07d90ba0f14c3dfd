import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { RULES } from '../../src/detect/catalogue.ts';
import { createDetector, type DetectorOptions } from '../../src/detect/detector.ts';
import { exampleSource } from './example-source.ts';
import { findIn, foundOf, gapsIn } from './found.ts';
import { HOSTILE_UNITS, megabyteOf } from './hostile-texts.ts';

const make = exampleSource(3);
const LABEL = ['PRIVATE', 'KEY'].join(' ');
const gitlab = (): string => `glpat-${make.base62(20)}`;

describe('any bytes', () => {
  it('are searched without an error, and matches lie inside them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        for (const found of findIn(bytes)) expect(found.startByte).toBeLessThan(bytes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('made of the characters that rules care about are searched without an error', () => {
    const pieces = fc.constantFrom(
      ...RULES.flatMap((rule) => rule.anchors),
      '=',
      ':',
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      '%41',
      '\\u0041',
      '&#65;',
      '<',
      '>',
      'aB3',
      '://',
      '@',
      '\0',
      'é',
      '=='.repeat(2),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { startByte } of findIn(text)) expect(startByte).toBeLessThan(Buffer.byteLength(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a secret is found wherever it stands', () => {
  const surroundings: readonly [before: string, after: string][] = [
    ['', ''],
    ['\n', '\n'],
    ['x = "', '"'],
    ["x = '", "'"],
    ['`', '`'],
    ['\t', '\t'],
    ['\r\n', '\r\n'],
    ['(', ')'],
    ['<a>', '</a>'],
    ['https://x:', '@gitlab.com/a.git'],
    ['?private_token=', '&x=1'],
    ['"a\\n', '\\nb"'],
    ['é€𝄞 ', ' é€𝄞'],
    ['\0\0binary\0', '\0'],
    [`${'z'.repeat(5_000)} `, ` ${'z'.repeat(5_000)}`],
  ];

  it.each(surroundings)('between %j and %j', (before, after) => {
    const secret = gitlab();
    const found = findIn(`${before}${secret}${after}`).filter((each) => each.rule === 'gitlab_access_token');
    expect(found.map((each) => [each.secret, each.spanned])).toEqual([[secret, secret]]);
    expect(found[0]?.startByte).toBe(Buffer.byteLength(before));
  });

  it('in random text', () => {
    const rules = RULES.filter(
      (rule) => rule.generic !== true && rule.part === undefined && rule.files === undefined,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.nat(),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (rule, seed, before, after) => {
          for (const { text, secret = text } of rule.finds(exampleSource(seed))) {
            const whole = `${before}\n${text}\n${after}`;
            const kind = rule.kind ?? rule.id;
            const found = findIn(whole).find((each) => each.secret === secret && each.kind === kind);
            expect({ whole, spanned: found?.spanned }).toEqual({ whole, spanned: secret });
          }
        },
      ),
      // One drawn value in thousands looks like what somebody wrote: other seeds may meet one.
      { numRuns: 300, seed: Number(process.env.REKEY_FIND_SEED ?? 19) },
    );
  });

  it('beyond the size of a piece, once', () => {
    const secret = gitlab();
    const bytes = Buffer.alloc(36_000_000, 'lorem ipsum dolor sit amet\n');
    for (const at of [33_554_432 - 10, 33_554_432 + 131_072 - 40, 35_999_900]) {
      const copy = Buffer.from(bytes);
      copy.write(`\n${secret}\n`, at);
      expect(findIn(copy).map((found) => [found.secret, found.startByte])).toEqual([[secret, at + 1]]);
    }
  });
});

describe('one secret is one match', () => {
  it('a token in the password of a URL is the token', () => {
    const secret = gitlab();
    expect(findIn(`https://oauth2:${secret}@gitlab.com/a/b.git`).map((found) => found.rule)).toEqual([
      'gitlab_access_token',
    ]);
  });

  it('a token under a telling name is the token', () => {
    const secret = gitlab();
    expect(findIn(`API_TOKEN="${secret}"`, 'a.env').map((found) => found.rule)).toEqual([
      'gitlab_access_token',
    ]);
  });

  it('the same value at two places is two matches', () => {
    const secret = gitlab();
    expect(findIn(`${secret}\n${secret}`).map((found) => found.startByte)).toEqual([0, secret.length + 1]);
  });

  it('the key of a service account is not a private key as well', () => {
    const text =
      RULES.find((rule) => rule.id === 'google_cloud_service_account_credentials')?.finds(make)[0]?.text ??
      '';
    expect(findIn(text, 'key.json').map((found) => found.rule)).toEqual([
      'google_cloud_service_account_credentials',
    ]);
  });
});

describe('private keys', () => {
  const body = Array.from({ length: 8 }, () => make.base64(64)).join('\n');
  const armour = `-----BEGIN ${LABEL}-----\n${body}\n-----END ${LABEL}-----`;

  it.each([
    ['in YAML', `key: |\n  ${armour.replaceAll('\n', '\n  ')}\n`],
    ['in JSON', JSON.stringify({ key: armour })],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ key: armour }))],
    [
      'in a string of several lines of code',
      armour
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join(' +\n'),
    ],
    ['with CRLF', armour.replaceAll('\n', '\r\n')],
  ])('%s are found whole', (_, text) => {
    const found = findIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.rule).toBe('private-key');
    expect(found[0]?.spanned).toMatch(/^-----BEGIN [\s\S]*-----END [A-Z ]+-----$/);
  });

  it('without an end are found and said to be cut', () => {
    const found = findIn(armour.slice(0, -40));
    expect(found[0]?.why).toContain('its end is missing');
  });

  it('that are encrypted are less severe', () => {
    const encrypted = armour.replaceAll(LABEL, `ENCRYPTED ${LABEL}`);
    expect(findIn(encrypted)[0]?.severity).toBe('medium');
    expect(findIn(armour)[0]?.severity).toBe('critical');
  });
});

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: object): string {
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${make.base64url(43)}`;
}

describe('tokens that say when they end', () => {
  it.each([
    ['expired', { sub: 'a', exp: 1_700_000_000 }, 'low', 'expired on 2023-11-14'],
    ['valid', { sub: 'a', exp: 4_000_000_000 }, 'medium', 'valid until 2096'],
    ['endless', { sub: 'a' }, 'high', 'never expires'],
    ['public', { role: 'anon', iss: 'supabase' }, 'low', 'public'],
    ['almighty', { role: 'service_role', iss: 'supabase' }, 'critical', 'every policy'],
  ])('%s', (_, claims, severity, why) => {
    const [found] = findIn(jwt(claims));
    expect(found?.severity).toBe(severity);
    expect(found?.why).toContain(why);
  });
});

describe('texts made to be slow', () => {
  // How long they take depends on the machine: test/bench/detect/hostile.ts prints it. Here they must only end.
  it.each(Object.entries(HOSTILE_UNITS))('%s: ends, and the same way each time', (_, unit) => {
    const bytes = megabyteOf(unit).subarray(0, 120_000);
    const first = gapsIn(bytes, 'a.env');
    expect(gapsIn(bytes, 'a.env')).toEqual(first);
  });

  it('a secret behind them is found, or the gap is said', () => {
    for (const [name, unit] of Object.entries(HOSTILE_UNITS)) {
      const secret = gitlab();
      const bytes = Buffer.concat([megabyteOf(unit).subarray(0, 200_000), Buffer.from(`\n${secret}\n`)]);
      const found = findIn(bytes).some((each) => each.secret === secret);
      expect({ name, silent: !found && gapsIn(bytes).length === 0 }).toEqual({ name, silent: false });
    }
  });
});

describe('options', () => {
  const base: DetectorOptions = { disable: [], userRules: [] };
  const acme = {
    id: 'acme-token',
    description: 'Acme token',
    pattern: 'acme_[0-9a-z]{32}',
    severity: 'critical',
  } as const;

  it('a rule that is switched off finds nothing', async () => {
    const detector = await createDetector({ ...base, disable: ['gitlab_access_token'] });
    expect(detector.detect({ bytes: Buffer.from(gitlab()), path: 'a' }).matches).toEqual([]);
    expect(detector.rules.some((rule) => rule.id === 'gitlab_access_token')).toBe(false);
  });

  it('switching off a kind switches off its parts', async () => {
    const detector = await createDetector({ ...base, disable: ['aws-access-key'] });
    expect(detector.rules.filter((rule) => rule.id.startsWith('aws-')).map((rule) => rule.id)).toEqual([
      'aws-session-token',
      'aws-unnamed-session-token',
      'aws-bedrock-api-key',
      'aws-ses-smtp-password',
      'aws-presigned-url',
      'aws-appsync-api-key',
    ]);
  });

  it('an unknown rule is an error with a suggestion', async () => {
    await expect(createDetector({ ...base, disable: ['generic-pasword'] })).rejects.toThrow(
      'Did you mean "generic-password"?',
    );
    await expect(createDetector({ ...base, disable: ['zzz'] })).rejects.toThrow(RekeyError);
  });

  it("the user's own pattern is found", async () => {
    const detector = await createDetector({ ...base, userRules: [acme] });
    const value = `acme_${make.of('0123456789abcdef', 32)}`;
    const bytes = Buffer.from(`é token = ${value};`);
    const [match] = detector.detect({ bytes, path: 'a' }).matches;
    expect(match && foundOf(match, bytes)).toMatchObject({
      rule: 'acme-token',
      secret: value,
      spanned: value,
      severity: 'critical',
    });
  });

  it("the user's own pattern is found in what is encoded too", async () => {
    const detector = await createDetector({ ...base, userRules: [acme] });
    const value = `acme_${make.of('0123456789abcdef', 32)}`;
    for (const bytes of [
      Buffer.from(value, 'utf16le'),
      Buffer.from(Buffer.from(`t=${value}`).toString('base64')),
    ]) {
      const found = detector
        .detect({ bytes, path: 'a' })
        .matches.filter((match) => match.rule === 'acme-token');
      expect(found.map((match) => match.secret.expose())).toEqual([value]);
    }
  });

  it('a group marks the secret of a pattern', async () => {
    const detector = await createDetector({
      ...base,
      userRules: [{ ...acme, pattern: 'acme=(?P<secret>[0-9]{6})' }],
    });
    expect(
      detector.detect({ bytes: Buffer.from('acme=123456'), path: 'a' }).matches[0]?.secret.expose(),
    ).toBe('123456');
  });

  it.each([
    ['the whole match', {}, 'k=abcdef'],
    ['a group by its number', { group: 3 }, 'cdef'],
    ['the whole match by its number', { group: 0 }, 'k=abcdef'],
    ['the first group that took part', { group: 'first' as const }, 'ab'],
    ['nothing below the entropy', { group: 3, entropy: 2 }, undefined],
    ['what is above it', { group: 3, entropy: 1.99 }, 'cdef'],
    ['nothing without a keyword', { keywords: ['zz', 'kk'] }, undefined],
    ['what has one of the keywords, whatever its case', { keywords: ['zz', 'K='] }, 'k=abcdef'],
    ['nothing at another path', { path: '[.]env$' }, undefined],
    ['what is at the path', { path: '^conf/' }, 'k=abcdef'],
  ])('of a pattern of the user is found: %s', async (_, more, expected) => {
    const rule = { ...acme, pattern: 'k=(?:x(q))?([ab]{2})([c-f]{4})', ...more };
    const detector = await createDetector({ ...base, userRules: [rule] });
    const { matches } = detector.detect({ bytes: Buffer.from('say k=abcdef'), path: 'conf/a' });
    expect(matches.map(({ secret }) => secret.expose())).toEqual(expected === undefined ? [] : [expected]);
  });

  it('a group that a pattern does not have is an error', async () => {
    const rule = { ...acme, pattern: '(a)', group: 2 };
    await expect(createDetector({ ...base, userRules: [rule] })).rejects.toThrow('there is no group 2');
  });

  it('an invalid pattern is an error that names the rule', async () => {
    await expect(createDetector({ ...base, userRules: [{ ...acme, pattern: '(' }] })).rejects.toThrow(
      '"acme-token"',
    );
    await expect(createDetector({ ...base, userRules: [{ ...acme, pattern: '(?<=x)y' }] })).rejects.toThrow(
      RekeyError,
    );
  });

  it('a pattern that would hang a backtracking engine does not', async () => {
    const detector = await createDetector({ ...base, userRules: [{ ...acme, pattern: '(a+)+$' }] });
    expect(detector.detect({ bytes: Buffer.from(`${'a'.repeat(50_000)}!`), path: 'a' }).gaps).toEqual([]);
  });
});

it('nothing that a match says by itself holds its secret', () => {
  for (const rule of RULES) {
    for (const { text, path, secret = text } of rule.finds(exampleSource(5))) {
      for (const found of findIn(text, path)) {
        expect(JSON.stringify([found.id, found.why, found.rule, found.kind])).not.toContain(
          secret.slice(8, 24) || secret,
        );
      }
    }
  }
});
