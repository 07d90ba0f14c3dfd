import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** developers.notion.com, "Authorization" and the change of prefix in September 2024. */
export const notion: readonly Rule[] = [
  tokenRule({
    id: 'notion_api_token',
    title: 'Notion API token',
    anchors: ['ntn_'],
    match: /ntn_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])/,
    revoke: 'Refresh the secret on the page of the integration.',
    link: 'https://developers.notion.com/docs/authorization',
    examples: (make) => [`ntn_${make.digits(11)}${make.base62(35)}`],
  }),
  tokenRule({
    id: 'notion_integration_token',
    title: 'Notion integration token',
    anchors: ['secret_'],
    match: /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9_-])/,
    revoke: 'Refresh the secret on the page of the integration.',
    link: 'https://developers.notion.com/docs/authorization',
    examples: (make) => [`secret_${make.base62(43)}`],
  }),
];
