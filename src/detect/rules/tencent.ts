import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { drawn } from './value-forms.ts';

const LINK = 'https://www.tencentcloud.com/document/product/598/32675';

/** A SecretId has 36 characters, a SecretKey 32; international accounts have ids of their own prefix. */
export const tencent: readonly Rule[] = [
  tokenRule({
    id: 'tencent_cloud_secret_id',
    title: 'Tencent Cloud SecretId',
    severity: 'medium',
    anchors: ['AKID'],
    match: /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
    revoke: 'Disable the key under Access management, API keys: the id goes with a secret.',
    link: LINK,
    examples: (make) => [`AKID${make.base62(32)}`],
    ignores: (make) => [`AKID${make.base62(28)}`, `AKID${make.base62(40)}`],
  }),
  tokenRule({
    id: 'tencent_cloud_intl_access_token',
    title: 'Tencent Cloud International SecretId',
    severity: 'medium',
    anchors: ['IKID'],
    match: /IKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
    revoke: 'Disable the key under Access management, API keys: the id goes with a secret.',
    link: LINK,
    examples: (make) => [`IKID${make.base62(32)}`],
    ignores: (make) => [`IKID${make.base62(28)}`, `IKID${make.base62(40)}`],
  }),
  assignedRule({
    id: 'tencent-cloud-secret-key',
    title: 'Tencent Cloud SecretKey',
    severity: 'critical',
    anchors: ['tencent', 'qcloud'],
    name: /(?:tencent|qcloud)[\w.-]{0,20}secret[\w.-]{0,3}key/i,
    value: /^[A-Za-z0-9]{32}$/,
    check: drawn,
    revoke: 'Disable the key under Access management, API keys.',
    link: LINK,
    example: (make) => ['TENCENTCLOUD_SECRET_KEY', make.base62(32)],
  }),
  assignedRule({
    id: 'wechat-app-secret',
    title: 'WeChat app secret',
    anchors: ['wechat', 'weixin'],
    name: /(?:wechat|weixin)[\w.-]{0,20}secret/i,
    value: /^[0-9a-f]{32}$/,
    revoke: 'Reset the AppSecret on mp.weixin.qq.com, under Development, Basic configuration.',
    link: 'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html',
    example: (make) => ['WECHAT_APP_SECRET', make.hex(32)],
  }),
];
