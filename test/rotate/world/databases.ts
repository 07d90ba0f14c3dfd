import { randomBytes, randomUUID } from 'node:crypto';
import type {
  DatabaseCluster,
  DatabaseControl,
  DatabaseInstance,
  MasterUserOwner,
} from '../../../src/rotate/ports.ts';
import type { Agenda } from './agenda.ts';
import { refused } from './calls.ts';
import { putLabel, type SecretsMemory, secretNamed } from './secrets.ts';
import { type ServersMemory, serverAt } from './servers.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An instance or a cluster, as RDS describes it, and the hosts that have its master password. */
export interface StoredDatabase<Facts extends MasterUserOwner> {
  readonly facts: Mutable<Facts>;
  readonly host: string;
  readonly readerHost: string | undefined;
  /** When the resets that were accepted are over, in milliseconds. */
  busyUntil: number;
}

export interface DatabasesMemory extends ServersMemory {
  readonly instances: Map<string, StoredDatabase<DatabaseInstance>>;
  readonly clusters: Map<string, StoredDatabase<DatabaseCluster>>;
  /** How a reset goes, in milliseconds. */
  readonly reset: {
    /** From the answer until the status leaves `available`: until then nothing shows. */
    statusAfterMs: number;
    /** From then until the server has the new password. */
    appliedAfterMs: number;
    /** From then until the status is `available` again. */
    availableAfterMs: number;
    /** From the change on the writer until the readers have it. */
    readerLagMs: number;
    /** So many of the next resets end without an effect, as when the host is replaced meanwhile. */
    lost: number;
  };
  now(): Date;
}

export function memoryDatabases<Facts extends MasterUserOwner>(
  stored: Map<string, StoredDatabase<Facts>>,
  memory: DatabasesMemory,
  secrets: SecretsMemory,
  agenda: Agenda,
): DatabaseControl<Facts> {
  function databaseNamed(id: string): StoredDatabase<Facts> {
    const found = stored.get(id.toLowerCase());
    if (!found) throw refused(`there is no database ${id}`);
    return found;
  }

  return {
    async describe(id) {
      const found = stored.get(id.toLowerCase());
      return found && { ...found.facts };
    },

    async setPassword(id, password) {
      const database = databaseNamed(id);
      const { status, managedSecret, sourceOfReplica } = database.facts;
      if (status !== 'available') return 'busy';
      if (managedSecret) throw refused("You can't specify MasterUserPassword with ManageMasterUserPassword.");
      if (sourceOfReplica !== undefined)
        throw refused('Cannot change master user password on a Read Replica.');
      if (/[/"@ ]/.test(password.expose()) || password.expose().length < 8)
        throw refused('The parameter MasterUserPassword is not a valid password.');
      reset(database, password.expose(), memory, agenda);
      return 'accepted';
    },

    async rotateManaged(id) {
      const database = databaseNamed(id);
      const { facts } = database;
      const secret = facts.managedSecret && secretNamed(secrets, facts.managedSecret.arn);
      if (!facts.managedSecret || !secret)
        throw refused('RotateMasterUserPassword needs a managed password.');
      if (facts.status !== 'available') return 'busy';
      facts.managedSecret = { ...facts.managedSecret, status: 'rotating' };
      const password = randomBytes(21).toString('base64url');
      reset(database, password, memory, agenda, () => {
        const version = {
          id: randomUUID(),
          value: JSON.stringify({ username: facts.masterUser, password }),
          labels: new Set<string>(),
          createdAt: memory.now(),
        };
        secret.versions.set(version.id, version);
        putLabel(secret, 'AWSCURRENT', version);
        if (facts.managedSecret) facts.managedSecret = { ...facts.managedSecret, status: 'active' };
      });
      return 'accepted';
    },
  };
}

/** One reset after another; for a moment after its answer RDS shows nothing of it. Open connections stay open. */
function reset(
  database: StoredDatabase<MasterUserOwner>,
  password: string,
  memory: DatabasesMemory,
  agenda: Agenda,
  whenOver: () => void = () => {},
): void {
  const { statusAfterMs, appliedAfterMs, availableAfterMs, readerLagMs } = memory.reset;
  const { facts, host, readerHost } = database;
  const begins = Math.max(database.busyUntil - memory.now().getTime(), 0) + statusAfterMs;
  const isLost = memory.reset.lost > 0;
  if (isLost) memory.reset.lost -= 1;
  agenda.schedule(begins, () => {
    facts.status = 'resetting-master-credentials';
    facts.passwordPending = true;
  });
  const applied = begins + appliedAfterMs;
  if (!isLost) {
    agenda.schedule(applied, () => setPassword(memory, host, facts.masterUser, password));
    if (readerHost !== undefined)
      agenda.schedule(applied + readerLagMs, () =>
        setPassword(memory, readerHost, facts.masterUser, password),
      );
  }
  const over = applied + availableAfterMs;
  agenda.schedule(over, () => {
    facts.passwordPending = false;
    facts.status = 'available';
    whenOver();
  });
  database.busyUntil = memory.now().getTime() + over;
}

export function setPassword(memory: ServersMemory, host: string, user: string, password: string): void {
  const { users } = serverAt(memory, host);
  users.set(user, { grants: new Set(), ...users.get(user), password });
}
