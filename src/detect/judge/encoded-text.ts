/**
 * What a value of base64 says, where that is text (printable ASCII): it is looked at on its own, so the outside tells
 * nothing. Eight drawn characters are such once in four hundred, sixteen once in a hundred thousand.
 */
export function textOfBase64(value: string): string | undefined {
  if (value.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
  if (value.replaceAll('=', '').length % 4 === 1) return undefined;
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\t\r\n\x20-\x7e]+$/.test(text) ? text : undefined;
}
