import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Keys of projects, service accounts and administrators; older ones carry a signature in their middle. */
export const openai: readonly Rule[] = [
  tokenRule({
    id: 'openai_api_key',
    title: 'OpenAI API key',
    severity: 'critical',
    anchors: ['sk-'],
    match:
      /sk-(?:(?:proj|svcacct|admin|None|service-account)-[A-Za-z0-9_-]{40,200}|(?:[a-z0-9][a-z0-9-]{0,60}-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/,
    revoke: 'Revoke it under API keys of the project.',
    link: 'https://platform.openai.com/api-keys',
    examples: (make) => [
      `sk-${make.base62(20)}T3BlbkFJ${make.base62(20)}`,
      `sk-my-app-${make.base62(20)}T3BlbkFJ${make.base62(20)}`,
      `sk-proj-${make.base64url(74)}T3BlbkFJ${make.base64url(73)}a`,
      `sk-svcacct-${make.base64url(58)}T3BlbkFJ${make.base64url(57)}a`,
    ],
  }),
];
