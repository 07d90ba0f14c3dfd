import { createHash } from 'node:crypto';
import type { IssueTracker, Label, TrackedIssue } from './ports.ts';

/** GitHub takes no longer name of a label. */
const MAX_LABEL = 50;

/**
 * The label of the issues that one repository has in another one. Without it the issues of two repositories in one
 * place could not be told apart, and each would close those of the other as gone.
 */
export function sourceLabel(repository: string): Label {
  const name = `from/${repository.toLowerCase()}`;
  const short = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return {
    name: name.length <= MAX_LABEL ? name : `${name.slice(0, MAX_LABEL - 9)}-${short}`,
    colour: '5b6577',
    description: 'The public repository that it is about',
  };
}

/** A tracker in another repository, as one that has the issues of `repository` only. */
export function trackerFor(repository: string, tracker: IssueTracker): IssueTracker {
  const label = sourceLabel(repository);
  let isThere = false;
  // GitHub may drop a label that is not there, and an issue without it would be found by nobody.
  const ensure = async (labels: readonly Label[]): Promise<void> => {
    await tracker.ensureLabels([...labels, label]);
    isThere = true;
  };
  const isOurs = ({ labels }: TrackedIssue): boolean =>
    labels.some((name) => name.toLowerCase() === label.name);
  return {
    ...tracker,
    list: async (name, options) => (await tracker.list(name, options)).filter(isOurs),
    readOurs: async (number) => {
      const issue = await tracker.readOurs(number);
      return issue && isOurs(issue) ? issue : undefined;
    },
    create: async (issue) => {
      if (!isThere) await ensure([]);
      return await tracker.create({
        ...issue,
        title: `${repository}: ${issue.title}`,
        labels: [...issue.labels, label.name],
      });
    },
    update: async (number, { labels, ...change }) =>
      await tracker.update(number, {
        ...change,
        ...(labels === undefined ? {} : { labels: [...new Set([...labels, label.name])] }),
      }),
    ensureLabels: ensure,
  };
}
