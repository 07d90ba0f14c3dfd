import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { placedRule } from './placed-secret.ts';
import { tokenRule } from './token.ts';

/** Vault: "Tokens" of its documentation, prefixes since 1.10. Terraform: "API tokens". */
export const hashicorp: readonly Rule[] = [
  tokenRule({
    id: 'hashicorp_vault_service_token',
    title: 'HashiCorp Vault service token',
    severity: 'critical',
    anchors: ['hvs.'],
    match: /hvs\.[A-Za-z0-9_-]{24,300}/,
    revoke: 'Revoke it: vault token revoke.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    examples: (make) => [`hvs.${make.base64url(95)}`, `hvs.${make.base62(24)}`],
  }),
  tokenRule({
    id: 'hashicorp_vault_batch_token',
    title: 'HashiCorp Vault batch token',
    anchors: ['hvb.'],
    match: /hvb\.[A-Za-z0-9_-]{130,400}/,
    revoke: 'Batch tokens cannot be revoked: revoke their parent, or wait for their end.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    examples: (make) => [`hvb.${make.base64url(150)}`],
  }),
  tokenRule({
    id: 'hashicorp-vault-recovery-token',
    title: 'HashiCorp Vault recovery token',
    severity: 'critical',
    anchors: ['hvr.'],
    match: /hvr\.[A-Za-z0-9_-]{24,300}/,
    revoke: 'Leave recovery mode: the token is valid in it only.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/recovery-mode',
    examples: (make) => [`hvr.${make.base64url(95)}`],
  }),
  assignedRule({
    id: 'hashicorp-vault-legacy-token',
    title: 'HashiCorp Vault token of the form before 1.10',
    severity: 'critical',
    anchors: ['vault'],
    name: /vault[\w.-]{0,20}token$/i,
    value: /^(?:[sr]\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?|b\.[A-Za-z0-9_-]{90,300})$/,
    revoke: 'Revoke it: vault token revoke.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    example: (make) => ['VAULT_TOKEN', `s.${make.base62(24)}`],
  }),
  placedRule({
    id: 'hashicorp-vault-unseal-key',
    title: 'Share of the key that unseals HashiCorp Vault',
    severity: 'critical',
    anchors: ['unseal key ', 'recovery key '],
    match:
      /(?:unseal|recovery) key (?:share )?\d{1,2}: {0,3}(?<secret>[A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{43}=|[0-9a-f]{66})(?![\w+/=])/i,
    revoke: 'Make new shares: vault operator rekey.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
    examples: (make) => {
      const share = make.base64(44);
      return [[share, `Unseal Key 1: ${share}\nUnseal Key 2: no\n`]];
    },
  }),
  tokenRule({
    id: 'terraform_api_token',
    title: 'HCP Terraform API token',
    severity: 'critical',
    anchors: ['.atlasv1.'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_=-]{60,70}/,
    left: 'none',
    revoke: 'Delete it under Tokens of the user, the team or the organization.',
    link: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    examples: (make) => [`${make.base62(14)}.atlasv1.${make.base62(67)}`],
  }),
];
