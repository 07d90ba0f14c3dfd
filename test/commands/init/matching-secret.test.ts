import { describe, expect, it } from 'vitest';
import { matchingSecret } from '../../../src/commands/init/matching-secret.ts';

const secret = (name: string, more: object = {}) => ({
  name,
  description: '',
  tags: [],
  owner: undefined,
  changedAt: undefined,
  ...more,
});

function by(...secrets: Parameters<typeof matchingSecret>[1]): string | undefined {
  return matchingSecret('orders', secrets, new Set())?.by;
}

describe('the secret that seems to belong to something', () => {
  it.each([
    ['orders', ['prod/orders'], 'prod/orders'],
    ['orders', ['prod/orders-db'], 'prod/orders-db'],
    ['Orders', ['prod/ORDERS_db'], 'prod/ORDERS_db'],
    ['orders', ['reorders', 'orders2', 'prod/preorders-db'], undefined],
    ['orders', ['orders/api/token', 'orders/db'], 'orders/db'],
    ['orders', ['orders-and-everything-else', 'prod/orders'], 'prod/orders'],
    ['db', ['prod/db-server', 'a-db'], undefined],
    ['db', ['prod/db'], 'prod/db'],
    ['c++', ['lang/c++'], 'lang/c++'],
    ['ci-deployer', ['rekey/ci'], undefined],
  ])('is for %s of %j: %j', (id, names, expected) => {
    const found = matchingSecret(
      id,
      names.map((name) => secret(name)),
      new Set(),
    );
    expect(found?.name).toBe(expected);
  });

  it('is told by a tag rather than a name, and by a name rather than a description', () => {
    const described = secret('a', { description: 'the master password of orders.' });
    const named = secret('x/orders');
    const tagged = secret('b', { tags: [['dbInstanceIdentifier', 'orders']] });
    expect(by(described, named, tagged)).toBe('its tags');
    expect(by(described, named)).toBe('its name');
    expect(by(described)).toBe('its description');
  });

  it('is none that a service keeps, and none that something else has', () => {
    const owned = secret('orders', { owner: 'rds' });
    expect(matchingSecret('orders', [owned], new Set())).toBeUndefined();
    expect(matchingSecret('orders', [secret('orders')], new Set(['orders']))).toBeUndefined();
  });
});
