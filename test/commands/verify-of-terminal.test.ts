import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyOfTerminal } from '../../src/commands/verify-of-terminal.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import type { Config } from '../../src/config/schema.ts';
import { temporaryFolder } from '../git/command.ts';

function config(verify: boolean): Config {
  const defaults = DEFAULT_CONFIG;
  return { ...defaults, scan: { ...defaults.scan, verify } };
}

function job(payload: unknown): Record<string, string> {
  const path = join(temporaryFolder('event'), 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
}

describe('a scan on a command line asks providers', () => {
  it('with --verify, whatever the configuration says', async () => {
    const asked = await verifyOfTerminal({ verify: true, config: undefined }, config(false), {});
    expect(asked).toEqual({ wanted: true, refusal: undefined });
  });

  it('by a configuration that was named', async () => {
    const named = { verify: false, config: 'mine.yml' };
    expect((await verifyOfTerminal(named, config(true), {})).wanted).toBe(true);
    expect((await verifyOfTerminal(named, config(false), {})).wanted).toBe(false);
  });

  it('but not because what is scanned says so, and tells how', async () => {
    const asked = await verifyOfTerminal({ verify: false, config: undefined }, config(true), {});
    expect(asked).toEqual({ wanted: false, refusal: expect.stringContaining('needs --verify') });
    const quiet = await verifyOfTerminal({ verify: false, config: undefined }, config(false), {});
    expect(quiet).toEqual({ wanted: false, refusal: undefined });
  });

  it('but not in a job for the pull request of a fork, nor in one whose event cannot be read', async () => {
    const base = { repo: { full_name: 'acme/app' } };
    const flag = { verify: true, config: undefined };
    const fork = job({ pull_request: { base, head: { repo: { full_name: 'mallory/app' } } } });
    expect((await verifyOfTerminal(flag, config(true), fork)).refusal).toContain('from a fork');
    const broken = job('{');
    expect((await verifyOfTerminal(flag, config(true), broken)).refusal).toContain('could not be read');
    const branch = job({ pull_request: { base, head: base } });
    expect((await verifyOfTerminal(flag, config(true), branch)).refusal).toBeUndefined();
  });
});
