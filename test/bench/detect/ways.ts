import { CODE } from './ways/code.ts';
import { CONFIGURATION } from './ways/configuration.ts';
import { TEXTS } from './ways/texts.ts';
import type { Way } from './ways/way.ts';

/**
 * How people write a name and a value down: one entry a way, each with the escapes that its format asks for. Used by
 * `accuracy.ts`; written from the formats' own rules, never from another scanner's samples.
 */
export const WAYS: readonly Way[] = [...CONFIGURATION, ...CODE, ...TEXTS];
