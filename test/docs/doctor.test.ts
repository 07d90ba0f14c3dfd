import { describe, expect, it } from 'vitest';
import { DOCTOR_CHECKS } from '../../src/doctor/checks.ts';
import { codeSpans, readDocument, tableUnder } from './documents.ts';

const plain = (text: string): string => text.replaceAll(/[`"]/g, '').toLowerCase();

describe('the page of the doctor', () => {
  const rows = tableUnder(readDocument('docs/doctor.md'), 'What it looks at');

  it('has every check, in its order, with what it looks at', () => {
    const told = rows.map(([name = '', what = '']) => [codeSpans(name)[0], plain(what)]);
    expect(told).toEqual(DOCTOR_CHECKS.map(({ name, what }) => [name, plain(what)]));
  });
});
