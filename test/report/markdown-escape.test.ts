import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeSpan,
  htmlCode,
  htmlProse,
  htmlText,
  plainText,
  prose,
} from '../../src/report/markdown-escape.ts';
import { anyText } from './sample-report.ts';

describe('plain text in Markdown', () => {
  it('keeps no character that Markdown or HTML would read as structure', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = plainText(text);

        expect(escaped.replaceAll(/\\[!-/:-@[-`{-~]|&(amp|lt|gt);/g, '')).not.toMatch(
          /[\\`*_{}[\]()#+!|~$<>&:.=^\n\r-]/,
        );
      }),
    );
  });

  it('mentions nobody and refers to nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = plainText(text).replaceAll('\\', '');

        expect(shown).not.toMatch(/@[a-z0-9]|#\d|GH-\d/i);
      }),
    );
    expect(plainText('@octocat #12 GH-7')).not.toMatch(/@octocat|#12|GH-7/);
  });

  it('leaves words as they are', () => {
    expect(plainText('A key of the account 123456789012')).toBe('A key of the account 123456789012');
  });
});

describe('a code span', () => {
  it('cannot be closed by what it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const span = codeSpan(text);
        if (span === '') return;

        const fence = /^`+/.exec(span)?.[0] ?? '';
        const inner = span.slice(fence.length, -fence.length);
        expect(span.endsWith(fence)).toBe(true);
        expect([...inner.matchAll(/`+/g)].some(([run]) => run.length === fence.length)).toBe(false);
        expect(span).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

describe('prose', () => {
  it('shows what stands between backticks as code', () => {
    expect(prose('Run `git log | head` now.')).toBe('Run `git log | head` now\\.');
  });

  it('takes a lone backtick for a character', () => {
    expect(prose('a ` b')).toBe('a \\` b');
  });
});

describe('text in HTML', () => {
  it('makes no tag, attribute or entity', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(htmlText(text).replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&\n\r]/);
        expect(htmlCode(text)).toMatch(/^$|^<code>[^<>]*<\/code>$/);
        expect(htmlProse(text).replaceAll(/<code>[^<>]*<\/code>/g, '')).not.toMatch(/[<>]|@[a-z0-9]/i);
      }),
    );
  });
});
