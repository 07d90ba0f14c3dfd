import { statusOf } from '../world/keys.ts';
import { copyIn, holderOf } from '../world/secrets.ts';
import { documentUnder, secretOf } from './oracle.ts';
import { REPLICA, type Stage } from './scenarios.ts';

/** What a rotation left behind, in roles instead of names and values: two runs that did the same leave the same. */
export function whatIsLeft(stage: Stage): unknown {
  const { world, old, authenticates } = stage;
  const { memory } = world;
  const secret = secretOf(stage);
  const current = documentUnder(secret, 'AWSCURRENT');
  const role = (text: unknown): string => {
    if (text === undefined) return 'nothing';
    if (text === old) return 'old';
    return text === (current?.AccessKeyId ?? current?.password) ? 'new' : 'another';
  };
  const holding = (label: string): string => {
    const document = documentUnder(secret, label);
    const works = document !== undefined && authenticates(document);
    return `${label}: ${role(document?.AccessKeyId ?? document?.password)}, works: ${works}`;
  };
  const users = [...memory.users.values()];
  const newest = [...memory.delivered].map(([where, sent]) => {
    const isThere = Object.values(current ?? {}).includes(sent.at(-1));
    return `${where}: ${isThere ? 'current' : 'another'}`;
  });
  return {
    keys: users
      .flatMap(({ keys }) => [...keys.values()].map((key) => `${role(key.id)} ${statusOf(key)}`))
      .sort(),
    holds: ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map(holding),
    versions: secret.versions.size,
    fields: Object.keys(current ?? {}),
    replica: copyIn(memory, secret, REPLICA)
      ?.versions.get(holderOf(secret, 'AWSCURRENT')?.id ?? '')
      ?.labels.join(),
    downstream: newest,
    servers: [...memory.servers.values()].map(({ users: names }) => [...names.keys()].sort()),
    tags: [...secret.tags.keys(), ...users.flatMap(({ tags }) => [...tags.keys()])].sort(),
  };
}
