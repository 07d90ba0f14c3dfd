import { type Octokit, RequestError } from 'octokit';
import type { Log } from '../../base/log.ts';
import type { NewIssue } from '../../tracker/ports.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** An issue that was opened. */
export interface OpenedIssue {
  readonly number: number;
  /** By which GraphQL knows it. */
  readonly id: string;
}

/** Opens an issue, without those assignees who cannot be assigned there. */
export async function openIssue(
  octokit: Octokit,
  at: RepositoryName,
  issue: NewIssue,
  log: Log,
): Promise<OpenedIssue> {
  const { title, body } = issue;
  const labels = [...issue.labels];
  const create = async (assignees: readonly string[]): Promise<OpenedIssue> => {
    const { data } = await octokit.rest.issues.create({
      ...at,
      title,
      body,
      labels,
      assignees: [...assignees],
    });
    return { number: data.number, id: data.node_id };
  };
  try {
    return await create(issue.assignees);
  } catch (error) {
    // A refusal is no lost answer: nothing was made, so this is no second issue.
    const isAssignee =
      error instanceof RequestError && error.status === 422 && /assignees/.test(error.message);
    if (!isAssignee) throw error;
    const able = await assignableAmong(octokit, at, issue.assignees);
    const isKnown = able.length < issue.assignees.length;
    const unable = isKnown ? issue.assignees.filter((login) => !able.includes(login)) : issue.assignees;
    log.warning(`${unable.join(', ')} cannot be assigned here, so an issue is without them.`);
    return await create(isKnown ? able : []);
  }
}

/** Those of whom GitHub says so; nobody else keeps an issue from being opened. */
async function assignableAmong(
  octokit: Octokit,
  at: RepositoryName,
  logins: readonly string[],
): Promise<string[]> {
  const able: string[] = [];
  for (const assignee of logins) {
    try {
      await octokit.rest.issues.checkUserCanBeAssigned({ ...at, assignee });
      able.push(assignee);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
    }
  }
  return able;
}
