import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** developers.figma.com, "Personal access tokens". */
export const figma: readonly Rule[] = [
  tokenRule({
    id: 'figma_pat',
    title: 'Figma personal access token',
    anchors: ['figd_', 'figo_'],
    match: /fig[do]_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
    revoke: 'Revoke it under Settings, Security.',
    link: 'https://help.figma.com/hc/en-us/articles/8085703771159',
    examples: (make) => [`figd_${make.base64url(39)}a`],
  }),
];
