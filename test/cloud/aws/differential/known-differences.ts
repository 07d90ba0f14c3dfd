/** Where moto and the local cloud part, and why the local cloud keeps to its own answer. */
export interface KnownDifference {
  calls: string[];
  /** `name status` of both ends, when those differ */
  ends?: { ours: string; moto: string };
  onlyOurs?: string[];
  onlyMoto?: string[];
  /** what says that ours is right, or that neither can be held against the other */
  because: string;
}

const twoCurrent = (prefix: string): Pick<KnownDifference, 'onlyOurs' | 'onlyMoto'> => ({
  onlyOurs: [`${prefix}.${'b'.repeat(36)} = AWSPREVIOUS`],
  onlyMoto: [`${prefix}.${'a'.repeat(36)} = AWSPREVIOUS`, `${prefix}.${'b'.repeat(36)} = AWSCURRENT`],
});

/** Held to be complete: an entry that moto no longer differs in fails the test as well. */
export const knownDifferences: KnownDifference[] = [
  {
    calls: ['a call with an inactive key'],
    ends: { ours: 'InvalidClientTokenId 403', moto: 'ok' },
    because:
      'IAM User Guide, "Update access keys": an inactive key cannot be used. moto does not look at the status.',
  },
  {
    calls: ['AssumeRole, missing'],
    ends: { ours: 'AccessDenied 403', moto: 'ok' },
    because:
      'STS API reference, AssumeRole: the role must exist and trust the caller. moto gives a session of any role.',
  },
  {
    calls: ['ListAccessKeys'],
    onlyOurs: ['IsTruncated = false'],
    because: 'IAM API reference, ListAccessKeys, sample response: IsTruncated is always there.',
  },
  {
    calls: ['GetAccountPasswordPolicy'],
    onlyMoto: ['PasswordPolicy.HardExpiry: boolean', 'PasswordPolicy.MaxPasswordAge: number'],
    because: 'IAM API reference, PasswordPolicy: both are optional, so a reader must do without them.',
  },
  {
    calls: [
      'DescribeSecret, missing',
      'GetSecretValue, missing secret',
      'GetSecretValue, missing version',
      'GetSecretValue, missing stage',
    ],
    ends: { ours: 'ResourceNotFoundException 400', moto: 'ResourceNotFoundException 404' },
    because:
      'Secrets Manager API reference, errors of GetSecretValue: HTTP Status Code 400 (seen in aws/aws-sdk-js-v3#7701).',
  },
  {
    calls: ['GetSecretValue, version and another stage'],
    ends: { ours: 'InvalidRequestException 400', moto: 'InvalidRequestException 404' },
    because: 'Secrets Manager API reference, errors of GetSecretValue: HTTP Status Code 400.',
  },
  {
    calls: ['DescribeSecret, pending', 'DescribeSecret, promoted', 'DescribeSecret, finished'],
    onlyOurs: ['LastAccessedDate: time'],
    because: 'Secrets Manager API reference, DescribeSecret: LastAccessedDate, once the value was retrieved.',
  },
  {
    calls: ['DescribeSecret, moved at once'],
    ...twoCurrent('VersionIdsToStages'),
    because:
      'Secrets Manager API reference, PutSecretValue: a label is on one version at a time. moto leaves AWSCURRENT on two.',
  },
  {
    calls: ['DescribeSecret, moved at once'],
    onlyOurs: ['LastAccessedDate: time'],
    because: 'Secrets Manager API reference, DescribeSecret: LastAccessedDate, once the value was retrieved.',
  },
  {
    calls: ['ListSecrets by tag', 'ListSecrets by name'],
    ...twoCurrent('SecretList[].SecretVersionsToStages'),
    because: 'The same labels, in a list.',
  },
  {
    calls: ['ListSecrets by tag', 'ListSecrets by name'],
    onlyOurs: ['SecretList[].LastAccessedDate: time'],
    because: 'Secrets Manager API reference, SecretListEntry: LastAccessedDate.',
  },
  {
    calls: ['ListSecretVersionIds'],
    onlyMoto: ['NextToken: string', `Versions[].VersionId = ${'a'.repeat(36)}`],
    because:
      'Secrets Manager API reference, ListSecretVersionIds: versions without labels are left out unless IncludeDeprecated; NextToken only when there is more.',
  },
  {
    calls: ['DescribeSecret, replicated'],
    onlyOurs: ['PrimaryRegion: string'],
    because:
      'Secrets Manager API reference, DescribeSecret: PrimaryRegion, the region the secret is in when it is replicated.',
  },
  {
    calls: ['PutSecretValue, to be deleted'],
    ends: { ours: 'InvalidRequestException 400', moto: 'ok' },
    because:
      'Secrets Manager API reference, InvalidRequestException: "The secret is scheduled for deletion."',
  },
  {
    calls: ['PutSecretValue, pending with another value'],
    ends: { ours: 'ResourceExistsException 400', moto: 'ok' },
    because:
      'Secrets Manager API reference, PutSecretValue, ClientRequestToken: "you can\'t modify an existing version, you can only create new ones". moto overwrites while it is AWSPENDING.',
  },
  {
    calls: ['PutSecretValue, 65,537 bytes'],
    ends: { ours: 'ValidationException 400', moto: 'ok' },
    because:
      'Secrets Manager quotas: encrypted secret value at most 65,536 bytes; API reference, SecretString: length constraint.',
  },
  {
    calls: ['UpdateSecretVersionStage, AWSCURRENT to nowhere'],
    ends: { ours: 'InvalidParameterException 400', moto: 'ok' },
    because:
      'Secrets Manager User Guide, "Secret versions": a secret always has a version labelled AWSCURRENT. moto takes it off.',
  },
  {
    calls: ['RotateSecret without a function'],
    ends: { ours: 'InvalidRequestException 400', moto: 'ok' },
    because:
      'Secrets Manager API reference, InvalidRequestException: rotation without a Lambda function ARN configured.',
  },
  {
    calls: ['DescribeDBInstances'],
    onlyOurs: ['DBInstances[].PubliclyAccessible: boolean'],
    because: 'RDS API reference, DBInstance: PubliclyAccessible.',
  },
  {
    calls: ['ModifyDBInstance, managed from now on'],
    onlyOurs: ['DBInstance.PubliclyAccessible: boolean'],
    because: 'RDS API reference, DBInstance: PubliclyAccessible.',
  },
  {
    calls: ['ModifyDBInstance'],
    onlyOurs: [
      'DBInstance.PendingModifiedValues.MasterUserPassword: string',
      'DBInstance.PubliclyAccessible: boolean',
    ],
    because:
      'RDS API reference, ModifyDBInstance, MasterUserPassword: the element is in PendingModifiedValues while the change is under way. In moto it is instant.',
  },
  {
    calls: ['ModifyDBCluster'],
    onlyOurs: ['DBCluster.PendingModifiedValues.MasterUserPassword: string'],
    because:
      'RDS API reference, ClusterPendingModifiedValues, MasterUserPassword. In moto the change is instant.',
  },
  {
    calls: ['ModifyDBInstance, too short', 'ModifyDBInstance, forbidden character'],
    ends: { ours: 'InvalidParameterValue 400', moto: 'ok' },
    because:
      'RDS API reference, ModifyDBInstance, MasterUserPassword: constraints by engine. moto checks clusters only.',
  },
  {
    calls: ['ModifyDBInstance of a read replica'],
    ends: { ours: 'InvalidParameterCombination 400', moto: 'ok' },
    because: 'The answer of AWS is quoted in terraform-aws-modules/terraform-aws-rds#526.',
  },
  {
    calls: ['ModifyDBInstance while managed'],
    ends: { ours: 'InvalidParameterCombination 400', moto: 'ok' },
    because: 'RDS API reference, ModifyDBInstance: MasterUserPassword cannot be given while RDS manages it.',
  },
];
