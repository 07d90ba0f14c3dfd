import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the suite's leak search compares at the end of `npm test`: every secret value that the local cloud and
 * the tests made, and every byte that the product wrote. Outside `npm test` nothing is kept.
 */
const folder = process.env.REKEY_TEST_LEDGER;

/** Remembers a secret value that was made for a test. */
export function recordSecret(value: string): void {
  if (folder)
    appendFileSync(join(folder, `${process.pid}.secrets`), `${JSON.stringify(value)}\n`, { mode: 0o600 });
}

/** Remembers something that the product printed, wrote to a file or sent to somebody who must not see secrets. */
export function recordWritten(text: string): void {
  if (folder) appendFileSync(join(folder, `${process.pid}.written`), `${text}\n`, { mode: 0o600 });
}
