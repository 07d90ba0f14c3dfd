/**
 * Runs over a repository with many findings, at GitHub's pace: the client waits in real time, and the local GitHub
 * refuses what comes faster than its client's own three seconds, more than 80 a minute, and more than 500 an hour.
 *
 *   node test/bench/tracker/first-runs.ts [findings] [runs]
 */

import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient } from '../../../src/clients/github/client.ts';
import { trackFindings } from '../../../src/tracker/track-findings.ts';
import { startLocalGithub } from '../../cloud/github/local-github.ts';
import { finding, report } from '../../report/sample-report.ts';
import { sampleRun } from '../../tracker/sample-run.ts';

const [many = 300, runs = 3] = process.argv.slice(2).map(Number);
const github = await startLocalGithub({
  repositories: [{ owner: 'acme', name: 'app', private: true }],
  tokens: { ci: { permissions: { issues: 'write' } } },
  // A timer may be a little early.
  limits: { contentSpacing: 2_900 },
});
const findings = Array.from({ length: many }, (_, index) =>
  finding({ fingerprint: `f${index}`, title: `Key ${index}`, severity: 'medium' }),
);
let refusals = 0;
for (let run = 1; run <= runs; run += 1) {
  const before = github.log.length;
  const started = performance.now();
  const client = await createGithubClient({
    token: github.token('ci'),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
    isPaced: true,
  });
  const { opened, gaps } = await trackFindings(
    sampleRun(client.issues, new Date(), {
      report: report({ findings }),
      clock: { now: () => new Date(), sleep: async () => {} },
      threshold: 'low',
    }),
  );
  const calls = github.log.slice(before);
  const refused = calls.filter(({ status }) => status === 403);
  refusals += refused.length + gaps.length;
  const writes = calls.filter(({ kind }) => kind === 'write').length;
  console.log(
    `run ${run}: ${opened.length} opened, ${calls.length} requests, ${writes} writes, ${refused.length} refused for a limit, ${Math.round((performance.now() - started) / 1_000)} s`,
  );
}
await github.close();
process.exitCode = refusals > 0 ? 1 : 0;
