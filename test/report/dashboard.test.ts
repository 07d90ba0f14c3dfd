import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DashboardText, renderDashboard } from '../../src/report/dashboard.ts';
import { renderTriageReply } from '../../src/report/triage-reply.ts';
import { anyText } from './sample-report.ts';

const empty: DashboardText = {
  open: [],
  snoozed: [],
  accepted: [],
  waiting: { count: 0, shown: [] },
  rotations: [],
  history: [],
  isPublic: false,
};

const anyDashboard: fc.Arbitrary<DashboardText> = fc
  .record({
    texts: fc.array(anyText, { minLength: 6, maxLength: 6 }),
    rows: fc.nat(40),
    isPublic: fc.boolean(),
  })
  .map(({ texts, rows, isPublic }) => {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts;
    const issues = Array.from({ length: rows }, (_, index) => ({
      number: index + 1,
      title: a,
      severity: b,
      state: c,
      due: new Date(0),
      isOverdue: index % 2 === 0,
      until: '2027-01-31',
    }));
    return {
      open: issues,
      snoozed: issues,
      accepted: issues,
      waiting: {
        count: rows * 2,
        shown: issues.map(() => ({ fp: 'abcdefgh234567ab', severity: d, title: e })),
      },
      rotations: issues.map(() => ({ name: f, status: a, summary: b })),
      history: [['2026-11-21', c]],
      isPublic,
    };
  });

describe('the text of the dashboard', () => {
  it('has no comment, tag or mention that is not its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyDashboard, (data) => {
        const { body } = renderDashboard(data, { maxLength: 34_000 });
        const boxes = /- \[ \] <!-- rekey:(?:open-all|rescan|open=abcdefgh234567ab|rotate=[\w.+=@/-]+) -->/g;
        const rest = body
          .replaceAll(boxes, '')
          .replaceAll(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
          .replaceAll(/<\/?sub>/g, '');
        expect(rest).not.toMatch(/[<>]|@[a-z0-9]|- \[[ x]\] </i);
      }),
    );
  });

  it('fits into any room that it is given', () => {
    fc.assert(
      fc.property(anyDashboard, fc.integer({ min: 2_000, max: 9_000 }), (data, maxLength) => {
        expect(renderDashboard(data, { maxLength }).body.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  it('says the same of everything where anybody can read it, but for the numbers', () => {
    fc.assert(
      fc.property(anyDashboard, (data) => {
        const { body } = renderDashboard({ ...data, isPublic: true, history: [] }, { maxLength: 34_000 });
        const other = renderDashboard(
          {
            ...empty,
            open: blank(data.open),
            snoozed: blank(data.snoozed),
            accepted: blank(data.accepted),
            waiting: { count: data.waiting.count, shown: [] },
            isPublic: true,
          },
          { maxLength: 34_000 },
        );
        expect(body).toBe(other.body);
      }),
    );
  });

  it('tells how many more wait only beside those that it names', () => {
    const waiting = { count: 12, shown: [{ fp: 'abcdefgh234567ab', severity: 'low', title: 'A password' }] };
    const text = (isPublic: boolean) =>
      renderDashboard({ ...empty, waiting, isPublic }, { maxLength: 9_000 }).body;

    expect(text(false)).toContain('And 11 more.');
    expect(text(true)).toContain('12 findings wait for an issue');
    expect(text(true)).not.toContain('more.');
  });

  it('says how a rotation stands in the words of the other reports', () => {
    const rotations = [{ name: 'ci', status: 'needs-person', summary: 'Somebody must look.' }];
    expect(renderDashboard({ ...empty, rotations }, { maxLength: 34_000 }).body).toContain(
      '`ci` (needs a person): Somebody',
    );
  });
});

/** Rows without what says what or where. */
function blank(rows: DashboardText['open']): DashboardText['open'] {
  return rows.map(({ title: _title, severity: _severity, due: _due, ...others }) => ({
    ...others,
    title: '',
  }));
}

it('an answer to commands is a line each, and nothing in it is markup', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
      const body = renderTriageReply(texts.map((text, index) => ({ isDone: index % 2 === 0, text })));
      expect(body.split('\n')).toHaveLength(texts.length);
      // A backtick is escaped by a backslash that is not escaped itself (CommonMark, 2.4).
      const unescaped = body.replaceAll('\\\\', '');
      const rest = unescaped.replaceAll(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
      expect(rest).not.toMatch(/[<>]|@[a-z0-9]/i);
    }),
  );
});
