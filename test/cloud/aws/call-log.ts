/** One call as CloudTrail would show it; no secret value is ever in it. */
export interface CallRecord {
  /** 1 for the first call that arrived */
  index: number;
  time: Date;
  service: string;
  action: string;
  region: string;
  accessKeyId: string | undefined;
  /** the ARN of who signed, once that is known */
  caller: string | undefined;
  userAgent: string;
  changing: boolean;
  /** the ARN acted upon, once that is known */
  resource: string | undefined;
  /** names and ids from the request, never values */
  parameters: Record<string, unknown>;
  requestId: string;
  /** HTTP status; undefined while under way or when the connection was dropped */
  status: number | undefined;
  /** the error's wire code */
  error: string | undefined;
  /** what else the caller's policies allowed so that it was carried out: `secretsmanager:RotateSecret`, and its ARN */
  alsoAllowed: { action: string; resource: string }[];
  /** whether the operation was carried out, even if the caller was never told */
  effect: boolean;
}

/** What was called, in the order of arrival. */
export interface CallLog {
  records: CallRecord[];
  /** The calls that change something and took effect. */
  changing(): CallRecord[];
  /** How many calls there were, of one action if given. */
  count(action?: string): number;
  /** The calls of one action, in order. */
  of(action: string): CallRecord[];
  /** `iam:CreateAccessKey user/ci-deployer 200`, one line a call. */
  lines(): string[];
  clear(): void;
}

export function callLog(): CallLog {
  const records: CallRecord[] = [];
  return {
    records,
    changing: () => records.filter((record) => record.changing && record.effect),
    of: (action) => records.filter((record) => record.action === action),
    count: (action) =>
      action === undefined ? records.length : records.filter((record) => record.action === action).length,
    lines: () => records.map(describe),
    clear: () => records.splice(0),
  };
}

function describe(record: CallRecord): string {
  const what = record.resource?.split(':').slice(5).join(':') ?? '';
  return `${record.service}:${record.action} ${what} ${record.status ?? 'no answer'}${record.error ? ` ${record.error}` : ''}`;
}

/** The request members that are names or ids. A list of what may be logged cannot forget a new secret. */
const loggable = new Set([
  'AccessKeyId',
  'ClientRequestToken',
  'DBClusterIdentifier',
  'DBInstanceIdentifier',
  'DurationSeconds',
  'ForceDeleteWithoutRecovery',
  'ManageMasterUserPassword',
  'MoveToVersionId',
  'Name',
  'PolicyArn',
  'PolicyName',
  'RecoveryWindowInDays',
  'RemoveFromVersionId',
  'ResourceName',
  'RoleArn',
  'RoleSessionName',
  'RotateMasterUserPassword',
  'SecretId',
  'Status',
  'FunctionName',
  'cluster',
  'forceNewDeployment',
  'service',
  'services',
  'TagKeys',
  'UserName',
  'VersionId',
  'VersionStage',
  'VersionStages',
]);

/** The part of a request that may be logged. */
export function loggableParameters(input: unknown): Record<string, unknown> {
  const entries = Object.entries(input ?? {}).filter(
    ([name, value]) => loggable.has(name) && value !== undefined,
  );
  return Object.fromEntries(entries);
}
