import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Kinds and versions stand in the prefix. */
export const anthropic: readonly Rule[] = [
  tokenRule({
    id: 'anthropic_api_key',
    title: 'Anthropic API key',
    severity: 'critical',
    anchors: ['sk-ant-api'],
    match: /sk-ant-api\d{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the console, under API keys.',
    link: 'https://support.anthropic.com/en/articles/9767949',
    examples: (make) => [`sk-ant-api03-${make.base64url(92)}a`],
  }),
  tokenRule({
    id: 'anthropic_admin_api_key',
    title: 'Anthropic Admin API key',
    severity: 'critical',
    anchors: ['sk-ant-admin'],
    match: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the console, under Admin keys.',
    link: 'https://docs.anthropic.com/en/api/administration-api',
    examples: (make) => [`sk-ant-admin01-${make.base64url(92)}a`],
  }),
  tokenRule({
    id: 'anthropic_session_id',
    title: 'Anthropic session or OAuth token',
    anchors: ['sk-ant-sid', 'sk-ant-oat', 'sk-ant-ort'],
    match: /sk-ant-(?:sid|oat|ort)\d{2}-[A-Za-z0-9_-]{80,140}(?![A-Za-z0-9_-])/,
    revoke: 'Log out of all sessions.',
    link: 'https://support.anthropic.com/en/articles/9767949',
    examples: (make) => [`sk-ant-sid01-${make.base64url(92)}a`],
  }),
];
