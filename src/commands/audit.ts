import type { RunReport } from '../findings/run-report.ts';
import { auditPlaces } from './audit-places.ts';
import type { Context } from './context.ts';
import { expandEntries } from './rotate/expand.ts';
import type { Share } from './shard/shares.ts';

/** What an audit looks at is configured; of several jobs each looks at some of the accounts. */
export interface AuditRequest {
  readonly share?: Share | undefined;
}

/**
 * Judges the passwords in the configured secrets, the age of keys and secrets, and the account's own password
 * policy, in every account and region that a rotation names. It only reads.
 * @throws RekeyError when AWS cannot be asked at all; what it may not look at is a gap of the report
 */
export async function audit({ share }: AuditRequest, context: Context): Promise<RunReport> {
  const { config, env, redactor } = context;
  const [{ openAwsSession }, { auditSecrets }, { auditAccountReader }, { auditDatabases }, { auditAccount }] =
    await Promise.all([
      import('../clients/aws/session.ts'),
      import('../clients/aws/audit-secrets.ts'),
      import('../clients/aws/audit-account.ts'),
      import('../clients/aws/audit-databases.ts'),
      import('../audit/audit-account.ts'),
    ]);
  const learn = redactor.add.bind(redactor);
  return await auditPlaces(
    config,
    async ({ role, region, config: common, entries }) => {
      const session = openAwsSession({ env, region, role, learn, clock: context.clock });
      try {
        const { rotations, notes, gaps } = await expandEntries(entries, session);
        const report = await auditAccount({
          config: { ...common, rotate: [...rotations] },
          ports: {
            secrets: auditSecrets(session),
            account: auditAccountReader(session),
            databases: auditDatabases(session),
          },
          clock: session.clock,
          fingerprints: context.fingerprints,
          learn,
          signal: context.signal,
        });
        return {
          ...report,
          complete: report.complete && gaps.length === 0,
          gaps: [...report.gaps, ...gaps],
          notes: [...report.notes, ...notes],
        };
      } finally {
        session.close();
      }
    },
    share && ((account) => share.hasAccount(account)),
  );
}
