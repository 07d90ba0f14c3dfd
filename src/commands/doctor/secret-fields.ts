import { RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { learn } from '../../rotate/read-document.ts';
import { SecretDocument } from '../../rotate/secret-document.ts';
import type { DoctorContext } from '../doctor.ts';

/** What each kind reads in its secret, and can do nothing without; RDS keeps its own to itself. */
const REQUIRED: Readonly<Record<RotationConfig['kind'], readonly string[]>> = {
  'iam-user': ['AccessKeyId', 'SecretAccessKey'],
  'rds-instance': ['password'],
  'rds-cluster': ['password'],
  'rds-managed': [],
  'database-user': ['username', 'password'],
};

/**
 * Fields that the value under AWSCURRENT lacks, as the secret calls them. The redactor learns the value; nothing else
 * keeps it.
 * @throws RekeyError `secret-missing`, `secret-without-value`, `secret-not-json`, or what AWS says
 */
export async function missingFields(
  { kind, secret, fields }: RotationConfig,
  session: AwsSession,
  { redactor }: Pick<DoctorContext, 'redactor'>,
): Promise<readonly string[]> {
  const { awsSecretStore } = await import('../../clients/aws/secret-store.ts');
  const store = awsSecretStore(session);
  const found = await store.describe(secret);
  if (!found || found.deletedAt) {
    throw new RekeyError({
      code: 'secret-missing',
      what: found
        ? 'It is deleted, and kept only for its recovery.'
        : 'There is no such secret in this region.',
      fix: 'Create it with the present value, or correct its name or region in the configuration.',
    });
  }
  if (kind === 'rds-managed') return [];
  const current = found.versions.find(({ labels }) => labels.includes('AWSCURRENT'));
  const value = current && (await store.read(found.arn, current.id));
  if (!value)
    throw new RekeyError({ code: 'secret-without-value', what: 'It has no value under AWSCURRENT.' });
  const document = learn(SecretDocument.parse(value, fields, `"${secret}" (AWSCURRENT)`), { redactor });
  return REQUIRED[kind]
    .filter((field) => document.text(field) === undefined)
    .map((field) => fields[field] ?? field);
}
