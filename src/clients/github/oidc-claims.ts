import { RekeyError } from '../../base/errors.ts';
import { Secret } from '../../credentials/secret.ts';
import type { OidcClaims } from '../../doctor/ports.ts';

/** What fetches, and is told every value that is a secret. */
export interface OidcSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly learn: (secret: Secret) => void;
}

/**
 * What the identity token of this job says, of which nothing else is kept; `undefined` where the job has no
 * `id-token: write` (GitHub Docs, "OpenID Connect reference").
 * @throws RekeyError `oidc-refused`
 */
export async function oidcClaims(
  audience: string,
  { env, fetch: get, learn }: OidcSurroundings,
): Promise<OidcClaims | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!address || !bearer || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  learn(Secret.of(bearer));
  try {
    const answer = await get(url, {
      headers: { authorization: `Bearer ${bearer}` },
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });
    const { value } = (await answer.json()) as { value?: unknown };
    if (!answer.ok || typeof value !== 'string') throw refused(`it answered ${answer.status}`);
    learn(Secret.of(value));
    return claimsIn(value);
  } catch (error) {
    // No cause: what is thrown may quote the address or the answer.
    throw error instanceof RekeyError ? error : refused('it gave no usable answer');
  }
}

function claimsIn(token: string): OidcClaims {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { iss, sub, aud } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
  return { issuer: String(iss), subject: String(sub), audience: String(aud) };
}

function refused(why: string): RekeyError {
  return new RekeyError({
    code: 'oidc-refused',
    what: `GitHub's token service gave this job no identity token: ${why}.`,
    fix: 'Run the job again; if it stays so, see the status page of GitHub Actions.',
    exit: 3,
  });
}
