import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const make = exampleSource(59);

describe('a secret of Alibaba Cloud in the line after its id', () => {
  it('is one without a digit too, as one in two hundred has none', () => {
    for (let round = 0; round < 200; round += 1) {
      const secret = make.of(LETTERS, 30);
      const text = `LTAI${make.base62(20)}\n${secret}\n`;
      expect({ text, found: findIn(text).map((each) => each.secret) }).toEqual({ text, found: [secret] });
    }
  });

  it('is no name of a program', () => {
    const id = `LTAI${make.base62(20)}`;
    for (const name of ['getDescribeInstancesRequestNow', 'AccessKeyCredentialsFileReader']) {
      expect(findIn(`${id}\n${name}\n`).map(({ secret }) => secret)).toEqual([id]);
    }
  });
});
