import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { HEX_32_VALUE } from './value-forms.ts';

/** Token types: docs.slack.dev, "Tokens"; webhooks: "Sending messages using incoming webhooks". */
export const slack: readonly Rule[] = [
  tokenRule({
    id: 'slack_api_token',
    title: 'Slack API token',
    severity: 'critical',
    anchors: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxo-', 'xoxr-', 'xoxs-', 'xoxc-', 'xoxe-', 'xoxe.'],
    match:
      /xox(?:(?:[abcoprs]|e(?:\.xox[bp])?)-[A-Za-z0-9]{1,14}-[A-Za-z0-9-]{16,250}|[ar]-(?=[A-Za-z]{0,30}\d)[A-Za-z0-9]{32,64})(?![A-Za-z0-9])/,
    revoke: 'Revoke it with auth.revoke, or reinstall the app.',
    link: 'https://docs.slack.dev/authentication/tokens',
    examples: (make) => [
      `xoxb-${make.digits(12)}-${make.digits(13)}-${make.base62(24)}`,
      `xoxp-${make.digits(12)}-${make.digits(12)}-${make.digits(13)}-${make.hex(32)}`,
      `xoxe.xoxp-1-${make.base62(160)}`,
      `xoxa-7${make.base62(39)}`,
    ],
  }),
  tokenRule({
    id: 'slack-session-cookie',
    title: 'Slack session cookie',
    anchors: ['xoxd-'],
    match: /xoxd-(?:[A-Za-z0-9+/=_-]|%2[BbFf]|%3[Dd]){60,400}/,
    revoke: 'Log out of all sessions, in the settings of the account.',
    link: 'https://docs.slack.dev/authentication/tokens',
    examples: (make) => [`xoxd-${make.base62(80)}%2B${make.base62(60)}%3D`],
  }),
  tokenRule({
    id: 'slack-workflow-token',
    title: 'Slack workflow token',
    severity: 'medium',
    anchors: ['xwfp-'],
    match: /xwfp-[A-Za-z0-9]{1,14}-[A-Za-z0-9-]{16,250}(?![A-Za-z0-9])/,
    revoke: 'It ends with the step of the workflow, or after fifteen minutes.',
    link: 'https://docs.slack.dev/authentication/tokens',
    examples: (make) => [`xwfp-${make.digits(12)}-${make.digits(13)}-${make.hex(32)}`],
  }),
  tokenRule({
    id: 'slack-app-level-token',
    title: 'Slack app-level token',
    severity: 'critical',
    anchors: ['xapp-'],
    match: /xapp-\d-A[A-Z0-9]{7,12}-\d{9,15}-[0-9a-z]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke it on the page of the app, under Basic information.',
    link: 'https://docs.slack.dev/authentication/tokens',
    examples: (make) => [`xapp-1-A0${make.upper(9)}-${make.digits(13)}-${make.hex(64)}`],
  }),
  tokenRule({
    id: 'slack_incoming_webhook_url',
    title: 'Slack incoming webhook',
    anchors: ['hooks.slack.com/services/'],
    match: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,28}(?![A-Za-z0-9])/,
    revoke: 'Remove the webhook on the page of the app.',
    link: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    examples: (make) => [`hooks.slack.com/services/T0${make.upper(9)}/B0${make.upper(9)}/${make.base62(24)}`],
  }),
  tokenRule({
    id: 'slack_workflow_webhook_url',
    title: 'Slack workflow webhook',
    severity: 'medium',
    anchors: ['hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
    match:
      /hooks\.slack\.com\/(?:workflows|triggers)\/[TE][A-Z0-9]{6,12}\/A?[A-Z0-9]{6,14}\/(?:\d{6,20}\/)?[A-Za-z0-9]{24,32}(?![A-Za-z0-9])/,
    revoke: 'Delete the trigger of the workflow.',
    link: 'https://slack.com/help/articles/360041352714',
    examples: (make) => [
      `hooks.slack.com/workflows/T0${make.upper(9)}/A0${make.upper(9)}/${make.digits(18)}/${make.base62(24)}`,
    ],
  }),
  assignedRule({
    id: 'slack-app-secret',
    title: 'Slack signing or client secret',
    anchors: ['slack_', 'slacksign', 'slackclient'],
    name: /slack[\w.-]{0,20}secret$/i,
    value: HEX_32_VALUE,
    revoke: 'Regenerate it on the page of the app, under Basic information.',
    link: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
    example: (make) => ['SLACK_SIGNING_SECRET', make.hex(32)],
  }),
];
