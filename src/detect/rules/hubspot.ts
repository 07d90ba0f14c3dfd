import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** HubSpot's older keys are UUIDs, some with the region in front; the key of its command line begins with the region in base64. */
export const hubspot: readonly Rule[] = [
  assignedRule({
    id: 'hubspot_api_key',
    title: 'HubSpot API key',
    anchors: ['hubspot', 'hapikey'],
    name: /hubspot[\w.-]{0,20}(?:key|token|secret)|hapikey/i,
    value: /^(?:[0-9a-f]{8}|(?:na|eu|ap)\d-[0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    revoke:
      'Deactivate it in the settings, under Integrations, or rotate it on the page of the developer account.',
    link: 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/overview',
    example: (make) => ['HUBSPOT_API_KEY', make.uuid()],
  }),
  tokenRule({
    id: 'hubspot_personal_access_key',
    title: 'HubSpot personal access key',
    anchors: ['CiRuYT', 'CiRldT', 'CiRhcD'],
    match: /CiR(?:uYT|ldT|hcD)[EIM]t[A-Za-z0-9+/_-]{80,300}={0,2}(?![A-Za-z0-9+/_=-])/,
    opaque: true,
    revoke: 'Deactivate it on the page of the personal access key.',
    link: 'https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key',
    examples: (make) => [`CiRuYTEt${make.base62(140)}`, `CiRldTEt${make.base62(143)}=`],
    ignores: (make) => [`CiRuYTEt${make.base62(40)}`, `CiRuYTAt${make.base62(100)}`],
  }),
];
