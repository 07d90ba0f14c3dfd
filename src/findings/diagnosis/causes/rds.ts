import type { AwsCause } from '../cause.ts';

const MODIFY = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html';
const PARAMETER = /^InvalidParameter(?:Value|Combination)?$/;

/** Databases of RDS. */
export const RDS_CAUSES: readonly AwsCause[] = [
  {
    id: 'password-managed',
    cause: 'RDS manages the master password itself (ManageMasterUserPassword)',
    fix: 'Remove this rotation, for RDS rotates the password; or turn that off with a password of your own in the same call, which deletes RDS’s secret.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
    call: /^rds:/,
    code: PARAMETER,
    message: /ManageMasterUserPassword|managed (?:by|in) (?:AWS )?Secrets Manager/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidParameterCombination',
        message:
          'You can’t specify MasterUserPassword for an instance with ManageMasterUserPassword enabled.',
      },
    ],
  },
  {
    id: 'password-of-replica',
    cause: 'this is a read replica, which has the password of its source',
    fix: 'Rotate the source: correct "instance" in the config.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
    call: /^rds:/,
    code: PARAMETER,
    message: /read replica/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidParameterCombination',
        message:
          'Cannot change master user password on an RDS postgres Read Replica because it uses physical replication and therefore cannot differ from its parent.',
      },
    ],
  },
  {
    id: 'password-of-cluster',
    cause: 'the instance belongs to a cluster, which has the password',
    fix: 'Rotate the cluster: its password is changed with rds:ModifyDBCluster.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html',
    call: /^rds:ModifyDBInstance$/,
    code: PARAMETER,
    message: /cluster/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidParameterCombination',
        message: 'The master user password is managed by the DB cluster. Use ModifyDBCluster.',
      },
    ],
  },
  {
    id: 'password-length',
    cause: 'RDS refuses the password for its length: a rule of the provider’s, not of your profile',
    fix: 'Compare "passwords.profile" with the lengths of the engine (docs/audit.md); 41 characters are the most for MySQL, MariaDB and clusters, 30 for Oracle.',
    docs: MODIFY,
    call: /^rds:/,
    code: PARAMETER,
    message: /password.*(?:shorter|longer|at least|characters? long|between \d+ and)/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidParameterValue',
        message:
          'The parameter MasterUserPassword is not a valid password because it is longer than 41 characters.',
      },
    ],
  },
  {
    id: 'password-characters',
    cause: 'RDS refuses a character of the password: a rule of the provider’s, not of your profile',
    fix: 'If the pending value was written by hand, take AWSPENDING off it and run again; Rekey makes passwords without / @ " and spaces.',
    docs: MODIFY,
    call: /^rds:/,
    code: PARAMETER,
    message: /password/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidParameterValue',
        message:
          "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.",
      },
    ],
  },
  {
    id: 'database-stopped',
    cause: 'the database is stopped',
    fix: 'Start it ("aws rds start-db-instance"), wait until it is available, and run again. RDS starts it by itself after seven days.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StartInstance.html',
    call: /^rds:/,
    code: /^InvalidDB(?:Instance|Cluster)State$/,
    message: /stopp(?:ed|ing)/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'InvalidDBInstanceState',
        message: 'Database instance is not in available state: stopped.',
      },
    ],
  },
  {
    id: 'database-busy',
    cause: 'the database is in the middle of another change',
    fix: 'Run it again when its status is "available".',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html',
    call: /^rds:/,
    code: /^InvalidDB(?:Instance|Cluster)State$/,
    error: 'aws-unavailable',
    examples: [
      {
        call: 'rds:ModifyDBCluster',
        code: 'InvalidDBClusterState',
        message: 'The DB cluster is not in a valid state: upgrading.',
      },
    ],
  },
  {
    id: 'database-missing',
    cause: 'there is no such database in this account and region',
    fix: 'Correct "instance" or "cluster" and the region in the config.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html',
    call: /^rds:/,
    code: /^DB(?:Instance|Cluster)NotFound$/,
    error: 'aws-refused',
    examples: [
      { call: 'rds:ModifyDBInstance', code: 'DBInstanceNotFound', message: 'DBInstance orders not found.' },
    ],
  },
];
