import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type DevTools, openDevTools } from './devtools.ts';

/** Where a Chromium is, or why there is none. `REKEY_CHROMIUM` names one. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly path: string } | { readonly missing: string } {
  const named = env.REKEY_CHROMIUM;
  if (named)
    return existsSync(named) ? { path: named } : { missing: `REKEY_CHROMIUM names no file: ${named}` };
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  const other = OTHER_PLACES.find((path) => existsSync(path));
  const path = found ?? other;
  return path ? { path } : { missing: 'there is no Chromium on the PATH (REKEY_CHROMIUM names one)' };
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export interface Browser {
  readonly devtools: DevTools;
  close(): Promise<void>;
}

const START_MS = 30_000;

/** Starts a browser of its own, without a window, that can reach nothing: the report must need nobody. */
export async function startChromium(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'rekey-browser-'));
  const child = spawn(
    path,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      // Inside of a container there is no sandbox to be had; it opens files of these tests only.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-extensions',
      '--disable-background-networking',
      '--no-first-run',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await addressOf(child);
  const devtools = await openDevTools(address);
  return {
    devtools,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await devtools.send('Browser.close').catch(() => child.kill('SIGKILL'));
      await ended;
      devtools.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address of its DevTools, which it prints (Chromium, "remote debugging"). */
async function addressOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the browser did not start: ${printed}`));
    }, START_MS);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the browser ended: ${printed}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /DevTools listening on (?<address>ws:\/\/\S+)/.exec(printed)?.groups?.address;
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
