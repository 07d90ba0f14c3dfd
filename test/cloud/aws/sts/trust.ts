import {
  ExpiredTokenException$,
  IDPRejectedClaimException$,
  InvalidIdentityTokenException$,
} from '@aws-sdk/client-sts';
import type { IdentityProvider, Role } from '../iam/model.ts';
import type { Call } from '../operation.ts';
import type { Caller } from '../policy/caller.ts';
import type { Statement } from '../policy/document.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Account } from '../state.ts';
import { CommonError, modelledError } from '../wire/aws-error.ts';

/** The claims of a web identity that matter to STS. */
export interface WebIdentity {
  iss: string;
  sub: string;
  aud: string;
}

/** Throws unless the role trusts the caller and, where the trust is in an account, the caller's own policies agree. */
export function requireTrust(role: Role, roleAccount: string, call: Call): void {
  const { caller } = call;
  const context = new Map([
    ['aws:principalarn', caller.arn],
    ['aws:userid', caller.userId],
  ]);
  const own = evaluate(caller.policies, { action: 'sts:AssumeRole', resource: role.arn, context });
  const named = trusts(role, caller, true);
  const byAccount = trusts(role, caller, false);
  // Naming the principal is enough within one account; naming its account delegates to its policies
  // (IAM User Guide, "Policy evaluation logic").
  const enough = caller.kind === 'root' || own === 'allowed' || (named && roleAccount === caller.account);
  if (own !== 'explicit deny' && (named || byAccount) && enough) return;
  throw new CommonError(
    'denied',
    `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${role.arn}`,
  );
}

function trusts(role: Role, caller: Caller, byName: boolean): boolean {
  const roleArn = caller.arn.replace(
    /^arn:aws:sts::(\d+):assumed-role\/([^/]+)\/.*$/,
    'arn:aws:iam::$1:role/$2',
  );
  const wanted = byName
    ? [caller.arn, roleArn]
    : [caller.account, `arn:aws:iam::${caller.account}:root`, '*'];
  const statements = role.trust.statements.filter((statement) =>
    principalsOf(statement, 'AWS').some((value) => wanted.includes(value)),
  );
  return (
    evaluate([{ text: '', statements }], { action: 'sts:AssumeRole', resource: '*', context: new Map() }) ===
    'allowed'
  );
}

function principalsOf(statement: Statement, kind: string): string[] {
  return statement.principals
    .filter((principal) => principal.kind === kind)
    .flatMap((principal) => principal.values);
}

/** Reads a token and checks it with the account's provider for its issuer. */
export async function readWebIdentity(token: string, account: Account): Promise<WebIdentity> {
  // Tokens are made by the wall clock of their issuer, also when the cloud's clock has been moved on.
  const now = new Date();
  const claims = claimsOf(token);
  const iss = textIn(claims, 'iss');
  const provider = account.iam.identityProviders.get(iss);
  if (!provider)
    throw modelledError(
      InvalidIdentityTokenException$,
      `No OpenIDConnect provider found in your account for ${iss}`,
    );
  const aud = textIn(claims, 'aud');
  if (!provider.audiences.includes(aud))
    throw modelledError(InvalidIdentityTokenException$, 'Incorrect token audience');
  const expiry = Number(claims.exp ?? 0) * 1000;
  if (expiry <= now.getTime()) {
    throw modelledError(
      ExpiredTokenException$,
      `Token expired: current date/time ${now.getTime()} must be before the expiration date/time ${expiry}`,
    );
  }
  if (!(await isGenuine(provider, token))) {
    throw modelledError(
      InvalidIdentityTokenException$,
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  }
  const sub = textIn(claims, 'sub');
  if (sub === '') throw modelledError(IDPRejectedClaimException$, 'The token has no subject.');
  return { iss, sub, aud };
}

function textIn(claims: Record<string, unknown>, name: string): string {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
}

async function isGenuine(provider: IdentityProvider, token: string): Promise<boolean> {
  if (!provider.verify) return true;
  try {
    return await provider.verify(token);
  } catch {
    return false;
  }
}

function claimsOf(token: string): Record<string, unknown> {
  const payload = token.split('.')[1];
  try {
    return JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    throw modelledError(
      InvalidIdentityTokenException$,
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
}

/** Throws unless the role trusts that identity: its provider is the principal and every condition on its claims holds. */
export function requireWebTrust(role: Role, identity: WebIdentity): void {
  const host = identity.iss.replace(/^https:\/\//, '');
  const context = new Map([
    [`${host}:sub`.toLowerCase(), identity.sub],
    [`${host}:aud`.toLowerCase(), identity.aud],
  ]);
  const statements = role.trust.statements.filter((statement) =>
    principalsOf(statement, 'Federated').some((value) => value.endsWith(`:oidc-provider/${host}`)),
  );
  const verdict = evaluate([{ text: '', statements }], {
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: '*',
    context,
  });
  if (verdict !== 'allowed')
    throw new CommonError('denied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
}
