import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** docs.datadoghq.com, "API and Application Keys": 32 and 40 hex digits. */
export const datadog: readonly Rule[] = [
  assignedRule({
    id: 'datadog_api_key',
    title: 'Datadog API key',
    anchors: ['datadog', 'dd_', 'dd-api'],
    name: /(?:datadog|(?:^|[^a-z])dd)[-_.]?(?:\w{0,12}[-_.])?api[-_.]?key/i,
    value: /^[0-9a-f]{32}$/,
    revoke: 'Revoke it under Organization settings, API Keys.',
    link: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    example: (make) => ['DD_API_KEY', make.hex(32)],
  }),
  assignedRule({
    id: 'datadog_app_key',
    title: 'Datadog application key',
    severity: 'critical',
    anchors: ['datadog', 'dd_', 'dd-app'],
    name: /(?:datadog|(?:^|[^a-z])dd)[-_.]?(?:\w{0,12}[-_.])?app(?:lication)?[-_.]?key/i,
    value: /^[0-9a-f]{40}$/,
    revoke: 'Revoke it under Organization settings, Application Keys.',
    link: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    example: (make) => ['DATADOG_APP_KEY', make.hex(40)],
  }),
  tokenRule({
    id: 'datadog-prefixed-token',
    title: 'Datadog application key or personal access token',
    severity: 'critical',
    // docs.datadoghq.com, "Personal Access Tokens", has both prefixes in a table.
    anchors: ['ddpat_', 'ddap_', 'ddapp_'],
    match: /dd(?:pat|app?)_(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{32,72}(?![A-Za-z0-9_])/,
    revoke: 'Revoke it under Organization settings.',
    link: 'https://docs.datadoghq.com/account_management/personal-access-tokens/',
    examples: (make) => [`ddpat_7${make.base62(39)}`, `ddap_7${make.base62(33)}`],
  }),
];
