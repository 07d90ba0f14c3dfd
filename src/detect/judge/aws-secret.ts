import { textOfBase64 } from './encoded-text.ts';
import { entropyOf } from './entropy.ts';
import { readsAsWords } from './words.ts';

/**
 * Whether 40 characters can be an AWS secret access key: 30 random bytes in base64. A SHA-1 in hex has the same
 * length, and so have paths. `bare` values have no name that speaks for them.
 */
export function isPlausibleAwsSecret(value: string, options: { readonly bare: boolean }): boolean {
  if (/^[0-9a-f]+$/i.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
  // Forty base64 characters fall below 4 bits about once in ten million.
  const isExample = /EXAMPLE/.test(value);
  if (!isExample && entropyOf(value) < 3.9) return false;
  if (!isExample && (readsAsWords(value) || textOfBase64(value) !== undefined)) return false;
  if (!options.bare) return true;
  if (!/\d/.test(value) && !/[+/]/.test(value)) return false;
  const slashes = value.split('/').length - 1;
  return slashes <= 6;
}
