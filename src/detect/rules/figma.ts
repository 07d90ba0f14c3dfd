import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** developers.figma.com, "Personal access tokens". */
export const figma: readonly Rule[] = [
  tokenRule({
    id: 'figma_pat',
    title: 'Figma personal access token',
    anchors: ['figd_', 'figo_', 'figu_'],
    match: /fig[dou]_(?=[A-Za-z_-]{0,43}\d)[A-Za-z0-9_-]{40,44}(?![A-Za-z0-9_-])/,
    revoke: 'Revoke it under Settings, Security.',
    link: 'https://help.figma.com/hc/en-us/articles/8085703771159',
    examples: (make) => [`figd_7${make.base64url(38)}a`, `figu_7${make.base64url(41)}a`],
  }),
];
