import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** Account SIDs are no secrets; auth tokens are 32 hex digits that only their name tells. */
export const twilio: readonly Rule[] = [
  tokenRule({
    id: 'twilio_api_key',
    title: 'Twilio API key SID',
    severity: 'medium',
    anchors: Array.from('0123456789abcdef').map((digit) => `SK${digit}`),
    match: /SK[0-9a-f]{32}(?![A-Za-z0-9])/,
    revoke: 'Delete the key in the console, under API keys.',
    link: 'https://www.twilio.com/docs/iam/api-keys',
    examples: (make) => [`SK${make.hex(32)}`],
    ignores: (make) => [`SK${make.hex(30)}`],
  }),
  assignedRule({
    id: 'twilio_access_token',
    title: 'Twilio auth token',
    severity: 'critical',
    anchors: ['twilio'],
    name: /twilio[\w.-]{0,20}(?:token|secret)/i,
    value: /^(?:[0-9a-f]{32}|[A-Za-z0-9]{32})$/,
    revoke: 'Promote the secondary auth token in the console.',
    link: 'https://www.twilio.com/docs/iam/access-tokens',
    example: (make) => ['TWILIO_AUTH_TOKEN', make.hex(32)],
  }),
  assignedRule({
    id: 'twilio_account_sid',
    title: 'Twilio account SID',
    severity: 'low',
    anchors: ['account_sid', 'twilio'],
    name: /(?:account_?sid|twilio[\w.-]{0,20}(?:sid|account|user))/i,
    value: /^AC[0-9a-f]{32}$/,
    revoke: 'Nothing: it is the name of the account. Look for its auth token nearby.',
    link: 'https://www.twilio.com/docs/iam/api/account',
    example: (make) => ['TWILIO_ACCOUNT_SID', `AC${make.hex(32)}`],
  }),
];
