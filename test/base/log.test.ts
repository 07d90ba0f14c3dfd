import { describe, expect, it } from 'vitest';
import { type LogLevel, logTo, silentLog } from '../../src/base/log.ts';

describe('a log', () => {
  it('hands every line on with its level', () => {
    const lines: [LogLevel, string][] = [];
    const log = logTo((level, text) => lines.push([level, text]));
    for (const level of ['debug', 'info', 'warning', 'error'] as const) log[level](`a ${level}`);
    expect(lines).toEqual([
      ['debug', 'a debug'],
      ['info', 'a info'],
      ['warning', 'a warning'],
      ['error', 'a error'],
    ]);
  });

  it('may be silent', () => {
    expect(() => silentLog.error('x')).not.toThrow();
  });
});
