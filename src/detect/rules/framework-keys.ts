import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { placedRule } from './placed-secret.ts';
import { tokenRule } from './token.ts';
import { HEX_32_VALUE } from './value-forms.ts';

/** Keys by which frameworks sign and encrypt, and those of tunnels and one-time passwords. */
export const frameworkKeys: readonly Rule[] = [
  assignedRule({
    id: 'rails-secret-key-base',
    title: 'Secret key base of Ruby on Rails',
    anchors: ['secret_key_base', 'secretkeybase'],
    name: /secret[-_.]?key[-_.]?base$/i,
    value: /^[0-9a-f]{64,128}$/,
    revoke: 'Make another (bin/rails secret); sessions and signed cookies end with it.',
    link: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    example: (make) => ['SECRET_KEY_BASE', make.hex(64)],
  }),
  assignedRule({
    id: 'rails-master-key',
    title: 'Master key of Ruby on Rails',
    severity: 'critical',
    anchors: ['rails_master_key', 'rails_master'],
    name: /rails[-_.]?master[-_.]?key$/i,
    value: HEX_32_VALUE,
    revoke: 'Encrypt the credentials with a new key, and replace every one of them.',
    link: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    example: (make) => ['RAILS_MASTER_KEY', make.hex(32)],
  }),
  assignedRule({
    id: 'laravel-app-key',
    title: 'Application key of Laravel',
    anchors: ['app_key', 'app_previous_keys'],
    name: /^app_(?:key|previous_keys)$/i,
    value: /^base64:[A-Za-z0-9+/]{43}=$/,
    revoke: 'Make another (php artisan key:generate); what it encrypted has to be encrypted again.',
    link: 'https://laravel.com/docs/encryption',
    example: (make) => ['APP_KEY', `base64:${make.base64(43)}=`],
  }),
  tokenRule({
    id: 'django-generated-secret-key',
    title: 'Secret key of Django that startproject made',
    severity: 'medium',
    anchors: ['django-insecure-'],
    match: /django-insecure-[a-z0-9!@#$%^&*(_=+)-]{50}(?![a-z0-9!@#$%^&*(_=+)-])/,
    revoke: 'Make another; sessions and password resets end with it.',
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    examples: (make) => [
      `django-insecure-${make.of('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)', 50)}`,
    ],
  }),
  assignedRule({
    id: 'wireguard-private-key',
    title: 'WireGuard private or shared key',
    anchors: ['privatekey', 'presharedkey', 'private_key', 'preshared_key'],
    name: /^(?:private|preshared)_?key$/i,
    value: /^[A-Za-z0-9+/]{43}=$/,
    revoke: 'Make a new pair (wg genkey), and replace the public half at each peer.',
    link: 'https://www.wireguard.com/quickstart/',
    example: (make) => ['PrivateKey', `${make.base64(43)}=`],
  }),
  placedRule({
    id: 'one-time-password-secret',
    title: 'Secret of one-time passwords',
    anchors: ['otpauth://'],
    match:
      /otpauth:\/\/[ht]otp\/[^\s"'<>?]{1,160}\?(?:[^\s"'<>#]{0,160}?&(?:amp;)?)?secret=(?<secret>[A-Za-z2-7]{16,128})(?![A-Za-z0-9])/,
    revoke: 'Enrol the device once more, so that the account has another secret.',
    link: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
    examples: (make) => {
      const value = make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32);
      return [
        [value, `otpauth://totp/Acme:me@acme.io?secret=${value}&issuer=Acme`],
        [value, `otpauth://hotp/Acme:me?issuer=Acme&secret=${value}`],
      ];
    },
    ignores: () => ['otpauth://totp/Acme:me?secret=short'],
  }),
];
