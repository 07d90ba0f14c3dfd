import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atTerminal, type Ran } from '../at-terminal.ts';
import { type Stage, seedKey, startStage } from './stage.ts';

let stage: Stage;
let folder: string;

beforeEach(async () => {
  stage = await startStage();
  seedKey(stage.aws, 100);
  folder = mkdtempSync(join(tmpdir(), 'rekey-plan-'));
  const rotation = '{ name: ci, kind: iam-user, user: ci, secret: s }';
  writeFileSync(join(folder, 'rekey.yml'), `version: 1\nrotate: [${rotation}]\n`);
});

afterEach(async () => {
  await stage.close();
});

async function plan(...more: string[]): Promise<Ran> {
  const config = join(folder, 'rekey.yml');
  return await atTerminal(stage.aws.environment(), 'rotate', '--plan', '--config', config, ...more);
}

describe('rekey rotate --plan', () => {
  it('says each step once, in times that people read, and changes nothing', async () => {
    const { exit, out, err } = await plan();
    expect(exit).toBe(0);
    expect(stage.aws.log.changing()).toEqual([]);
    expect(err).toBe('');
    expect(out.match(/\(iam:CreateAccessKey\)/g)).toHaveLength(1);
    expect(out).toMatch(/^ {10}because {4}Due since \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/m);
    expect(out).toMatch(/^Plan: 7 steps for 1 rotation\. Nothing was changed\.$/m);
    expect(out).not.toMatch(/\d\dT\d\d:\d\d/);
  });

  it('tells its story where the result goes into a file', async () => {
    const { out, err } = await plan('--format', 'json', '--output', join(folder, 'plan.json'));
    expect(out).toBe('');
    expect(err).toContain('ci: would generate: ');
    expect(err).toMatch(/ci: planned: .* until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./);
  });
});
