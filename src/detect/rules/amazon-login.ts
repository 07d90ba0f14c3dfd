import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Login with Amazon and the Selling Partner API: developer.amazon.com and developer-docs.amazon.com say how each begins. */
export const amazonLogin: readonly Rule[] = [
  tokenRule({
    id: 'amazon_oauth_client_secret',
    title: 'Login with Amazon client secret',
    severity: 'critical',
    anchors: ['amzn1.oa2-cs.v1.'],
    match: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the developer console, on the page of the application.',
    link: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
    examples: (make) => [`amzn1.oa2-cs.v1.${make.hex(64)}`],
    ignores: (make) => [
      `amzn1.oa2-cs.v1.${make.hex(40)}`,
      `amzn1.application-oa2-client.${make.hex(32)}`,
      'amzn1.oa2-cs.v1.<your client secret>',
    ],
  }),
  tokenRule({
    id: 'amazon-lwa-refresh-token',
    title: 'Login with Amazon refresh token',
    severity: 'critical',
    anchors: ['Atzr|'],
    match: /Atzr\|[A-Za-z0-9_-]{80,600}(?![A-Za-z0-9_-])/,
    revoke: 'Take back the consent that was given to the application, or rotate its client secret.',
    link: 'https://developer-docs.amazon.com/sp-api/docs/authorize-applications',
    examples: (make) => [`Atzr|IwEBI${make.base64url(300)}`],
    ignores: (make) => ['Atzr|IQEBLzAtAhexamplewlVz2Nn6f2y-tpJX2DeX...', `Atzr|${make.base62(20)}`],
  }),
  tokenRule({
    id: 'amazon-lwa-access-token',
    title: 'Login with Amazon access token',
    severity: 'medium',
    anchors: ['Atza|'],
    match: /Atza\|[A-Za-z0-9_-]{80,600}(?![A-Za-z0-9_-])/,
    revoke: 'It ends within an hour; look for the refresh token that it came from.',
    link: 'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
    examples: (make) => [`Atza|IwEBI${make.base64url(300)}`],
    ignores: (make) => [`Atza|${make.base62(20)}`, `Atzx|${make.base62(300)}`],
  }),
  tokenRule({
    id: 'amazon-mws-auth-token',
    title: 'Amazon MWS authorization token',
    anchors: ['amzn.mws.'],
    match: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
    revoke: 'Remove the developer in Seller Central, under User permissions.',
    link: 'https://developer-docs.amazon.com/sp-api/docs/migrating-authorization-from-amazon-marketplace-web-service',
    examples: (make) => [`amzn.mws.${make.uuid()}`],
    ignores: (make) => [`amzn.mws.${make.hex(32)}`, `amzn.ads.${make.uuid()}`],
  }),
];
