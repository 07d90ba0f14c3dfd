import type { FetchVersion } from './credentials.js';
/** The part of `SecretsManager` of `@aws-sdk/client-secrets-manager` (version 3) that is used. */
export interface SecretsManagerLike {
    getSecretValue(input: {
        SecretId: string;
        VersionStage: string;
    }): Promise<{
        SecretString?: string | undefined;
        VersionId?: string | undefined;
    }>;
}
/** Reads a secret by its labels. `parse` turns its text into what is logged in with. */
export declare function fromSecretsManager<Value>(client: SecretsManagerLike, secretId: string, parse: (text: string) => Value): FetchVersion<Value>;
