import {
  AssumeRole$,
  type AssumeRoleRequest,
  type AssumeRoleResponse,
  AssumeRoleWithWebIdentity$,
  type AssumeRoleWithWebIdentityRequest,
  type AssumeRoleWithWebIdentityResponse,
  GetAccessKeyInfo$,
  type GetAccessKeyInfoRequest,
  type GetAccessKeyInfoResponse,
  GetCallerIdentity$,
  type GetCallerIdentityResponse,
  GetSessionToken$,
  type GetSessionTokenRequest,
  type GetSessionTokenResponse,
} from '@aws-sdk/client-sts';
import { findKey } from '../authenticate.ts';
import type { Role } from '../iam/model.ts';
import { accountInKeyId } from '../identifiers.ts';
import { byName, type Call, changes, reads, type Service } from '../operation.ts';
import { refuseIfDenied } from '../policy/authorize.ts';
import type { Account } from '../state.ts';
import { CommonError } from '../wire/aws-error.ts';
import { credentialsOf, openSession } from './sessions.ts';
import { readWebIdentity, requireTrust, requireWebTrust } from './trust.ts';

/** A role by ARN, in whichever account; a role that is not there is denied, not "not found". */
function roleOf(arn: string, call: Call, denial: string): { role: Role; account: Account } {
  const id = arn.split(':')[4] ?? '';
  const account = call.cloud.state.accounts.get(id);
  for (const role of account?.iam.roles.values() ?? [])
    if (account && role.arn === arn) return { role, account };
  throw new CommonError('denied', denial);
}

function durationFor(role: Role, seconds = 3600): number {
  if (seconds < 900) {
    throw new CommonError(
      'validation',
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900`,
    );
  }
  if (seconds > role.maxSessionSeconds) {
    throw new CommonError(
      'validation',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return seconds;
}

function answer(
  account: Account,
  role: Role,
  name: string,
  seconds: number | undefined,
  call: Call,
): AssumeRoleResponse {
  const session = openSession(
    account,
    { role, name },
    durationFor(role, seconds),
    call.now,
    call.cloud.issuedSecrets,
  );
  const arn = `arn:aws:sts::${account.id}:assumed-role/${role.name}/${name}`;
  return {
    Credentials: credentialsOf(session),
    AssumedRoleUser: { AssumedRoleId: `${role.id}:${name}`, Arn: arn },
  };
}

const operations = [
  // Needs no permission and answers even under an explicit deny (STS API reference, GetCallerIdentity).
  reads<unknown, GetCallerIdentityResponse>(GetCallerIdentity$, {
    run: (_input, call) => ({
      UserId: call.caller.userId,
      Account: call.caller.account,
      Arn: call.caller.arn,
    }),
  }),
  changes<AssumeRoleRequest, AssumeRoleResponse>(AssumeRole$, {
    run: (input, call) => {
      const arn = input.RoleArn ?? '';
      const denial = `User: ${call.caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
      const { role, account } = roleOf(arn, call, denial);
      requireTrust(role, account.id, call);
      return answer(account, role, input.RoleSessionName ?? '', input.DurationSeconds, call);
    },
  }),
  changes<AssumeRoleWithWebIdentityRequest, Promise<AssumeRoleWithWebIdentityResponse>>(
    AssumeRoleWithWebIdentity$,
    {
      // The one operation whose proof is the token of another issuer (STS API reference).
      unsigned: true,
      run: async (input, call) => {
        const denial = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
        const { role, account } = roleOf(input.RoleArn ?? '', call, denial);
        const identity = await readWebIdentity(input.WebIdentityToken ?? '', account);
        requireWebTrust(role, identity);
        const host = identity.iss.replace(/^https:\/\//, '');
        return {
          ...answer(account, role, input.RoleSessionName ?? '', input.DurationSeconds, call),
          SubjectFromWebIdentityToken: identity.sub,
          Audience: identity.aud,
          Provider: `arn:aws:iam::${account.id}:oidc-provider/${host}`,
        };
      },
    },
  ),
  changes<GetSessionTokenRequest, GetSessionTokenResponse>(GetSessionToken$, {
    run: (input, call) => {
      // Needs no permission, and can be denied all the same (STS API reference, GetSessionToken).
      refuseIfDenied(call.caller, 'sts:GetSessionToken', { arn: '*' }, call);
      const user = call.account.iam.users.get(call.caller.userName ?? '');
      if (!user || call.caller.tokenIssuedAt)
        throw new CommonError('denied', 'Cannot call GetSessionToken with session credentials');
      // 12 hours unless said otherwise (STS API reference, GetSessionToken).
      const session = openSession(
        call.account,
        { user },
        input.DurationSeconds ?? 43_200,
        call.now,
        call.cloud.issuedSecrets,
      );
      return { Credentials: credentialsOf(session) };
    },
  }),
  reads<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>(GetAccessKeyInfo$, {
    resource: () => ({ arn: '*' }),
    run: (input, call) => {
      const id = input.AccessKeyId ?? '';
      const account = accountInKeyId(id) ?? findKey(call.cloud, id)?.account.id;
      if (account === undefined) throw new CommonError('validation', `Access key ${id} is not valid.`);
      return { Account: account };
    },
  }),
];

/** Security Token Service. */
export const sts: Service = {
  name: 'sts',
  protocol: 'query',
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  version: '2011-06-15',
  operations: byName(operations),
};
