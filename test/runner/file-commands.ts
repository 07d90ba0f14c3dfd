/** Largest summary of a step, in bytes (docs.github.com, workflow commands: 1 MiB). */
export const largestSummary = 1024 * 1024;
/** Largest outputs of a job, measured in UTF-16 (docs.github.com, limits of outputs: 1 MB). */
export const largestOutputs = 1024 * 1024;

/**
 * Reads a `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE` file: `NAME=VALUE` or `NAME<<DELIMITER`, lines, delimiter
 * (actions/runner, `FileCommandManager.cs`). Throws with the runner's own words when it is malformed.
 */
export function parseFileCommand(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      values.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    values.set(name, lines.slice(index + 1, end).join('\n'));
    index = end;
  }
  return values;
}

/** Bytes of all outputs as GitHub counts them. */
export function sizeOfOutputs(outputs: ReadonlyMap<string, string>): number {
  let size = 0;
  for (const [name, value] of outputs) size += 2 * (name.length + value.length);
  return size;
}
