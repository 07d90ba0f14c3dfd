import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes and alphabets: the functions that make the tokens, in the source of Trigger.dev, which is public. */
export const triggerDev: readonly Rule[] = [
  tokenRule({
    id: 'trigger-dev-secret-key',
    title: 'Trigger.dev secret key',
    anchors: ['tr_prod_', 'tr_stg_', 'tr_preview_'],
    match: /tr_(?:prod|stg|preview)_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
    revoke: 'Regenerate it on the page of API keys of the project.',
    link: 'https://trigger.dev/docs/apikeys',
    examples: (make) => [`tr_prod_${make.base62(18)}7a`],
    ignores: (make) => [
      `tr_prod_${make.base62(10)}`,
      `tr_prod_${make.lower(22)}`,
      `tr_prod_${make.base62(40)}`,
    ],
  }),
  tokenRule({
    id: 'trigger-dev-development-key',
    title: 'Trigger.dev development key',
    severity: 'low',
    anchors: ['tr_dev_'],
    match: /tr_dev_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
    revoke: 'Regenerate it on the page of API keys of the project.',
    link: 'https://trigger.dev/docs/apikeys',
    examples: (make) => [`tr_dev_${make.base62(18)}7a`],
    ignores: (make) => [`tr_dev_${make.base62(10)}`, `tr_dev_${make.lower(22)}`],
  }),
  tokenRule({
    id: 'trigger-dev-personal-access-token',
    title: 'Trigger.dev personal access token',
    severity: 'critical',
    anchors: ['tr_pat_'],
    match: /tr_pat_[1-9a-km-z]{40}(?![A-Za-z0-9])/,
    revoke: 'Revoke it under Account, Personal access tokens.',
    link: 'https://trigger.dev/docs/apikeys',
    examples: (make) => [`tr_pat_${make.of('123456789abcdefghijkmnopqrstuvwxyz', 40)}`],
    ignores: (make) => [`tr_pat_${make.lower(30)}`, `tr_pat_${make.digits(40)}0`],
  }),
];
