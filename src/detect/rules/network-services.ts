import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

const LOWER_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Edges, stores of objects and lists of addresses, A to G. */
export const networkServices: readonly Rule[] = [
  assignedRule({
    id: 'abuseipdb-api-key',
    title: 'AbuseIPDB API key',
    severity: 'medium',
    anchors: ['abuseipdb', 'abuse_ipdb', 'abuse-ipdb'],
    name: /abuse[-_.]?ip[-_.]?db[\w.-]{0,20}(?:key|token)/i,
    value: /^[0-9a-f]{80}$/,
    revoke: 'Delete it in the account, under API.',
    link: 'https://docs.abuseipdb.com/',
    example: (make) => ['ABUSEIPDB_API_KEY', make.hex(80)],
  }),
  assignedRule({
    id: 'agora-app-certificate',
    title: 'Agora app certificate',
    anchors: ['agora'],
    name: /agora[\w.-]{0,20}certificate/i,
    value: /^[0-9a-f]{32}$/,
    revoke: 'Make a secondary certificate in the console, and delete this one.',
    link: 'https://docs.agora.io/en/video-calling/get-started/manage-agora-account',
    example: (make) => ['AGORA_APP_CERTIFICATE', make.hex(32)],
  }),
  tokenRule({
    id: 'akamai-api-client-token',
    title: 'Akamai EdgeGrid token',
    severity: 'medium',
    anchors: ['akab-'],
    match: /akab-[a-z0-9]{16}-[a-z0-9]{16}(?![A-Za-z0-9-])/,
    revoke: 'Deactivate the credential of the API client, whose secret is the other half.',
    link: 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
    examples: (make) => [`akab-${make.of(LOWER_DIGITS, 16)}-${make.of(LOWER_DIGITS, 16)}`],
    ignores: (make) => [
      // The host of the client, which goes on as a name does.
      `akab-${make.of(LOWER_DIGITS, 16)}.luna.akamaiapis.net`,
      `akab-${make.of(LOWER_DIGITS, 8)}-${make.of(LOWER_DIGITS, 8)}`,
    ],
  }),
  {
    id: 'akamai-client-secret',
    title: 'Akamai EdgeGrid client secret',
    severity: 'critical',
    anchors: ['client_secret'],
    match: { name: /^client_secret$/, value: /^[A-Za-z0-9+/]{43}=$/ },
    files: /^\.?edgerc$/,
    left: 'none',
    remedy: ['Deactivate the credential of the API client in the control center.'],
    links: ['https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials'],
    finds: (make) => {
      const secret = `${make.base64(43)}=`;
      return [{ text: `[default]\nclient_secret = ${secret}\n`, secret, path: '.edgerc' }];
    },
    ignores: (make) => [{ text: `client_secret = ${make.base64(20)}=\n`, path: '.edgerc' }],
  },
  tokenRule({
    id: 'backblaze-application-key',
    title: 'Backblaze B2 application key',
    severity: 'critical',
    anchors: ['K001', 'K002', 'K003', 'K004', 'K005'],
    match:
      /(?<!\/|(?<!\n)\+)K00[1-5](?=[a-zA-Z+/]{0,26}\d)(?=[A-Z\d+/]{0,26}[a-z])[A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])/,
    revoke: 'Delete it in the account, under Application Keys.',
    link: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    examples: (make) => [`K004a7${make.base62(25)}`],
    ignores: (make) => [`K004${make.base62(20)}`, `K004${make.upper(27)}`, `K009a7${make.base62(25)}`],
  }),
  tokenRule({
    id: 'baiducloud_api_accesskey',
    title: 'Baidu AI Cloud access key id',
    severity: 'low',
    anchors: ['ALTAK'],
    match: /(?<!bce-v3\/)ALTAK(?!-)[A-Za-z0-9]{21}(?![A-Za-z0-9-])/,
    revoke: 'Disable it in the console, under Security authentication; its secret is the other half.',
    link: 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
    examples: (make) => [`ALTAK${make.base62(21)}`],
    ignores: (make) => [`ALTAK${make.base62(12)}`, `ALTAK${make.base62(30)}`],
  }),
  tokenRule({
    id: 'capsolver-api-key',
    title: 'CapSolver API key',
    severity: 'medium',
    anchors: ['CAP-'],
    match: /CAP-[0-9A-F]{32,64}(?![A-Za-z0-9-])/,
    revoke: 'Replace it in the dashboard.',
    link: 'https://docs.capsolver.com/en/guide/getting-started/',
    examples: (make) => [`CAP-${make.hex(32).toUpperCase()}`],
    ignores: (make) => [`CAP-${make.hex(16).toUpperCase()}`, `RECAP-${make.hex(32).toUpperCase()}`],
  }),
];
