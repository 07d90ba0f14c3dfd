import type { EndingId } from '../findings/diagnosis/catalogue.ts';

/** Why a rotation must not begin or go on. */
export interface Refusal {
  /** Its entry in the diagnosis catalogue. */
  readonly id: EndingId;
  /** What is the matter here and what to do instead, as sentences. */
  readonly text: string;
}

export function refuse(id: EndingId, text: string): Refusal {
  return { id, text };
}
