import { describe, expect, it } from 'vitest';
import { sourceLabel, trackerFor } from '../../src/tracker/confidential.ts';
import { MemoryTracker } from './memory-tracker.ts';

const issue = { title: 'A title', body: 'A body', labels: ['rekey'], assignees: [] };

describe('the tracker of one repository inside of another one', () => {
  it('has a label that is there before the first issue has it', async () => {
    const tracker = new MemoryTracker();
    await trackerFor('Acme/App', tracker).create(issue);

    expect(tracker.writes).toEqual(['label from/acme/app', 'create Acme/App: A title']);
  });

  it('sees its own issues only, whatever the number', async () => {
    const tracker = new MemoryTracker();
    const [app, site] = ['acme/app', 'acme/site'].map((name) => trackerFor(name, tracker));
    await app?.create(issue);
    await site?.create(issue);
    await tracker.create(issue);

    expect((await app?.list('rekey'))?.map(({ number }) => number)).toEqual([1]);
    expect((await site?.list('rekey'))?.map(({ number }) => number)).toEqual([2]);
    expect(await app?.readOurs(2)).toBeUndefined();
    expect((await app?.readOurs(1))?.number).toBe(1);
  });

  it('keeps its label when the labels change', async () => {
    const tracker = new MemoryTracker();
    const app = trackerFor('acme/app', tracker);
    await app.create(issue);
    await app.update(1, { labels: ['rekey', 'severity/low'] });

    expect(tracker.at(1).labels).toEqual(['rekey', 'severity/low', sourceLabel('acme/app').name]);
  });
});
