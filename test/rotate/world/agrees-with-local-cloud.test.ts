import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, RekeyError } from '../../../src/base/errors.ts';
import { awsKeyStore } from '../../../src/clients/aws/key-store.ts';
import { awsSecretStore } from '../../../src/clients/aws/secret-store.ts';
import { type AwsSession, openAwsSession } from '../../../src/clients/aws/session.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { type KeyStore, mayPass, type SecretStore } from '../../../src/rotate/ports.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { openMemoryWorld } from './world.ts';

type Ports = { readonly secrets: SecretStore; readonly keys: KeyStore };
type Question = (ports: Ports) => Promise<unknown>;

const version = (name: string): string => `${name}${'-'.repeat(36 - name.length)}`;
const [ONE, TWO] = [version('one'), version('two')];
const value = (text: string): Secret => Secret.of(JSON.stringify({ note: text }));

const move = (label: string, from?: string, to?: string): Question => {
  return ({ secrets }) => secrets.moveLabel('app', label, { from, to });
};

/** The last key of the user, by the order in which they were made. */
const lastKey = async ({ keys }: Ports): Promise<string> => (await keys.listKeys('ci')).at(-1)?.id ?? '';

/** What is asked, in this order, of both. */
const QUESTIONS: readonly (readonly [string, Question])[] = [
  ['a secret that is not there', ({ secrets }) => secrets.describe('nothing')],
  ['a write to one that is not there', ({ secrets }) => secrets.putPending('nothing', ONE, value('a'))],
  ['a value that is not there', ({ secrets }) => secrets.read('app', ONE)],
  ['a token that is too short', ({ secrets }) => secrets.putPending('app', 'short', value('a'))],
  ['a first version', ({ secrets }) => secrets.putPending('app', ONE, value('a'))],
  ['the same once more', ({ secrets }) => secrets.putPending('app', ONE, value('a'))],
  ['another value under the same token', ({ secrets }) => secrets.putPending('app', ONE, value('b'))],
  ['a second version', ({ secrets }) => secrets.putPending('app', TWO, value('b'))],
  ['a move from a version that has not the label', move('AWSCURRENT', TWO, ONE)],
  ['a move from no version', move('AWSCURRENT', undefined, TWO)],
  ['a move to a version that is not there', move('AWSCURRENT', ONE, version('three'))],
  ['a move from a version that is not there', move('AWSCURRENT', version('three'), TWO)],
  ['the promotion', move('AWSCURRENT', ONE, TWO)],
  ['the promotion once more', move('AWSCURRENT', ONE, TWO)],
  ['AWSCURRENT taken away', move('AWSCURRENT', TWO)],
  ['AWSPENDING taken off', move('AWSPENDING', TWO)],
  ['AWSPENDING taken off once more', move('AWSPENDING', TWO)],
  ['a label of our own', move('OURS', undefined, ONE)],
  ['the way back', move('AWSCURRENT', TWO, ONE)],
  ['a tag', ({ secrets }) => secrets.tag('app', { note: 'x' })],
  ['a user that is not there', ({ keys }) => keys.readUser('nobody')],
  ['the keys of a user that is not there', ({ keys }) => keys.listKeys('nobody')],
  ['a key of a user that is not there', ({ keys }) => keys.createKey('nobody')],
  ['a first key', ({ keys }) => keys.createKey('ci')],
  ['a second key', ({ keys }) => keys.createKey('ci')],
  ['a third key', ({ keys }) => keys.createKey('ci')],
  ['a key that was never used', async (ports) => ports.keys.lastUsed(await lastKey(ports))],
  ['a key that is not there', ({ keys }) => keys.lastUsed('AKIAAAAAAAAAAAAAAAAA')],
  ['a key made inactive', async (ports) => ports.keys.setStatus('ci', await lastKey(ports), 'Inactive')],
  [
    'a status of a key that is not there',
    ({ keys }) => keys.setStatus('ci', 'AKIAAAAAAAAAAAAAAAAA', 'Inactive'),
  ],
  ['a key deleted', async (ports) => ports.keys.deleteKey('ci', await lastKey(ports))],
  ['a deletion of a key that is not there', ({ keys }) => keys.deleteKey('ci', 'AKIAAAAAAAAAAAAAAAAA')],
  ['tags of a user', ({ keys }) => keys.tagUser('ci', { a: '1', b: '2' })],
  ['tags taken off', ({ keys }) => keys.untagUser('ci', ['a', 'c'])],
];

/** What can be compared: ids, times and texts differ. */
async function answerTo(question: Question, ports: Ports): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await question(ports);
  } catch (error) {
    if (!(error instanceof RekeyError)) throw new Error(messageOf(error), { cause: error });
    answer = mayPass(error) ? 'no answer' : 'refused for good';
  }
  const secret = await ports.secrets.describe('app');
  const user = await ports.keys.readUser('ci');
  return {
    answer: typeof answer === 'object' && answer !== null ? Object.keys(answer).sort() : answer,
    labels: secret?.versions.map(({ id, labels }) => `${id} ${[...labels].sort().join()}`).sort(),
    tags: [...(secret?.tags ?? []), ...(user?.tags ?? [])],
    keys: (await ports.keys.listKeys('ci')).map(({ status }) => status),
  };
}

describe('the world in memory', () => {
  let aws: LocalAws;
  let session: AwsSession;

  beforeAll(async () => {
    aws = await startLocalAws();
    session = openAwsSession({ env: aws.environment() });
  });

  afterAll(async () => {
    session.close();
    await aws.close();
  });

  it('answers as the local cloud does, and is the same afterwards', async () => {
    aws.seed.secret({ name: 'app' });
    aws.seed.user({ name: 'ci' });
    const cloud = { secrets: awsSecretStore(session), keys: awsKeyStore(session) };
    const world = openMemoryWorld();
    world.seed.secret('app');
    world.seed.user('ci');
    const memory = world.open().world;
    for (const [name, question] of QUESTIONS) {
      const [theirs, ours] = [await answerTo(question, cloud), await answerTo(question, memory)];
      expect({ name, ours }).toEqual({ name, ours: theirs });
    }
  });
});
