import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { type IssueTextOptions, renderIssue } from '../../src/report/issue.ts';
import { anyReport, finding, location } from './sample-report.ts';

const options: IssueTextOptions = {
  isPublic: false,
  history: [['2026-11-21', 'found']],
  closing: 'Rekey closes this issue when a complete scan of the files no longer finds it.',
  maxLength: 30_000,
};

describe('the text of an issue', () => {
  it('goes from what it is to what happened', () => {
    const { body } = renderIssue(finding({ links: ['https://docs.example/revoke'] }), options);

    const parts = [
      '**CRITICAL**',
      '- Account:',
      '### What happens next',
      '### What to do',
      '### Where',
      '### Read on',
      '### History',
    ];
    const places = parts.map((part) => body.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each<[string, Partial<Finding>, Partial<typeof options>, string[], string[]]>([
    ['nobody was asked about', {}, {}, ['nobody has asked', '/revoked HOW'], ['It is dead']],
    [
      'works',
      { verification: { result: 'live', detail: '' } },
      {},
      ['Alive: **it works**', 'Rotate the key'],
      [],
    ],
    [
      'is dead',
      { verification: { result: 'dead', detail: '' } },
      {},
      ['Alive: **it does not work**', '1. It is dead', '2. Take it out of the files'],
      ['Rotate the key', '/revoked HOW', 'take it for alive'],
    ],
    ['is of an account of ours', {}, { isOurs: true }, ['Take it out of the files'], ['/revoked HOW']],
    [
      'stands nowhere',
      { locations: [] },
      {},
      ['Rotate the key'],
      ['Alive', 'out of the files', '/revoked HOW'],
    ],
  ])('says what is to be done about a credential that %s', (_, changes, more, said, unsaid) => {
    const { body } = renderIssue(finding(changes), { ...options, ...more });

    for (const part of said) expect(body).toContain(part);
    for (const part of unsaid) expect(body).not.toContain(part);
  });

  it('lists fewer places when there is less room, and counts the rest', () => {
    const locations = Array.from({ length: 400 }, (_, index) =>
      location({ path: `${'p'.repeat(90)}/${index}.ts` }),
    );

    expect(renderIssue(finding({ locations }), options).body).toContain('and 350 more places');
    expect(renderIssue(finding({ locations }), { ...options, maxLength: 3_000 }).body).toContain(
      'and 390 more places',
    );
  });

  it('fits into any room that it is given, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 1_000, max: 5_000 }), ({ findings }, maxLength) => {
        for (const each of findings) {
          const long = { ...each, remedy: Array.from({ length: 60 }, () => `${each.title} and on`) };
          expect(renderIssue(long, { ...options, maxLength }).body.length).toBeLessThanOrEqual(maxLength);
        }
      }),
    );
  });

  it('has no comment, tag or mention that is not its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport, ({ findings }) => {
        for (const each of findings) {
          const { title, body } = renderIssue(
            { ...each, links: [...(each.links ?? []), 'https://a.example/<b>'] },
            options,
          );
          const withoutCode = body.replaceAll(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');

          expect(title).not.toMatch(/[\u0000-\u001f]/);
          expect(withoutCode.replaceAll(/<\/?sub>/g, '')).not.toMatch(/[<>]|@[a-z0-9]/i);
        }
      }),
    );
  });

  it('is the same for every finding where anybody can read it', () => {
    fc.assert(
      fc.property(anyReport, ({ findings }) => {
        for (const each of findings) {
          expect(renderIssue(each, { ...options, isPublic: true })).toEqual(
            renderIssue(finding(), { ...options, isPublic: true }),
          );
        }
      }),
    );
  });
});
