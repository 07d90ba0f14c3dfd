import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { drawn, drawnLetters } from './value-forms.ts';

const UPPER_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Beside the keys of `google.ts`: storage, messaging, chat and what people make for an account. */
export const googleServices: readonly Rule[] = [
  tokenRule({
    id: 'google_cloud_storage_service_account_access_key_id',
    title: 'Cloud Storage HMAC access id of a service account',
    severity: 'low',
    anchors: ['GOOG1E'],
    match: /GOOG1E[A-Z0-9]{55}(?![A-Za-z0-9])/,
    revoke: 'Deactivate and delete the HMAC key; its secret is the other half.',
    link: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    examples: (make) => [`GOOG1E${make.of(UPPER_DIGITS, 55)}`],
    ignores: (make) => [`GOOG1E${make.upper(40)}`, `goog1e${make.lower(55)}`],
  }),
  tokenRule({
    id: 'google_cloud_storage_user_access_key_id',
    title: 'Cloud Storage HMAC access id of a user',
    severity: 'low',
    anchors: ['GOOG'],
    match: /GOOG(?=[A-Z]{0,19}\d)[A-Z0-9]{20}(?![A-Za-z0-9])/,
    revoke:
      'Delete the HMAC key in the settings of Cloud Storage, under Interoperability; its secret is the other half.',
    link: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    examples: (make) => [`GOOG7${make.of(UPPER_DIGITS, 19)}`],
    ignores: (make) => [`GOOG${make.upper(20)}`, `GOOG7${make.upper(10)}`, `goog7${make.lower(19)}`],
  }),
  assignedRule({
    id: 'google_cloud_storage_access_key_secret',
    title: 'Cloud Storage HMAC secret',
    anchors: ['gcs_', 'gcs-', 'hmac_secret', 'google_storage', 'gs_secret'],
    name: /(?:^|[^a-z])(?:gcs[\w.-]{0,20}|(?:gcs|gs|goog\w{0,10})[-_.]?(?:storage[-_.]?)?(?:hmac[-_.]?)?)secret/i,
    value: /^[A-Za-z0-9+/]{40}$/,
    check: drawn,
    revoke: 'Deactivate and delete the HMAC key.',
    link: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    example: (make) => ['GCS_HMAC_SECRET', `a7${make.base62(38)}`],
  }),
  tokenRule({
    id: 'google_gcp_api_key_bound_service_account',
    title: 'Google Cloud API key bound to a service account',
    severity: 'critical',
    anchors: ['AQ.Ab'],
    match: /AQ\.Ab[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it in the console, under APIs and services, Credentials.',
    link: 'https://cloud.google.com/docs/authentication/api-keys',
    examples: (make) => [`AQ.Ab8RN6${make.base64url(43)}`],
    ignores: (make) => [`AQ.Ab${make.base64url(20)}`, `FAQ.Ab${make.base62(45)}`],
  }),
  tokenRule({
    id: 'firebase_cloud_messaging_server_key',
    title: 'Firebase Cloud Messaging server key',
    severity: 'medium',
    anchors: [':APA91b'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_-])AAAA[A-Za-z0-9_-]{7})):APA91b[A-Za-z0-9_-]{134}(?![A-Za-z0-9_-])/,
    left: 'none',
    opaque: true,
    revoke:
      'Delete it in the settings of the project, under Cloud Messaging; the legacy interface is switched off.',
    link: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    examples: (make) => [`AAAA${make.base64url(7)}:APA91b${make.base64url(134)}`],
    ignores: (make) => [
      // The address of a device, which is no secret of the sender.
      `b${make.base64url(21)}:APA91b${make.base64url(134)}`,
      `AAAA${make.base64url(7)}:APA91b${make.base64url(60)}`,
    ],
  }),
  assignedRule({
    id: 'google-recaptcha-secret',
    title: 'reCAPTCHA secret key',
    severity: 'medium',
    anchors: ['recaptcha', 're_captcha', 'captcha_secret', 'captcha_private'],
    name: /captcha[\w.-]{0,20}(?:secret|private)/i,
    value: /^6[A-Za-z0-9_-]{39}$/,
    check: drawn,
    revoke: 'Make another pair of keys in the admin console, and delete this one.',
    link: 'https://developers.google.com/recaptcha/docs/settings',
    example: (make) => ['RECAPTCHA_SECRET_KEY', `6L${make.base62(38)}`],
  }),
  assignedRule({
    id: 'google-app-password',
    title: 'Google app password',
    severity: 'critical',
    anchors: ['gmail', 'google_app_pass', 'googleapppass', 'google-app-pass'],
    name: /(?:gmail|google[-_.]?app)[\w.-]{0,20}pass/i,
    value: /^[a-z]{16}$|^[a-z]{4}(?: [a-z]{4}){3}$/,
    check: drawnLetters,
    revoke: 'Remove it on the page of app passwords of the account.',
    link: 'https://support.google.com/accounts/answer/185833',
    example: (make) => ['GMAIL_APP_PASSWORD', make.lower(16)],
  }),
  {
    id: 'google-chat-webhook',
    title: 'Google Chat incoming webhook',
    severity: 'medium',
    anchors: ['chat.googleapis.com/v1/spaces/'],
    match:
      /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?[^\s"']{0,120}?token=(?<secret>[A-Za-z0-9_-]{40,50}(?:%3D|=)?)(?![A-Za-z0-9_-])/,
    reach: 320,
    left: 'none',
    remedy: ['Delete the webhook in the space, under Apps and integrations.'],
    links: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
    finds: (make) => {
      const secret = `${make.base64url(43)}%3D`;
      return [
        {
          text: `https://chat.googleapis.com/v1/spaces/AAAA${make.base62(7)}/messages?threadKey=a&token=${secret}`,
          secret,
        },
      ];
    },
    ignores: (make) => [
      `https://chat.googleapis.com/v1/spaces/AAAA${make.base62(7)}/messages`,
      `https://chat.googleapis.com/v1/spaces/AAAA${make.base62(7)}/messages?token=TOKEN`,
    ],
  },
];
