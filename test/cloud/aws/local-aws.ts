import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordSecret } from '../../ledger.ts';
import { answer, type Host } from './answer.ts';
import { type CallLog, type CallRecord, callLog } from './call-log.ts';
import { type Faults, faultBox } from './faults.ts';
import { type IssuedSecrets, issuedSecrets } from './issued-secrets.ts';
import type { Cloud } from './operation.ts';
import { type Seed, seedFor } from './seed.ts';
import { type AwsState, emptyAccount } from './state.ts';
import { type TravellingClock, travellingClock } from './travelling-clock.ts';
import type { WireRequest } from './wire/signature.ts';

/** What an SDK client needs to sign. */
export interface SigningKey {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** AWS on loopback: IAM, STS, Secrets Manager and RDS behind one URL. */
export interface LocalAws {
  url: string;
  /** the account and region that the seed fills unless told otherwise */
  account: string;
  region: string;
  /** the key of the user `administrator`, who may do everything */
  admin: SigningKey;
  state: AwsState;
  seed: Seed;
  faults: Faults;
  log: CallLog;
  issuedSecrets: IssuedSecrets;
  clock: TravellingClock;
  /** One call without a connection, for a caller in this process; it is recorded and late like any other. */
  exchange(request: WireRequest): Promise<Exchanged | 'dropped'>;
  /** The environment with which a process, or an SDK in it, talks to this cloud as `key` (default: the administrator). */
  environment(key?: SigningKey): Record<string, string>;
  close(): Promise<void>;
}

/** An answer, ready for the wire. */
export interface Exchanged {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface LocalAwsOptions {
  clock?: TravellingClock;
  account?: string;
  region?: string;
  regions?: readonly string[];
  /** 0, the default, takes a free port */
  port?: number;
}

const defaultRegions = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-west-1',
  'eu-west-2',
  'eu-central-1',
  'ap-southeast-1',
];

/** Starts the cloud; it is ready when the promise resolves. */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const account = options.account ?? '123456789012';
  const region = options.region ?? 'eu-west-1';
  const clock = options.clock ?? travellingClock();
  const box = faultBox();
  const cloud: Cloud = {
    state: {
      accounts: new Map([[account, emptyAccount(account)]]),
      regions: options.regions ?? defaultRegions,
    },
    clock,
    faults: box.faults,
    issuedSecrets: issuedSecrets(recordSecret),
  };
  const seed = seedFor(cloud, account, region);
  seed.user({
    name: 'administrator',
    policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
  });
  const admin = seed.accessKey({ user: 'administrator' });

  const host: Host = { cloud, box, log: callLog() };
  const server = createServer((request, response) => {
    void serve(host, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    account,
    region,
    admin,
    state: cloud.state,
    seed,
    faults: box.faults,
    log: host.log,
    issuedSecrets: cloud.issuedSecrets,
    clock,
    exchange: async (request) =>
      await exchange(host, newRecord(host, request.headers['user-agent']), request),
    environment: (key = admin) => environmentFor(url, region, key),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function environmentFor(url: string, region: string, key: SigningKey): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    ...(key.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: key.sessionToken }),
  };
}

async function serve(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const record = newRecord(host, request.headers['user-agent']);
  try {
    const given = await exchange(host, record, await readRequest(request));
    if (given === 'dropped') return void response.destroy();
    response.writeHead(given.status, given.headers);
    response.end(given.body);
  } catch (error) {
    // A fault of the local cloud itself: it must not look like an answer of AWS.
    record.error = 'LocalCloudBug';
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function exchange(
  host: Host,
  record: CallRecord,
  request: WireRequest,
): Promise<Exchanged | 'dropped'> {
  const { clock, faults } = host.cloud;
  if (faults.latencyMs > 0) await clock.sleep(faults.latencyMs);
  const given = await answer(host, request, record);
  if (given === 'dropped') return given;
  const headers = {
    'content-type': given.contentType,
    'x-amzn-requestid': record.requestId,
    // The time at AWS, which tests move on (RFC 9110, 6.6.1).
    date: clock.now().toUTCString(),
  };
  return { status: given.status, headers, body: given.body };
}

function newRecord({ log, cloud }: Host, userAgent = ''): CallRecord {
  const record: CallRecord = {
    index: log.records.length + 1,
    time: cloud.clock.now(),
    service: '',
    action: '',
    region: '',
    accessKeyId: undefined,
    caller: undefined,
    userAgent,
    changing: false,
    resource: undefined,
    parameters: {},
    requestId: randomUUID(),
    status: undefined,
    error: undefined,
    alsoAllowed: [],
    effect: false,
  };
  log.records.push(record);
  return record;
}

async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(',') : (value ?? '');
  return { method: request.method ?? '', path, query, headers, body: Buffer.concat(chunks) };
}
