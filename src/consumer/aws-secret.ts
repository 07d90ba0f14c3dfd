import type { FetchVersion } from './credentials.ts';

/** The part of `SecretsManager` of `@aws-sdk/client-secrets-manager` (version 3) that is used. */
export interface SecretsManagerLike {
  getSecretValue(input: {
    SecretId: string;
    VersionStage: string;
  }): Promise<{ SecretString?: string | undefined; VersionId?: string | undefined }>;
}

/** Reads a secret by its labels. `parse` turns its text into what is logged in with. */
export function fromSecretsManager<Value>(
  client: SecretsManagerLike,
  secretId: string,
  parse: (text: string) => Value,
): FetchVersion<Value> {
  return async (stage) => {
    const answer = await orMissing(client.getSecretValue({ SecretId: secretId, VersionStage: stage }));
    if (answer?.SecretString === undefined || answer.VersionId === undefined) return undefined;
    return { version: answer.VersionId, value: parse(answer.SecretString) };
  };
}

/** Also the answer for AWSPENDING on a version that has no value yet (aws/aws-sdk-js-v3#7701). */
async function orMissing<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
