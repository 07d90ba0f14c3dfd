import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromSecretsManager, type SecretsManagerLike } from '../../src/consumer/aws-secret.ts';
import { type SecretVersion, type Stage, secretCredentials } from '../../src/consumer/credentials.ts';
import { parseDatabaseSecret } from '../../src/consumer/database-secret.ts';

class Refused extends Error {}
const isRefusal = (error: unknown): boolean => error instanceof Refused;

/** A secret and a server, both of which a test changes as it likes, on a clock that only sleeping moves. */
function scene(labels: Partial<Record<Stage, string>>, accepts: string) {
  const reads: Stage[] = [];
  const tries: string[] = [];
  const world = { labels, accepts, ms: 0, onSleep: (_ms: number): void => {} };
  const credentials = secretCredentials<string>({
    fetch: async (stage): Promise<SecretVersion<string> | undefined> => {
      reads.push(stage);
      await Promise.resolve();
      const found = world.labels[stage];
      return found === undefined ? undefined : { version: found, value: found };
    },
    patienceMs: 10_000,
    clock: {
      now: () => world.ms,
      sleep: async (ms) => {
        world.ms += ms;
        world.onSleep(ms);
      },
    },
  });
  const logIn = (): Promise<string> =>
    credentials.logIn(async (value) => {
      tries.push(value);
      await Promise.resolve();
      if (value !== world.accepts) throw new Refused('refused');
      return value;
    }, isRefusal);
  return { world, reads, tries, logIn, credentials };
}

describe('a login with a secret that is rotated', () => {
  it('reads AWSCURRENT once, however many log in with it', async () => {
    const { logIn, reads } = scene({ AWSCURRENT: 'old' }, 'old');
    await Promise.all([logIn(), logIn(), logIn()]);
    await logIn();
    expect(reads).toEqual(['AWSCURRENT']);
  });

  it('finds a promoted credential by reading AWSCURRENT again', async () => {
    const { world, logIn, tries, reads } = scene({ AWSCURRENT: 'old' }, 'old');
    await logIn();
    Object.assign(world, { labels: { AWSCURRENT: 'new' }, accepts: 'new' });
    expect(await logIn()).toBe('new');
    expect(tries).toEqual(['old', 'old', 'new']);
    expect(reads).not.toContain('AWSPENDING');
    expect(world.ms).toBe(0);
  });

  it('logs in with AWSPENDING while AWSCURRENT is dead, at once', async () => {
    const { world, logIn } = scene({ AWSCURRENT: 'old', AWSPENDING: 'new' }, 'new');
    expect(await logIn()).toBe('new');
    expect(world.ms).toBe(0);
  });

  it('comes back to AWSCURRENT when the pending one is given up', async () => {
    const { world, logIn } = scene({ AWSCURRENT: 'old', AWSPENDING: 'new' }, 'new');
    await logIn();
    Object.assign(world, { labels: { AWSCURRENT: 'old' }, accepts: 'old' });
    expect(await logIn()).toBe('old');
  });

  it('waits, longer each time, while the server takes neither', async () => {
    const { world, logIn, tries } = scene({ AWSCURRENT: 'old', AWSPENDING: 'new' }, 'none yet');
    const pauses: number[] = [];
    world.onSleep = (ms) => {
      pauses.push(ms);
      if (world.ms > 3_000) world.accepts = 'new';
    };
    expect(await logIn()).toBe('new');
    expect(new Set(tries)).toEqual(new Set(['old', 'new']));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(2_000);
    expect(Math.max(...pauses)).toBeGreaterThan(4 * Math.min(...pauses));
    expect(tries.length).toBeLessThan(12);
  });

  it('gives up with the server’s own error when patience is over', async () => {
    const { world, logIn } = scene({ AWSCURRENT: 'old', AWSPENDING: 'new' }, 'neither');
    await expect(logIn()).rejects.toBeInstanceOf(Refused);
    expect(world.ms).toBeGreaterThan(5_000);
    expect(world.ms).toBeLessThanOrEqual(10_000);
  });

  it('tries one version once when both labels are on it', async () => {
    const { world, logIn, tries } = scene({ AWSCURRENT: 'same', AWSPENDING: 'same' }, 'other');
    world.onSleep = () => {
      world.accepts = 'same';
    };
    await logIn();
    expect(tries).toEqual(['same', 'same', 'same']);
  });

  it('does not try again what failed for another reason', async () => {
    const { credentials, reads } = scene({ AWSCURRENT: 'old' }, 'old');
    const down = new Error('no route');
    await expect(credentials.logIn(() => Promise.reject(down), isRefusal)).rejects.toBe(down);
    expect(reads).toEqual(['AWSCURRENT']);
  });

  it('shares between all that wait what one of them has found', async () => {
    const { world, logIn, reads } = scene({ AWSCURRENT: 'old' }, 'old');
    await logIn();
    Object.assign(world, { labels: { AWSCURRENT: 'old', AWSPENDING: 'new' }, accepts: 'new' });
    const found = await Promise.all(Array.from({ length: 50 }, logIn));
    expect(new Set(found)).toEqual(new Set(['new']));
    expect(reads).toEqual(['AWSCURRENT', 'AWSCURRENT', 'AWSPENDING']);
  });

  it('says so when there is nothing to log in with', async () => {
    await expect(scene({}, 'x').logIn()).rejects.toThrow('no version AWSCURRENT');
  });
});

const fails = (name: string): SecretsManagerLike => ({
  getSecretValue: () => Promise.reject(Object.assign(new Error('x'), { name })),
});

describe('what is read from Secrets Manager', () => {
  it('is nothing when no version has the label, and an error when reading is not allowed', async () => {
    const fetch = fromSecretsManager(fails('ResourceNotFoundException'), 'db', parseDatabaseSecret);
    expect(await fetch('AWSPENDING')).toBeUndefined();
    const denied = fromSecretsManager(fails('AccessDeniedException'), 'db', parseDatabaseSecret);
    await expect(denied('AWSPENDING')).rejects.toThrow('x');
  });

  it('is a user and a password, and never part of an error', () => {
    const password = randomBytes(12).toString('hex');
    const text = JSON.stringify({ username: 'app', password, host: 'db' });
    expect(parseDatabaseSecret(text)).toEqual({ username: 'app', password });
    for (const broken of [password, `{"password": ${password}`, JSON.stringify([password]), '{}', 'null']) {
      const attempt = (): unknown => parseDatabaseSecret(broken);
      expect(attempt).toThrow(/^The secret (?:has no text "password"|is not a JSON object)\.$/);
    }
  });
});
