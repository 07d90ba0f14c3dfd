import type { ExampleSource } from '../../../../src/detect/rule.ts';
import type { KeyPair } from './pair.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A key of AWS; a temporary one has a session token. */
export function awsKey(make: ExampleSource, temporary: boolean): KeyPair {
  const id = `${temporary ? 'ASIA' : 'AKIA'}${make.of('QRSTUVWXYZ234567', 1)}${make.of(BASE32, 15)}`;
  const secret = make.base64(40);
  return temporary ? { id, secret, session: `IQoJb3JpZ2luX2Vj${make.base64(340)}==` } : { id, secret };
}

/** A key of Alibaba Cloud, of either length. */
export function aliyunKey(make: ExampleSource, temporary: boolean): KeyPair {
  return temporary
    ? { id: `STS.N${make.base62(23)}`, secret: make.base62(44), session: `CAIS${make.base64(300)}==` }
    : { id: `LTAI${make.base62(make.digits(1) < '5' ? 12 : 20)}`, secret: make.base62(30) };
}
