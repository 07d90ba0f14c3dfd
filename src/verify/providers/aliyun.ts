import { randomUUID } from 'node:crypto';
import type { Verifier } from '../verifier.ts';
import { signedAliyunHeaders } from './aliyun-signature.ts';

/** Resource Access Management, "GetCallerIdentity", which needs no permission; the codes are those of "STS errors and troubleshooting". A signature that is wrong may be of a secret that belongs to another id. */
export const aliyun: Verifier = {
  provider: 'Alibaba Cloud',
  rules: ['alibaba-cloud-access-key'],
  hosts: ['sts.aliyuncs.com'],
  asks: 'GetCallerIdentity, signed with the pair',
  documents: [
    'https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-getcalleridentity',
    'https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature',
    'https://www.alibabacloud.com/help/doc-detail/42775.htm',
  ],
  sends: 'signature',
  question: ({ id, secret, session, now }, host) => {
    // Temporary credentials are refused without their token, whether they work or not.
    if (id === undefined || (id.startsWith('STS.') && session === undefined)) return undefined;
    const call = { host, action: 'GetCallerIdentity', version: '2015-04-01', date: now, nonce: randomUUID() };
    const headers = { ...signedAliyunHeaders(call, { id, secret, session }), accept: 'application/json' };
    return { method: 'POST', path: '/', headers };
  },
  answers: [
    { is: 'live', status: 200, at: 'AccountId' },
    { is: 'inactive', status: 400, at: 'Code', says: /^InvalidAccessKeyId\.Inactive$/ },
    { is: 'inactive', status: 403, at: 'Code', says: /^InvalidAccessKeyId\.Inactive$/ },
    { is: 'dead', status: 404, at: 'Code', says: /^InvalidAccessKeyId\.NotFound$/ },
    { is: 'dead', status: 400, at: 'Code', says: /^InvalidSecurityToken\.Expired$/ },
  ],
  examples: [
    { status: 200, body: { IdentityType: 'RAMUser', AccountId: '1', Arn: 'acs:ram::1:user/a' }, is: 'live' },
    {
      status: 403,
      body: { Code: 'InvalidAccessKeyId.Inactive', Message: 'Specified access key is disabled.' },
      is: 'inactive',
    },
    {
      status: 400,
      body: { Code: 'InvalidAccessKeyId.Inactive', Message: 'Specified access key is disabled.' },
      is: 'inactive',
    },
    {
      status: 404,
      body: { Code: 'InvalidAccessKeyId.NotFound', Message: 'Specified access key is not found.' },
      is: 'dead',
    },
    {
      status: 400,
      body: { Code: 'InvalidSecurityToken.Expired', Message: 'Specified SecurityToken is expired.' },
      is: 'dead',
    },
    { status: 400, body: { Code: 'SignatureDoesNotMatch' }, is: 'unknown' },
  ],
};
