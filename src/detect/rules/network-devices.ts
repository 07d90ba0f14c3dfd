import { judgePassword } from '../judge/generic.ts';
import { type Check, nothing, placeholder, type Rule, secret } from '../rule.ts';

const common = {
  kind: 'password',
  generic: true,
  guessable: true,
  links: [],
} as const;

/** Communities that every device has until somebody changes them. */
const DEFAULT_COMMUNITY = /^(?:public|private|community|read|write|snmp|cisco|RO|RW)$/i;

const ofDevice: Check = (value, { file }) => {
  const judged = judgePassword({ value, name: 'password', delimited: true }, file);
  return judged.secret ? secret('a device is configured with it', judged.reason) : nothing(judged.reason);
};

/** Passwords in configurations of routers, switches and their kind. */
export const networkDevices: readonly Rule[] = [
  {
    ...common,
    id: 'device-password',
    title: 'Password of a network device',
    severity: 'medium',
    anchors: [
      'enable password ',
      'enable secret ',
      'privilege 15 ',
      'password 0 ',
      'secret 0 ',
      'key 0 ',
      'snmp-server community ',
      'snmp community ',
      'tacacs-server ',
      'radius-server ',
      'isakmp key ',
      'key-string ',
      'neighbor ',
      'rocommunity ',
      'rwcommunity ',
      'createUser ',
      'insecure-password ',
      'stats auth ',
    ],
    left: 'none',
    match:
      /(?:(?:enable (?:password|secret)|(?:privilege 15 )?(?:password|secret|key)) (?:level \d{1,2} )?(?:0 )?|snmp(?:-server)? community |(?:tacacs|radius)-server (?:host \S{1,60} )?(?:[\w-]{1,20} \d{1,5} ){0,3}key (?:0 )?|isakmp key (?:0 )?|key-string (?:0 )?|neighbor \S{1,60} password (?:0 )?|r[ow]community6? |createUser (?:-\w \S{1,40} )?\S{1,40} (?:MD5|SHA(?:-?\d{3})?) |insecure-password |stats auth \S{1,40}:)["']?(?<secret>(?!\d )[^\s"';\\]{6,100})/,
    reach: 240,
    check: (value, context) =>
      DEFAULT_COMMUNITY.test(value) ? nothing('it is the default') : ofDevice(value, context),
    remedy: ['Change it on the device, and keep configurations with passwords out of the repository.'],
    finds: (make) =>
      [
        'enable password §',
        'username admin privilege 15 password 0 §',
        'snmp-server community § RO',
        'tacacs-server host 10.0.0.1 key §',
        'crypto isakmp key § address 10.0.0.1',
        ' neighbor 10.0.0.1 password §',
        'rocommunity §',
        'createUser ann SHA "§" AES',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: `${text.replace('§', value)}\n`, secret: value, path: 'router.cfg' };
      }),
    ignores: () => [
      'snmp-server community public RO',
      'enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0',
      'enable password level 15',
      'neighbor 10.0.0.1 remote-as 65001',
    ],
  },
  {
    kind: 'password',
    links: [],
    id: 'device-reversible-password',
    title: 'Password of a network device that anybody can turn back',
    severity: 'medium',
    anchors: ['password 7 ', 'key 7 ', 'secret 7 ', '"$9$'],
    left: 'none',
    match:
      /(?:(?:password|key|secret) 7 (?<secret>(?:0\d|1[0-5])(?:[0-9A-F]{2}){5,60})(?![\w])|"(?<secret>\$9\$[A-Za-z0-9./-]{6,120})")/,
    reach: 160,
    check: (value) =>
      /^(?:00)+$/.test(value)
        ? placeholder('it is filled with the same character')
        : secret('its form hides it, but does not encrypt it'),
    remedy: ['Change it on the device; its type is no encryption.'],
    finds: (make) =>
      [
        { text: ` password 7 0${make.digits(1)}${make.hex(16).toUpperCase()}\n`, path: 'router.cfg' },
        { text: `secret "$9$${make.base62(24)}"; ## SECRET-DATA`, path: 'junos.conf' },
      ].map(({ text, path }) => ({ text, path, secret: /(?<= 7 )\w+|\$9\$\w+/.exec(text)?.[0] ?? '' })),
    ignores: () => ['password 7 days after', 'enable secret 9 $9$'],
  },
];
