import { deepFreeze } from './deep-freeze.ts';
import type { Config } from './schema.ts';

const DAY = 86_400_000;

/**
 * The configuration that holds where there is no file: what the schema makes of an empty one, written out, so that a
 * scan without a file does not wait for what reads and checks files.
 */
export const DEFAULT_CONFIG: Config = deepFreeze({
  version: 1,
  scan: { 'ignore-paths': [], rules: [], disable: [], verify: false },
  suppress: [],
  aws: { accounts: [] },
  targets: { database: 30_000, replicas: 300_000 },
  passwords: { profile: 'default', secrets: [] },
  audit: { 'max-key-age': 90 * DAY, 'max-secret-age': 90 * DAY },
  issues: {
    'max-new': 10,
    'max-writes': 100,
    labels: ['security'],
    assignees: [],
    'default-assignees': [],
    due: { critical: DAY, high: 7 * DAY, medium: 30 * DAY, low: 90 * DAY },
    dashboard: 'auto',
    'pin-dashboard': 'auto',
    advisory: 'auto',
    'close-after': 2,
    'close-on': 'proof',
    'former-authors': [],
    'propose-suppressions': true,
  },
  'pull-requests': { comment: 'auto', check: 'auto' },
  notify: [],
  metrics: { 'cloudwatch-emf': false, namespace: 'Rekey' },
  'code-scanning': 'auto',
  'secret-scanning-alerts': 'auto',
  rotate: [],
  selections: [],
});
