import type { KnownCause } from '../cause.ts';

const PAGES = 'https://github.com/rekey/rekey/blob/main/docs';
const CONFIGURATION = 'https://github.com/rekey/rekey/blob/main/docs/configuration.md';

/** Why Rekey does not begin: seen before anything is changed, by what the config, the secret and the target are. */
export const REFUSALS = [
  {
    id: 'roll-back-impossible',
    cause: 'there is nothing that the rotation could be rolled back to',
    fix: 'Rotate forward instead: run "rekey rotate --only" with its name and "--force".',
    docs: `${PAGES}/roll-back.md#rolling-back`,
  },
  {
    id: 'secret-rotates-itself',
    cause: 'Secrets Manager rotates the secret itself',
    fix: 'One secret has one rotator: cancel that one ("aws secretsmanager cancel-rotate-secret"), or remove this rotation from the config.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  },
  {
    id: 'replica-missing',
    cause: 'the secret is not replicated to a region that "replicas" names',
    fix: 'Replicate it there ("aws secretsmanager replicate-secret-to-regions"), or correct "replicas".',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html',
  },
  {
    id: 'pending-foreign',
    cause: 'AWSPENDING is on a version that another rotator left',
    fix: 'Finish that rotation, or take the label off the version ("aws secretsmanager update-secret-version-stage").',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
  },
  {
    id: 'secret-without-value',
    cause: 'the secret, or the version that has the label, holds no value',
    fix: 'Put the present credential into it; for a first value of a master password or a key, leave AWSCURRENT off too.',
    docs: `${PAGES}/rotate.md#the-secret`,
  },
  {
    id: 'secret-not-json',
    cause: 'the value of the secret is not a JSON object',
    fix: 'Put the present credential into it as JSON, with the fields that the kind has.',
    docs: `${PAGES}/rotate.md#the-secret`,
  },
  {
    id: 'secret-incomplete',
    cause: 'the value of the secret lacks a field that this kind of rotation needs',
    fix: 'Add the field, or name yours with "fields".',
    docs: `${PAGES}/rotate.md#the-secret`,
  },
  {
    id: 'secret-of-another',
    cause:
      'the secret speaks of another host, port, user, database or engine than the one that is configured',
    fix: 'Correct the secret or the config. Otherwise a password would be set on, or sent to, the wrong one.',
    docs: `${PAGES}/rotate.md#the-secret`,
  },
  {
    id: 'key-of-another-user',
    cause: 'the secret holds an access key that the configured user does not have',
    fix: 'Correct "user" or "secret", or put a key of that user into the secret.',
    docs: `${PAGES}/rotate.md#the-secret`,
  },
  {
    id: 'key-inactive',
    cause: 'the access key in AWSCURRENT is inactive',
    fix: 'Make it active again, or put a working key of the user into the secret.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  {
    id: 'config-not-of-kind',
    cause: 'the config asks for something that this kind of rotation does not have',
    fix: 'Correct the entry; the message names the key.',
    docs: `${CONFIGURATION}#every-key`,
  },
  {
    id: 'engine-not-rotated',
    cause: 'the database runs an engine whose passwords Rekey does not know how to set',
    fix: 'Remove the rotation, and rotate this password by the means of that engine.',
    docs: `${PAGES}/databases.md#databases-and-tls`,
  },
  {
    id: 'engine-without-login',
    cause: 'a login to this engine cannot be tried by this version',
    fix: 'Set "verify: status-only": then the word of RDS is all the proof there is, and every report says so.',
    docs: `${PAGES}/databases.md#databases-and-tls`,
  },
  {
    id: 'database-without-endpoint',
    cause: 'the database has no endpoint: it is stopped, or still being made',
    fix: 'Start it, wait until it is available, then run again.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StartInstance.html',
  },
  {
    id: 'database-multi-tenant',
    cause: 'the instance is an Oracle multi-tenant database, which has a master password for each tenant',
    fix: 'Rotate each tenant by rds:ModifyTenantDatabase; Rekey does not.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyTenantDatabase.html',
  },
  {
    id: 'database-custom',
    cause: 'the instance is RDS Custom, whose password cannot be changed through RDS',
    fix: 'Change it in the database itself, and remove this rotation.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-custom.html',
  },
  {
    id: 'cluster-global',
    cause: 'the cluster is part of an Aurora global database, whose readers in other regions cannot be tried',
    fix: 'Set the password of the primary by hand (rds:ModifyDBCluster) and put it into the secret.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html',
  },
  {
    id: 'cluster-serverless-v1',
    cause: 'the cluster is Aurora Serverless v1, which AWS has retired',
    fix: 'Move it to Aurora Serverless v2 or to provisioned instances first.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.upgrade.html',
  },
  {
    id: 'password-not-managed',
    cause: 'RDS does not manage the master password of this database',
    fix: 'Use the kind rds-instance or rds-cluster, or turn that on (ManageMasterUserPassword).',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  },
  {
    id: 'database-not-available',
    cause: 'the database is not "available", so it takes no new password now',
    fix: 'Nothing was changed. The next run tries again; start the database if it is stopped.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html',
  },
  {
    id: 'database-changes-wait',
    cause: 'other changes wait for the maintenance window, and this rotation would apply them at once',
    fix: 'Apply or cancel them, or wait: the first run after the window goes on.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html',
  },
  {
    id: 'admin-secret-unfit',
    cause: 'the administrator’s secret names no engine whose users can be rotated',
    fix: 'Write postgres, mysql or mariadb into "engine" of the secret that "admin-secret" names.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
  {
    id: 'admin-does-not-log-in',
    cause: 'the password in "admin-secret" does not log in',
    fix: 'Put the one that works into that secret. Nothing was changed.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
  {
    id: 'user-is-administrator',
    cause: 'the secret is of the administrator itself, whom nobody above it can change',
    fix: 'For the master user of RDS use the kind rds-instance or rds-cluster; for any other, name another administrator.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
  {
    id: 'user-unfit',
    cause: 'the user can have no twin: by its name, its privileges, or the hosts that it may come from',
    fix: 'Make another user for this purpose; the message says what stands in the way.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
  {
    id: 'user-of-unknown-origin',
    cause: 'there is a user of the twin’s name already, and nothing says that it is this secret’s',
    fix: 'Look for its sessions, then drop it if nobody needs it: the rotation makes it anew.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
  {
    id: 'users-differ',
    cause: 'the two users who take turns are not alike',
    fix: 'Grant or revoke until they are: whoever takes turns must be able to do the same.',
    docs: `${PAGES}/databases.md#database-users-who-take-turns`,
  },
] as const satisfies readonly KnownCause[];
