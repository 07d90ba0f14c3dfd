/**
 * The domains under which AWS's services answer, in all partitions (`dnsSuffix` and `dualStackDnsSuffix` of the
 * SDK's own list of partitions).
 */
const SUFFIXES = [
  'amazonaws.com',
  'api.aws',
  'amazonaws.com.cn',
  'api.amazonwebservices.com.cn',
  'amazonaws.eu',
  'api.amazonwebservices.eu',
];

/**
 * An address of a service of AWS that may be called with a key: over TLS, at the ordinary port, without anything
 * that is itself a credential. `undefined` for every other text.
 */
export function readAwsUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.port !== '') return undefined;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  if (!SUFFIXES.some((suffix) => url.hostname.endsWith(`.${suffix}`))) return undefined;
  // A presigned address is a credential, and one signature beside another is refused anyway.
  if ([...url.searchParams.keys()].some((name) => /^x-amz-/i.test(name))) return undefined;
  return isWellEncoded(url.pathname) ? url : undefined;
}

function isWellEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The region that a host names, such as `acme-bucket.s3.eu-west-1.amazonaws.com`; a bucket may be called anything. */
export function regionInHost(host: string): string | undefined {
  const labels = host.replace(/^.*\.s3\./, '').split('.');
  return labels.findLast((label) => /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(label));
}
