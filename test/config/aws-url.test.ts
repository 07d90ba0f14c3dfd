import { describe, expect, it } from 'vitest';
import { readAwsUrl, regionInHost } from '../../src/config/aws-url.ts';

describe('an address that a key may be used at', () => {
  it.each([
    'https://acme-bucket.s3.eu-west-1.amazonaws.com/?list-type=2&max-keys=1',
    'https://dynamodb.cn-north-1.amazonaws.com.cn/ping',
    'https://acme-bucket.s3.dualstack.eu-west-1.amazonaws.com/a%20b',
    'https://sqs.eusc-de-east-1.amazonaws.eu/',
    'https://lambda.eu-west-1.api.aws/2015-03-31/functions',
  ])('is %s', (text) => {
    expect(readAwsUrl(text)?.href).toBe(text);
  });

  it.each([
    ['another company’s', 'https://example.com/'],
    ['one that only looks like AWS’s', 'https://s3.eu-west-1.amazonaws.com.example.com/'],
    ['one that ends like AWS’s', 'https://notamazonaws.com/'],
    ['the domain itself', 'https://amazonaws.com/'],
    ['in plain text', 'http://s3.eu-west-1.amazonaws.com/'],
    ['at another port', 'https://s3.eu-west-1.amazonaws.com:8443/'],
    ['with a user', 'https://me@s3.eu-west-1.amazonaws.com/'],
    ['with a password', 'https://:word@s3.eu-west-1.amazonaws.com/'],
    ['with a fragment', 'https://s3.eu-west-1.amazonaws.com/#a'],
    ['signed', 'https://s3.eu-west-1.amazonaws.com/?X-Amz-Signature=0'],
    ['badly encoded', 'https://s3.eu-west-1.amazonaws.com/%zz'],
    ['no address', 's3'],
  ])('is not one that is %s', (_what, text) => {
    expect(readAwsUrl(text)).toBeUndefined();
  });

  it.each([
    ['acme-bucket.s3.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['dynamodb.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['iam.amazonaws.com', undefined],
    ['my-eu-west-1.s3.amazonaws.com', undefined],
    ['my-eu-west-1.s3.dualstack.us-east-2.amazonaws.com', 'us-east-2'],
  ])('%s names the region %s', (host, region) => {
    expect(regionInHost(host)).toBe(region);
  });
});
