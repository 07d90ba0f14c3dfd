import type { Cloud } from '../operation.ts';
import { type Account, accountOf } from '../state.ts';

/** Everything may be placed in another account; the default is the cloud's own. */
export interface Placed {
  account?: string;
}

export interface PlacedInRegion extends Placed {
  region?: string;
}

/** Where seeds go, and when what they make was made. */
export interface Ground {
  cloud: Cloud;
  accountFor(seed: Placed): Account;
  regionFor(seed: PlacedInRegion): string;
  /** A year ago: what is seeded is older than what a test does, and not suspiciously new. */
  longAgo(): Date;
}

const yearMs = 365 * 24 * 3_600_000;

export function groundOf(cloud: Cloud, ownAccount: string, ownRegion: string): Ground {
  return {
    cloud,
    accountFor: (seed) => accountOf(cloud.state, seed.account ?? ownAccount),
    regionFor: (seed) => seed.region ?? ownRegion,
    longAgo: () => new Date(cloud.clock.now().getTime() - yearMs),
  };
}
