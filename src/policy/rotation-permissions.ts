import type { RotationConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { downstreamGrants } from './downstream-permissions.ts';
import { iamArn, type Place, rdsArn, secretArn } from './resource-names.ts';

type Kind = RotationConfig['kind'];
type ConfigOf<K extends Kind> = Extract<RotationConfig, { kind: K }>;

/** What the targets of a kind are named by; `*` where they are selected. */
interface Names {
  'iam-user': { readonly user: string };
  'rds-instance': { readonly instance: string };
  'rds-cluster': { readonly cluster: string };
  'rds-managed': { readonly instance?: string | undefined; readonly cluster?: string | undefined };
  /** The ARN, or its pattern, of the secret of the administrator. */
  'database-user': { readonly admin: string };
}

/** What each kind needs besides the secret that holds its credential. */
const TARGETS: { readonly [K in Kind]: (names: Names[K], place: Place) => readonly Grant[] } = {
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
  'database-user': ({ admin }) => [
    {
      sid: 'ReadTheirAdministrators',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
      ],
      resources: [admin],
    },
  ],
};

/** The permissions on what is rotated itself, without its secret. */
export function targetGrants<K extends Kind>(kind: K, names: Names[K], place: Place): readonly Grant[] {
  const grantsFor: (typeof TARGETS)[K] = TARGETS[kind];
  return grantsFor(names, place);
}

/** The permissions of one rotation from its start to its very end, on its own things alone. */
export function rotationGrants(rotation: RotationConfig, place: Place): Grant[] {
  const arnIn = (region?: string): string => secretArn(rotation.secret, place, region);
  return [
    ...secretGrants(rotation, arnIn),
    ...targetGrants(rotation.kind, namesIn(rotation, place), place),
    ...downstreamGrants(rotation, place),
  ];
}

function namesIn<K extends Kind>(rotation: ConfigOf<K>, place: Place): Names[K];
function namesIn(rotation: RotationConfig, place: Place): Names[Kind] {
  return rotation.kind === 'database-user' ? { admin: secretArn(rotation['admin-secret'], place) } : rotation;
}

/** The permissions on a secret, whose ARN, or pattern of one, is told for the region of the target and for others. */
export function secretGrants(
  { kind, replicas }: Pick<RotationConfig, 'kind' | 'replicas'>,
  arnIn: (region?: string) => string,
): Grant[] {
  if (kind === 'rds-managed') {
    return [
      {
        // RDS writes its secret itself, and asks whether its caller may have it rotated.
        sid: 'WatchTheSecretsOfRds',
        actions: [
          'secretsmanager:DescribeSecret',
          'secretsmanager:ListSecretVersionIds',
          'secretsmanager:RotateSecret',
        ],
        resources: [arnIn()],
      },
      // A rotation never reads what RDS made; an audit judges it as it does every password.
      {
        sid: 'JudgeThePasswordsOfRds',
        actions: ['secretsmanager:GetSecretValue'],
        resources: [arnIn()],
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
    resources: [arnIn()],
  };
  if (replicas.length === 0) return [grant];
  const elsewhere: Grant = {
    sid: 'ReadTheirReplicas',
    actions: ['secretsmanager:GetSecretValue'],
    resources: replicas.map(arnIn),
  };
  return [grant, elsewhere];
}
