import sodium from 'libsodium-wrappers';
import { GithubError } from './errors.ts';

/** A secret of Actions or Dependabot, decrypted: the local GitHub holds the private key. */
export interface StoredSecret {
  name: string;
  /** Every value that was ever put, the newest last. */
  values: string[];
  createdAt: Date;
  updatedAt: Date;
  /** Organisations only. */
  visibility?: string;
  selectedRepositories: number[];
}

/** The secrets of one repository, environment or organisation, with the key that they are sealed for. */
export interface Vault {
  keyId: string;
  /** base64 */
  publicKey: string;
  privateKey: Uint8Array;
  /** By upper-case name. */
  secrets: Map<string, StoredSecret>;
}

/** Largest value, in bytes (docs.github.com, limits for secrets: 48 KB). */
const largestSecret = 48 * 1024;
const mostSecrets = 100;

/** Must have resolved before the first vault is made: libsodium is WebAssembly. */
export async function sodiumReady(): Promise<void> {
  await sodium.ready;
}

export function createVault(keyId: string): Vault {
  const pair = sodium.crypto_box_keypair();
  const publicKey = Buffer.from(pair.publicKey).toString('base64');
  return { keyId, publicKey, privateKey: pair.privateKey, secrets: new Map() };
}

/** Opens a sealed box and stores what was in it. Returns whether the secret is new. */
export function putSecret(
  vault: Vault,
  name: string,
  sealed: { value: string; keyId: string },
  now: Date,
): { secret: StoredSecret; isNew: boolean } {
  checkName(name);
  if (sealed.keyId !== vault.keyId)
    throw new GithubError(422, 'The key_id is not that of the current public key');
  const value = open(vault, sealed.value);
  if (Buffer.byteLength(value) > largestSecret)
    throw new GithubError(422, 'Secret value is too large: at most 48 KB');
  const known = vault.secrets.get(name.toUpperCase());
  if (known !== undefined) {
    known.values.push(value);
    known.updatedAt = now;
    return { secret: known, isNew: false };
  }
  if (vault.secrets.size >= mostSecrets)
    throw new GithubError(422, `At most ${mostSecrets} secrets can be stored`);
  const secret: StoredSecret = {
    name: name.toUpperCase(),
    values: [value],
    createdAt: now,
    updatedAt: now,
    selectedRepositories: [],
  };
  vault.secrets.set(secret.name, secret);
  return { secret, isNew: true };
}

/** https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets */
function checkName(name: string): void {
  if (/^[a-z_][a-z0-9_]*$/i.test(name) && !/^GITHUB_/i.test(name)) return;
  throw new GithubError(
    422,
    'Secret names can only contain alphanumeric characters or underscores, and must not start with a digit or GITHUB_',
  );
}

function open(vault: Vault, sealed: string): string {
  try {
    const publicKey = Buffer.from(vault.publicKey, 'base64');
    const opened = sodium.crypto_box_seal_open(Buffer.from(sealed, 'base64'), publicKey, vault.privateKey);
    return Buffer.from(opened).toString('utf8');
  } catch (error) {
    throw Object.assign(new GithubError(422, 'The encrypted_value is no sealed box for the public key'), {
      cause: error,
    });
  }
}
