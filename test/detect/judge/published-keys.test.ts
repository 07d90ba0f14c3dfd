import { expect, it } from 'vitest';
import { isPublishedKey } from '../../../src/detect/judge/published-keys.ts';
import { exampleSource } from '../example-source.ts';

const make = exampleSource(77);

it('a key that Hardhat gives to everybody is known, however it is written', () => {
  // Its halves, so that no key stands in this file.
  const key = ['ac0974bec39a17e36ba4a6b4d238ff94', '4bacb478cbed5efcae784d7bf4f2ff80'].join('');
  expect([key, `0x${key}`, `0X${key.toUpperCase()}`].map(isPublishedKey)).toEqual([true, true, true]);
});

it('a key that was drawn is not', () => {
  expect(isPublishedKey(`0x${make.hex(64)}`)).toBe(false);
});
