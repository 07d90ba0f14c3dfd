import { IAMClient } from '@aws-sdk/client-iam';
import { RDSClient } from '@aws-sdk/client-rds';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { STSClient } from '@aws-sdk/client-sts';
import type { SigningKey } from './local-aws.ts';

/** The real SDK, pointed at an endpoint. It tries once, so that a test sees each answer. */
export interface SdkClients {
  iam: IAMClient;
  sts: STSClient;
  secrets: SecretsManagerClient;
  rds: RDSClient;
}

export interface SdkSettings {
  region?: string;
  maxAttempts?: number;
  /** milliseconds by which the client's clock is wrong */
  systemClockOffset?: number;
}

export function sdkClients(
  cloud: { url: string; region: string },
  credentials: SigningKey,
  settings: SdkSettings = {},
): SdkClients {
  const config = { endpoint: cloud.url, region: cloud.region, credentials, maxAttempts: 1, ...settings };
  return {
    iam: new IAMClient(config),
    sts: new STSClient(config),
    secrets: new SecretsManagerClient(config),
    rds: new RDSClient(config),
  };
}

/** How a call ended, as a caller can tell it. */
export interface Outcome {
  /** `ok`, or the name of the error */
  name: string;
  code?: string;
  status?: number;
  message?: string;
}

/** Turns success and failure alike into a value. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return { name: 'ok' };
  } catch (error) {
    const failure = error as Error & { Code?: string; $metadata?: { httpStatusCode?: number } };
    const status = failure.$metadata?.httpStatusCode;
    return {
      name: failure.name,
      message: failure.message,
      ...(failure.Code === undefined ? {} : { code: failure.Code }),
      ...(status === undefined ? {} : { status }),
    };
  }
}
