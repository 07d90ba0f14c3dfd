import type { ExampleSource, Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const LINK = 'https://buildkite.com/docs/platform/security/tokens';

/** Too short, and a snake-case name with the same beginning. */
const nearMisses = (prefix: string) => (make: ExampleSource) => [
  `${prefix}${make.base62(20)}`,
  `${prefix}agent_token`,
  `a${prefix}${make.base62(64)}`,
];

/** Prefixes, and lengths from the masked examples: buildkite.com/docs, "Token security". */
export const buildkite: readonly Rule[] = [
  tokenRule({
    id: 'buildkite_agent_access_token',
    title: 'Buildkite agent session token',
    anchors: ['bkaa_'],
    match: /bkaa_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Stop the agent, and delete the agent token that it registered with.',
    link: LINK,
    examples: (make) => [`bkaa_${make.base62(75)}`],
    ignores: nearMisses('bkaa_'),
  }),
  tokenRule({
    id: 'buildkite_agent_job_token',
    title: 'Buildkite job token',
    severity: 'medium',
    anchors: ['bkaj_'],
    match: /bkaj_[A-Za-z0-9_.-]{199,599}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'It ends with its job: cancel the job.',
    link: LINK,
    examples: (make) => [`bkaj_${make.base62(36)}.${make.base64url(220)}.${make.base62(86)}`],
    ignores: nearMisses('bkaj_'),
  }),
  tokenRule({
    id: 'buildkite_agent_registration_token',
    title: 'Buildkite unclustered agent token',
    severity: 'critical',
    anchors: ['bkar_'],
    match: /bkar_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Revoke it with the GraphQL mutation agentTokenRevoke.',
    link: LINK,
    examples: (make) => [`bkar_${make.base62(73)}`],
    ignores: nearMisses('bkar_'),
  }),
  tokenRule({
    id: 'buildkite_cluster_token',
    title: 'Buildkite agent token',
    severity: 'critical',
    anchors: ['bkct_'],
    match: /bkct_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Delete it under Agent Tokens of the cluster.',
    link: LINK,
    examples: (make) => [`bkct_${make.base62(73)}`],
    ignores: nearMisses('bkct_'),
  }),
  tokenRule({
    id: 'buildkite_packages_registry_token',
    title: 'Buildkite registry token',
    anchors: ['bkpt_'],
    match: /bkpt_[A-Za-z0-9_.-]{119,399}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Delete it under Settings, Tokens of the registry.',
    link: LINK,
    examples: (make) => [`bkpt_${make.base62(199)}`],
    ignores: nearMisses('bkpt_'),
  }),
  tokenRule({
    id: 'buildkite_portal_token',
    title: 'Buildkite portal token',
    anchors: ['bkpat_'],
    match: /bkpat_[A-Za-z0-9_.-]{39,69}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Delete it on the Security page of the portal.',
    link: LINK,
    examples: (make) => [`bkpat_${make.base62(54)}`],
    ignores: nearMisses('bkpat_'),
  }),
  tokenRule({
    id: 'buildkite_portal_secret',
    title: 'Buildkite portal secret',
    anchors: ['bkps_'],
    match: /bkps_[A-Za-z0-9_.-]{49,79}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
    revoke: 'Delete it on the Security page of the portal.',
    link: LINK,
    examples: (make) => [`bkps_${make.base62(64)}`],
    ignores: nearMisses('bkps_'),
  }),
];
