/** What a byte stands for in base64, in either alphabet (RFC 4648); {@link NO_SIXTET} for bytes of none. */
export const SIXTETS = sixtets();

export const NO_SIXTET = 0xff;

function sixtets(): Uint8Array {
  const table = new Uint8Array(256).fill(0xff);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value += 1) table[alphabet.charCodeAt(value)] = value;
  table['-'.charCodeAt(0)] = 62;
  table['_'.charCodeAt(0)] = 63;
  return table;
}
