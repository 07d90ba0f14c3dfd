import type { KnownCause } from '../cause.ts';

const PAGES = 'https://github.com/rekey/rekey/blob/main/docs';
const PROMISES = `${PAGES}/rotate.md#when-it-does-not-end-well`;

/** Why a rotation stops in its middle, although every call was answered; what is half done is known by its labels. */
export const HALTS = [
  {
    id: 'stopped',
    cause: 'the run was stopped (SIGINT or SIGTERM: cancelled, or its time was over)',
    fix: 'Run it again; it goes on from where it stopped.',
    docs: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation',
  },
  {
    id: 'changed-meanwhile',
    cause: 'somebody else changed the same things at the same time',
    fix: 'Run it again. When it happens again, find the other one in CloudTrail: a second rotator, or a person.',
    docs: PROMISES,
  },
  {
    id: 'current-does-not-log-in',
    cause: 'the password in AWSCURRENT does not log in: it was changed elsewhere',
    fix: 'Put the one that works into the secret. Nothing was changed.',
    docs: PROMISES,
  },
  {
    id: 'current-key-refused',
    cause: 'AWS does not accept the key that is AWSCURRENT',
    fix: 'Put a working key of the user into the secret.',
    docs: PROMISES,
  },
  {
    id: 'nothing-logs-in',
    cause: 'neither AWSCURRENT nor AWSPENDING logs in: the password was changed elsewhere',
    fix: 'Put the one that works into the secret and take AWSPENDING off, or set the pending one by RDS.',
    docs: PROMISES,
  },
  {
    id: 'old-password-accepted',
    cause: 'the new password is set, but the old one still logs in',
    fix: 'Look at how the database authenticates its master user (pg_hba, IAM, Kerberos): the old password is not dead.',
    docs: PROMISES,
  },
  {
    id: 'readers-do-not-follow',
    cause: 'the endpoint of the readers does not accept the password that the writer accepts',
    fix: 'Look at the replication of the cluster; the next run looks again.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
  },
  {
    id: 'reset-late',
    cause: 'RDS did not finish setting the password in a quarter of an hour',
    fix: 'Look at the events of the database; the next run goes on.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ListEvents.html',
  },
  {
    id: 'reset-without-effect',
    cause: 'RDS took the new password, but the database does not accept it',
    fix: 'The next run sets it again. When that does not help, look at the events of the database.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ListEvents.html',
  },
  {
    id: 'secret-impaired',
    cause: 'RDS cannot rotate the password that it manages any more: its secret is "impaired"',
    fix: 'Let RDS use the KMS key of the secret again; otherwise turn the management of the password off and on.',
    docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_MasterUserSecret.html',
  },
  {
    id: 'replica-late',
    cause: 'a replica of the secret does not have the new version yet',
    fix: 'Look at its replication status ("aws secretsmanager describe-secret"): a secret of the same name there, or a KMS key, may stand in the way. The old credential stays until it has.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets-troubleshoot.html',
  },
  {
    id: 'key-not-accepted',
    cause: 'AWS did not accept the new key in time, so it was deleted',
    fix: 'AWSCURRENT was not touched; the next run tries again.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency',
  },
  {
    id: 'key-of-unknown-origin',
    cause: 'the user has an access key that the secret does not hold and no rotation of Rekey’s made',
    fix: 'Find out whose it is (its last use is in IAM), and delete it if nobody needs it: IAM allows two keys, and a rotation needs the second place.',
    docs: PROMISES,
  },
  {
    id: 'attempt-given-up',
    cause: 'the new value was given up; AWSCURRENT still works',
    fix: 'The next run tries again with another one.',
    docs: PROMISES,
  },
  {
    id: 'rotation-attempts',
    cause: 'every attempt to replace the present value was given up',
    fix: 'Look at the earlier failures; the next change of AWSCURRENT starts the count anew.',
    docs: PROMISES,
  },
  {
    id: 'password-demands-contradict',
    cause: 'the organisation’s profile demands what the provider’s rule for this engine does not allow',
    fix: 'Choose a "passwords.profile" that the engine can satisfy.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key',
  },
  {
    id: 'database-statement-unavailable',
    cause: 'the database did not do what the administrator asked of it',
    fix: 'Look up the code that the message names, and the log of the database. The next run looks anew.',
    docs: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
  },
  {
    id: 'database-password-rule',
    cause: 'the database’s own rule for passwords refuses the new one',
    fix: 'Choose a "passwords.profile" that satisfies it (validate_password of MySQL, the password plugins of MariaDB).',
    docs: 'https://dev.mysql.com/doc/refman/8.4/en/validate-password.html',
  },
  {
    id: 'database-admin-forbidden',
    cause: 'the administrator of the database may not make or change the users',
    fix: 'Give it the privileges that are listed for the kind database-user.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/permissions.md#the-administrator-of-a-database',
  },
  {
    id: 'ca-file',
    cause: 'the file of certificates in REKEY_RDS_CA_FILE cannot be used',
    fix: 'Download the bundle of RDS again, or name the file of your own authority.',
    docs: `${PAGES}/databases.md#databases-and-tls`,
  },
] as const satisfies readonly KnownCause[];
