import type { Octokit } from 'octokit';
import type { Checks } from '../../report/pull-ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;
/** "The maximum size is 255 characters." (REST reference, check runs). */
const MAX_TITLE = 255;

/** Checks of one repository. Only a GitHub App may make them, which a job's own token is. */
export function githubChecks(octokit: Octokit, at: RepositoryName): Checks {
  const names = { permission: 'checks: write', isWhole: true };
  const call = async <T>(what: string, run: () => Promise<T>): Promise<T> =>
    await callGithub({ what: `${what} ${at.owner}/${at.repo}`, ...names }, run);
  return {
    async find(head, name, prefix) {
      const find = async (): Promise<Awaited<ReturnType<Checks['find']>>> => {
        const where = { ...at, ref: head, check_name: name, filter: 'all' as const, per_page: 100 };
        const { data } = await octokit.rest.checks.listForRef(where);
        const [newest] = data.check_runs
          .filter(({ external_id: id }) => id?.startsWith(prefix))
          .sort((a, b) => b.id - a.id);
        if (!newest) return undefined;
        return {
          id: newest.id,
          externalId: newest.external_id ?? undefined,
          annotations: newest.output.annotations_count,
          isCompleted: newest.status === 'completed',
          conclusion: newest.conclusion ?? undefined,
        };
      };
      return await call('list the checks of', find);
    },
    async create(head, name, externalId, output) {
      return await call('make a check in', async () => {
        const { data } = await octokit.rest.checks.create({
          ...at,
          name,
          head_sha: head,
          external_id: externalId,
          status: 'in_progress',
          output,
        });
        return data.id;
      });
    },
    async annotate(id, output, annotations) {
      await call('annotate a check of', async () => {
        await octokit.rest.checks.update({
          ...at,
          check_run_id: id,
          output: {
            ...output,
            annotations: annotations.map(
              ({ level, file = '', line = 1, endLine = line, title, message }) => ({
                path: file,
                start_line: line,
                end_line: endLine,
                annotation_level: LEVELS[level],
                title: title.slice(0, MAX_TITLE),
                message,
              }),
            ),
          },
        });
      });
    },
    async conclude(id, output, conclusion) {
      await call('conclude a check of', async () => {
        await octokit.rest.checks.update({
          ...at,
          check_run_id: id,
          status: 'completed',
          conclusion,
          output,
        });
      });
    },
  };
}
