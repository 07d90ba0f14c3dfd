import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import type { Conditions } from './document.ts';

/**
 * Only what carries all of these tags. `where` is what they are called in the configuration.
 * @throws RekeyError `policy-tag`
 */
export function withTags(tags: readonly (readonly [string, string])[], where: string): Conditions {
  for (const text of tags.flat()) refuseUnlikeTag(text, where);
  return { StringEquals: Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value])) };
}

/**
 * "Tag naming limits and requirements" of AWS: no `$`, which IAM would read as a variable.
 * @throws RekeyError `policy-tag`
 */
function refuseUnlikeTag(text: string, where: string): void {
  if (/^[\p{L}\p{Z}\p{N}_.:/=+@-]*$/u.test(text)) return;
  throw new RekeyError({
    code: 'policy-tag',
    what: `"${inertExcerpt(text, 100)}" in "${where}" cannot be a tag at AWS, so no policy is made for it.`,
    fix: 'Tags have letters, digits, spaces and _.:/=+-@ only.',
  });
}
