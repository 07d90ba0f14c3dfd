import { describe, expect, it } from 'vitest';
import { ALIYUN_NAMES, AWS_NAMES, type KeyPair, type PairNames } from '../../bench/detect/ways/pair.ts';
import { PAIR_WAYS } from '../../bench/detect/ways/pairs.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(77);
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const CLOUDS: readonly [
  cloud: string,
  names: readonly PairNames[],
  key: () => KeyPair,
  session: () => KeyPair,
][] = [
  [
    'AWS',
    AWS_NAMES,
    () => ({ id: `AKIA${make.of(BASE32, 16)}`, secret: make.base64(40) }),
    () => ({
      id: `ASIA${make.of(BASE32, 16)}`,
      secret: make.base64(40),
      session: `IQoJb3JpZ2luX2Vj${make.base64(340)}==`,
    }),
  ],
  [
    'Alibaba Cloud',
    ALIYUN_NAMES,
    () => ({ id: `LTAI${make.base62(20)}`, secret: make.base62(30) }),
    () => ({ id: `STS.N${make.base62(23)}`, secret: make.base62(44), session: `CAIS${make.base64(300)}==` }),
  ],
];

function expectPairs(text: string, path: string, keys: readonly KeyPair[]): void {
  const found = findIn(text, path)
    .map(({ id, secret }) => `${id} ${secret}`)
    .sort();
  const right = keys.map(({ id, secret }) => `${id.slice(0, 4)}…${id.slice(-4)} ${secret}`).sort();
  expect({ text, found }).toEqual({ text, found: right });
}

describe.each(CLOUDS)('a key of %s is one finding however it is written:', (_, names, key, session) => {
  it.each(PAIR_WAYS.map((way) => [way.id, way] as const))('%s', (_id, way) => {
    for (const each of names) {
      const pair = key();
      const written = way.write(pair, each);
      expectPairs(written.text, written.path, [pair]);
    }
    const triple = session();
    const temporary = way.write(triple, names[0] as PairNames);
    if (temporary.text.includes(triple.session ?? '')) expectPairs(temporary.text, temporary.path, [triple]);
    const three = [key(), key(), key()];
    const texts = three.map((pair) => way.write(pair, names[0] as PairNames));
    expectPairs(texts.map(({ text }) => text).join('\n'), texts[0]?.path ?? '', three);
  });
});
