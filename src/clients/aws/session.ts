import type { ECSClient } from '@aws-sdk/client-ecs';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { RDSClient } from '@aws-sdk/client-rds';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { STSClient, STSClientConfig } from '@aws-sdk/client-sts';
import { type Clock, systemClock } from '../../base/clock.ts';
import { Secret } from '../../credentials/secret.ts';
import { VERSION } from '../../version.ts';
import { callAws } from './errors.ts';
import { noteRequests } from './note-requests.ts';
import { openPace, type Pace, pacedRetries } from './paced-retries.ts';
import { type Listened, listen, serverTime } from './server-time.ts';

type CredentialProvider = Extract<NonNullable<STSClientConfig['credentials']>, (...args: never) => unknown>;

export interface AwsSessionOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From the config; otherwise `AWS_REGION`, `AWS_DEFAULT_REGION`, then what the SDK finds. */
  readonly region?: string | undefined;
  /** ARN of a role that is assumed with the ambient credentials. */
  readonly role?: string | undefined;
  /** Is told every secret value that the session comes to hold. */
  readonly learn?: (secret: Secret) => void;
  /** The machine's; default: the system's. */
  readonly clock?: Clock;
  /** What carries the signed requests; default: HTTP with time limits. */
  readonly requestHandler?: STSClientConfig['requestHandler'];
}

/** A key to call as, instead of the session's own credentials. */
export interface KeyPair {
  readonly id: string;
  readonly secret: Secret;
  /** Of temporary credentials. */
  readonly session?: Secret;
}

/**
 * One identity at AWS and the clients that call as it. A client is loaded when it is first asked for and kept:
 * a scan that never asks pays for none.
 */
export interface AwsSession {
  /** `undefined` when only the SDK's own files name one. */
  readonly region: string | undefined;
  /** AWS's time, as far as the answers told it: the machine's clock, corrected. */
  readonly clock: Clock;
  /** How far AWS's time is ahead of the machine's clock, in milliseconds. */
  aheadMs(): number;
  /** Is told every secret value that somebody gets through the session. */
  learn(secret: Secret): void;
  iam(): Promise<IAMClient>;
  /** Repeats only what was throttled: for calls that have no idempotency token, such as CreateAccessKey. */
  iamOnce(): Promise<IAMClient>;
  secretsManager(region?: string): Promise<SecretsManagerClient>;
  rds(region?: string): Promise<RDSClient>;
  /** As {@link AwsSession.iamOnce}: for RotateMasterUserPassword, which makes another password each time. */
  rdsOnce(): Promise<RDSClient>;
  ecs(region?: string): Promise<ECSClient>;
  /** As {@link AwsSession.iamOnce}: each UpdateService that is told to begins a deployment. */
  ecsOnce(region?: string): Promise<ECSClient>;
  lambda(region?: string): Promise<LambdaClient>;
  sts(region?: string): Promise<STSClient>;
  /**
   * A client of STS that signs with the given key. It is not kept. S3 alone wants paths signed as they are sent
   * ("Create a signed AWS API request" in the IAM User Guide).
   */
  stsAs(key: KeyPair, region?: string, paths?: 'escaped' | 'as sent'): Promise<STSClient>;
  /** The address that the environment gives a service, by its name in the SDK; `undefined`: AWS's own. */
  endpointFor(service: string): string | undefined;
  close(): void;
}

type Service = 'ecs' | 'iam' | 'lambda' | 'rds' | 'secrets-manager' | 'sts';
type ClientOptions = Pick<
  STSClientConfig,
  'customUserAgent' | 'maxAttempts' | 'requestHandler' | 'retryStrategy' | 'systemClockOffset'
> & { readonly region?: string; readonly endpoint?: string; readonly credentials?: CredentialProvider };
type Closable = { destroy(): void };

/** Tries of one call, the first included: with the back-off between them some seconds of an outage. */
const MAX_ATTEMPTS = 6;

