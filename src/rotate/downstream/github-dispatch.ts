import type { GithubDispatchConfig } from '../../config/downstream-schema.ts';
import type { Rollout } from './rollout.ts';
import { judgeRuns, readRunRef, runsSince, writeRunRef } from './runs.ts';

/** An event for the workflows of a repository: it says that there is a new version, and never its value. */
export function githubDispatchRollout(config: GithubDispatchConfig): Rollout {
  const { repository, 'event-type': eventType, workflow } = config;
  const what = `the run of ${workflow ?? 'a workflow'} in ${repository} for the event "${eventType}"`;
  return {
    name: what,
    wish: `Send the event "${eventType}" to ${repository}`,
    calls: {
      ask: 'github:POST /repos/{owner}/{repo}/dispatches',
      look: 'github:GET /repos/{owner}/{repo}/actions/runs',
    },
    timeoutMs: config.timeout,
    isAwaited: config.await,
    async ask({ rotation, secret, version }, { workflows }) {
      const { at } = await workflows.sendEvent(repository, eventType, { rotation, secret, version });
      return writeRunRef({ since: at });
    },
    async look(ref, { version }, { workflows }) {
      const known = readRunRef(ref);
      const since = 'since' in known ? known.since : new Date(0);
      const runs = await workflows.list(repository, { event: 'repository_dispatch', workflow });
      return judgeRuns(runsSince(runs, since, { version, title: eventType }), what);
    },
  };
}
