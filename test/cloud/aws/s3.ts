import { authenticate } from './authenticate.ts';
import type { CallRecord } from './call-log.ts';
import type { Cloud } from './operation.ts';
import { authorize } from './policy/authorize.ts';
import { type Account, accountOf, type Bucket } from './state.ts';
import { AwsError, CommonError, type CommonFailure } from './wire/aws-error.ts';
import { readClaim, type WireRequest } from './wire/signature.ts';

/** S3's own words for what every service can answer (Amazon S3 API reference, "Error responses"). */
const NAMES: Partial<Record<CommonFailure, [string, number]>> = {
  'unknown-key': ['InvalidAccessKeyId', 403],
  'no-token': ['AccessDenied', 403],
  throttled: ['SlowDown', 503],
};

/** Whether a request is for S3: it has no operation in its body, so its signature says it. */
export function isForS3(request: WireRequest): boolean {
  return readClaim(request)?.service === 's3';
}

/**
 * The part of S3 that reads: whether there is a bucket, and what it holds, which is nothing. A bucket is named by
 * the host, as its virtual hosts do.
 */
export function answerAsS3(
  cloud: Cloud,
  request: WireRequest,
  record: CallRecord,
): { status: number; contentType: string; body: string } {
  record.service = 's3';
  try {
    const { caller, claim } = authenticate(cloud, request, 's3');
    Object.assign(record, { accessKeyId: caller.accessKeyId, caller: caller.arn, region: claim.region });
    const account = accountOf(cloud.state, caller.account);
    const bucket = bucketIn(request, account);
    const isObject = request.path.length > 1;
    record.action = isObject ? 'GetObject' : 'ListBucket';
    record.resource = isObject ? `${bucket.arn}${request.path}` : bucket.arn;
    const at = { region: claim.region, now: cloud.clock.now() };
    authorize(caller, `s3:${record.action}`, { arn: record.resource }, at);
    if (bucket.region !== claim.region) {
      const message = `The authorization header is malformed; the region '${claim.region}' is wrong; expecting '${bucket.region}'`;
      throw new AwsError('AuthorizationHeaderMalformed', 400, message);
    }
    if (isObject) throw new AwsError('NoSuchKey', 404, 'The specified key does not exist.');
    record.status = 200;
    record.effect = true;
    const body = `<ListBucketResult><Name>${bucket.name}</Name><KeyCount>0</KeyCount></ListBucketResult>`;
    return { status: 200, contentType: 'application/xml', body: request.method === 'HEAD' ? '' : body };
  } catch (error) {
    const known = error instanceof CommonError ? inS3(error) : error;
    if (!(known instanceof AwsError)) throw error;
    record.status = known.status;
    record.error = known.code;
    // What is asked with HEAD is answered without a body, and so without a code.
    const body = `<Error><Code>${known.code}</Code><Message>${known.message.replaceAll(/[<>&]/g, ' ')}</Message></Error>`;
    return {
      status: known.status,
      contentType: 'application/xml',
      body: request.method === 'HEAD' ? '' : body,
    };
  }
}

function inS3(error: CommonError): AwsError {
  const own = NAMES[error.failure];
  return own ? new AwsError(own[0], own[1], error.message) : error.in('query');
}

function bucketIn(request: WireRequest, account: Account): Bucket {
  const name = /^(?<name>.+)\.s3\./.exec(request.headers.host ?? '')?.groups?.name ?? '';
  const bucket = account.buckets.get(name);
  if (!bucket) throw new AwsError('NoSuchBucket', 404, 'The specified bucket does not exist');
  return bucket;
}
