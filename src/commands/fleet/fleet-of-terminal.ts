import { RekeyError } from '../../base/errors.ts';
import type { Part } from '../../base/part.ts';
import { Secret } from '../../credentials/secret.ts';
import type { Context } from '../context.ts';
import { serversIn } from '../scan/github-request.ts';
import { wideToken } from '../wide-token.ts';
import { openFleet } from './open-fleet.ts';
import type { FleetScanRequest } from './scan-fleet.ts';

/** The scan of the configured fleet, or of a part of it. @throws RekeyError `fleet-missing`, `github-no-token` */
export async function fleetOfTerminal(part: Part | undefined, context: Context): Promise<FleetScanRequest> {
  const { config, env, redactor } = context;
  const { fleet } = config;
  if (!fleet || fleet.repositories.length === 0) {
    throw new RekeyError({
      code: 'fleet-missing',
      what: 'The configuration names no repositories for --fleet.',
      fix: 'Write them as "fleet: { repositories: [acme/*] }" (docs/fleet.md).',
    });
  }
  const { token } = wideToken(env.GITHUB_TOKEN || env.GH_TOKEN || '', context);
  if (token === '') {
    throw new RekeyError({
      code: 'github-no-token',
      what: 'There is no token for GitHub.',
      fix: 'Set GITHUB_TOKEN or GH_TOKEN, for example to what "gh auth token" prints.',
    });
  }
  const secret = Secret.of(token);
  redactor.add(secret);
  const { repositories, notes } = await openFleet(fleet, token, context);
  return {
    kind: 'fleet',
    scope: fleet.scope,
    repositories,
    part: part ?? { index: 1, count: 1 },
    serverUrl: serversIn(env).serverUrl,
    token: secret,
    notes,
  };
}
