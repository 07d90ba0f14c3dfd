import { NOTHING, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

function qstashToken(user: string, password: string): string {
  return Buffer.from(JSON.stringify({ UserID: user, Password: password })).toString('base64');
}

/** A QStash token is JSON with a user and a password, in base64; that of Redis over HTTP says nothing of itself. */
export const upstash: readonly Rule[] = [
  tokenRule({
    id: 'upstash-qstash-token',
    title: 'Upstash QStash token',
    anchors: ['eyJVc2VySUQiOi'],
    match: /eyJVc2VySUQiOi[A-Za-z0-9+/_-]{80,200}={0,2}(?![A-Za-z0-9+/=_-])/,
    opaque: true,
    check: (value) =>
      /^\{"UserID":"[^"]{8,60}","Password":"[^"]{8,80}"\}$/.test(Buffer.from(value, 'base64').toString())
        ? secret('it holds a user and a password')
        : NOTHING,
    revoke: 'Roll it in the console, under QStash.',
    link: 'https://upstash.com/docs/qstash/howto/roll-signing-keys',
    examples: (make) => [qstashToken(make.uuid(), make.hex(32))],
    ignores: (make) => [
      `eyJVc2VySUQiOi${make.base62(90)}`,
      Buffer.from(JSON.stringify({ UserID: make.uuid(), Name: make.lower(60) })).toString('base64'),
    ],
  }),
  assignedRule({
    id: 'upstash-redis-rest-token',
    title: 'Upstash Redis REST token',
    severity: 'critical',
    anchors: ['upstash'],
    name: /upstash[\w.-]{0,30}token/i,
    value: /^A[A-Za-z0-9_-]{38,80}={0,2}$/,
    revoke: 'Reset the credentials of the database.',
    link: 'https://upstash.com/docs/redis/features/restapi',
    example: (make) => ['UPSTASH_REDIS_REST_TOKEN', `A${make.base62(39)}`],
  }),
];
