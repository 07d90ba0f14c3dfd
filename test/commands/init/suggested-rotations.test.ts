import { describe, expect, it } from 'vitest';
import { commented, starterConfig } from '../../../src/commands/init/starter-config.ts';
import { type Rotatable, suggestedRotations } from '../../../src/commands/init/suggested-rotations.ts';
import { parseConfig } from '../../../src/config/parse.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

const user = (name: string, daysOld: number, hasLoggedIn = false) => ({
  name,
  keyMadeAt: new Date(NOW.getTime() - daysOld * DAY),
  hasLoggedIn,
});
const database = (id: string, engine: string, more: object = {}) => ({
  id,
  engine,
  tags: new Map(),
  ...more,
});
const secret = (name: string, daysOld: number) => ({
  name,
  description: '',
  tags: [],
  owner: undefined,
  changedAt: new Date(NOW.getTime() - daysOld * DAY),
});

const nothing: Rotatable = { users: [], instances: [], clusters: [], secrets: [] };

/** The configuration with all comments of suggestions taken off. */
function uncommented(found: Partial<Rotatable>) {
  const suggestions = suggestedRotations({ ...nothing, ...found }, NOW);
  const text = starterConfig({ account: '123456789012', region: 'eu-west-1', suggestions });
  const lines = new Set(commented(suggestions));
  const bare = text.split('\n').map((line) => (lines.has(line) ? line.slice(2) : line));
  return { text, config: parseConfig(bare.join('\n'), 'rekey.yml') };
}

describe('what rekey init suggests', () => {
  it('changes nothing while it is a comment, and is valid when it is none', () => {
    const { text, config } = uncommented({
      users: [
        user('old', 400),
        user('ci+deploy@acme,eu=1', 90),
        user('_', 1),
        user('true', 1),
        user('007', 1),
      ],
      instances: [
        database('orders', 'postgres'),
        database('old', 'oracle-se2'),
        database('managed', 'mysql', {
          managedSecret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a',
        }),
      ],
      clusters: [database('shop', 'aurora-mysql')],
      secrets: [secret('prod/orders-db', 30)],
    });
    expect(parseConfig(text, 'rekey.yml').rotate).toEqual([]);
    expect(config.rotate.map(({ name, kind }) => [name, kind])).toEqual([
      ['old', 'iam-user'],
      ['ci-deploy-acme-eu-1', 'iam-user'],
      ['rotation', 'iam-user'],
      ['true', 'iam-user'],
      ['007', 'iam-user'],
      ['orders', 'rds-instance'],
      ['shop', 'rds-cluster'],
      ['old-2', 'rds-instance'],
      ['managed', 'rds-managed'],
    ]);
    expect(config.rotate.map((one) => ('user' in one ? one.user : undefined)).slice(0, 5)).toEqual([
      'old',
      'ci+deploy@acme,eu=1',
      '_',
      'true',
      '007',
    ]);
    expect(config.rotate.find(({ name }) => name === 'orders')).toMatchObject({ secret: 'prod/orders-db' });
    expect(config.rotate.find(({ name }) => name === 'old-2')).toMatchObject({ verify: 'status-only' });
  });

  it('puts the password that was not changed for longest first, and what is not known last', () => {
    const { config } = uncommented({
      instances: [database('fresh', 'mysql'), database('stale', 'mysql'), database('unknown', 'mysql')],
      secrets: [secret('fresh', 1), secret('stale', 900)],
    });
    expect(config.rotate.map(({ name }) => name)).toEqual(['stale', 'fresh', 'unknown']);
  });

  it('leaves out what has the password of another, and what RDS lists for other services', () => {
    const { config } = uncommented({
      instances: [database('replica', 'mysql', { passwordOf: '"orders"' })],
      clusters: [
        database('graph', 'neptune'),
        database('documents', 'docdb'),
        database('shop', 'aurora-mysql'),
      ],
    });
    expect(config.rotate.map(({ name }) => name)).toEqual(['shop']);
  });

  it('is bounded, and gives no secret to two', () => {
    const many = Array.from({ length: 50 }, (_, index) => database(`db-${index}`, 'mysql'));
    expect(uncommented({ instances: many }).config.rotate).toHaveLength(10);
    const { config } = uncommented({
      users: [user('orders', 5)],
      instances: [database('orders', 'mysql')],
      secrets: [secret('orders', 5)],
    });
    expect(config.rotate.map(({ secret: name }) => name)).toEqual(['orders', 'rekey/orders-2']);
  });

  it("says how old a key is, whether it is perhaps a person's, and why there is no secret", () => {
    const [entry] = suggestedRotations(
      { ...nothing, users: [user('ada', 1, true)], secrets: undefined },
      NOW,
    );
    expect(entry?.lines[1]).toBe(
      '  kind: iam-user # its key is 1 day old; somebody logs in to the console as it',
    );
    expect(entry?.lines[3]).toContain('secrets could not be listed');
  });
});
