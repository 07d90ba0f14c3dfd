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

function withCredential(since: string): string {
  const credential = { provider: 'aws' as const, kind: 'secret', name: 'a', since, dueAt: since };
  return renderJson({ ...emptyReport, credentials: [credential] });
}

describe('the reports in folders', () => {
  it('are found as they are and as artifacts are downloaded, and nothing else is read', async () => {
    const one = folderWith({ 'rekey.json': REPORT, 'other.json': '{' });
    const many = folderWith({ 'rekey-shard-0/rekey.json': REPORT, 'rekey-shard-1/rekey.json': REPORT });
    expect((await readReports([one, many])).reports).toHaveLength(3);
  });

  it('are not looked for behind links', async () => {
    const folder = folderWith({ 'a/rekey.json': REPORT });
    const outside = folderWith({ 'rekey.json': REPORT });
    symlinkSync(outside, join(folder, 'linked'));
    mkdirSync(join(folder, 'b'));
    symlinkSync(join(outside, 'rekey.json'), join(folder, 'b', 'rekey.json'));
    expect((await readReports([folder])).reports).toHaveLength(1);
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

  it.each([
    [
      'of a later version',
      REPORT.replace('"version": 1', '"version": 2'),
      'version 2 of the format, and this Rekey reads 1',
    ],
    ['of a version that had less', REPORT.replace(/ {2}"gaps": \[\],\n/, ''), '"gaps"'],
    [
      'with a member of nobody',
      REPORT.replace('"gaps"', '"__proto__": { "complete": true }, "gaps"'),
      '__proto__',
    ],
    ['cut short', REPORT.slice(0, 40), 'it is not JSON'],
    [
      'that claims to be complete with gaps',
      REPORT.replace('"gaps": []', '"gaps": ["x"]'),
      'cannot be complete',
    ],
    ['with an age that is no time', withCredential('\u001b[2J'), 'credentials.0.since'],
  ])('are read without one %s, which is a gap that names it', async (_what, text, why) => {
    const folder = folderWith({ 'a/rekey.json': REPORT, 'b/rekey.json': text });
    const { reports, gaps } = await readReports([folder]);

    expect(reports).toHaveLength(1);
    expect(gaps).toEqual([expect.stringContaining(join(folder, 'b', 'rekey.json'))]);
    expect(gaps[0]).toContain(why);
    expect(gaps[0]).not.toContain('\u001b');
    expect(Object.hasOwn(Object.prototype, 'complete')).toBe(false);
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
