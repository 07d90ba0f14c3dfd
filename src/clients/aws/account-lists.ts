import type { Clock } from '../../base/clock.ts';
import type { AccountLists } from '../../rotate/quiet/account-lists.ts';
import { listClusters, listInstances } from './database-list.ts';
import { keyCountsByReport } from './key-report.ts';
import { listSecrets } from './secret-list.ts';
import type { AwsSession } from './session.ts';

/** The lists of an account from which rotations learn that there is nothing to do. */
export function awsAccountLists(session: AwsSession, clock: Clock, signal: AbortSignal): AccountLists {
  return {
    listSecrets: (request) => listSecrets(session, request),
    listKeyCounts: () => keyCountsByReport(session, clock, signal),
    listInstances: (mostPages) => listInstances(session, mostPages),
    listClusters: (mostPages) => listClusters(session, mostPages),
  };
}
