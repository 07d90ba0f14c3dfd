import { nothing, placeholder, type Rule, secret } from '../rule.ts';
import { passwordThat } from './placed-password.ts';

const common = {
  kind: 'password',
  generic: true,
  guessable: true,
  links: [],
} as const;

/** Communities that every device has until somebody changes them. */
const DEFAULT_COMMUNITY = /^(?:public|private|community|read|write|snmp|cisco|RO|RW)$/i;

const ofDevice = passwordThat('a device is configured with it');

/** Commands of devices up to the password that they set in the clear, from the references of their makers. */
const COMMANDS = [
  // Cisco IOS, NX-OS and ASA, and what took over their language.
  'enable (?:password|secret) (?:level \\d{1,2} )?(?:0 )?',
  '(?:privilege 15 )?(?:password|secret|key) 0 ',
  'privilege 15 (?:password|secret|key) (?:0 )?',
  'username (?!and |or )\\S{0,39}[^\\s,;:=] (?:privilege \\d{1,2} )?(?:password|secret) (?:0 )?',
  'snmp(?:-server)? community ',
  '(?<=snmp-server user [^\\r\\n]{6,160}) priv (?:des|3des|aes)(?:[ -]?\\d{3})? ',
  'snmp-server user \\S{1,40} \\S{1,40} v3 (?:encrypted )?auth (?:md5|sha[\\w-]{0,8}) ',
  '(?:tacacs|radius)-server (?:host )?(?:\\S{1,60} )?(?:[\\w-]{1,20} \\d{1,5} ){0,3}(?:key|secret) (?:0 )?',
  'isakmp key (?:0 )?',
  'key-string (?:0 )?',
  'neighbor \\S{1,60} password (?:0 )?',
  'message-digest-key \\d{1,3} md5 (?:0 )?',
  'psk ascii (?:0 )?',
  'ldap-login-password ',
  '(?:pre-shared-key|pre-shared-secret) (?:local |remote )?(?:0 |plain |ascii-text |hexadecimal )?',
  // Junos, VyOS and EdgeOS.
  '(?:plaintext-password|plain-text-password-value|authentication-key|ascii-text) ',
  'local-users username \\S{1,40} password ',
  'community (?=\\S{6,64} \\{)',
  // HP, Huawei, Fortinet.
  'plaintext (?=")',
  'snmp-agent community (?:read|write) (?:simple |cipher )?',
  'password (?:simple|cipher) ',
  'irreversible-cipher ',
  // net-snmp: snmpd.conf(5).
  '(?:r[ow]|trap)community6? ',
  'com2sec6? (?:-Cn \\S{1,40} )?\\S{1,40} \\S{1,60} ',
  '(?<=createUser [^\\r\\n]{6,160} )(?:AES|DES)(?:-?\\d{3})? ',
  'createUser (?:-\\w \\S{1,40} )?\\S{1,40} (?:MD5|SHA(?:-?\\d{3})?) ',
  // MikroTik RouterOS.
  'snmp community (?:set|add) [^\\r\\n]{0,60}?\\bname=',
  // HAProxy, TACACS+, Dell iDRAC, Nagios.
  'insecure-password ',
  'stats auth \\S{1,40}:',
  '(?<== )cleartext ',
  'racadm [^\\r\\n|;&]{0,120}?(?<= )-p ',
];

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
      'snmp-server ',
      'snmp community ',
      'snmp-agent ',
      'tacacs-server ',
      'radius-server ',
      'isakmp key ',
      'key-string ',
      'neighbor ',
      'rocommunity',
      'rwcommunity',
      'trapcommunity ',
      'com2sec ',
      'createUser ',
      'aes ',
      ' priv ',
      'community ',
      'insecure-password ',
      'stats auth ',
      'pre-shared-key ',
      'pre-shared-secret ',
      'plaintext-password ',
      'plain-text-password-value ',
      'plaintext "',
      'message-digest-key ',
      'psk ascii ',
      'ascii-text ',
      'authentication-key ',
      'password simple ',
      'password cipher ',
      'irreversible-cipher ',
      'ldap-login-password ',
      'cleartext ',
      'local-users username ',
      'username ',
      'racadm ',
    ],
    left: 'none',
    match: new RegExp(`(?:${COMMANDS.join('|')})["']?(?<secret>(?!\\d )[^\\s"';\\\\]{6,100})`),
    reach: 320,
    check: (value, context) =>
      DEFAULT_COMMUNITY.test(value) || /^\w+\)[,.]?$/.test(value)
        ? nothing('it is the default')
        : ofDevice(value, context),
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
        'username ann password § privilege 15',
        'snmp-server user ann admins v3 auth sha §',
        ' ip ospf message-digest-key 1 md5 §',
        ' ikev1 pre-shared-key §',
        ' ikev2 remote-authentication pre-shared-key §',
        'set security ike policy main pre-shared-key ascii-text "§"',
        'set protocols bgp group peers authentication-key "§"',
        'set system radius-server 10.0.0.1 secret §',
        'set system login user ann authentication plaintext-password §',
        'local-user ann password simple §',
        'snmp-agent community read simple §',
        'password manager user-name "ann" plaintext "§"',
        'com2sec local default §',
        '/snmp community set [find default=yes] name=§',
        ' login = cleartext "§"',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: `${text.replace('§', value)}\n`, secret: value, path: 'router.cfg' };
      }),
    ignores: () => [
      'snmp-server community public RO',
      'enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0',
      'enable password level 15',
      'neighbor 10.0.0.1 remote-as 65001',
      'com2sec local default public',
      'username ann password encrypted',
      'Sent in cleartext protocols1',
      'with username and password (BASIC1), X.509',
      'func Login(username string, password string1) error',
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
