import { delayFor, type Faults } from './faults.ts';
import type { AccessKey, IamAccount, Role, Session, User } from './iam/model.ts';
import type { Cloud } from './operation.ts';
import type { Caller } from './policy/caller.ts';
import type { PolicyDocument } from './policy/document.ts';
import type { Account } from './state.ts';
import { CommonError } from './wire/aws-error.ts';
import { readClaim, type SignatureClaim, verifySignature, type WireRequest } from './wire/signature.ts';

/** Last use is recorded once in so many milliseconds (IAM User Guide, credential report: 15 minutes). */
const lastUsedGrainMs = 15 * 60_000;

/** Who signed the request, and for which region. Throws what the service would answer. */
export function authenticate(
  cloud: Cloud,
  request: WireRequest,
  service: string,
): { caller: Caller; claim: SignatureClaim } {
  const claim = readClaim(request);
  if (!claim) throw new CommonError('no-token', 'Request is missing Authentication Token');
  if (claim.service !== service) {
    throw new CommonError('signature', `Credential should be scoped to correct service: '${service}'. `);
  }
  if (!cloud.state.regions.includes(claim.region)) {
    throw new CommonError('signature', `Credential should be scoped to a valid region. `);
  }
  const caller = claim.accessKeyId.startsWith('ASIA')
    ? bySession(cloud, request, claim)
    : byKey(cloud, request, claim);
  return { caller, claim };
}

/** A request without a signature, for the operations that take none. */
export function anonymous(): Caller {
  return {
    kind: 'anonymous',
    account: '',
    arn: '',
    userId: '',
    accessKeyId: '',
    tags: new Map(),
    policies: [],
  };
}

function byKey(cloud: Cloud, request: WireRequest, claim: SignatureClaim): Caller {
  const found = findKey(cloud, claim.accessKeyId);
  const now = cloud.clock.now();
  if (!found || !isUsable(found.key, claim.service, now, cloud.faults)) throw unknownKey();
  verifySignature(request, claim, found.key.secret, timesNow(cloud));
  recordUse(found.key, claim, now);
  return userCaller(found.account, found.user, claim.accessKeyId);
}

function bySession(cloud: Cloud, request: WireRequest, claim: SignatureClaim): Caller {
  for (const account of cloud.state.accounts.values()) {
    const session = account.iam.sessions.get(claim.accessKeyId);
    if (!session) continue;
    if (request.headers['x-amz-security-token'] !== session.token) throw unknownKey();
    // A user's session may not call IAM without MFA (STS API reference, GetSessionToken).
    if ('user' in session.of && claim.service === 'iam') throw unknownKey();
    verifySignature(request, claim, session.secret, timesNow(cloud));
    if (session.expiresAt <= cloud.clock.now()) {
      throw new CommonError('expired-token', 'The security token included in the request is expired');
    }
    return sessionCaller(account, session);
  }
  throw unknownKey();
}

/**
 * What time it is to a signature: the cloud's, and the wall's besides, by which SDKs sign whose cloud has been moved
 * on, until an answer tells them its time.
 */
function timesNow({ clock, faults }: Cloud): readonly Date[] {
  return faults.strictTime ? [clock.now()] : [clock.now(), new Date()];
}

function unknownKey(): CommonError {
  return new CommonError('unknown-key', 'The security token included in the request is invalid.');
}

/** The key with that id, in whatever account. */
export function findKey(
  cloud: Cloud,
  id: string,
): { account: Account; user: User; key: AccessKey } | undefined {
  for (const account of cloud.state.accounts.values()) {
    for (const user of account.iam.users.values()) {
      const key = user.keys.get(id);
      if (key) return { account, user, key };
    }
  }
  return undefined;
}

/** Whether a service accepts the key now: each learns of a new key and of a new status in its own time. */
function isUsable(key: AccessKey, service: string, now: Date, faults: Faults): boolean {
  const { newKey, statusChange } = faults.propagation;
  if (key.madeByCall && now.getTime() < key.createdAt.getTime() + delayFor(newKey, service)) return false;
  const delay = delayFor(statusChange, service);
  const known = key.history.filter((change, i) => i === 0 || change.at.getTime() + delay <= now.getTime());
  if (known.at(-1)?.status !== 'Active') return false;
  if (!key.madeByCall || faults.propagation.relapses === 0) return true;
  const uses = (key.usesByService.get(service) ?? 0) + 1;
  key.usesByService.set(service, uses);
  return uses % 2 === 1 || uses / 2 > faults.propagation.relapses;
}

function recordUse(key: AccessKey, claim: SignatureClaim, now: Date): void {
  if (key.lastUsed && now.getTime() - key.lastUsed.at.getTime() < lastUsedGrainMs) return;
  key.lastUsed = { at: now, service: claim.service, region: claim.region };
}

function userCaller(account: Account, user: User, accessKeyId: string): Caller {
  return {
    kind: 'user',
    account: account.id,
    arn: user.arn,
    userId: user.id,
    userName: user.name,
    accessKeyId,
    tags: user.tags,
    policies: policiesOf(account.iam, user),
  };
}

function sessionCaller(account: Account, session: Session): Caller {
  if ('user' in session.of) {
    return { ...userCaller(account, session.of.user, session.id), tokenIssuedAt: session.issuedAt };
  }
  const { role, name } = session.of;
  return {
    kind: 'role',
    account: account.id,
    arn: `arn:aws:sts::${account.id}:assumed-role/${role.name}/${name}`,
    userId: `${role.id}:${name}`,
    accessKeyId: session.id,
    tokenIssuedAt: session.issuedAt,
    tags: role.tags,
    policies: policiesOf(account.iam, role),
  };
}

function policiesOf(iam: IamAccount, principal: User | Role): PolicyDocument[] {
  const attached = [...principal.attachedPolicies]
    .map((arn) => iam.policies.get(arn))
    .filter((policy) => policy !== undefined);
  return [...principal.inlinePolicies.values(), ...attached];
}
