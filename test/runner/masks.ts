/** The values that the runner hides from everything it shows. */
export interface Masks {
  /** Hides a value, and each line of it when it has several (`ActionCommandManager.cs`, add-mask). */
  add(value: string): void;
  apply(text: string): string;
  /** Whether a text holds a hidden value. */
  hides(text: string): boolean;
}

/**
 * Masks as the runner keeps them. The real runner also hides some encoded forms (base64, JSON, URL) of each
 * value; this one does not, so that a test sees a form for which the product did not care itself.
 */
export function createMasks(initial: readonly string[] = []): Masks {
  const values = new Set<string>();

  function add(value: string): void {
    if (value.trim() === '') return;
    values.add(value);
    for (const line of value.split(/[\r\n]+/)) if (line !== '') values.add(line);
  }

  function apply(text: string): string {
    // Longest first, so that a value that contains another is hidden as one.
    const longestFirst = [...values].sort((a, b) => b.length - a.length);
    let masked = text;
    for (const value of longestFirst) masked = masked.replaceAll(value, '***');
    return masked;
  }

  for (const value of initial) add(value);
  return { add, apply, hides: (text) => apply(text) !== text };
}
