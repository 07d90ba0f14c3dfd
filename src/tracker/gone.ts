import { isOfCredential } from './death.ts';
import type { Gone, Marker } from './marker.ts';
import type { PlanOptions } from './plan-issues.ts';

/** What one more complete look that did not find something means for it. */
export interface GoneLook {
  readonly gone: Gone;
  /** Looks in a row that it takes. */
  readonly needed: number;
  readonly isEnough: boolean;
  /** Who says that the credential is dead. */
  readonly dead: string | undefined;
  readonly isProved: boolean;
}

/**
 * The one rule of what is over, for issues and for the draft advisory: several complete looks in a row, since one may be
 * wrong; and of a credential, that it is dead, since taking it out of a file kills nothing (GitHub Docs, "Removing
 * sensitive data from a repository").
 */
export function lookAgain(
  memory: Pick<Marker, 'source' | 'gone' | 'dead' | 'key'>,
  { today, closeAfter, closeOn, deaths }: Pick<PlanOptions, 'today' | 'closeAfter' | 'closeOn' | 'deaths'>,
): GoneLook {
  const dead = isOfCredential(memory) ? deaths.ofMarker(memory) : undefined;
  const needed = POSITIVE.some((source) => source === memory.source) ? 1 : closeAfter;
  const gone: Gone = {
    since: memory.gone?.since ?? today,
    looks: Math.min(needed, (memory.gone?.looks ?? 0) + 1),
  };
  return {
    gone,
    needed,
    isEnough: gone.looks >= needed,
    dead,
    isProved: !isOfCredential(memory) || dead !== undefined || closeOn === 'gone',
  };
}

/** Of these it is seen that they are mended, not only not seen that they are not. */
const POSITIVE = ['rotation', 'alert'] as const;
