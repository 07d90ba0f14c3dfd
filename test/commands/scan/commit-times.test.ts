import { describe, expect, it } from 'vitest';
import { withCommitTimes } from '../../../src/commands/scan/commit-times.ts';
import { GitFailure } from '../../../src/sources/git/run.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { finding, location } from '../../report/sample-report.ts';
import { acmeToken, range, scanned } from './harness.ts';

function leaked(): { readonly repository: Repository; readonly times: string[] } {
  const repository = createRepository();
  const token = acmeToken();
  const dates = [1_700_000_000, 1_700_086_400, 1_700_172_800];
  repository.commit({ message: 'Start', files: { 'README.md': 'a\n' }, date: dates[0] ?? 0 });
  repository.branch('topic', 'main');
  repository.commit({
    message: 'Leak',
    branch: 'topic',
    files: { 'a.txt': `${token}\n` },
    date: dates[1] ?? 0,
  });
  repository.commit({
    message: 'Again',
    branch: 'topic',
    files: { 'b.txt': `${token}\n` },
    date: dates[2] ?? 0,
  });
  return { repository, times: dates.map((date) => new Date(date * 1_000).toISOString()) };
}

describe('a finding', () => {
  it('says when the oldest commit that holds it was made', async () => {
    const { repository, times } = leaked();
    const changes = await scanned(range(repository));
    const history = await scanned({ kind: 'history', path: repository.dir });

    expect(changes.findings.map(({ introducedAt }) => introducedAt)).toEqual([times[1]]);
    expect(history.findings.map(({ introducedAt }) => introducedAt)).toEqual([times[1]]);
  });

  it('that stood in the base before says no such time: its commit was not looked at', async () => {
    const known = finding({ state: 'known', locations: [location({ commit: 'a'.repeat(40) })] });

    expect(
      await withCommitTimes([{ finding: known }], {
        commitTimes: async () => await Promise.resolve(new Map([['a'.repeat(40), new Date()]])),
      }),
    ).toEqual([{ finding: known }]);
  });

  it('says no time where its commit claims one that no calendar has', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a\n' } });
    repository.branch('topic', 'main');
    const files = { 'a.txt': `${acmeToken()}\n` };
    repository.commit({ branch: 'topic', files, date: 300_000_000_000 });
    const { findings } = await scanned(range(repository));

    expect(findings).toHaveLength(1);
    expect(findings[0]).not.toHaveProperty('introducedAt');
  });

  it('stays as it is where git cannot tell', async () => {
    const found = [{ finding: finding({ locations: [location({ commit: 'a'.repeat(40) })] }) }];

    expect(
      await withCommitTimes(found, {
        commitTimes: async () => await Promise.reject(new GitFailure('rev-list', 128, 'bad object')),
      }),
    ).toEqual(found);
  });
});
