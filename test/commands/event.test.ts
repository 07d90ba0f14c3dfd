import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEvent } from '../../src/commands/event.ts';
import { temporaryFolder } from '../git/command.ts';

it.each<[object, boolean]>([
  [{ repository: { visibility: 'private', private: true } }, false],
  [{ repository: { visibility: 'internal', private: true } }, false],
  [{ repository: { private: true } }, false],
  [{ repository: { visibility: 'public', private: false } }, true],
  [{ repository: { private: false } }, true],
  [{ schedule: '17 3 * * *' }, true],
])('a repository is open unless the event says that it is closed: %j', async (payload, isPublic) => {
  const path = join(temporaryFolder('event'), 'event.json');
  writeFileSync(path, JSON.stringify(payload));

  const event = await readEvent({ GITHUB_EVENT_NAME: 'schedule', GITHUB_EVENT_PATH: path });

  expect(event.isPublic).toBe(isPublic);
});
