import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** Mailgun, Mailchimp, Mandrill, Brevo, Postmark: senders of mail. */
export const mailServices: readonly Rule[] = [
  tokenRule({
    id: 'mailgun_api_key',
    title: 'Mailgun API key',
    anchors: ['key-'],
    // Those of before 2018 use all letters.
    match: /key-(?=[a-z]{0,31}\d)[0-9a-z]{32}(?![A-Za-z0-9])/,
    revoke: 'Delete it under API security.',
    link: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    examples: (make) => [
      `key-7${make.hex(31)}`,
      `key-7${make.of('0123456789abcdefghijklmnopqrstuvwxyz', 31)}`,
    ],
  }),
  assignedRule({
    id: 'mailgun-private-api-key',
    title: 'Mailgun private API key',
    anchors: ['mailgun'],
    name: /mailgun/i,
    value: /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/,
    revoke: 'Delete it under API security.',
    link: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    example: (make) => ['MAILGUN_API_KEY', `${make.hex(32)}-${make.hex(8)}-${make.hex(8)}`],
  }),
  tokenRule({
    id: 'mailchimp_api_key',
    title: 'Mailchimp API key',
    anchors: ['-us'],
    match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])[0-9a-f]{32}))-us\d{1,2}(?![A-Za-z0-9])/,
    left: 'none',
    revoke: 'Revoke it under Extras, API keys.',
    link: 'https://mailchimp.com/help/about-api-keys/',
    examples: (make) => [`${make.hex(32)}-us19`],
  }),
  tokenRule({
    id: 'mandrill_api_key',
    title: 'Mandrill API key',
    severity: 'medium',
    anchors: ['md-'],
    match: /md-(?=[A-Za-z_-]{0,20}\d)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    revoke: 'Disable it under Settings, SMTP and API info.',
    link: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    examples: (make) => [`md-${make.base64url(20)}7a`],
  }),
  tokenRule({
    id: 'sendinblue_api_key',
    title: 'Brevo API key',
    anchors: ['xkeysib-'],
    match: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
    revoke: 'Delete it under SMTP and API.',
    link: 'https://help.brevo.com/hc/en-us/articles/209467485',
    examples: (make) => [`xkeysib-${make.hex(64)}-${make.base62(16)}`],
  }),
  tokenRule({
    id: 'sendinblue_smtp_key',
    title: 'Brevo SMTP key',
    anchors: ['xsmtpsib-'],
    match: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
    revoke: 'Delete it under SMTP and API.',
    link: 'https://help.brevo.com/hc/en-us/articles/7959631848850',
    examples: (make) => [`xsmtpsib-${make.hex(64)}-${make.base62(16)}`],
  }),
  assignedRule({
    id: 'postmark-server-token',
    title: 'Postmark server token',
    anchors: ['postmark'],
    name: /postmark/i,
    value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    revoke: 'Replace it under API Tokens of the server.',
    link: 'https://postmarkapp.com/support/article/1008',
    example: (make) => ['POSTMARK_SERVER_TOKEN', make.uuid()],
  }),
];
