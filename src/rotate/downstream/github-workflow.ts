import type { GithubWorkflowConfig } from '../../config/downstream-schema.ts';
import type { Rollout, RolloutRequest } from './rollout.ts';
import { judgeRuns, readRunRef, runsSince, vanished, writeRunRef } from './runs.ts';

/** A workflow that is started by its name: one that deploys, or one that tries the new value. */
export function githubWorkflowRollout(config: GithubWorkflowConfig): Rollout {
  const { repository, workflow, ref: branch } = config;
  const what = `the run of ${workflow} in ${repository}`;
  return {
    name: what,
    wish: `Start ${workflow} in ${repository} on ${branch}`,
    calls: {
      ask: 'github:POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      look: 'github:GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    },
    timeoutMs: config.timeout,
    isAwaited: config.await,
    async ask(request, { workflows }) {
      const { run, at } = await workflows.start(config, filled(config.inputs, request));
      return writeRunRef(run === undefined ? { since: at } : { run });
    },
    async look(ref, { version }, { workflows }) {
      const known = readRunRef(ref);
      if ('run' in known) {
        const run = await workflows.read(repository, known.run);
        if (!run) throw vanished(known.run, what);
        return judgeRuns([run], what);
      }
      const all = await workflows.list(repository, { event: 'workflow_dispatch', workflow });
      const there = all.filter((run) => run.branch === branch);
      return judgeRuns(runsSince(there, known.since, { version, title: undefined }), what);
    },
  };
}

/** The inputs with the names of this rotation in the place of their placeholders. */
function filled(
  inputs: Readonly<Record<string, string>>,
  { rotation, secret, version }: RolloutRequest,
): Record<string, string> {
  const names: Readonly<Record<string, string>> = { rotation, secret, version };
  return Object.fromEntries(
    Object.entries(inputs).map(([key, text]) => [
      key,
      text.replaceAll(/\{(rotation|secret|version)\}/g, (whole, name: string) => names[name] ?? whole),
    ]),
  );
}
