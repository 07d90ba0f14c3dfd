import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate for 127.0.0.1 and localhost, and the authority that signed it, all in PEM. */
export interface ServerCertificate {
  ca: string;
  certificate: string;
  key: string;
}

/** How many days from now the server's certificate and its authority are valid. */
interface Lives {
  readonly days?: number;
  readonly caDays?: number;
}

const dayMs = 24 * 3_600_000;

/** Makes an authority and one certificate; both are valid from yesterday, for a year from now. X.509 after RFC 5280. */
export function makeServerCertificate(lives: Lives = {}): ServerCertificate {
  const { days = 365, caDays = days } = lives;
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = name('Local cloud database authority');
  const ca = certificate(issuer, issuer, authority.publicKey, authority.privateKey, caDays, [
    extension('2.5.29.19', true, sequence(tlv(0x01, Buffer.from([0xff])))),
  ]);
  const leaf = certificate(issuer, name('localhost'), server.publicKey, authority.privateKey, days, [
    extension(
      '2.5.29.17',
      false,
      sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1]))),
    ),
  ]);
  return {
    ca,
    certificate: leaf,
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function certificate(
  issuer: Buffer,
  subject: Buffer,
  key: KeyObject,
  signer: KeyObject,
  days: number,
  extensions: Buffer[],
): string {
  const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(15)]);
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    issuer,
    sequence(time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + days * dayMs))),
    subject,
    key.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...extensions)),
  );
  const signature = tlv(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)]));
  const der = sequence(body, ecdsaWithSha256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

function name(commonName: string): Buffer {
  return sequence(tlv(0x31, sequence(oid('2.5.4.3'), tlv(0x0c, Buffer.from(commonName)))));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  const flag = critical ? [tlv(0x01, Buffer.from([0xff]))] : [];
  return sequence(oid(id), ...flag, tlv(0x04, value));
}

function time(date: Date): Buffer {
  return tlv(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
}

function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes);
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Seven bits a byte, the highest bit set on all but the last. */
function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

/** Tag, length, value: all there is to DER. */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
