import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionsEvent } from '../../test/runner/events.ts';
import { type ActionResult, runAction } from '../../test/runner/run-action.ts';
import type { Stage } from './stage.ts';

/** Runs `dist/action.js` as a job of GitHub Actions would, on the stage; its reports go to `reports`. */
export async function runRekey(
  stage: Stage,
  event: ActionsEvent,
  checkout: string,
  reports: string,
): Promise<ActionResult> {
  return await runAction({
    event,
    repository: 'acme/app',
    workspace: checkout,
    inputs: { 'output-dir': reports },
    github: {
      apiUrl: stage.github.apiUrl,
      serverUrl: stage.github.serverUrl,
      token: stage.github.token('job'),
    },
    env: { ...stage.aws.environment(), ...databaseTrust(stage) },
    network: { allow: ['127.0.0.1:*'] },
  });
}

/** The database's certificate is signed by an authority of this stage, as RDS's are by Amazon's. */
function databaseTrust({ database }: Stage): Record<string, string> {
  if (!database) return {};
  const path = join(mkdtempSync(join(tmpdir(), 'rekey-demo-')), 'ca.pem');
  writeFileSync(path, database.ca);
  return { REKEY_RDS_CA_FILE: path };
}
