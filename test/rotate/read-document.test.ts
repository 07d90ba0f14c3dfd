import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/rotate/read-document.ts';
import { documentOf, observeSecret } from '../../src/rotate/secret-state.ts';
import { newPassword } from './world/seed.ts';
import { openMemoryWorld } from './world/world.ts';

describe('a value that is read', () => {
  it('is one that no text shows from then on, and is read once', async () => {
    const memory = openMemoryWorld();
    const [password, token] = [newPassword(), newPassword()];
    memory.seed.secret('app', { value: { name: password, more: { token } } });
    const { world } = memory.open();
    const before = await observeSecret(world.secrets, 'app');
    const config = { fields: { password: 'name' } };
    const after = await readDocuments(before, [before.current, before.current, undefined], config, world);
    expect(documentOf(after, after.current).secret('password')?.expose()).toBe(password);
    expect(world.redactor.redact(`${password} and ${token}`)).not.toMatch(new RegExp(`${password}|${token}`));
    await readDocuments(after, [after.current], config, world);
    expect(memory.calls.filter(({ name }) => name === 'secrets.read')).toHaveLength(1);
  });

  it.each([
    [['AWSCURRENT', 'AWSPENDING'], '"app" (AWSCURRENT, AWSPENDING) has no value.'],
    [[], '"app" (empty) has no value.'],
  ])('and is none is named by its labels %j', async (labels, what) => {
    const memory = openMemoryWorld();
    memory.seed.secret('app', { value: {} });
    const { world } = memory.open();
    const state = await observeSecret(world.secrets, 'app');
    const version = { id: 'empty', labels, createdAt: new Date(0) };
    const reading = readDocuments(state, [version], { fields: {} }, world);
    await expect(reading).rejects.toMatchObject({ code: 'secret-without-value' });
    await expect(reading).rejects.toThrow(what);
  });
});
