import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';
import { varied } from './value-forms.ts';

/** grafana.com, "Service account tokens" and "Access policies". */
export const grafana: readonly Rule[] = [
  tokenRule({
    id: 'grafana_project_service_account_token',
    title: 'Grafana service account token',
    anchors: ['glsa_'],
    match: /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?![A-Za-z0-9])/,
    revoke: 'Delete it on the page of the service account.',
    link: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    examples: (make) => [`glsa_${make.base62(32)}_${make.hex(8)}`],
  }),
  tokenRule({
    id: 'grafana_cloud_api_token',
    title: 'Grafana Cloud access policy token',
    anchors: ['glc_'],
    match:
      /glc_(?:eyJ[A-Za-z0-9+/=_-]{40,400}|(?=[A-Za-z+/]{0,60}\d)[A-Za-z0-9+/]{32,400}={0,3}(?![A-Za-z0-9+/=_-]))/,
    opaque: true,
    check: varied,
    revoke: 'Delete it under Access policies.',
    link: 'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
    examples: (make) => [`glc_eyJ${make.base64(140)}`, `glc_7${make.base64(79)}`],
  }),
  tokenRule({
    id: 'grafana_project_api_key',
    title: 'Grafana API key',
    anchors: ['eyJrIjoi'],
    match: /eyJrIjoi(?:[A-Za-z0-9+]|\/(?=[A-Za-z0-9+/]{8})){50,400}={0,2}(?![A-Za-z0-9+])/,
    opaque: true,
    check: varied,
    revoke: 'Replace it by a service account token.',
    link: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    examples: (make) => [`eyJrIjoi${make.base62(80)}`],
  }),
];
