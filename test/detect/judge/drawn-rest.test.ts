import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(12);
const UP = '1234567890';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function confidenceOf(token: string): string | undefined {
  return findIn(`token: ${token}\n`, 'notes.txt')[0]?.confidence;
}

describe('a token with made-up ids', () => {
  it('is one when its secret is drawn', () => {
    for (const token of [
      `xoxb-${UP}12-${UP}123-7${make.base62(23)}`,
      `xoxp-${UP}-${UP}-${UP}-7${make.hex(31)}`,
      `hooks.slack.com/services/T00000000/B00000000/7${make.base62(23)}`,
      `${UP}:AA7${make.base62(32)}`,
      `discord.com/api/webhooks/${UP}12345678/7${make.base62(67)}`,
    ])
      expect({ token, is: confidenceOf(token) }).toEqual({ token, is: 'structured' });
  });

  it('is a stand-in when all of it is made up', () => {
    for (const token of [
      `ghp_${UP}${LETTERS}`,
      `xoxb-${UP}12-${UP}123-${LETTERS.slice(0, 24)}`,
      `hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`,
      `sk_live_${UP}${LETTERS.slice(0, 14)}`,
      `sk_live_51${make.base62(6)}${'x'.repeat(14)}${make.base62(6)}`,
      `AIzaSyA-${UP}${LETTERS.slice(0, 21)}`,
      `dop_v1_${'0123456789abcdef'.repeat(4)}`,
      `glpat-${'x'.repeat(20)}`,
      `Atza|7${make.base62(40)}${'X'.repeat(8)}${make.base62(30)}-7${make.base62(30)}`,
    ])
      expect({ token, is: confidenceOf(token) }).toEqual({ token, is: 'placeholder' });
  });
});
