import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** devcenter.heroku.com, "Authorization tokens"; UUIDs were issued before 2024. */
export const heroku: readonly Rule[] = [
  tokenRule({
    id: 'heroku_platform_api_oauth2_token',
    title: 'Heroku API key',
    severity: 'critical',
    anchors: ['HRKU-'],
    match: /HRKU-[A-Za-z0-9_-]{36,60}(?![A-Za-z0-9_-])/,
    revoke: 'Revoke it: heroku authorizations:revoke.',
    link: 'https://devcenter.heroku.com/articles/authentication',
    examples: (make) => [`HRKU-AA${make.base64url(55)}a`],
  }),
  assignedRule({
    id: 'heroku-legacy-api-key',
    title: 'Heroku API key (UUID)',
    anchors: ['heroku'],
    name: /heroku[\w.-]{0,20}(?:key|token|auth|secret|password)/i,
    value: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
    revoke: 'Revoke it: heroku authorizations:revoke.',
    link: 'https://devcenter.heroku.com/articles/authentication',
    example: (make) => ['HEROKU_API_KEY', make.uuid()],
  }),
];
