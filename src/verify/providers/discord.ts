import type { Verifier } from '../verifier.ts';

/** Discord lets no other form of it in (Discord Developer Docs, "User Agent"). */
export const DISCORD_AGENT = 'DiscordBot (https://github.com/rekey/rekey, 1)';

/** Discord Developer Docs, "Get Current User" and "Authentication". */
export const discord: Verifier = {
  provider: 'Discord',
  rules: ['discord_bot_token'],
  hosts: ['discord.com'],
  asks: 'GET /api/v10/users/@me',
  documents: [
    'https://discord.com/developers/docs/resources/user#get-current-user',
    'https://discord.com/developers/docs/topics/opcodes-and-status-codes',
  ],
  question: ({ secret }) => ({
    path: '/api/v10/users/@me',
    headers: { authorization: `Bot ${secret}`, 'user-agent': DISCORD_AGENT },
  }),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'message', says: /^401: Unauthorized$/ },
  ],
  examples: [
    { status: 200, body: { id: '1', bot: true }, is: 'live' },
    { status: 401, body: { message: '401: Unauthorized', code: 0 }, is: 'dead' },
  ],
};
