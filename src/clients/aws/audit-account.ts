import type { AccessKey, AccountReader } from '../../audit/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** IAM and STS as an audit asks them. */
export function auditAccountReader(session: AwsSession): AccountReader {
  return {
    async accountId() {
      const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
      const client = await session.sts();
      const { Account } = await callAws('sts:GetCallerIdentity', () =>
        client.send(new GetCallerIdentityCommand({})),
      );
      return Account ?? '';
    },

    async passwordPolicy() {
      const { GetAccountPasswordPolicyCommand } = await import('@aws-sdk/client-iam');
      const client = await session.iam();
      return await callAws('iam:GetAccountPasswordPolicy', async () => {
        try {
          const { PasswordPolicy } = await client.send(new GetAccountPasswordPolicyCommand({}));
          return {
            minimumLength: PasswordPolicy?.MinimumPasswordLength ?? 0,
            remembered: PasswordPolicy?.PasswordReusePrevention ?? 0,
          };
        } catch (error) {
          if (isAwsError(error, 'NoSuchEntity')) return 'none';
          throw error;
        }
      });
    },

    async rootAccessKeys() {
      const { GetAccountSummaryCommand } = await import('@aws-sdk/client-iam');
      const client = await session.iam();
      const { SummaryMap } = await callAws('iam:GetAccountSummary', () =>
        client.send(new GetAccountSummaryCommand({})),
      );
      return SummaryMap?.AccountAccessKeysPresent ?? 0;
    },

    async users() {
      const { paginateListUsers } = await import('@aws-sdk/client-iam');
      const client = await session.iam();
      return await callAws('iam:ListUsers', async () => {
        const names: string[] = [];
        for await (const page of paginateListUsers({ client }, {})) {
          for (const { UserName } of page.Users ?? []) if (UserName !== undefined) names.push(UserName);
        }
        return names;
      });
    },

    async accessKeys(user) {
      const { ListAccessKeysCommand } = await import('@aws-sdk/client-iam');
      const client = await session.iam();
      return await callAws('iam:ListAccessKeys', async () => {
        try {
          // A user has two keys at most: there is no second page.
          const { AccessKeyMetadata } = await client.send(new ListAccessKeysCommand({ UserName: user }));
          return (AccessKeyMetadata ?? []).flatMap(({ AccessKeyId, Status, CreateDate }): AccessKey[] => {
            if (AccessKeyId === undefined || CreateDate === undefined) return [];
            return [{ id: AccessKeyId, active: Status === 'Active', createdAt: CreateDate }];
          });
        } catch (error) {
          // Deleted since the users were listed: nothing is left to judge.
          if (isAwsError(error, 'NoSuchEntity')) return [];
          throw error;
        }
      });
    },

    async lastUsed(keyId) {
      const { GetAccessKeyLastUsedCommand } = await import('@aws-sdk/client-iam');
      const client = await session.iam();
      const { AccessKeyLastUsed } = await callAws('iam:GetAccessKeyLastUsed', () =>
        client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyId })),
      );
      return AccessKeyLastUsed?.LastUsedDate ?? 'never';
    },
  };
}
