import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/detect/rule.ts';
import { drawn, drawnLetters } from '../../../src/detect/rules/value-forms.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

function judge(check: Check, value: string): string {
  return check(value, undefined as never).is;
}

describe('words under the name of a provider', () => {
  it.each([
    ['GMAIL_APP_PASSWORD', 'mysecretpassword'],
    ['GMAIL_APP_PASSWORD', 'some thing else here'],
    ['APPLE_APP_SPECIFIC_PASSWORD', 'abcd-efgh-ijkl-mnop'],
    ['APPLE_APP_SPECIFIC_PASSWORD', 'your-pass-word-here'],
    ['BLUESKY_APP_PASSWORD', 'xxxx-xxxx-xxxx-xxxx'],
    ['DROPBOX_APP_SECRET', 'theappsecretis1'],
    ['FRESHDESK_API_KEY', 'thefreshdeskapikeyis'],
    ['COHERE_API_KEY', 'pleaseputthekeyfromthedashboardinhereok1'],
    ['AUTH0_CLIENT_SECRET', 'a-very-long-client-secret-of-the-application-in-the-dashboard-01'],
  ])('%s=%s is no secret', (name, value) => {
    const found = findIn(`${name}=${value}\n`, '.env').filter(
      ({ confidence, rule }) => confidence !== 'placeholder' && !rule.startsWith('generic'),
    );
    expect(found).toEqual([]);
  });
});

describe('drawn', () => {
  it('takes what a generator drew', () => {
    for (let seed = 0; seed < 20; seed += 1)
      expect(judge(drawn, `a7${exampleSource(seed).base62(38)}`)).toBe('secret');
  });

  it('wants a letter and a digit', () => {
    expect(judge(drawn, 'QxzKvWqpHjTgBnYrLmDs')).toBe('nothing');
    expect(judge(drawn, '48151623427310984512')).toBe('nothing');
    expect(judge(drawn, 'QxzKvWqpHjTgBnYrLmD7')).toBe('secret');
  });

  it('knows a stand-in', () => {
    expect(judge(drawn, 'your-key-goes-here-7')).toBe('placeholder');
  });
});

describe('drawnLetters', () => {
  it('takes letters that nobody would write, with or without separators', () => {
    expect(judge(drawnLetters, 'xkqjvbwzhpfmgtdc')).toBe('secret');
    expect(judge(drawnLetters, 'xkqj-vbwz-hpfm-gtdc')).toBe('secret');
    expect(judge(drawnLetters, 'xkqj vbwz hpfm gtdc')).toBe('secret');
  });

  it('leaves words and sequences', () => {
    expect(judge(drawnLetters, 'mysecretpassword')).not.toBe('secret');
    expect(judge(drawnLetters, 'abcd-efgh-ijkl-mnop')).toBe('placeholder');
  });
});
