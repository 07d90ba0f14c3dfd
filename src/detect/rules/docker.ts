import { isPublishedKey } from '../judge/published-keys.ts';
import { type Check, placeholder, type Rule, secret } from '../rule.ts';
import { tokenRule } from './token.ts';

const ofSwarm: Check = (value) =>
  isPublishedKey(value.replace(/-\w{25}$/, ''))
    ? placeholder('it is the example of the documentation')
    : secret();

/** Docker Hub and Swarm: docs.docker.com, "Access tokens" and "Swarm". */
export const docker: readonly Rule[] = [
  tokenRule({
    id: 'docker_personal_access_token',
    title: 'Docker personal access token',
    severity: 'critical',
    anchors: ['dckr_pat_'],
    match: /dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it under Account settings, Personal access tokens.',
    link: 'https://docs.docker.com/security/access-tokens/',
    examples: (make) => [`dckr_pat_${make.base64url(26)}a`],
  }),
  tokenRule({
    id: 'docker_organization_access_token',
    title: 'Docker organization access token',
    severity: 'critical',
    anchors: ['dckr_oat_'],
    match: /dckr_oat_[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the admin console.',
    link: 'https://docs.docker.com/enterprise/security/access-tokens/',
    examples: (make) => [`dckr_oat_${make.base64url(31)}a`],
  }),
  tokenRule({
    id: 'docker_swarm_join_token',
    title: 'Docker Swarm join token',
    anchors: ['SWMTKN-1-'],
    match: /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9])/,
    check: ofSwarm,
    revoke: 'Rotate it: docker swarm join-token --rotate.',
    link: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    examples: (make) => [
      `SWMTKN-1-${make.of('0123456789abcdefghijklmnopqrstuvwxyz', 50)}-${make.of('0123456789abcdefghijklmnopqrstuvwxyz', 25)}`,
    ],
  }),
  tokenRule({
    id: 'docker_swarm_unlock_key',
    title: 'Docker Swarm unlock key',
    anchors: ['SWMKEY-1-'],
    match: /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
    check: ofSwarm,
    revoke: 'Rotate it: docker swarm unlock-key --rotate.',
    link: 'https://docs.docker.com/reference/cli/docker/swarm/unlock-key/',
    examples: (make) => [`SWMKEY-1-${make.base64(43)}`],
  }),
];
