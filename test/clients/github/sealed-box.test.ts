import { randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_KEY_BYTES, sealedBox } from '../../../src/clients/github/sealed-box.ts';

beforeAll(async () => await sodium.ready);

describe('a sealed box', () => {
  it.each([0, 1, 31, 64, 48_000])(
    'of %i bytes is opened by libsodium with the key, and by no other',
    (length) => {
      const [pair, other] = [sodium.crypto_box_keypair(), sodium.crypto_box_keypair()];
      const message = randomBytes(length);
      const box = sealedBox(message, pair.publicKey);
      const opened = sodium.crypto_box_seal_open(box, pair.publicKey, pair.privateKey);
      expect(Buffer.from(opened).equals(message)).toBe(true);
      expect(() => sodium.crypto_box_seal_open(box, other.publicKey, other.privateKey)).toThrow('incorrect');
    },
  );

  it('is as long as one of libsodium, and never the same twice', () => {
    const { publicKey } = sodium.crypto_box_keypair();
    const message = randomBytes(40);
    const boxes = [sealedBox(message, publicKey), sealedBox(message, publicKey)];
    expect(boxes[0]).toHaveLength(sodium.crypto_box_seal(message, publicKey).length);
    expect(boxes[0]).not.toEqual(boxes[1]);
  });

  it('is for keys of the size that libsodium has', () => {
    expect(PUBLIC_KEY_BYTES).toBe(sodium.crypto_box_PUBLICKEYBYTES);
  });

  it('is refused for a point that gives no secret', () => {
    expect(() => sealedBox(randomBytes(8), new Uint8Array(PUBLIC_KEY_BYTES))).toThrow('deriv');
  });
});
