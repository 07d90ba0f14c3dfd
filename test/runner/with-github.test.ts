import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startLocalGithub } from '../cloud/github/local-github.ts';
import { workflowPermissions } from '../cloud/github/tokens.ts';
import { createRepository } from '../git/repository.ts';
import { pullRequestEvent } from './events.ts';
import { runAction } from './run-action.ts';
import { leaks } from './written.ts';

/** What an action does that was given one commit: asks for the pull request, gets the history, says so. */
const script = `
  const { getOctokit, context } = await import('@actions/github');
  const { execFileSync } = await import('node:child_process');
  const token = core.getInput('github-token');
  const octokit = getOctokit(token);
  const pull = (await octokit.rest.pulls.get({ ...context.repo, pull_number: context.issue.number })).data;
  const basic = Buffer.from('x-access-token:' + token).toString('base64');
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const before = git('rev-list', '--count', 'HEAD');
  const url = process.env.GITHUB_SERVER_URL + '/' + process.env.GITHUB_REPOSITORY;
  git('-c', 'http.extraheader=AUTHORIZATION: basic ' + basic, 'fetch', '--quiet', '--unshallow', url, pull.merge_commit_sha);
  core.setOutput('answer', before + ' then ' + git('rev-list', '--count', pull.base.sha + '..' + pull.head.sha));
  await octokit.rest.issues.createComment({ ...context.repo, issue_number: context.issue.number, body: 'Seen' });
`;

it('an action on a shallow checkout reaches GitHub, and nothing else', async () => {
  const repository = createRepository({ bare: true });
  repository.commits([
    { files: { 'a.txt': '1' } },
    { branch: 'feature', parents: [':1'], files: { 'b.txt': '2' } },
    { branch: 'feature', files: { 'b.txt': '3' } },
    { branch: 'feature', files: { 'b.txt': null } },
  ]);
  const github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir }],
    tokens: { ci: { permissions: workflowPermissions } },
  });
  const { number, pull } = github.openPull('acme/app', { head: 'feature' });
  const { apiUrl, serverUrl } = github;

  const result = await runAction({
    action: fileURLToPath(new URL('fixture/', import.meta.url)),
    inputs: { script },
    event: pullRequestEvent({
      repository: 'acme/app',
      number,
      baseSha: pull.base.sha,
      headSha: pull.head.sha,
      mergeSha: pull.mergeSha ?? '',
      serverUrl,
    }),
    workspace: repository.checkoutAction(`refs/pull/${number}/merge`).dir,
    github: { apiUrl, serverUrl, token: github.token('ci') },
    network: { allow: [new URL(serverUrl).host] },
  });

  expect(result.maskedLog).toBe('');
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
  expect(result.outputs.get('answer')).toBe('1 then 3');
  expect([...github.repository('acme/app').comments.values()].map((comment) => comment.body)).toEqual([
    'Seen',
  ]);
  expect(result.connections.every((attempt) => attempt.allowed)).toBe(true);
  expect(leaks(result.everythingWritten, [github.token('ci')])).toEqual([]);
  expect(github.violations).toEqual([]);
  await github.close();
});
