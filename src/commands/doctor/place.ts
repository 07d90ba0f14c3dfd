import type { AwsSession } from '../../clients/aws/session.ts';
import type { AwsPlace, WorkflowFile } from '../../doctor/ports.ts';
import type { DoctorContext } from '../doctor.ts';
import type { RotationEntry } from '../rotate/expand.ts';

/** Where the doctor is, and for whom. */
export interface DoctorSurroundings {
  readonly folder: string;
  readonly workflows: readonly WorkflowFile[];
  readonly context: DoctorContext;
}

/** A place with its session, and what of the configuration is done in it. */
export interface DoctorPlace extends AwsPlace {
  readonly role: string | undefined;
  readonly session: () => Promise<AwsSession>;
  readonly close: () => void;
  readonly entries: readonly RotationEntry[];
}

/** Asked once; what it threw, it throws again. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
