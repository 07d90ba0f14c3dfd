/** What a digit in hexadecimal stands for; -1 where it is none. */
export function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The number in hexadecimal digits; -1 where one is something else. */
export function hexNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = hexDigit(bytes[at]);
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}
