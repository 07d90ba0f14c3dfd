import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/commands/progress.ts';

function lineAt(columns: number) {
  let now = 0;
  const written: string[] = [];
  const line = progressLine((text) => written.push(text), { now: () => now, columns });
  return { ...line, written, pass: (ms: number) => (now += ms) };
}

describe('the progress of long work', () => {
  it('is not shown before anybody could miss it', () => {
    const line = lineAt(80);
    line.pass(199);
    line.show('scanning: 1 text');
    line.clear();
    expect(line.written).toEqual([]);
  });

  it('overwrites what it said before, five times a second', () => {
    const line = lineAt(80);
    for (const text of ['one', 'two', 'three']) {
      line.pass(100);
      line.show(text);
    }
    line.pass(100);
    line.show('four');
    expect(line.written).toEqual(['\r\u001b[Ktwo', '\r\u001b[Kfour']);
  });

  it('never grows into a second line', () => {
    const line = lineAt(6);
    line.pass(200);
    line.show('scanning');
    expect(line.written).toEqual(['\r\u001b[Kscann']);
  });

  it('is taken away once', () => {
    const line = lineAt(80);
    line.pass(200);
    line.show('one');
    line.clear();
    line.clear();
    expect(line.written).toEqual(['\r\u001b[Kone', '\r\u001b[K']);
  });
});
