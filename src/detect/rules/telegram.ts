import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** core.telegram.org/bots: the id of the bot, a colon, and 35 characters that begin with AA. */
export const telegram: readonly Rule[] = [
  tokenRule({
    id: 'telegram_bot_token',
    title: 'Telegram bot token',
    anchors: [':AA'],
    match:
      /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9}|bo)[A-Za-z0-9])\d{8,10})):AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/,
    left: 'none',
    revoke: 'Revoke it with /revoke to @BotFather.',
    link: 'https://core.telegram.org/bots/features#botfather',
    examples: (make) => [`${make.of('123456789', 10)}:AA${make.base64url(32)}a`],
    ignores: (make) => [
      `abc${make.of('123456789', 9)}:AA${make.base64url(32)}a`,
      `${make.of('123456789', 9)}:AA`,
    ],
  }),
];
