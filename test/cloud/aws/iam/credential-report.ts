import {
  CredentialReportExpiredException$,
  CredentialReportNotPresentException$,
  CredentialReportNotReadyException$,
  GenerateCredentialReport$,
  type GenerateCredentialReportResponse,
  GetAccountSummary$,
  type GetAccountSummaryResponse,
  GetCredentialReport$,
  type GetCredentialReportResponse,
} from '@aws-sdk/client-iam';
import { type Call, changes, type Operation, reads } from '../operation.ts';
import { modelledError } from '../wire/aws-error.ts';
import { anyResource, wholeSeconds } from './arguments.ts';
import { type AccessKey, statusOf, type User } from './model.ts';

/** A report is made at most once in four hours; until then the old one is given (IAM User Guide, credential reports). */
const cacheMs = 4 * 3_600_000;

const columns = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active',
  ...[1, 2].map((n) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service']
      .map((field) => `access_key_${n}_${field}`)
      .join(','),
  ),
  'cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
].join(',');

function time(date: Date): string {
  return wholeSeconds(date).toISOString().replace('.000Z', '+00:00');
}

/**
 * An inactive key has its date, as reports are seen to have it (cloud-custodian#5551); by the User Guide's description
 * of the columns only active ones do.
 */
function keyColumns(key: AccessKey | undefined): string[] {
  if (!key) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
  const used = key.lastUsed;
  return [
    String(statusOf(key) === 'Active'),
    time(key.createdAt),
    used ? time(used.at) : 'N/A',
    used?.region ?? 'N/A',
    used?.service ?? 'N/A',
  ];
}

const noPassword = ['false', 'N/A', 'N/A', 'N/A', 'false'];
const noCertificates = ['false', 'N/A', 'false', 'N/A'];

function userRow(user: User): string {
  const [first, second] = [...user.keys.values()];
  return [
    user.name,
    user.arn,
    time(user.createdAt),
    ...noPassword,
    ...keyColumns(first),
    ...keyColumns(second),
    ...noCertificates,
  ].join(',');
}

function reportOf(call: Call): string {
  return [columns, ...[...call.account.iam.users.values()].map(userRow)].join('\n');
}

function summaryOf(call: Call): Record<string, number> {
  const { users, roles, policies, identityProviders } = call.account.iam;
  return {
    Users: users.size,
    Roles: roles.size,
    Policies: [...policies.keys()].filter((arn) => !arn.startsWith('arn:aws:iam::aws:')).length,
    Providers: identityProviders.size,
    AccessKeysPerUserQuota: 2,
    AccountAccessKeysPresent: 0,
    AccountMFAEnabled: 1,
    MFADevices: 0,
  };
}

export const credentialReportOperations: Operation[] = [
  changes<unknown, GenerateCredentialReportResponse>(GenerateCredentialReport$, {
    resource: anyResource,
    run: (_input, call) => {
      const { iam } = call.account;
      const age = iam.credentialReport
        ? call.now.getTime() - iam.credentialReport.generatedAt.getTime()
        : Number.POSITIVE_INFINITY;
      if (age < call.cloud.faults.credentialReportMs) return { State: 'INPROGRESS' };
      if (age < cacheMs) return { State: 'COMPLETE' };
      iam.credentialReport = { generatedAt: call.now, csv: reportOf(call) };
      return { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
    },
  }),
  reads<unknown, GetCredentialReportResponse>(GetCredentialReport$, {
    resource: anyResource,
    run: (_input, call) => {
      const report = call.account.iam.credentialReport;
      if (!report)
        throw modelledError(
          CredentialReportNotPresentException$,
          'No report is present. Request a new one with GenerateCredentialReport.',
        );
      const age = call.now.getTime() - report.generatedAt.getTime();
      if (age < call.cloud.faults.credentialReportMs)
        throw modelledError(CredentialReportNotReadyException$, 'The report is not ready yet.');
      if (age >= cacheMs) {
        throw modelledError(
          CredentialReportExpiredException$,
          'The report has expired. Request a new one with GenerateCredentialReport.',
        );
      }
      return {
        Content: Buffer.from(report.csv),
        ReportFormat: 'text/csv',
        GeneratedTime: wholeSeconds(report.generatedAt),
      };
    },
  }),
  reads<unknown, GetAccountSummaryResponse>(GetAccountSummary$, {
    resource: anyResource,
    run: (_input, call) => ({ SummaryMap: summaryOf(call) }),
  }),
];
