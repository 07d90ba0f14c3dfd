import type { Rule } from '../rule.ts';

const WARNING =
  'WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_';

/** The cookie of a session says itself what it is. */
export const roblox: readonly Rule[] = [
  {
    id: 'roblox-security-cookie',
    title: 'Roblox session cookie',
    severity: 'critical',
    anchors: ['WARNING:-DO-NOT-SHARE-THIS.'],
    match: /WARNING:-DO-NOT-SHARE-THIS\.[A-Za-z.-]{60,120}\|_(?<secret>[A-Za-z0-9._-]{99,1199}[A-Za-z0-9_-])/,
    left: 'none',
    reach: 600,
    remedy: ['Log out of all sessions under Settings, Security.'],
    links: ['https://en.help.roblox.com/hc/en-us/articles/203313380'],
    finds: (make) => {
      const session = make.hex(500).toUpperCase();
      return [{ text: `.ROBLOSECURITY=_|${WARNING}${session}`, secret: session }];
    },
    ignores: (make) => [`_|${WARNING}${make.hex(40)}`, `_|${WARNING}`],
  },
];
