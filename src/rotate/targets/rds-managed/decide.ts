import type { EndingId } from '../../../findings/diagnosis/catalogue.ts';
import { configProblemOf } from '../../config-problem.ts';
import type { Decision, Ending } from '../../lifecycle.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { shortVersion } from '../../rotation-token.ts';
import { dueAt, type SecretState } from '../../secret-state.ts';
import type { ManagedDatabase } from './database.ts';
import type { RdsManagedState } from './state.ts';

export type RdsManagedAction =
  /** Asks RDS to make, set and store a new password. */
  | { readonly do: 'rotate' }
  /** Until RDS is done with it. */
  | { readonly do: 'watch' };

type Decided = Decision<RdsManagedAction>;

/** What to do next about a password that RDS manages, from what is. */
export function decideRdsManaged(state: RdsManagedState, managed: ManagedDatabase, now: Date): Decided {
  const { secret } = state;
  const { managedSecret } = state.database;
  if (!secret || !managedSecret) return refused(notManaged(state, managed));
  const refusal = configProblemOf(managed.config) ?? otherSecret(secret, managed) ?? doomed(secret);
  if (refusal !== undefined) return refused(refusal);
  if (managedSecret.status === 'impaired') return refused(impaired(state, managed));
  const replaced = state.replacing !== undefined && secret.current?.id !== state.replacing;
  if (managedSecret.status !== 'active' || (state.replacing !== undefined && !replaced)) {
    return {
      next: {
        step: 'verify',
        call: managed.calls.describe,
        detail: `Wait until RDS has replaced the password of "${managed.id}" and its secret is active`,
        action: { do: 'watch' },
        reads: true,
      },
    };
  }
  return startWhenDue(state, secret, managed, now);
}

function startWhenDue(
  { database }: RdsManagedState,
  secret: SecretState,
  { config, noun, id, calls }: ManagedDatabase,
  now: Date,
): Decided {
  const due = dueAt(secret, config.every, now);
  if (due > now) return end('settled', `The present password is next due on ${due.toISOString()}.`);
  if (database.status !== 'available') {
    const summary = `The ${noun} "${id}" is "${database.status}", not "available". The next run tries again.`;
    return end('failed', summary, 'database-not-available');
  }
  if (database.otherPending.length > 0) {
    // "…and any pending modifications are asynchronously applied as soon as possible" (ModifyDBInstance,
    // ApplyImmediately, which a rotation requires): a restart in the middle of the day is not ours to cause.
    return end(
      'failed',
      `Changes of "${id}" wait for its maintenance window (${database.otherPending.join(', ')}), and a rotation would apply them at once. Apply or cancel them; after the window the next run goes on.`,
      'database-changes-wait',
    );
  }
  const detail = `Ask RDS to replace the password of "${id}", which it keeps in version ${shortVersion(secret.current?.id ?? 'none')}`;
  return { next: { step: 'generate', call: calls.modify, detail, action: { do: 'rotate' } } };
}

function notManaged({ database }: RdsManagedState, { noun, id }: ManagedDatabase): Refusal {
  return (
    database.elsewhere ??
    refuse(
      'password-not-managed',
      `RDS does not manage the password of "${id}": use "kind: rds-${noun}", or turn that on (ManageMasterUserPassword).`,
    )
  );
}

function otherSecret({ description }: SecretState, { config, id }: ManagedDatabase): Refusal | undefined {
  if (config.secret === description.name || config.secret === description.arn) return undefined;
  return refuse(
    'secret-of-another',
    `RDS keeps the password of "${id}" in the secret "${description.name}", and the config names another: correct "secret".`,
  );
}

function doomed({ description }: SecretState): Refusal | undefined {
  if (!description.deletedAt) return undefined;
  return refuse(
    'secret-deleted',
    `The secret "${description.name}" is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`,
  );
}

/** RDS API reference, MasterUserSecret: what `impaired` means, and both cures. */
function impaired({ database }: RdsManagedState, { noun, id }: ManagedDatabase): Refusal {
  const key = database.managedSecret?.kmsKey;
  return refuse(
    'secret-impaired',
    `RDS cannot rotate the password of "${id}" any more: its secret is "impaired". The password still works. Most likely RDS lost its access to the secret or to its KMS key${key === undefined ? '' : ` (${key})`}: see that the key is enabled, not scheduled for deletion, and that its policy still allows RDS. If that cannot be mended, turn the management of the ${noun}'s password off and on again (ManageMasterUserPassword), which makes a new secret.`,
  );
}

function refused({ id, text }: Refusal): Decided {
  return end('needs-person', text, id);
}

function end(status: Ending['status'], summary: string, diagnosis?: EndingId): Decided {
  return { end: { status, summary, diagnosis } };
}
