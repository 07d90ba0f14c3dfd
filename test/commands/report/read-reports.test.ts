import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReports } from '../../../src/commands/report/read-reports.ts';
import { emptyReport } from '../../../src/findings/run-report.ts';
import { renderJson } from '../../../src/report/json.ts';
import { temporaryFolder } from '../../git/command.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('reports');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const REPORT = renderJson(emptyReport);

describe('the reports in folders', () => {
  it('are found as they are and as artifacts are downloaded, and nothing else is read', async () => {
    const one = folderWith({ 'rekey.json': REPORT, 'other.json': '{' });
    const many = folderWith({ 'rekey-shard-0/rekey.json': REPORT, 'rekey-shard-1/rekey.json': REPORT });
    expect(await readReports([one, many])).toHaveLength(3);
  });

  it('are not looked for behind links', async () => {
    const folder = folderWith({ 'a/rekey.json': REPORT });
    const outside = folderWith({ 'rekey.json': REPORT });
    symlinkSync(outside, join(folder, 'linked'));
    mkdirSync(join(folder, 'b'));
    symlinkSync(join(outside, 'rekey.json'), join(folder, 'b', 'rekey.json'));
    expect(await readReports([folder])).toHaveLength(1);
  });

  it.each([
    ['nothing', {}, 'reports-missing'],
    ['no JSON', { 'rekey.json': '{"version":1,' }, 'report-invalid'],
    ['another shape', { 'rekey.json': '{"version":1}' }, 'report-invalid'],
    ['nothing in a file', { 'rekey.json': '' }, 'report-invalid'],
    ['binary', { 'rekey.json': '\0\ufffd\u001b[2J' }, 'report-invalid'],
  ])('of %s are refused, in words that are safe to show', async (_what, files, code) => {
    const failure = await readReports([folderWith(files)]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, exit: 3 });
    expect(String(failure)).not.toContain('\u001b');
  });

  it('are refused when there is no such folder, and when a file is larger than any report', async () => {
    await expect(readReports([join(temporaryFolder('none'), 'x')])).rejects.toMatchObject({
      code: 'report-unreadable',
    });
    const huge = folderWith({ 'rekey.json': '' });
    truncateSync(join(huge, 'rekey.json'), 256 * 1024 * 1024 + 1);
    await expect(readReports([huge])).rejects.toMatchObject({ code: 'report-unreadable' });
  });
});
