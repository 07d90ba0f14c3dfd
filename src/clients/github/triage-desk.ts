import { type Octokit, RequestError } from 'octokit';
import { ROLES, type Role, type TriageComment, type TriageDesk } from '../../tracker/triage/ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';
import { ourAuthor } from './our-author.ts';

/** The comments of one repository's issues, what their authors may, and how they are answered. */
export function githubTriageDesk(
  octokit: Octokit,
  at: RepositoryName,
  { formerAuthors = [] }: { readonly formerAuthors?: readonly string[] | undefined } = {},
): TriageDesk {
  const name = `${at.owner}/${at.repo}`;
  const write = 'issues: write';
  return {
    async comment(id) {
      const names = { what: `read comment ${id} of ${name}`, permission: 'issues: read' };
      return await callGithub(names, async () => await readComment(octokit, at, id));
    },
    async role(login) {
      const names = { what: `read the role of ${login} in ${name}`, permission: 'metadata: read' };
      return await callGithub(names, async () => await readRole(octokit, at, login));
    },
    async react(comment_id, content) {
      await callGithub({ what: `react to comment ${comment_id} of ${name}`, permission: write }, async () => {
        await octokit.rest.reactions.createForIssueComment({ ...at, comment_id, content });
      });
    },
    async hasReply(issue_number, holding) {
      const names = {
        what: `list the comments of issue #${issue_number} of ${name}`,
        permission: 'issues: read',
      };
      return await callGithub(names, async () => {
        const comments = octokit.paginate.iterator(octokit.rest.issues.listComments, {
          ...at,
          issue_number,
          per_page: 100,
        });
        const isOurs = await ourAuthor(octokit, formerAuthors);
        for await (const { data } of comments) {
          if (data.some(({ body, user }) => isOurs(user) && (body ?? '').includes(holding))) return true;
        }
        return false;
      });
    },
    async isAssignable(assignee) {
      const names = {
        what: `ask whether ${assignee} can be assigned in ${name}`,
        permission: 'metadata: read',
      };
      return await callGithub(names, async () => {
        return await existing(
          async () => await octokit.rest.issues.checkUserCanBeAssigned({ ...at, assignee }),
        );
      });
    },
  };
}

async function readComment(
  octokit: Octokit,
  at: RepositoryName,
  comment_id: number,
): Promise<TriageComment | undefined> {
  try {
    const { data } = await octokit.rest.issues.getComment({ ...at, comment_id });
    return {
      id: data.id,
      issue: Number(/\/issues\/(?<number>\d+)$/.exec(data.issue_url)?.groups?.number ?? 0),
      body: data.body ?? '',
      author: data.user?.login ?? '',
      // An app that writes for a person is named beside them.
      isBot: data.user?.type !== 'User' || Boolean(data.performed_via_github_app),
      isEdited: data.updated_at !== data.created_at,
    };
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

/**
 * The role by its name. That of a role which an organization has made itself is not known: then what it is based on
 * counts, of which `maintain` and `triage` are told as `write` and `read` (REST reference, collaborators).
 */
async function readRole(octokit: Octokit, at: RepositoryName, username: string): Promise<Role> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username });
    const named = ROLES.find((role) => role === data.role_name);
    return named ?? ROLES.find((role) => role === data.permission) ?? 'none';
  } catch (error) {
    if (isStatus(error, 404)) return 'none';
    throw error;
  }
}

async function existing(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (isStatus(error, 404)) return false;
    throw error;
  }
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof RequestError && error.status === status;
}
