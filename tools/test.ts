import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countLeaks } from './leak-search.ts';

/**
 * `npm test`: sets up the databases, runs the suite, then searches everything that the suite printed or wrote
 * for every secret value that it ever made. Ends with one line: `N passed, N failed, N skipped`.
 */
const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const args = process.argv.slice(2);

/** Only a run of the whole suite can say that nothing leaked. */
const isWhole = args.every((arg) => arg === '--coverage');

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

async function main(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  spawnSync('node', ['tools/setup-databases.ts'], { cwd: root, stdio: 'inherit' });

  // The made secrets and the transcripts stay outside the checkout and are removed at the end.
  const ledger = mkdtempSync(join(tmpdir(), 'rekey-ledger-'));
  try {
    const status = await vitest(ledger);
    const results = read(join(out, 'test-results.json'));
    const leaks = isWhole ? await countLeaks(ledger) : undefined;
    if (leaks) {
      console.log(
        `\nLeak search: ${leaks.secrets} secret values in ${leaks.bytes} bytes written: ${leaks.found.length} found.`,
      );
      for (const where of leaks.found) console.log(`  LEAK in ${where}`);
    }
    const suiteBroken = status !== 0 && (results?.numFailedTests ?? 0) === 0 ? 1 : 0;
    const leakFailed = leaks && (leaks.found.length > 0 || leaks.secrets === 0) ? 1 : 0;
    const failed = (results?.numFailedTests ?? 0) + suiteBroken + leakFailed;
    const passed = (results?.numPassedTests ?? 0) + (leaks && leakFailed === 0 ? 1 : 0);
    console.log(`${passed} passed, ${failed} failed, ${results?.numPendingTests ?? 0} skipped`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    // To look into a leak: REKEY_KEEP_LEDGER=1 npm test. The folder holds secrets; they open nothing.
    if (process.env.REKEY_KEEP_LEDGER) console.error(`The ledger is kept: ${ledger}`);
    else rmSync(ledger, { recursive: true, force: true });
  }
}

/** Runs vitest, shows what it prints, and keeps a transcript of it. */
async function vitest(ledger: string): Promise<number> {
  const command = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(out, 'test-results.json')}`,
    ...args,
  ];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, REKEY_TEST_LEDGER: ledger },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const transcript = createWriteStream(join(ledger, 'suite.written'));
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.pipe(to, { end: false });
    from.pipe(transcript, { end: false });
  }
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  await new Promise<void>((resolve) => transcript.end(resolve));
  return status;
}

function read(path: string): Results | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined;
}

await main();
