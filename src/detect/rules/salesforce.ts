import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** A session is the id of the organization (`00D…`, 15 or 18 characters), `!` and what proves it. */
export const salesforce: readonly Rule[] = [
  tokenRule({
    id: 'salesforce_access_token',
    title: 'Salesforce access token',
    severity: 'critical',
    anchors: ['00D'],
    match: /00D[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?![A-Za-z0-9._]{79,259}[A-Za-z0-9_](?!\.?[A-Za-z0-9_])/,
    revoke: 'Revoke it: POST /services/oauth2/revoke, or end the session under Session management.',
    link: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm',
    examples: (make) => [`00D${make.base62(12)}!AQ${make.base62(40)}.${make.base62(53)}`],
    ignores: (make) => [`00D${make.base62(12)}`, `00D${make.base62(12)}!${make.base62(20)}`],
  }),
  tokenRule({
    id: 'salesforce_refresh_token',
    title: 'Salesforce refresh token',
    severity: 'critical',
    anchors: ['5Aep861'],
    match: /5Aep861[A-Za-z0-9._]{69,89}[A-Za-z0-9_](?!\.?[A-Za-z0-9_])/,
    revoke: 'Revoke it: POST /services/oauth2/revoke, or under Connected apps OAuth usage.',
    link: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm',
    examples: (make) => [`5Aep861${make.base62(80)}`],
    ignores: (make) => [`5Aep861${make.base62(40)}`, `5Aep860${make.base62(80)}`],
  }),
  assignedRule({
    id: 'salesforce_oauth2_consumer_secret',
    title: 'Salesforce consumer secret',
    severity: 'critical',
    anchors: ['salesforce', 'sfdc'],
    name: /(?:salesforce|sfdc)[\w.-]{0,20}secret/i,
    value: /^(?:[0-9A-F]{64}|\d{17,19})$/,
    revoke: 'Rotate the consumer secret of the connected app.',
    link: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm',
    example: (make) => ['SALESFORCE_CONSUMER_SECRET', make.hex(64).toUpperCase()],
  }),
];
