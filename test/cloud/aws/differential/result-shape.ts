import { outcomeOf } from '../sdk-clients.ts';

/** How a call ended, without what differs from run to run: the error, or which members the answer has. */
export interface ResultShape {
  name: string;
  code?: string;
  status?: number;
  members: string[];
}

/** The members whose value, not only presence, must be the same. */
const telling =
  /(^|\.)(Status|UserName|PolicyName|ServiceName|IsTruncated|VersionStages|VersionId|VersionIdsToStages\..*|SecretVersionsToStages\..*|SecretString|Name|Key|Value|ExpirePasswords|MinimumPasswordLength|State|DBInstanceIdentifier|Engine)$/;

export async function shapeOf(call: Promise<unknown>): Promise<ResultShape> {
  let output: unknown;
  async function keep(): Promise<void> {
    output = await call;
  }
  const { name, code, status } = await outcomeOf(keep());
  const members = [...new Set(membersOf('', output).map(withoutRandomId))].sort();
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    members,
  };
}

/** Ids that the service chose differ from run to run. */
function withoutRandomId(member: string): string {
  return member.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>');
}

function membersOf(path: string, value: unknown): string[] {
  if (value === undefined || value === null || path === '$metadata') return [];
  if (Array.isArray(value)) {
    if (telling.test(path)) return [`${path} = ${value.map(String).sort().join('+')}`];
    return value.length === 0 ? [`${path}[] empty`] : value.flatMap((item) => membersOf(`${path}[]`, item));
  }
  if (value instanceof Date) return [`${path}: time`];
  if (typeof value === 'object' && !(value instanceof Uint8Array)) {
    return Object.entries(value).flatMap(([name, member]) =>
      membersOf(path === '' ? name : `${path}.${name}`, member),
    );
  }
  return [
    telling.test(path)
      ? `${path} = ${JSON.stringify(value).replaceAll('"', '')}`
      : `${path}: ${typeof value}`,
  ];
}
