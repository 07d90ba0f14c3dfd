import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { HEX_40_VALUE } from './value-forms.ts';

/** Prefixes: docs.newrelic.com, "New Relic API keys". */
export const newRelic: readonly Rule[] = [
  tokenRule({
    id: 'new_relic_personal_api_key',
    title: 'New Relic user key',
    anchors: ['NRAK-'],
    match: /NRAK-[A-Za-z0-9]{27}(?![A-Za-z0-9])/,
    revoke: 'Delete it on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`NRAK-${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 27)}`],
  }),
  tokenRule({
    id: 'new-relic-admin-api-key',
    title: 'New Relic admin user key',
    anchors: ['NRAA-'],
    match: /NRAA-[0-9a-fA-F]{27}(?![A-Za-z0-9])/,
    revoke: 'Delete it on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`NRAA-${make.hex(27)}`],
  }),
  tokenRule({
    id: 'new-relic-browser-key',
    title: 'New Relic browser key',
    severity: 'low',
    anchors: ['NRJS-'],
    match: /NRJS-[0-9a-z]{19}(?![A-Za-z0-9])/,
    revoke: 'Replace the ingest key on the page of API keys; pages that are measured hold it in public.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`NRJS-${make.hex(19)}`],
  }),
  tokenRule({
    id: 'new_relic_rest_api_key',
    title: 'New Relic REST API key',
    anchors: ['NRRA-'],
    match: /NRRA-[0-9a-f]{42}(?![A-Za-z0-9])/,
    revoke: 'Delete it on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`NRRA-${make.hex(42)}`],
  }),
  tokenRule({
    id: 'new_relic_insights_query_key',
    title: 'New Relic Insights key',
    anchors: ['NRIQ-', 'NRII-'],
    match: /NRI[IQ]-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`NRIQ-${make.base64url(31)}a`],
  }),
  tokenRule({
    id: 'new_relic_license_key',
    title: 'New Relic license key',
    severity: 'medium',
    anchors: ['NRAL'],
    match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])(?:eu01xx)?[0-9a-f]{30,36}))NRAL(?![A-Za-z0-9])/,
    left: 'none',
    revoke: 'Replace the ingest key on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    examples: (make) => [`${make.hex(36)}NRAL`],
  }),
  assignedRule({
    id: 'new-relic-legacy-license-key',
    title: 'New Relic license key of the old form',
    severity: 'medium',
    anchors: ['newrelic', 'new_relic'],
    name: /new_?relic[\w.-]{0,20}(?:license|insert|ingest)[\w.-]{0,8}key$/i,
    value: HEX_40_VALUE,
    revoke: 'Replace the ingest key on the page of API keys.',
    link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    example: (make) => ['NEW_RELIC_LICENSE_KEY', make.hex(40)],
  }),
  {
    ...assignedRule({
      id: 'new-relic-agent-license-key',
      title: 'New Relic license key in the configuration of an agent',
      severity: 'medium',
      anchors: ['license_key', 'licensekey'],
      name: /^license_?key$/i,
      value: HEX_40_VALUE,
      revoke: 'Replace the ingest key on the page of API keys.',
      link: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
      example: (make) => ['license_key', make.hex(40)],
    }),
    files: /^newrelic[\w.-]{0,20}$/i,
    finds: (make) => {
      const key = make.hex(40);
      return [
        { text: `common: &default_settings\n  license_key: ${key}\n`, secret: key, path: 'newrelic.yml' },
      ];
    },
  },
];
