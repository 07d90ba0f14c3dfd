import { isRotationName, type TriageCommand } from './parse-commands.ts';
import type { TriageRequest } from './triage-request.ts';

/** Names of rotations that somebody asked for, each once. */
export interface AskedRotations {
  readonly rotate: string[];
  /** Only their plans. */
  readonly plan: string[];
}

/**
 * Why a rotation cannot be asked for; `undefined` where it can. The name may come from a marker, which whoever may
 * write can edit, so its form counts too.
 */
export function refusalToRotate(
  name: string,
  { dryRun }: { readonly dryRun: boolean },
  { isRotation, source }: Pick<TriageRequest, 'isRotation' | 'source'>,
): string | undefined {
  // Whoever plans there cannot answer here.
  if (dryRun && source !== undefined)
    return `Plans of ${source} are not told here: start its workflow that plans.`;
  return isRotationName(name) && isRotation(name)
    ? undefined
    : `There is no rotation "${name}" in the configuration.`;
}

/** Notes what is asked for. Gives what stands in the history, and what is answered. */
export function askFor(
  name: string,
  { dryRun }: Pick<Extract<TriageCommand, { name: 'rotate' }>, 'dryRun'>,
  { by, isPublic }: { readonly by: string; readonly isPublic: boolean },
  asked: AskedRotations,
): { readonly event: string; readonly said: string } {
  const names = dryRun ? asked.plan : asked.rotate;
  if (!names.includes(name)) names.push(name);
  const rotation = isPublic ? 'rotation' : `rotation ${name}`;
  return dryRun
    ? {
        event: `plan of ${isPublic ? 'a ' : ''}${rotation} asked for by ${by}`,
        said: 'The plan is asked for. It changes nothing, and comes as a comment here.',
      }
    : {
        event: `${rotation} asked for by ${by}`,
        said: 'The rotation is asked for; it waits for its approval.',
      };
}
