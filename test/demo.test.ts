import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordWritten } from './ledger.ts';

const root = join(import.meta.dirname, '..');

it('npm start tells its story to the end, and leaks nothing', { timeout: 120_000 }, async () => {
  const child = spawn(process.execPath, ['tools/demo/main.ts'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  recordWritten(told);
  const reports = join(root, 'out', 'demo');
  for (const file of readdirSync(reports, { recursive: true, encoding: 'utf8' })) {
    if (/\.\w+$/.test(file)) recordWritten(readFileSync(join(reports, file), 'utf8'));
  }

  expect(told).toContain('The check fails (exit code 1)');
  expect(told).toMatch(/iam:UpdateAccessKey[\s\S]*iam:DeleteAccessKey/);
  expect(told).toContain('The old key still works: no');
  expect(told).toMatch(/#1 +closed/);
  expect(told).toMatch(/Of \d+ secret values, 0 appear/);
  expect(exit).toBe(0);
});
