import type { SuppressConfig } from '../config/schema.ts';

/** Where a repository keeps what it accepted when it began with Rekey. */
export const BASELINE_PATH = '.github/rekey-baseline.yml';

/** A finding that was accepted because it was there: by its value, so that it may move. */
export interface BaselineEntry extends SuppressConfig {
  /** For those who read the file; never where it stands, since the file may be public. */
  readonly rule?: string | undefined;
}

const HEAD = `# What "rekey scan --write-baseline" accepted: one line a finding, in order. Remove a line when its credential is dead.
# The fingerprint belongs to the value, not to its place. https://github.com/rekey/rekey/blob/main/docs/scan.md#baseline
`;

/** The text of a baseline: sorted, one line a finding, so that changes of two branches merge line by line. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
    .map(({ fingerprint, until, rule, reason }) => {
      const of = rule === undefined ? '' : `, rule: ${JSON.stringify(rule)}`;
      return `- { fingerprint: ${fingerprint}, until: ${until}${of}, reason: ${JSON.stringify(reason)} }\n`;
    });
  return `${HEAD}${lines.join('')}`;
}
