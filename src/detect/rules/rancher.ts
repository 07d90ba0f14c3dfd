import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const KEY = 'bcdfghjklmnpqrstvwxz2456789';
const LINK = 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys';

/** A token is its name, a colon, and 54 letters and digits without those that make words (as in Kubernetes' names). */
export const rancher: readonly Rule[] = [
  tokenRule({
    id: 'rancher-api-token',
    title: 'Rancher API token',
    severity: 'critical',
    anchors: ['token-'],
    match: /token-[a-z0-9]{5}:(?=[a-z]{0,53}\d)[a-z0-9]{54}(?![A-Za-z0-9])/,
    revoke: 'Delete it under Account and API keys.',
    link: LINK,
    examples: (make) => [`token-${make.of(KEY, 5)}:${make.of(KEY, 54)}`],
    ignores: (make) => [`token-${make.of(KEY, 5)}:${make.of(KEY, 40)}`, `token-${make.of(KEY, 5)}`],
  }),
  tokenRule({
    id: 'rancher-kubeconfig-token',
    title: 'Rancher kubeconfig token',
    severity: 'critical',
    anchors: ['kubeconfig-u'],
    match: /kubeconfig-u(?:ser)?-[a-z0-9-]{5,30}:[b-df-hj-np-tv-z2-9]{54}(?![A-Za-z0-9])/,
    revoke: 'Delete it under Account and API keys.',
    link: LINK,
    examples: (make) => [`kubeconfig-user-${make.of(KEY, 10)}:${make.of(KEY, 54)}`],
    ignores: (make) => [`kubeconfig-user-${make.of(KEY, 10)}:${make.of(KEY, 40)}`],
  }),
];
