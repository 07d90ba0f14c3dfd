import { describe, expect, it } from 'vitest';
import { negatives } from '../bench/detect/negatives.ts';
import { PASSWORD_PLACES } from '../bench/detect/ways/password-places.ts';
import { WAYS } from '../bench/detect/ways.ts';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(41);
const ONE_LINE = /^[^\r\n]+$/;

/** One of each sort: known by its form, by its name, by its name's sort alone, and chosen by a person. */
const SORTS: readonly [kind: string, name: string, value: () => string][] = [
  ['gitlab_access_token', 'API_TOKEN', () => `glpat-${make.base62(20)}`],
  ['twilio_access_token', 'TWILIO_AUTH_TOKEN', () => make.hex(32)],
  ['secret', 'ACME_CLIENT_SECRET', () => make.base62(40)],
  ['secret', 'WEBHOOK_SECRET', () => make.hex(32)],
  ['password', 'DB_PASSWORD', () => `Winter${make.digits(4)}!${make.base62(4)}`],
];

describe('a secret is found however it is written down:', () => {
  it.each(WAYS.map((way) => [way.id, way] as const))('%s', (_, way) => {
    for (const [kind, name, value] of SORTS) {
      const secret = value();
      if (!(way.fits ?? ONE_LINE).test(secret)) continue;
      const { text, path } = way.write(name, secret);
      const found = findIn(text, path).map((each) => ({ kind: each.kind, secret: each.secret }));
      expect({ text, found }).toEqual({ text, found: [{ kind, secret }] });
    }
  });
});

describe('a password is found without a name right before it:', () => {
  const values = [
    `Winter${make.digits(4)}!`,
    `${make.base62(8)}#7q${make.upper(2)}a`,
    `w${make.base62(9)}Q7z`,
  ];

  it.each(PASSWORD_PLACES.map((way) => [way.id, way] as const))('%s', (_, way) => {
    for (const secret of values) {
      if (!(way.fits ?? ONE_LINE).test(secret)) continue;
      const { text, path } = way.write('', secret);
      const found = findIn(text, path).map((each) => ({ kind: each.kind, secret: each.secret }));
      expect({ text, found }).toEqual({ text, found: [{ kind: 'password', secret }] });
    }
  });
});

describe('nothing is found where there is none:', () => {
  const byId = Map.groupBy(negatives(exampleSource(7)), ({ id }) => id.replace(/ \/ .*/, ''));

  it.each([...byId])('%s', (_, texts) => {
    for (const { text, path } of texts) {
      const found = findIn(text, path).filter(({ confidence }) => confidence !== 'placeholder');
      expect({ text, path, found }).toEqual({ text, path, found: [] });
    }
  });
});
