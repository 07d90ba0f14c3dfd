import type { Verifier } from '../verifier.ts';

/** core.telegram.org, "Making requests" and "getMe"; the token is part of the path, and nowhere else is it taken. */
export const telegram: Verifier = {
  provider: 'Telegram',
  rules: ['telegram_bot_token'],
  accepts: /^\d{8,10}:[\w-]{35}$/,
  hosts: ['api.telegram.org'],
  asks: 'GET /bot…/getMe',
  documents: ['https://core.telegram.org/bots/api#getme'],
  inPath: true,
  question: ({ secret }) => ({ path: `/bot${secret}/getMe`, headers: {} }),
  answers: [
    { is: 'live', status: 200, at: 'result.is_bot', says: /^true$/ },
    { is: 'dead', status: 401, at: 'error_code', says: /^401$/ },
  ],
  examples: [
    { status: 200, body: { ok: true, result: { id: 1, is_bot: true } }, is: 'live' },
    { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' }, is: 'dead' },
    { status: 404, body: { ok: false, error_code: 404, description: 'Not Found' }, is: 'unknown' },
  ],
};
