import type { RotationStatus } from '../findings/run-report.ts';

/** Colours a text by an ANSI code, or not, where nobody wants colours. */
export type Paint = (code: string, text: string) => string;

export const RED = '1;31';
export const YELLOW = '33';
export const GREEN = '32';
export const BOLD = '1';
export const DIM = '2';

export const STATUS_COLOUR: Readonly<Record<RotationStatus, string>> = {
  'needs-person': RED,
  failed: RED,
  'rolled-back': YELLOW,
  pending: YELLOW,
  done: GREEN,
  planned: '36',
  'not-due': DIM,
};
