import { holderOf, putLabel, replicate, type StoredSecret, type StoredVersion } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import { secretOf } from './oracle.ts';
import type { Document, Stage } from './scenarios.ts';

/** What a person does to the labels of the secret meanwhile, such that AWSCURRENT works afterwards. */
export interface ByHand {
  readonly what: string;
  readonly act: (stage: Stage) => void;
}

export const BY_HAND: readonly ByHand[] = [
  { what: 'puts another value into AWSCURRENT', act: replaceValue },
  {
    what: 'promotes the pending version',
    act: (stage) => moveCurrentTo(stage, holderOf(secretOf(stage), 'AWSPENDING')),
  },
  {
    what: 'goes back to the previous version',
    act: (stage) => moveCurrentTo(stage, holderOf(secretOf(stage), 'AWSPREVIOUS')),
  },
];

function moveCurrentTo(stage: Stage, version: StoredVersion | undefined): void {
  const document = version?.value === undefined ? undefined : (JSON.parse(version.value) as Document);
  if (version && document && stage.authenticates(document)) put(stage, secretOf(stage), version);
}

function replaceValue(stage: Stage): void {
  const { world, config } = stage;
  const { memory } = world;
  const password = newPassword();
  let value: Document = { username: 'master', password };
  if (config.kind === 'iam-user') {
    const keys = [...(memory.users.get(config.user)?.keys.values() ?? [])];
    const key = keys.find(({ history }) => history.at(-1)?.status === 'Active');
    if (!key) return;
    value = { AccessKeyId: key.id, SecretAccessKey: key.secret, note: 'by hand' };
  } else {
    for (const { users } of memory.servers.values()) {
      const user = users.get('master') ?? users.get('app');
      if (user) user.password = password;
      if (users.has('app')) value = { engine: 'postgres', host: 'db.example.net', username: 'app', password };
    }
  }
  const version = {
    id: `by-hand-${password}-00000000`,
    value: JSON.stringify(value),
    labels: new Set<string>(),
    createdAt: memory.now(),
  };
  const secret = secretOf(stage);
  secret.versions.set(version.id, version);
  put(stage, secret, version);
}

function put({ world }: Stage, secret: StoredSecret, version: StoredVersion): void {
  putLabel(secret, 'AWSCURRENT', version);
  replicate(world.memory, secret);
}
