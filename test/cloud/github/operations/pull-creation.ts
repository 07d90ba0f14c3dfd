import { GithubError } from '../errors.ts';
import { type Operation, repositoryOf, text } from '../exchange.ts';
import { commitId, countCommits } from '../git-reading.ts';
import { openPull } from '../open-pull.ts';
import { checkBody } from './issues.ts';
import { renderWhole } from './pulls.ts';

/**
 * Opening a pull request from a branch of the same repository. Whether workflows may is a setting of the repository
 * (GitHub Docs, "Managing GitHub Actions settings for a repository").
 */
export const pullCreationOperations: readonly Operation[] = [
  {
    id: 'pulls/create',
    needs: 'pull_requests=write',
    createsContent: true,
    handle(call) {
      const repository = repositoryOf(call);
      const [title, body] = [text(call.body.title) ?? '', text(call.body.body) ?? null];
      const [base = '', head = ''] = [text(call.body.base), text(call.body.head)?.replace(/^.*:/, '')];
      checkBody('PullRequest', body);
      if (call.caller.kind === 'workflow' && !repository.actionsMayOpenPulls)
        throw new GithubError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
      const known = [...repository.issues.values()].some(
        ({ pull, state }) => state === 'open' && pull?.head.ref === head && pull.base.ref === base,
      );
      if (known) throw refused(`A pull request already exists for ${repository.owner}:${head}.`);
      const range = `${commitId(repository, base)}..${commitId(repository, head)}`;
      if (countCommits(repository, range) === 0) throw refused(`No commits between ${base} and ${head}`);
      const { number } = openPull(call.world, repository, {
        base,
        head,
        title,
        body,
        author: call.caller.login,
      });
      const rendered = renderWhole({ ...call, path: { ...call.path, pull_number: String(number) } });
      return { status: 201, body: rendered, headers: { location: String(rendered.url) } };
    },
  },
];

function refused(message: string): GithubError {
  return new GithubError(
    422,
    `Validation Failed: ${JSON.stringify({ resource: 'PullRequest', code: 'custom', message })}`,
  );
}
