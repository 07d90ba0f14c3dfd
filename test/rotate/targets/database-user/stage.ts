import { logTo } from '../../../../src/base/log.ts';
import { Secret } from '../../../../src/credentials/secret.ts';
import { rotationToken } from '../../../../src/rotate/rotation-token.ts';
import { SecretDocument } from '../../../../src/rotate/secret-document.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import type { DatabaseUserAction } from '../../../../src/rotate/targets/database-user/decide.ts';
import { performDatabaseUser } from '../../../../src/rotate/targets/database-user/perform.ts';
import {
  type DatabaseUserState,
  observeDatabaseUser,
} from '../../../../src/rotate/targets/database-user/state.ts';
import { openTimeline } from '../../../../src/rotate/timeline.ts';
import { type Given, given, type Options } from '../../endings/given/database-user.ts';
import { newPassword } from '../../world/seed.ts';

export const NOW = new Date('2026-11-20T10:00:00.000Z');

/** A user whose password is due, and each part of its rotation by itself. */
export function openUsers(options: Options = {}) {
  const held: Given[] = [];
  const { rotations } = given(options, (all) => void held.push(all));
  const [config, all] = [rotations[0], held[0]];
  if (config?.kind !== 'database-user' || !all) throw new Error('there is no such rotation');
  const { world } = all;
  const told: string[] = [];
  return {
    ...all,
    config,
    told,
    observe: () => observeDatabaseUser(config, world.open().world),
    perform: async (state: DatabaseUserState, action: DatabaseUserAction) => {
      const ports = world.open().world;
      const { clock } = ports;
      const timeline = openTimeline(config, { clock, log: logTo(() => {}), redact: String });
      const after = await performDatabaseUser(state, action, config, ports, timeline);
      told.push(...timeline.steps.map(({ step, detail }) => `${step}: ${detail}`));
      return after;
    },
    /** Names of the calls so far that are about something else than descriptions. */
    named: () => world.calls.map(({ name }) => name).filter((name) => name !== 'secrets.describe'),
  };
}

export function documentOf(fields: Readonly<Record<string, unknown>>): SecretDocument {
  const value = { password: newPassword(), ...fields };
  return SecretDocument.parse(Secret.of(JSON.stringify(value)), {}, 'app');
}

const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf';
export const FORMER = versionOf('former');
/** What a rotation made to follow it: the twin has its turn. */
export const PRESENT = versionOf(rotationToken(ARN, FORMER.id, 0));
/** What a rotation makes to follow that one. */
export const NEXT = versionOf(rotationToken(ARN, PRESENT.id, 0));
/** What a rotation makes to follow one that is not AWSCURRENT any more. */
export const STALE = versionOf(rotationToken(ARN, 'another', 0));

function versionOf(id: string) {
  return { id, labels: [], createdAt: new Date(NOW.getTime() - 3_600_000) };
}

/** After one turn of `app`, whose twin is in AWSCURRENT now; everybody has heard of it. */
export function stateOf(
  secret: Partial<SecretState> = {},
  facts: Partial<DatabaseUserState> = {},
): DatabaseUserState {
  const admin = documentOf({ engine: 'postgres', host: 'db.example.net', username: 'admin' });
  return {
    secret: {
      description: {
        arn: ARN,
        name: 'app',
        rotationEnabled: false,
        tags: new Map(),
        replicas: [],
        versions: [FORMER, PRESENT],
      },
      current: PRESENT,
      previous: FORMER,
      spread: { id: PRESENT.id, at: NOW },
      documents: new Map([
        [FORMER.id, documentOf({ username: 'app' })],
        [PRESENT.id, documentOf({ username: 'app_clone' })],
        [NEXT.id, documentOf({ username: 'app' })],
      ]),
      reached: new Set(),
      delivered: 0,
      ...secret,
    },
    admins: [admin],
    sight: undefined,
    logins: { pending: 'untried', current: 'untried' },
    created: 0,
    applied: 0,
    abandoned: false,
    ...facts,
  };
}
