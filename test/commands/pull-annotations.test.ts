import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/report/annotations.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { onPullRequest } from './on-pull-request.ts';
import { acmeToken } from './scan/harness.ts';

const RULE = `[[rules]]\nid = "acme-token"\nregex = '''acme_[0-9a-f]{32}'''\n`;
const PLAIN = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');

/** The annotations of the run on a pull request from `topic` into `main`. */
async function annotationsOf(repository: Repository): Promise<readonly Annotation[]> {
  return (await onPullRequest(repository)).annotations;
}

type Files = Readonly<Record<string, string | Buffer | null>>;

/** A pull request: what its base has, and what each of its commits changes. */
function pullRequest(base: Files, ...commits: readonly Files[]): Repository {
  const repository = createRepository();
  repository.commit({ message: 'Start', files: { '.gitleaks.toml': RULE, ...base } });
  repository.branch('topic', repository.id('main'));
  for (const files of commits) repository.commit({ branch: 'topic', message: 'Go on', files });
  return repository;
}

describe('the annotations of a pull request', () => {
  it('stand at the line that the newest version has', async () => {
    const token = acmeToken();
    const [annotation, ...others] = await annotationsOf(
      pullRequest(
        { 'a.txt': PLAIN },
        { 'a.txt': `${PLAIN}${token}\n` },
        { 'a.txt': `new\n${PLAIN}${token}\n` },
      ),
    );
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ level: 'error', file: 'a.txt', line: 22, endLine: 22, col: 1 });
  });

  it('of a line that a later commit took away name no line, since another one stands there now', async () => {
    const repository = pullRequest(
      { 'a.txt': PLAIN },
      { 'a.txt': `${acmeToken()}\n${PLAIN}` },
      { 'a.txt': `changed\n${PLAIN}` },
    );
    const [annotation, ...others] = await annotationsOf(repository);
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ level: 'error', file: 'a.txt' });
    expect(annotation).not.toHaveProperty('line');
    expect(annotation?.message).toMatch(
      /It stood at a\.txt:1:1 \(commit [0-9a-f]{12}\)\. A later commit took it away, and the earlier one still has it\./,
    );
  });

  it('of a file that a later commit took away say so', async () => {
    const repository = pullRequest({}, { 'b.txt': `${acmeToken()}\n` }, { 'b.txt': null });
    const [annotation] = await annotationsOf(repository);
    expect(annotation).toMatchObject({ level: 'error', file: 'b.txt' });
    expect(annotation?.message).toContain('A later commit took it away');
  });

  it('follow a file that was renamed, and hold nothing against it that it had before', async () => {
    const [old, fresh] = [acmeToken(), acmeToken()];
    const repository = pullRequest(
      { 'a.txt': `${PLAIN}${old}\n` },
      { 'a.txt': null, 'moved/a.txt': `${PLAIN}${old}\n${fresh}\n` },
    );
    const annotations = await annotationsOf(repository);
    expect(annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['error', 'moved/a.txt', 22],
      ['notice', 'moved/a.txt', 21],
    ]);
  });

  it('are there for a file whose difference GitHub does not show, binary or too large', async () => {
    const [packed, far] = [acmeToken(), acmeToken()];
    const binary = Buffer.concat([Buffer.from([0, 1, 2, 0]), randomBytes(64), Buffer.from(`\n${packed}\n`)]);
    // "20,000 lines" or 1 MB of raw difference (GitHub Docs, "Limits for viewing content and diffs").
    const large = `${'x = 1\n'.repeat(250_000)}${far}\n`;
    const annotations = await annotationsOf(pullRequest({}, { 'a.bin': binary, 'large.txt': large }));
    expect(annotations.map(({ level, file }) => [level, file])).toEqual([
      ['error', 'a.bin'],
      ['error', 'large.txt'],
    ]);
    expect(annotations[1]).toMatchObject({ line: 250_001, col: 1 });
  });
});
