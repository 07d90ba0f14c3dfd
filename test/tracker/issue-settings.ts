import { parseConfig } from '../../src/config/parse.ts';
import type { Config } from '../../src/config/schema.ts';

/** The part of a configuration that is about issues: the defaults, with a few changes. */
export function issueSettings(changes: Partial<Config['issues']> = {}): Config['issues'] {
  return { ...parseConfig('version: 1\n', 'rekey.yml').issues, ...changes };
}
