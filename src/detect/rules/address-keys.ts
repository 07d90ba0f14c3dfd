import { entropyOf } from '../judge/entropy.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { type ExampleSource, nothing, type Rule, secret } from '../rule.ts';

const HEX = '[\\da-f]';
const UUID = `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`;
const ANY = '[A-Za-z\\d]';

type Make = (make: ExampleSource) => string;

/** What stands before the key, its form, and one for tests. Their providers show such addresses in their guides. */
const ADDRESSES: readonly (readonly [before: string, form: string, example: Make])[] = [
  ['rpc.ankr.com/', `[a-z_]{2,24}\\/(?<secret>${HEX}{64})`, (make) => `eth/${make.hex(64)}`],
  ['p2pify.com/', `${HEX}{32}`, (make) => make.hex(32)],
  ['getblock.io/', `${HEX}{32}|${UUID}`, (make) => make.hex(32)],
  ['blastapi.io/', UUID, (make) => make.uuid()],
  ['nownodes.io/', UUID, (make) => make.uuid()],
  ['nodereal.io/v1/', `${HEX}{32}`, (make) => make.hex(32)],
  ['moralis.io/', `${HEX}{24}(?=/)`, (make) => `${make.hex(24)}/eth`],
  ['hc-ping.com/', UUID, (make) => make.uuid()],
  ['loggly.com/inputs/', UUID, (make) => make.uuid()],
  ['victorops.com/integrations/generic/20131114/alert/', UUID, (make) => make.uuid()],
  ['pagerduty.com/integration/', `${HEX}{32}`, (make) => make.hex(32)],
  ['datadoghq.com/v1/input/', `${HEX}{32}`, (make) => make.hex(32)],
  ['datadoghq.eu/v1/input/', `${HEX}{32}`, (make) => make.hex(32)],
  ['exchangerate-api.com/v6/', `${HEX}{24}`, (make) => make.hex(24)],
  ['api.darksky.net/forecast/', `${HEX}{32}`, (make) => make.hex(32)],
  ['wunderground.com/api/', `${HEX}{16}(?=/)`, (make) => `7f3a9c1e${make.hex(8)}/conditions`],
  ['qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', UUID, (make) => make.uuid()],
  ['flock.com/hooks/sendMessage/', UUID, (make) => make.uuid()],
  ['uptime.betterstack.com/api/v1/heartbeat/', `${ANY}{24}`, (make) => `k7${make.base62(22)}`],
  ['conda.anaconda.org/t/', `[a-z]{2}-${UUID}`, (make) => `ac-${make.uuid()}`],
  ['omdbapi.com/?apikey=', `${HEX}{8}`, () => '3f7a91c2'],
  ['sctapi.ftqq.com/', `SCT\\d{1,8}T${ANY}{25,40}`, (make) => `SCT1234T${make.base62(30)}.send`],
  ['api.day.app/', `${ANY}{22}`, (make) => `k7${make.base62(20)}`],
  ['/webhooks/incoming/', `Y2lzY29${ANY}{60,130}`, (make) => `Y2lzY29${make.base62(90)}`],
  [
    '/hooks/',
    `[a-z\\d]{26}|${ANY}{17,24}/${ANY}{40,70}`,
    (make) => `k7q2x9m4${make.of('abcdefghijkmnopqrstuwxyz13456789', 18)}`,
  ],
];

function escaped(literal: string): string {
  return literal.replaceAll(/[.?/]/g, '\\$&');
}

/** Keys that are a part of the path of an address, and nothing beside them says so. */
export const addressKeys: readonly Rule[] = [
  {
    id: 'address-key',
    kind: 'secret',
    title: 'Key in the address of a service',
    severity: 'medium',
    anchors: ADDRESSES.map(([before]) => before.replace(/\?.*/, '')),
    left: 'none',
    match: new RegExp(
      ADDRESSES.map(([before, form]) =>
        form.includes('<secret>') ? `${escaped(before)}${form}` : `${escaped(before)}(?<secret>${form})`,
      )
        .map((each) => `${each}(?![\\w-]|\\.(?!send))`)
        .join('|'),
      'i',
    ),
    check: (value) => {
      if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || entropyOf(value) < 2.6)
        return nothing('it was not drawn');
      const stand = placeholderReason(value, 'generic');
      return stand === undefined
        ? secret('it stands where the addresses of a service have a key')
        : nothing(stand);
    },
    remedy: ['Make a new one at the service, put it where the old one is used, then revoke the old one.'],
    links: [],
    finds: (make) =>
      ADDRESSES.map(([before, , example]) => {
        const path = example(make);
        const last =
          /^(?:eth\/)?(?<secret>[^/]{1,200}?)(?:\.send|\/.{1,20})?$/.exec(path)?.groups?.secret ?? path;
        return { text: `curl https://x.${before}${path}`, secret: last, path: 'run.sh' };
      }),
    ignores: (make) => [
      `https://hc-ping.com/${make.hex(32)}`,
      'https://api.darksky.net/forecast/[key]/37.8,-122.4',
      `https://acme.io/hooks/${make.lower(26)}`,
      'https://acme.io/hooks/before-commit-of-the-branch',
      'https://api.wunderground.com/api/0123456789abcdef/',
    ],
  },
];
