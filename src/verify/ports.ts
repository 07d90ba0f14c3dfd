import type { Secret } from '../credentials/secret.ts';
import type { Question } from './verifier.ts';

/** One request to one host, over HTTPS. */
export interface ProviderRequest extends Question {
  readonly host: string;
}

/** What came back: an answer, or a phrase on why there is none, which holds nothing of the request. */
export type ProviderAnswer = { readonly status: number; readonly body: string } | { readonly failed: string };

/** Sends a request to its host and nowhere else; follows no redirect, repeats nothing, and never throws. */
export type SendToProvider = (request: ProviderRequest, signal: AbortSignal) => Promise<ProviderAnswer>;

/** A found key of AWS. */
export interface AwsPair {
  readonly id: string;
  readonly secret: Secret;
  readonly session?: Secret | undefined;
}

/** What IAM knows of a key of one of our accounts. */
export type OwnedKey =
  | { readonly status: 'active' | 'inactive'; readonly lastUsed?: Date }
  | { readonly status: 'gone' }
  | { readonly failed: string };

/** What STS says of a key in all partitions. `mismatched`: it knows the id, and the secret is another one's. */
export type TriedPair = 'accepted' | 'refused' | 'expired' | 'mismatched' | { readonly failed: string };

/** How AWS is asked about keys; neither throws. */
export interface AwsKeys {
  /** Asks IAM about the id alone, as ourselves. */
  look(keyId: string, account: string): Promise<OwnedKey>;
  /** Signs sts:GetCallerIdentity with the key, which sends its id and a signature. */
  attempt(pair: AwsPair): Promise<TriedPair>;
}
