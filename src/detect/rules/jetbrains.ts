import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** jetbrains.com/help: "Permanent tokens" of Hub and YouTrack, "Managing access tokens" of TeamCity. */
export const jetbrains: readonly Rule[] = [
  tokenRule({
    id: 'jetbrains-permanent-token',
    title: 'JetBrains Hub or YouTrack permanent token',
    anchors: ['perm:', 'perm-'],
    match:
      /perm[:-][A-Za-z0-9+/_-]{3,80}={0,2}\.[A-Za-z0-9+/_-]{2,80}={0,2}\.[A-Za-z0-9]{30}(?!\.?[A-Za-z0-9_-])/,
    revoke: 'Delete it in the profile, under Account security, Tokens.',
    link: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
    examples: (make) => [
      `perm:${make.base62(12)}.${make.base62(7)}=.${make.base62(30)}`,
      `perm-${make.base62(16)}==.${make.base62(8)}.${make.base62(30)}`,
    ],
    ignores: (make) => [
      `perm:${make.base62(12)}.${make.base62(8)}.${make.base62(20)}`,
      `perm-${make.lower(8)}-${make.lower(8)}`,
    ],
  }),
  tokenRule({
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    anchors: ['eyJ0eXAiOiAiVENWMiJ9.'],
    match: /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{30,48}\.[A-Za-z0-9_-]{40,60}(?!\.?[A-Za-z0-9_-])/,
    opaque: true,
    revoke: 'Delete it in the profile, under Access Tokens.',
    link: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    examples: (make) => [`eyJ0eXAiOiAiVENWMiJ9.${make.base62(36)}.${make.base62(48)}`],
    ignores: (make) => [
      `eyJ0eXAiOiAiVENWMiJ9.${make.base62(36)}`,
      `eyJ0eXAiOiAiVENWMiJ9.${make.base62(10)}.${make.base62(48)}`,
    ],
  }),
];
