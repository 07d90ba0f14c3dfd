import type { Verifier } from '../verifier.ts';
import { DISCORD_AGENT } from './discord.ts';

/** Discord Developer Docs, "Get Webhook with Token", which reads it and posts nothing; the token is part of the path. 10015 is "Unknown webhook". */
export const discordWebhook: Verifier = {
  provider: 'Discord webhooks',
  rules: ['discord-webhook'],
  accepts: /^discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]+$/,
  hosts: ['discord.com'],
  asks: 'GET /api/v10/webhooks/…',
  documents: [
    'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
    'https://discord.com/developers/docs/topics/opcodes-and-status-codes',
  ],
  inPath: true,
  question: ({ secret }) => ({
    path: `/api/v10${secret.slice(secret.indexOf('/webhooks/'))}`,
    headers: { 'user-agent': DISCORD_AGENT },
  }),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 404, at: 'code', says: /^10015$/ },
  ],
  examples: [
    { status: 200, body: { id: '1', type: 1 }, is: 'live' },
    { status: 404, body: { message: 'Unknown Webhook', code: 10015 }, is: 'dead' },
    { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 }, is: 'unknown' },
  ],
};
