import { describe, expect, it } from 'vitest';
import { loginsAmong, parseCodeowners, teamsAmong } from '../../src/tracker/codeowners.ts';

/** The example of GitHub Docs, "About code owners", in its order and without its comments. */
const DOCUMENTED = `
# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`;

function ownersOf(text: string, path: string): string {
  return parseCodeowners(text).ownersOf(path).join(' ');
}

describe('the documented example', () => {
  it.each([
    ['README.md', '@global-owner1 @global-owner2'],
    ['src/deep/index.js', '@js-owner'],
    ['cmd/main.go', 'docs@example.com'],
    ['notes/a.txt', '@octo-org/octocats'],
    ['build/logs', '@octocat'],
    ['docs/getting-started.md', '@doctocat'],
    ['docs/build-app/troubleshooting.md', '@doctocat'],
    ['scripts/a.sh', '@doctocat @octocat'],
    ['deeply/nested/logs/today.log', '@octocat'],
    ['apps/web/index.js', '@octocat'],
    ['x/apps/web/readme', '@octocat'],
    ['apps/github', ''],
    ['apps/github/index.js', ''],
  ])('%s belongs to "%s"', (path, owners) => {
    expect(ownersOf(DOCUMENTED, path)).toBe(owners);
  });
});

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['docs/*', 'docs/getting-started.md', true],
    ['docs/*', 'docs/build-app/troubleshooting.md', false],
    ['docs/*', 'other/docs/a.md', false],
    ['/build/logs/', 'build/logs/deep/a.log', true],
    ['/build/logs/', 'x/build/logs/a.log', false],
    ['/build/logs/', 'build/logs', false],
    ['apps/', 'x/y/apps/z', true],
    ['apps/', 'x/apps', false],
    ['**/logs', 'logs', true],
    ['**/logs', 'build/logs/a', true],
    ['docs/**', 'docs/a/b/c', true],
    ['docs/**/a.md', 'docs/a.md', true],
    ['docs/**/a.md', 'docs/x/y/a.md', true],
    ['*', 'a/b/c', true],
    ['*.js', 'a/b.js', true],
    ['*.js', 'a/b.jsx', false],
    ['/*.js', 'a/b.js', false],
    ['/src/*.ts', 'src/a.ts', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['Docs/', 'docs/a', false],
    ['with\\ blank/', 'with blank/a', true],
  ])('%s and %s: %s', (pattern, path, isOwned) => {
    expect(ownersOf(`${pattern} @owner`, path)).toBe(isOwned ? '@owner' : '');
  });
});

describe('a line that GitHub skips', () => {
  it.each([
    '!secret.txt @other',
    '[ab].txt @other',
    '\\#secret.txt',
    'secret.txt other',
    'secret.txt @-',
    '# secret.txt @other',
  ])('%s changes nothing', (line) => {
    expect(ownersOf(`* @owner\n${line}`, 'secret.txt')).toBe('@owner');
  });
});

it('owners are people, who are assigned, and teams, which are mentioned', () => {
  const owners = ['@octocat', '@octo-org/octocats', 'docs@example.com', '@mona_corp'];
  expect(loginsAmong(owners)).toEqual(['octocat', 'mona_corp']);
  expect(teamsAmong(owners)).toEqual(['@octo-org/octocats']);
});

it('many stars take no time to speak of', () => {
  const pattern = '*a'.repeat(2_000);
  expect(ownersOf(`${pattern} @owner`, `${'a'.repeat(4_000)}b`)).toBe('');
});
