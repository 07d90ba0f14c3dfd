import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { PasswordProfile } from '../credentials/passwords/profiles.ts';
import type { Redactor } from '../credentials/redactor.ts';
import type { Demands } from './demand.ts';
import type { DownstreamSecrets, EcsServices, LambdaFunctions, WorkflowRuns } from './downstream/ports.ts';
import type {
  DatabaseAdmin,
  DatabaseCluster,
  DatabaseControl,
  DatabaseLogin,
  KeyStore,
  KeyVerifier,
  SecretStore,
} from './ports.ts';
import type { AccountLists } from './quiet/account-lists.ts';
import type { RollBackRequest } from './roll-back/standing.ts';
import type { Trail } from './trail.ts';

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
  readonly workflows: WorkflowRuns;
  readonly services: EcsServices;
  readonly functions: LambdaFunctions;
  /** What the account has, where so much is rotated that listing it saves calls. */
  readonly lists?: AccountLists | undefined;
  readonly passwordProfile: PasswordProfile;
  /** What makes rotations due whatever their age; none where absent. */
  readonly demands?: Demands | undefined;
  /** What is asked of roll-backs; nothing where absent. */
  readonly rollBackRequest?: RollBackRequest | undefined;
  readonly clock: Clock;
  /** Where everything is written down as it happens; nowhere where absent. */
  readonly trail?: Trail | undefined;
  readonly log: Log;
  readonly redactor: Redactor;
  /** Aborted when the run must stop; it stops between two steps. */
  readonly signal: AbortSignal;
}
