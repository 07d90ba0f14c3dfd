import type { PairWay } from './pair.ts';
import { PAIR_FIELDS } from './pair-fields.ts';
import { PAIR_TEXTS } from './pair-texts.ts';

/** How people write both halves of a key down. */
export const PAIR_WAYS: readonly PairWay[] = [...PAIR_FIELDS, ...PAIR_TEXTS];
