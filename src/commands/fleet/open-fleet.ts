import { VERSION } from '../../version.ts';
import type { Context } from '../context.ts';
import { wideToken } from '../wide-token.ts';
import { type FleetConfig, type FoundFleet, findFleet } from './fleet-repositories.ts';

/** The repositories of the fleet, as GitHub lists them now to the wider token where there is one. */
export async function openFleet(fleet: FleetConfig, token: string, context: Context): Promise<FoundFleet> {
  const { env, log } = context;
  const { openFleetLister } = await import('../../clients/github/fleet-list.ts');
  const lister = await openFleetLister({
    token: wideToken(token, context).token,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    version: VERSION,
    log,
    env,
  });
  return await findFleet(fleet, lister);
}
