import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** airtable.com/developers, "Personal access tokens". */
export const airtable: readonly Rule[] = [
  tokenRule({
    id: 'airtable_personal_access_token',
    title: 'Airtable personal access token',
    anchors: ['pat'],
    match: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Delete it in the developer hub.',
    link: 'https://support.airtable.com/docs/creating-personal-access-tokens',
    examples: (make) => [`pat${make.base62(14)}.${make.hex(64)}`],
  }),
  assignedRule({
    id: 'airtable_api_key',
    title: 'Airtable API key',
    severity: 'low',
    anchors: ['airtable'],
    name: /airtable/i,
    value: /^key[A-Za-z0-9]{14}$/,
    revoke: 'Legacy keys no longer work since February 2024; regenerate it all the same.',
    link: 'https://support.airtable.com/docs/airtable-api-key-deprecation-notice',
    example: (make) => ['AIRTABLE_API_KEY', `key${make.base62(14)}`],
  }),
];
