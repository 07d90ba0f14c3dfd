import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/credentials/secret.ts';
import {
  describeSecrets,
  placesOf,
  storeSecrets,
  storingCall,
} from '../../../src/rotate/downstream/github-secrets.ts';
import { type DownstreamSecrets, describePlace } from '../../../src/rotate/downstream/ports.ts';
import { SecretDocument } from '../../../src/rotate/secret-document.ts';
import { recordSecret } from '../../ledger.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

const KEY_NAMES = { 'access-key-id': 'ID', 'secret-access-key': 'KEY' };
const REPOSITORY = { repository: 'acme/app' };
const EARLY = new Date('2026-11-20T10:00:00Z');
const LATE = new Date('2026-11-20T10:00:01Z');

function newText(): string {
  const text = randomBytes(12).toString('hex');
  recordSecret(text);
  return text;
}

const VALUES = {
  username: newText(),
  password: newText(),
  AccessKeyId: newText(),
  SecretAccessKey: newText(),
};

/** An entry as a config file has it. */
function entry(facts: object) {
  const rotation = { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' };
  const [config] = rotationsFrom({ ...rotation, downstream: [{ 'github-secrets': facts }] });
  const secrets = config?.downstream[0]?.['github-secrets'];
  if (!secrets) throw new Error('the config has no such entry');
  return secrets;
}

/** Stores all four values where GitHub answers as given, and tells what was stored. */
async function store(facts: object, answers: Partial<DownstreamSecrets> = {}, values: object = VALUES) {
  const stored: string[] = [];
  const asked: string[] = [];
  const downstream: DownstreamSecrets = {
    async put(place, name, value) {
      stored.push(`${describePlace(place)} ${name} ${value.expose()}`);
      return await (answers.put?.(place, name, value) ?? 'stored');
    },
    async updatedAt(place, name) {
      asked.push(name);
      return answers.updatedAt ? await answers.updatedAt(place, name) : EARLY;
    },
  };
  const document = SecretDocument.parse(Secret.of(JSON.stringify(values)), {}, 'ci');
  const world = { ...openMemoryWorld().open().world, downstream };
  return { unseen: await storeSecrets(entry(facts), document, world), stored, asked };
}

describe('the places of an entry', () => {
  it.each([
    [REPOSITORY, ['acme/app'], '/repos/{owner}/{repo}/actions/secrets'],
    [
      { ...REPOSITORY, environment: 'production' },
      ['acme/app (environment production)'],
      '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
    ],
    [
      { organization: 'acme', for: ['dependabot', 'codespaces'] },
      ['the organization acme for Dependabot', 'the organization acme for Codespaces'],
      '/orgs/{org}/dependabot/secrets',
    ],
    [
      { ...REPOSITORY, for: ['codespaces', 'actions', 'codespaces'] },
      ['acme/app for Codespaces', 'acme/app'],
      '/repos/{owner}/{repo}/codespaces/secrets',
    ],
  ])('of %j are named once each, with the call that a plan shows', (facts, places, route) => {
    const config = entry({ ...facts, password: 'DB' });
    expect(placesOf(config).map(describePlace)).toEqual(places);
    expect(storingCall(config)).toBe(`github:PUT ${route}/{secret_name}`);
    expect(describeSecrets(config)).toBe(`DB of ${places.join(', ')}`);
  });
});

describe('storing in GitHub', () => {
  it('gives each name its own value, the id of a key last', async () => {
    const facts = { ...REPOSITORY, ...KEY_NAMES, username: 'USER', password: 'WORD' };
    expect((await store(facts)).stored).toEqual([
      `acme/app WORD ${VALUES.password}`,
      `acme/app USER ${VALUES.username}`,
      `acme/app KEY ${VALUES.SecretAccessKey}`,
      `acme/app ID ${VALUES.AccessKeyId}`,
    ]);
  });

  it('stores a pair in one place before the next', async () => {
    const { stored } = await store({ ...REPOSITORY, ...KEY_NAMES, for: ['actions', 'dependabot'] });
    expect(stored.map((line) => line.split(' ').slice(0, -1).join(' '))).toEqual([
      'acme/app KEY',
      'acme/app ID',
      'acme/app for Dependabot KEY',
      'acme/app for Dependabot ID',
    ]);
  });

  it('says which names no repository may read yet', async () => {
    const facts = { organization: 'acme', ...KEY_NAMES };
    expect((await store(facts)).unseen).toEqual([]);
    const unseen = (
      await store(facts, { put: async (_, name) => (name === 'ID' ? 'new-and-unseen' : 'stored') })
    ).unseen;
    expect(unseen).toEqual(['ID is new in the organization acme and no repository may read it yet']);
  });

  it('stops before a value that is not there, and names the field', async () => {
    const lacking = store({ ...REPOSITORY, password: 'WORD' }, {}, { username: newText() });
    await expect(lacking).rejects.toThrow('the secret has no password to deliver');
  });
});

describe('a pair that was stored', () => {
  const pair = { ...REPOSITORY, ...KEY_NAMES };
  const storeAt = (times: Readonly<Record<string, Date | undefined>>) =>
    store(pair, { updatedAt: async (_, name) => times[name] });

  it.each([
    ['at one time', { KEY: EARLY, ID: EARLY }],
    ['one after the other', { KEY: EARLY, ID: LATE }],
  ])('is one when its halves were written %s', async (_, times) => {
    const { asked } = await storeAt(times);
    expect(asked.sort()).toEqual(['ID', 'KEY']);
  });

  it.each([
    ['the half that is stored first was written again', { KEY: LATE, ID: EARLY }],
    ['the half that is stored first is gone', { KEY: undefined, ID: EARLY }],
    ['the other half is gone', { KEY: EARLY, ID: undefined }],
  ])('is none when %s', async (_, times) => {
    await expect(storeAt(times)).rejects.toThrow(
      expect.objectContaining({
        code: 'downstream-mixed-unavailable',
        what: 'Somebody else writes to KEY and ID of acme/app too, so they may not belong together.',
      }),
    );
  });

  it('is not asked about when there is one value only', async () => {
    const { asked } = await store({ ...REPOSITORY, password: 'WORD' }, { updatedAt: async () => undefined });
    expect(asked).toEqual([]);
  });
});
