import type { FileFacts } from '../file-facts.ts';
import { isUnlikeNames } from './chosen-words.ts';
import { isDrawnWithSigns } from './drawn-signs.ts';
import { characterClasses } from './entropy.ts';
import { type GenericJudgement, judgePassword } from './generic.ts';

/** A password that no name announces, only what stands around it: it must be one that nobody takes for a word or a name. */
export function judgeTold(value: string, file: FileFacts): GenericJudgement {
  const judged = judgePassword({ value, name: 'password', delimited: true }, file);
  if (!judged.secret) return judged;
  const bare = value.replaceAll(/[._/:-]/g, '');
  const isMixed = characterClasses(bare) >= 3 || (/\d/.test(bare) && /[^A-Za-z\d]/.test(bare));
  const isNamed = /^[A-Z][a-z]+\d{0,2}$|^\w+[(=]|^[/~.@#]|^HTTPS?\/|\\[ux]|:\d{2,5}$/.test(value);
  if (
    (isMixed || isUnlikeNames(value)) &&
    (!isNamed || isDrawnWithSigns(value)) &&
    /\d/.test(value) &&
    /[A-Za-z]/.test(value)
  )
    return judged;
  return { secret: false, reason: 'it may be a word or a name' };
}
