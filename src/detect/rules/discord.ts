import { NOTHING, type Rule, secret } from '../rule.ts';
import { tokenRule } from './token.ts';

/** A bot token is the bot's id in base64, a time stamp and a signature (discord.com/developers, "Reference"). */
export const discord: readonly Rule[] = [
  {
    id: 'discord_bot_token',
    title: 'Discord bot token',
    severity: 'high',
    anchors: ['token', 'discord', 'login', 'client.run', 'bot.run'],
    match: {
      name: /./,
      value: /^[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}$/,
    },
    left: 'none',
    check: (value) =>
      /^\d{17,20}$/.test(Buffer.from(value.split('.')[0] ?? '', 'base64').toString('latin1'))
        ? secret('it begins with the id of a bot')
        : NOTHING,
    remedy: ['Reset the token on the page of the bot.'],
    links: ['https://discord.com/developers/docs/topics/oauth2#bots'],
    finds: (make) => {
      const value = `${Buffer.from(`1${make.digits(17)}`).toString('base64')}.${make.base64url(6)}.${make.base64url(38)}`;
      return [
        { text: `DISCORD_TOKEN=${value}`, secret: value, path: '.env' },
        { text: `client.login('${value}');`, secret: value, path: 'bot.js' },
      ];
    },
    ignores: (make) => [`token = M${make.base64url(24)}.${make.base64url(6)}`],
  },
  tokenRule({
    id: 'discord-webhook',
    title: 'Discord webhook',
    severity: 'medium',
    anchors: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    match: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
    revoke: 'Delete the webhook in the settings of the channel.',
    link: 'https://discord.com/developers/docs/resources/webhook',
    examples: (make) => [`discord.com/api/webhooks/${make.of('123456789', 18)}/${make.base64url(67)}a`],
  }),
];
