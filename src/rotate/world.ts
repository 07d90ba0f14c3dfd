import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { PasswordProfile } from '../credentials/passwords/profiles.ts';
import type { Redactor } from '../credentials/redactor.ts';
import type {
  DatabaseAdmin,
  DatabaseCluster,
  DatabaseControl,
  DatabaseLogin,
  DownstreamSecrets,
  KeyStore,
  KeyVerifier,
  SecretStore,
} from './ports.ts';

/** Everything that rotations touch. */
export interface RotationWorld {
  readonly secrets: SecretStore;
  readonly keys: KeyStore;
  readonly verifier: KeyVerifier;
  readonly databases: DatabaseControl;
  readonly clusters: DatabaseControl<DatabaseCluster>;
  readonly logins: DatabaseLogin;
  readonly admins: DatabaseAdmin;
  readonly downstream: DownstreamSecrets;
  readonly passwordProfile: PasswordProfile;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
  /** Aborted when the run must stop; it stops between two steps. */
  readonly signal: AbortSignal;
}
