import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The checks that need no test: types, lint, format, dead code, and that the generated files are what the
 * sources generate. Every check runs, whatever the one before it said; the exit code is 1 if any failed.
 */
const root = join(import.meta.dirname, '..');

const CHECKS: ReadonlyArray<readonly [name: string, command: string, ...args: string[]]> = [
  ['types', 'tsc', '-p', '.'],
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['type-aware lint', 'oxlint', '--type-aware', '--deny-warnings', '.'],
  ['dead code', 'knip'],
  ['kernel is compiled', 'node', 'tools/kernel.ts'],
  ['config schema is generated', 'node', 'tools/schema.ts'],
  ['list of rules is generated', 'node', 'tools/rules-table.ts'],
  ['dist is generated', 'node', 'tools/build.ts'],
];

/** Files that the checks generate again; a difference to what is committed is a failure. */
const GENERATED = [
  'dist',
  'schemas',
  'docs/rules.md',
  'src/detect/kernel/wasm.ts',
  'src/detect/sift/wasm.ts',
  'src/sources/pack/inflate/wasm.ts',
  'src/sources/history/store/wasm.ts',
];

function run(command: string, args: readonly string[]): { readonly ok: boolean; readonly output: string } {
  // npm puts node_modules/.bin on the path; on Windows its commands are .cmd files, which need a shell.
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}${done.error?.message ?? ''}` };
}

let failed = 0;
function tell(name: string, ok: boolean, output: string): void {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (ok) return;
  failed += 1;
  console.log(output);
}

for (const [name, command, ...args] of CHECKS) {
  const { ok, output } = run(command, args);
  tell(name, ok, output);
}
const difference = run('git', ['status', '--porcelain', '--', ...GENERATED]);
tell(
  'generated files are committed as they are generated',
  difference.ok && difference.output === '',
  difference.output,
);
process.exitCode = failed === 0 ? 0 : 1;
