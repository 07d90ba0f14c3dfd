import type { Location } from '../findings/finding.ts';
import { isFile } from './phrases.ts';
import { shellQuote } from './shell-quote.ts';

/** Where the commits of a pull request go. */
export interface PullTarget {
  /** Address that git fetches from, of the repository that the pull request is for. */
  readonly cloneUrl: string;
  readonly baseRef: string;
}

const REMOVING =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository';

/** How the places of a pull request lose what stands in them, as Markdown. */
export function removalSteps(locations: readonly Location[], target: PullTarget): string {
  const names = new Set(locations.filter((location) => !isFile(location)).map(({ path }) => path));
  const isInCommits = names.has('(commit message)') || locations.length === 0 || locations.some(isFile);
  const parts: string[] = [];
  if (isInCommits) parts.push(inCommits(target, names.has('(commit message)')));
  if (names.has('(pull request title)') || names.has('(pull request body)'))
    parts.push(
      'The title and the description: edit them, then open "edited" beside the author’s name and delete the former revision.',
    );
  if (names.has('(branch name)'))
    parts.push(
      'The name of the branch: push it under another name, open a new pull request, delete this branch.',
    );
  return parts.join('\n\n');
}

/**
 * The commits become one: a commit on top would leave the credential in the one below. Without the name of the branch,
 * which its author chooses; the base is fetched by its address, since nobody knows how a clone calls it.
 */
function inCommits({ cloneUrl, baseRef }: PullTarget, hasMessage: boolean): string {
  return [
    'A new commit on top does not help: the credential stays in the one below. On the branch of this pull request:',
    [
      '```sh',
      `git fetch ${shellQuote(cloneUrl)} ${shellQuote(`refs/heads/${baseRef}`)}`,
      'git reset --soft "$(git merge-base FETCH_HEAD HEAD)"',
      '# now take the credential out of every file that holds it',
      'git commit --all',
      'git push --force-with-lease',
      '```',
    ].join('\n'),
    `This makes one commit of all${hasMessage ? ', with a new message' : ''}. To keep them apart, use \`git rebase --interactive\` instead and edit each commit that holds it. GitHub keeps replaced commits, and forks keep theirs ([what GitHub can remove](${REMOVING})).`,
  ].join('\n\n');
}
