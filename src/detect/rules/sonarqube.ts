import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** docs.sonarsource.com, "Managing your tokens": a letter for the kind, then 40 hex digits. */
export const sonarqube: readonly Rule[] = (
  [
    ['sonarqube-user-token', 'SonarQube user token', 'squ_', 'high'],
    ['sonarqube-global-analysis-token', 'SonarQube global analysis token', 'sqa_', 'high'],
    ['sonarqube-project-analysis-token', 'SonarQube project analysis token', 'sqp_', 'medium'],
  ] as const
).map(([id, title, prefix, severity]) =>
  tokenRule({
    id,
    title,
    severity,
    anchors: [prefix],
    match: new RegExp(`${prefix}[0-9a-f]{40}(?![A-Za-z0-9])`),
    revoke: 'Revoke it under My account, Security.',
    link: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    examples: (make) => [`${prefix}${make.hex(40)}`],
    ignores: (make) => [`${prefix}${make.hex(32)}`, `${prefix}${make.hex(48)}`, `sqx_${make.hex(40)}`],
  }),
);
