import { inertExcerpt } from '../../base/hostile-text.ts';
import { noteAt, type WrittenPlace } from './written.ts';

/** A fingerprint of gitleaks: what one of its rules found on a line of a file, in a commit or in any. */
export interface IgnoredFingerprint {
  readonly place: WrittenPlace;
  readonly commit: string | undefined;
  readonly path: string;
  /** As gitleaks calls it. */
  readonly rule: string;
  readonly line: number;
}

const FINGERPRINT = /^(?:(?<commit>[0-9a-f]{40}|[0-9a-f]{64}):)?(?<path>.+):(?<rule>[^:]+):(?<line>\d{1,9})$/;

/**
 * Reads a `.gitleaksignore`: one fingerprint a line, `commit:file:rule:line` or `file:rule:line`, and comments that
 * begin with `#` (gitleaks' README, "Additional Configuration: .gitleaksignore").
 */
export function parseGitleaksIgnore(
  text: string,
  file: string,
): { readonly entries: readonly IgnoredFingerprint[]; readonly notes: readonly string[] } {
  const entries: IgnoredFingerprint[] = [];
  const notes: string[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const place = { file, line: index + 1, column: 1 };
    const groups = FINGERPRINT.exec(line)?.groups;
    if (groups) {
      entries.push({
        place,
        commit: groups.commit,
        path: (groups.path ?? '').replaceAll('\\', '/').replace(/^\.\//, ''),
        rule: groups.rule ?? '',
        line: Number(groups.line),
      });
    } else {
      notes.push(noteAt(place, `"${inertExcerpt(line, 60)}" is no fingerprint of gitleaks and is not used.`));
    }
  }
  return { entries, notes };
}
