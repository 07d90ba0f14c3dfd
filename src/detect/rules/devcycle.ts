import type { ExampleSource, Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const LINK = 'https://docs.devcycle.com/essentials/environments/#sdk-keys';
const REVOKE = 'Rotate it under Environments and keys of the project.';

/** After the prefix: an id with underscores for hyphens, and a few hex digits. */
const key = (make: ExampleSource): string => `${make.uuid().replaceAll('-', '_')}_${make.hex(7)}`;
const nearMisses = (prefix: string) => (make: ExampleSource) => [
  `${prefix}${make.uuid().replaceAll('-', '_')}`,
  `${prefix}token_hash`,
  `${prefix}${make.uuid()}`,
];

/** docs.devcycle.com, "SDK keys": server keys read every rule of the project; the others are in the hands of users anyway. */
export const devcycle: readonly Rule[] = [
  tokenRule({
    id: 'devcycle_server_api_key',
    title: 'DevCycle server SDK key',
    anchors: ['dvc_server_'],
    match:
      /dvc_server_(?:[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}|[0-9a-f]{32})_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
    revoke: REVOKE,
    link: LINK,
    examples: (make) => [`dvc_server_${key(make)}`],
    ignores: nearMisses('dvc_server_'),
  }),
  tokenRule({
    id: 'devcycle_client_api_key',
    title: 'DevCycle client SDK key',
    severity: 'low',
    anchors: ['dvc_client_'],
    match: /dvc_client_[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
    revoke: REVOKE,
    link: LINK,
    examples: (make) => [`dvc_client_${key(make)}`],
    ignores: nearMisses('dvc_client_'),
  }),
  tokenRule({
    id: 'devcycle_mobile_api_key',
    title: 'DevCycle mobile SDK key',
    severity: 'low',
    anchors: ['dvc_mobile_'],
    match: /dvc_mobile_[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
    revoke: REVOKE,
    link: LINK,
    examples: (make) => [`dvc_mobile_${key(make)}`],
    ignores: nearMisses('dvc_mobile_'),
  }),
];
