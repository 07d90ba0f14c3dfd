import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** Together, Voyage, Weights & Biases, Wit.ai, Voiceflow, Vectara, Retell: they train, run or talk with models. */
export const learningServices: readonly Rule[] = [
  tokenRule({
    id: 'together-api-key',
    title: 'Together AI API key',
    anchors: ['tgp_v1_'],
    match: /tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the settings, under API keys.',
    link: 'https://docs.together.ai/docs/api-keys-authentication',
    examples: (make) => [`tgp_v1_${make.base62(43)}`],
    ignores: (make) => [`tgp_v1_${make.base62(30)}`, `tgp_v1_${make.base62(60)}`],
  }),
  assignedRule({
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    anchors: ['voyage'],
    name: /voyage[\w.-]{0,10}key/i,
    value: /^(?:pa|al)-[A-Za-z0-9_-]{43}$/,
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://docs.voyageai.com/docs/api-key-and-installation',
    example: (make) => ['VOYAGE_API_KEY', `pa-${make.base62(43)}`],
  }),
  assignedRule({
    id: 'wandb_api_key',
    title: 'Weights & Biases API key',
    anchors: ['wandb'],
    name: /wandb[\w.-]{0,10}key/i,
    value: /^(?:(?:local-)?[0-9a-f]{40}|wandb_v1_[A-Za-z0-9_]{60,90})$/,
    revoke: 'Delete it under User settings, API keys.',
    link: 'https://docs.wandb.ai/support/find_api_key/',
    example: (make) => ['WANDB_API_KEY', make.hex(40)],
  }),
  assignedRule({
    id: 'wit-ai-server-token',
    title: 'Wit.ai server access token',
    severity: 'medium',
    anchors: ['wit_', 'witai', 'wit.ai'],
    name: /(?:^|[^a-z])wit[._]?(?:ai)?[\w.-]{0,15}(?:token|key)/i,
    value: /^[A-Z2-7]{32}$/,
    revoke: 'Reset it in the settings of the app.',
    link: 'https://wit.ai/docs/http',
    example: (make) => ['WIT_AI_TOKEN', make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)],
  }),
  tokenRule({
    id: 'voiceflow-api-key',
    title: 'Voiceflow API key',
    anchors: ['VF.DM.', 'VF.WS.'],
    match: /VF\.(?:DM|WS)\.[0-9a-f]{24}\.[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
    revoke: 'Regenerate it in the settings of the agent, under API keys.',
    link: 'https://docs.voiceflow.com/reference/authentication',
    examples: (make) => [`VF.DM.${make.hex(24)}.${make.base62(16)}`],
    ignores: (make) => [`VF.DM.${make.hex(24)}`, `VF.XX.${make.hex(24)}.${make.base62(16)}`],
  }),
  tokenRule({
    id: 'vectara-api-key',
    title: 'Vectara API key',
    anchors: ['zut_', 'zwt_', 'zqt_'],
    match:
      /z[uwq]t_(?=[A-Za-z0-9_-]{0,43}\d)(?=[A-Za-z0-9_-]{0,43}[A-Z])[A-Za-z0-9_-]{36,44}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the console, under API keys.',
    link: 'https://docs.vectara.com/docs/console-ui/api-access-overview',
    examples: (make) => [`zut_4X${make.base62(36)}`],
    ignores: (make) => [`zut_${make.base62(20)}`, `zqt_${make.lower(40)}`],
  }),
  assignedRule({
    id: 'retell-api-key',
    title: 'Retell AI API key',
    anchors: ['retell'],
    name: /retell[\w.-]{0,10}key/i,
    value: /^key_[0-9a-f]{28}$/,
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://docs.retellai.com/accounts/api-keys-overview',
    example: (make) => ['RETELL_API_KEY', `key_${make.hex(28)}`],
  }),
];
