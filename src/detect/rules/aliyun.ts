import { textOfBase64 } from '../judge/encoded-text.ts';
import { entropyOf } from '../judge/entropy.ts';
import { readsAsWords } from '../judge/words.ts';
import { NOTHING, type Rule, secret } from '../rule.ts';

export const ALIYUN_RULE_ID = 'alibaba-cloud-access-key';
export const ALIYUN_REMEDY = [
  'Make a new AccessKey in RAM, put it where the old one is used, then disable the old one and delete it.',
  'Look in ActionTrail for what the key was used for since it was published.',
] as const;
export const ALIYUN_LINKS = [
  'https://www.alibabacloud.com/help/en/ram/user-guide/accesskey-pair-leakage',
] as const;

const common = { kind: ALIYUN_RULE_ID, remedy: ALIYUN_REMEDY, links: ALIYUN_LINKS } as const;

/** Thirty letters and digits that a generator drew; one in two hundred has no digit. */
export function isPlausibleAliyunSecret(value: string): boolean {
  if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || entropyOf(value) < 3.6) return false;
  // No name has so many capitals in thirty letters.
  const capitals = value.replaceAll(/[^A-Z]/g, '').length;
  return (/\d/.test(value) || capitals >= 8 || !readsAsWords(value)) && textOfBase64(value) === undefined;
}

/** AccessKey ids: `LTAI` and 12 or 20 characters; secrets: 30. Temporary ones begin `STS.`, their tokens `CAIS`. */
export const aliyun: readonly Rule[] = [
  {
    id: ALIYUN_RULE_ID,
    title: 'Alibaba Cloud AccessKey',
    severity: 'low',
    anchors: ['LTAI', 'STS.N'],
    match:
      /LTAI(?:[A-Za-z0-9]{16,22}|[A-Za-z0-9]{12})(?![A-Za-z0-9])|STS\.N[A-Za-z0-9]{20,32}(?![A-Za-z0-9])/,
    reach: 48,
    part: { family: 'aliyun', role: 'id' },
    ...common,
    finds: (make) => {
      const value = `aA1${make.base62(27)}`;
      return [
        { text: `LTAI${make.base62(20)}` },
        { text: `LTAI${make.base62(12)}` },
        { text: `STS.N${make.base62(23)}` },
        { text: `accessKeyId=LTAI${make.base62(20)}\naccessKeySecret=${value}`, secret: value, path: '.env' },
        { text: `LTAI${make.base62(20)}\t${value}`, secret: value },
      ];
    },
    ignores: (make) => [`ltAi${make.base62(20)}`, `LTAI${make.base62(30)}`],
  },
  {
    id: 'alibaba-cloud-access-key-secret',
    title: 'Alibaba Cloud AccessKey secret',
    severity: 'medium',
    anchors: ['secret'],
    match: { name: /secret/i, value: /^[A-Za-z0-9]{30}$|^[A-Za-z0-9]{40,46}$/ },
    left: 'none',
    check: (value) =>
      isPlausibleAliyunSecret(value) ? secret('of the length and alphabet of its kind') : NOTHING,
    part: { family: 'aliyun', role: 'secret' },
    ...common,
    finds: (make) => {
      const value = `aA1${make.base62(27)}`;
      return [
        { text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${value}`, secret: value, path: '.env' },
        { text: `# aliyun\nsecret: "${value}"`, secret: value, path: 'a.yml' },
      ];
    },
    ignores: (make) => [`ALIBABA_CLOUD_ACCESS_KEY_SECRET=${make.hex(30)}`],
  },
  {
    id: 'alibaba-cloud-security-token',
    title: 'Alibaba Cloud security token',
    severity: 'low',
    anchors: ['CAIS'],
    match: /CAIS[A-Za-z0-9+/]{96,2000}={0,2}(?![A-Za-z0-9+/=])/,
    reach: 400,
    opaque: true,
    part: { family: 'aliyun', role: 'session' },
    ...common,
    finds: (make) => [{ text: `CAIS${make.base64(300)}==` }],
    ignores: (make) => [`CAIS${make.base64(20)}`],
  },
];
