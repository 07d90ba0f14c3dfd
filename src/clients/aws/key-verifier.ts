import type { KeyVerifier } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';
import { probeAs } from './signed-probe.ts';

/** What STS answers to a key that it does not know (yet), that is inactive, or whose secret is another one. */
const REFUSALS = [
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'UnrecognizedClient',
  'SignatureDoesNotMatch',
];

/**
 * Two regions of each partition: keys reach them at different times. STS of the first ones is enabled in every
 * account (IAM User Guide, "Managing AWS STS in an AWS Region").
 */
const PARTITIONS: readonly { readonly prefix: string; readonly regions: readonly string[] }[] = [
  { prefix: 'cn-', regions: ['cn-north-1', 'cn-northwest-1'] },
  { prefix: 'us-gov-', regions: ['us-gov-west-1', 'us-gov-east-1'] },
  { prefix: '', regions: ['us-east-1', 'us-west-2'] },
];

/** Tries keys at STS in the session's own region, another one of its partition, and in those that are wanted. */
export function awsKeyVerifier(session: AwsSession, wanted: readonly string[]): KeyVerifier {
  return {
    regions: verificationRegions(session.region, wanted),
    probe: (key, request) => probeAs(session, key, request),
    async tryKey(key, region) {
      const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
      const sts = await session.stsAs(key, region);
      try {
        return await callAws('sts:GetCallerIdentity', async () => {
          try {
            const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
            return { arn: Arn ?? '' };
          } catch (error) {
            if (isAwsError(error, ...REFUSALS)) return 'refused';
            throw error;
          }
        });
      } finally {
        sts.destroy();
      }
    },
  };
}

/** At least two regions, without repetitions, the most important first. */
export function verificationRegions(own: string | undefined, wanted: readonly string[]): string[] {
  const partition = PARTITIONS.find(({ prefix }) => (own ?? '').startsWith(prefix));
  const distinct = [...new Set([...(own === undefined ? [] : [own]), ...wanted])];
  const besides = (partition?.regions ?? []).filter((region) => !distinct.includes(region));
  return [...distinct, ...besides.slice(0, Math.max(1, 2 - distinct.length))];
}