/** Milliseconds. Without them a silent connection would hold a rotation for ever. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true } as const;

/** Opens a session; nothing is loaded and nobody is called until a client is used. */
export function openAwsSession(options: AwsSessionOptions): AwsSession {
  const { env } = options;
  const region = options.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined);
  const clients = new Map<string, Promise<Closable>>();
  const local = options.clock ?? systemClock;
  const time = serverTime(local);

  /** Every client tells what time it is at AWS, and which requests it sent. */
  function timed<I extends object, O extends object, T>(client: T & Listened<I, O>): T {
    listen(client, time, local);
    noteRequests(client);
    return client;
  }

  const paces = new Map<string, Pace>();

  /** A quota is of a service in a region, whichever client uses it up. */
  function paceOf(service: Service, where: string | undefined): Pace {
    const key = `${service}/${where ?? region ?? ''}`;
    const pace = paces.get(key) ?? openPace();
    paces.set(key, pace);
    return pace;
  }

  const optionsFor = (
    service: Service,
    where?: string,
    { onlyThrottled = false }: { readonly onlyThrottled?: boolean } = {},
  ): ClientOptions => ({
    maxAttempts: MAX_ATTEMPTS,
    retryStrategy: pacedRetries(paceOf(service, where), { attempts: MAX_ATTEMPTS, onlyThrottled }),
    customUserAgent: [['rekey', VERSION]],
    requestHandler: options.requestHandler ?? TIMEOUTS,
    systemClockOffset: time.aheadOfSystemMs(),
    ...present('region', where ?? region),
    ...present('endpoint', endpointOf(service, env)),
  });
  const ambient = ambientCredentials(env);
  const assumed = options.role === undefined ? undefined : assumeRole(options.role);
  const signed = (...of: Parameters<typeof optionsFor>): ClientOptions => ({
    ...optionsFor(...of),
    ...present('credentials', assumed ?? ambient),
  });

  function kept<T extends Closable>(key: string, open: () => Promise<T>): Promise<T> {
    const known = clients.get(key) as Promise<T> | undefined;
    if (known) return known;
    const opened = open();
    clients.set(key, opened);
    return opened;
  }

  /** The SDK keeps what this returns until shortly before it expires. */
  function assumeRole(role: string): CredentialProvider {
    return async () => {
      const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
      const sts = timed(new STSClient({ ...optionsFor('sts'), ...present('credentials', ambient) }));
      const command = new AssumeRoleCommand({ RoleArn: role, RoleSessionName: sessionName(env) });
      const { Credentials: got } = await callAws('sts:AssumeRole', () => sts.send(command));
      sts.destroy();
      const secretAccessKey = got?.SecretAccessKey ?? '';
      const sessionToken = got?.SessionToken ?? '';
      for (const value of [secretAccessKey, sessionToken]) options.learn?.(Secret.of(value));
      return {
        accessKeyId: got?.AccessKeyId ?? '',
        secretAccessKey,
        sessionToken,
        ...present('expiration', got?.Expiration),
      };
    };
  }

  return {
    region,
    clock: time.clock,
    aheadMs: () => time.aheadMs(),
    learn: (secret) => options.learn?.(secret),
    iam: () =>
      kept('iam', async () => timed(new (await import('@aws-sdk/client-iam')).IAMClient(signed('iam')))),
    iamOnce: () =>
      kept('iam-once', async () => {
        const { IAMClient } = await import('@aws-sdk/client-iam');
        return timed(new IAMClient(signed('iam', undefined, { onlyThrottled: true })));
      }),
    secretsManager: (where) =>
      kept(`secrets-manager/${where ?? ''}`, async () => {
        const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
        return timed(new SecretsManagerClient(signed('secrets-manager', where)));
      }),
    rds: (where) =>
      kept(`rds/${where ?? ''}`, async () => {
        const { RDSClient } = await import('@aws-sdk/client-rds');
        return timed(new RDSClient(signed('rds', where)));
      }),
    rdsOnce: () =>
      kept('rds-once', async () => {
        const { RDSClient } = await import('@aws-sdk/client-rds');
        return timed(new RDSClient(signed('rds', undefined, { onlyThrottled: true })));
      }),
    ecs: (where) =>
      kept(`ecs/${where ?? ''}`, async () => {
        const { ECSClient } = await import('@aws-sdk/client-ecs');
        return timed(new ECSClient(signed('ecs', where)));
      }),
    ecsOnce: (where) =>
      kept(`ecs-once/${where ?? ''}`, async () => {
        const { ECSClient } = await import('@aws-sdk/client-ecs');
        return timed(new ECSClient(signed('ecs', where, { onlyThrottled: true })));
      }),
    lambda: (where) =>
      kept(`lambda/${where ?? ''}`, async () => {
        const { LambdaClient } = await import('@aws-sdk/client-lambda');
        return timed(new LambdaClient(signed('lambda', where)));
      }),
    sts: (where) =>
      kept(`sts/${where ?? ''}`, async () => {
        const { STSClient } = await import('@aws-sdk/client-sts');
        return timed(new STSClient(signed('sts', where)));
      }),
    endpointFor: (service) => endpointOf(service, env),
    stsAs: async (key, where, paths = 'escaped') => {
      const { STSClient } = await import('@aws-sdk/client-sts');
      const credentials: CredentialProvider = async () => ({
        accessKeyId: key.id,
        secretAccessKey: key.secret.expose(),
        ...present('sessionToken', key.session?.expose()),
      });
      const signingEscapePath = paths === 'escaped';
      return timed(new STSClient({ ...optionsFor('sts', where), signingEscapePath, credentials }));
    },
    close: () => {
      for (const client of clients.values()) void client.then((open) => open.destroy());
      clients.clear();
    },
  };
}

/**
 * Credentials that the environment holds, first in the SDK's own order. Read from the given environment and not
 * from the process, which commands do not know; everything else (OIDC, profiles, metadata) is the SDK's chain.
 */
function ambientCredentials(env: AwsSessionOptions['env']): CredentialProvider | undefined {
  const accessKeyId = env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
  if (!accessKeyId || !secretAccessKey) return undefined;
  const sessionToken = env.AWS_SESSION_TOKEN;
  return async () => ({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
}

/** AWS SDKs and Tools Reference Guide, "Service-specific endpoints": the service's own variable wins. */
function endpointOf(service: string, env: AwsSessionOptions['env']): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const own = `AWS_ENDPOINT_URL_${service.replaceAll('-', '_').toUpperCase()}`;
  return env[own] || env.AWS_ENDPOINT_URL || undefined;
}

/** What CloudTrail shows as the caller: the workflow run, where there is one. */
function sessionName(env: AwsSessionOptions['env']): string {
  const run = (env.GITHUB_RUN_ID ?? '').replaceAll(/[^\w+=,.@-]/g, '');
  return run === '' ? 'rekey' : `rekey-${run}`.slice(0, 64);
}

function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
