import type { RotationConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { iamArn, type Place, rdsArn, secretArn } from './resource-names.ts';

type Kind = RotationConfig['kind'];
type ConfigOf<K extends Kind> = Extract<RotationConfig, { kind: K }>;

/** What each kind needs besides the secret that holds its credential. */
const TARGETS: { readonly [K in Kind]: (rotation: ConfigOf<K>, place: Place) => readonly Grant[] } = {
  'iam-user': ({ user }, place) => [
    {
      sid: 'RotateTheKeysOfTheseUsers',
      actions: [
        'iam:GetUser',
        'iam:ListAccessKeys',
        'iam:GetAccessKeyLastUsed',
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey',
        'iam:DeleteAccessKey',
        'iam:TagUser',
        'iam:UntagUser',
      ],
      resources: [iamArn('user', user, place)],
    },
  ],
  'rds-cluster': ({ cluster }, place) => [
    {
      sid: 'ResetTheMasterPasswordOfClusters',
      actions: ['rds:DescribeDBClusters', 'rds:ModifyDBCluster'],
      resources: [rdsArn('cluster', cluster, place)],
    },
  ],
  'rds-managed': ({ cluster, instance = '' }, place) => [
    cluster === undefined
      ? {
          sid: 'HaveRdsReplaceItsPassword',
          actions: ['rds:DescribeDBInstances', 'rds:ModifyDBInstance'],
          resources: [rdsArn('db', instance, place)],
        }
      : {
          sid: 'HaveRdsReplaceItsPasswordOfClusters',
          actions: ['rds:DescribeDBClusters', 'rds:ModifyDBCluster'],
          resources: [rdsArn('cluster', cluster, place)],
        },
  ],
  'rds-instance': ({ instance }, place) => [
    {
      sid: 'ResetTheMasterPassword',
      actions: ['rds:DescribeDBInstances', 'rds:ModifyDBInstance'],
      resources: [rdsArn('db', instance, place)],
    },
  ],
  'database-user': ({ 'admin-secret': admin }, place) => [
    {
      sid: 'ReadTheirAdministrators',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
      ],
      resources: [secretArn(admin, place)],
    },
  ],
};

/** The permissions of one rotation from its start to its very end, on its own things alone. */
export function rotationGrants<K extends Kind>(rotation: ConfigOf<K>, place: Place): Grant[] {
  const targetOf: (typeof TARGETS)[K] = TARGETS[rotation.kind];
  return [...secretGrants(rotation, place), ...targetOf(rotation, place)];
}

function secretGrants({ kind, secret, replicas }: RotationConfig, place: Place): Grant[] {
  if (kind === 'rds-managed') {
    return [
      {
        // RDS writes its secret itself, and asks whether its caller may have it rotated.
        sid: 'WatchTheSecretsOfRds',
        actions: [
          'secretsmanager:DescribeSecret',
          'secretsmanager:ListSecretVersionIds',
          'secretsmanager:RotateSecret',
          'secretsmanager:GetSecretValue',
        ],
        resources: [secretArn(secret, place)],
      },
    ];
  }
  const grant: Grant = {
    sid: 'RotateTheseSecrets',
    actions: [
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:ListSecretVersionIds',
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
      'secretsmanager:TagResource',
    ],
    resources: [secretArn(secret, place)],
  };
  if (replicas.length === 0) return [grant];
  const elsewhere: Grant = {
    sid: 'ReadTheirReplicas',
    actions: ['secretsmanager:GetSecretValue'],
    resources: replicas.map((region) => secretArn(secret, place, region)),
  };
  return [grant, elsewhere];
}
