import { entropyOf } from '../judge/entropy.ts';
import { readsAsWords } from '../judge/words.ts';
import { type Check, NOTHING, type Rule, secret } from '../rule.ts';
import { tokenRule } from './token.ts';

const judgeBotToken: Check = (value, { found }) => {
  const [id = ''] = value.split('.');
  if (/^\d{17,20}$/.test(Buffer.from(id, 'base64').toString('latin1')))
    return secret('it begins with the id of a bot');
  if (/discord|bot/i.test(found.name ?? '')) return secret('its name says whose it is');
  return /\d/.test(value) && entropyOf(value) >= 4.5 && !readsAsWords(value)
    ? {
        is: 'secret',
        severity: 'medium',
        why: ['it has the three parts of a bot token, whose first is no id'],
      }
    : NOTHING;
};

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
    check: judgeBotToken,
    remedy: ['Reset the token on the page of the bot.'],
    links: ['https://discord.com/developers/docs/topics/oauth2#bots'],
    finds: (make) => {
      const value = `${Buffer.from(`1${make.digits(17)}`).toString('base64')}.${make.base64url(6)}.${make.base64url(38)}`;
      return [
        { text: `DISCORD_TOKEN=${value}`, secret: value, path: '.env' },
        { text: `client.login('${value}');`, secret: value, path: 'bot.js' },
        ...[`MTk4${make.base62(20)}.${make.base62(6)}.${make.base62(27)}`].map((made) => ({
          text: `DISCORD_BOT_TOKEN=${made}`,
          secret: made,
          path: '.env',
        })),
      ];
    },
    ignores: (make) => [`token = M${make.base64url(24)}.${make.base64url(6)}`],
  },
  tokenRule({
    id: 'discord-user-token',
    title: 'Discord user token with two factors',
    severity: 'critical',
    anchors: ['mfa.'],
    match: /mfa\.(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{80,95}(?![A-Za-z0-9_-])/,
    revoke: 'Change the password of the account, which ends its sessions.',
    link: 'https://discord.com/developers/docs/reference#authentication',
    examples: (make) => [`mfa.7${make.base64url(82)}a`],
  }),
  tokenRule({
    id: 'discord-webhook',
    title: 'Discord webhook',
    severity: 'medium',
    anchors: [
      'discord.com/api/webhooks/',
      'discordapp.com/api/webhooks/',
      'discord.com/api/v',
      'discordapp.com/api/v',
    ],
    match:
      /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
    revoke: 'Delete the webhook in the settings of the channel.',
    link: 'https://discord.com/developers/docs/resources/webhook',
    examples: (make) => [
      `discord.com/api/webhooks/${make.of('123456789', 18)}/${make.base64url(67)}a`,
      `discord.com/api/v10/webhooks/${make.of('123456789', 19)}/${make.base64url(67)}a`,
    ],
  }),
];
