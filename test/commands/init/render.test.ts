import { describe, expect, it } from 'vitest';
import { renderInit } from '../../../src/commands/init/render.ts';

describe('what rekey init prints', () => {
  it('is a line a file with what it is for, what was found out, and what to do next with its commands', () => {
    const text = renderInit({
      files: [
        { path: 'a.yml', what: 'scans', outcome: 'written' },
        { path: 'long/b.yml', what: 'triages', outcome: 'updated', keptAs: 'long/b.yml.orig' },
        { path: 'c', what: 'is yours', outcome: 'is as it should be' },
        { path: 'd', what: 'differs', outcome: 'differs' },
      ],
      notes: ['Looked around.'],
      next: [
        { what: 'Make the role:', commands: ['aws deploy \\\n  --more'] },
        { what: 'Look:', commands: ['rekey scan', 'rekey doctor'] },
      ],
    });
    expect(text).toBe(`written     a.yml       scans
updated     long/b.yml  triages; what stood there is in long/b.yml.orig
left alone  c           is yours
differs     d           differs

Looked around.

Next:
1. Make the role:
     aws deploy \\
       --more
2. Look:
     rekey scan
     rekey doctor
`);
  });

  it('lets no text from outside move the cursor', () => {
    const text = renderInit({ files: [], notes: ['\u001b[2Jgone'], next: [] });
    expect(text).not.toContain('\u001b');
  });
});
