import type { RunReport } from '../findings/run-report.ts';

/** The version of the object's shape; it grows when a field changes its meaning or goes away. */
const VERSION = 1;

/**
 * The report for programs: one JSON object and a line break. Characters that a terminal would obey are
 * escaped, so that the text is inert wherever it is printed; its value is the same.
 */
export function renderJson(report: RunReport): string {
  const object = {
    version: VERSION,
    commands: report.commands,
    scope: report.scope,
    complete: report.complete,
    gaps: report.gaps,
    findings: report.findings,
    rotations: report.rotations,
    unseenRotations: report.unseenRotations,
    credentials: report.credentials,
    stats: report.stats,
    notes: report.notes,
    plan: report.plan,
    leftAlone: report.leftAlone,
    shard: report.shard,
  };
  return `${inertJson(object, 2)}\n`;
}

/** JSON of a value, in which no character can speak to a terminal. @param indent default none: one line */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replaceAll(OBEYED, escaped);
}

// JSON.stringify escapes C0 controls and lone surrogates only (ECMA-262, "QuoteJSONString").
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
