import type { Candidate } from '../candidate.ts';
import { textAt, type View } from '../decode/view.ts';
import type { FileFacts } from '../file-facts.ts';
import type { Found, Rule } from '../rule.ts';
import { textOfBase64 } from './encoded-text.ts';
import { placeholderReason } from './placeholder.ts';
import { readsAsWords } from './words.ts';

/** What a rule's own check and the judgement of placeholders make of a match; `undefined` when it is nothing. */
export function judge(
  rule: Rule,
  view: View,
  found: Found,
  file: FileFacts,
  now: Date,
  onNothing?: (why: string) => void,
): Candidate | undefined {
  const value = textAt(view, found.start, found.end);
  const verdict = rule.check?.(value, { text: view.text, found, file, now }) ?? { is: 'secret' };
  if (verdict.is === 'nothing') {
    onNothing?.(verdict.why ?? 'it does not hold what its rule checks: a checksum, an alphabet, randomness');
    return undefined;
  }
  if (rule.generic !== true && OF_HASH.test(view.text.slice(Math.max(0, found.start - 8), found.start))) {
    onNothing?.('it is the hash of a file');
    return undefined;
  }
  if (found.name !== undefined && rule.generic !== true && rule.opaque !== true && saysWords(value)) {
    onNothing?.('it is the base64 of words');
    return undefined;
  }
  const span = view.toOriginal(found.start, found.end);
  const candidate = { rule, view, found, span, value };
  if (verdict.is === 'placeholder') {
    return { ...candidate, severity: 'low', confidence: 'placeholder', why: verdict.why };
  }
  const stand =
    rule.opaque === true || rule.generic === true ? undefined : placeholderReason(value, 'structured');
  if (stand !== undefined) return { ...candidate, severity: 'low', confidence: 'placeholder', why: [stand] };
  return {
    ...candidate,
    severity: verdict.severity ?? rule.severity,
    confidence: rule.generic === true ? 'generic' : 'structured',
    why: verdict.why ?? [],
    ...(verdict.id === undefined ? {} : { id: verdict.id }),
  };
}

/** In lists of files and their hashes, as Python's packages and lock files have them. */
const OF_HASH = /sha\d{3}[=:-]$/i;

/** Values of a Kubernetes Secret stand in base64 under the names of what they are. */
function saysWords(value: string): boolean {
  const text = textOfBase64(value);
  return (
    text?.includes(':') === false && (readsAsWords(text) || placeholderReason(text, 'generic') !== undefined)
  );
}
