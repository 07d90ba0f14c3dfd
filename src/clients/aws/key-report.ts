import type { Clock } from '../../base/clock.ts';
import { pollUntil } from '../../base/retry.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** IAM makes a report in seconds; whoever waits longer would have asked for the keys one by one meanwhile. */
const WAIT = { deadlineMs: 20_000, firstWaitMs: 1_000, maxWaitMs: 4_000 } as const;

/**
 * How many access keys each user has, from the account's credential report, which is at most four hours old. Nothing
 * else of the report is kept. `undefined` when it is not ready in time, or not of the form that is known.
 */
export async function keyCountsByReport(
  session: AwsSession,
  clock: Clock,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number> | undefined> {
  const iam = await session.iam();
  const { GenerateCredentialReportCommand, GetCredentialReportCommand } = await import('@aws-sdk/client-iam');
  // A report of the last four hours is given again (IAM User Guide, "Generate credential reports").
  await callAws('iam:GenerateCredentialReport', () => iam.send(new GenerateCredentialReportCommand({})));
  return await pollUntil(
    () =>
      callAws('iam:GetCredentialReport', async () => {
        try {
          const { Content } = await iam.send(new GetCredentialReportCommand({}));
          return keyCountsIn(new TextDecoder().decode(Content));
        } catch (error) {
          if (isAwsError(error, 'ReportInProgress', 'CredentialReportNotReady')) return undefined;
          throw error;
        }
      }),
    { ...WAIT, clock, signal },
  );
}

/**
 * A key is there when its slot says that it is active, or when it was made. The description of the report has the
 * latter of active keys only, but reports have it of inactive ones too (cloud-custodian#5551). A line of another
 * length than the header's is passed over: names may hold commas.
 */
export function keyCountsIn(report: string): ReadonlyMap<string, number> {
  const [header = '', ...lines] = report.split(/\r?\n/);
  const columns = header.split(',');
  const at = (name: string): number => columns.indexOf(name);
  const user = at('user');
  const slots = [1, 2].map((slot) => ({
    active: at(`access_key_${slot}_active`),
    made: at(`access_key_${slot}_last_rotated`),
  }));
  const counts = new Map<string, number>();
  if ([user, ...slots.flatMap(({ active, made }) => [active, made])].includes(-1)) return counts;
  for (const line of lines) {
    const fields = line.split(',');
    if (fields.length !== columns.length) continue;
    const keys = slots.filter(({ active, made }) => fields[active] === 'true' || isTime(fields[made]));
    counts.set(fields[user] ?? '', keys.length);
  }
  return counts;
}

function isTime(field: string | undefined): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(field ?? '');
}
