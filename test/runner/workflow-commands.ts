/** A workflow command as the runner understood it. */
export interface WorkflowCommand {
  name: string;
  properties: ReadonlyMap<string, string>;
  data: string;
}

/** The commands that a current runner registers (actions/runner, `ActionCommandManager.cs`). */
export const registeredCommands: readonly string[] = [
  'stop-commands',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'add-path',
  'set-env',
  'set-output',
  'save-state',
  'debug',
  'notice',
  'warning',
  'error',
  'group',
  'endgroup',
  'echo',
];

/**
 * Reads a line as a workflow command, in both forms that the runner takes (`ActionCommand.cs`): `::name
 * key=value,…::data` at the start of a line, and the older `##[name key=value;…]data`, which counts
 * **anywhere** in a line. `known` holds lower-case names: anything else is plain text.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseColonForm(line.trimStart(), known) ?? parseBracketForm(line, known);
}

function parseColonForm(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  if (end < 0) return undefined;
  const info = line.slice(2, end);
  const name = nameIn(info, known);
  if (name === undefined) return undefined;
  const properties = readProperties(info, ',', unescapeProperty);
  return { name, properties, data: unescapeData(line.slice(end + 2)) };
}

function parseBracketForm(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const info = line.slice(start + 3, end);
  const name = nameIn(info, known);
  if (name === undefined) return undefined;
  const properties = readProperties(info, ';', unescapeBracket);
  return { name, properties, data: unescapeBracket(line.slice(end + 1)) };
}

function nameIn(info: string, known: ReadonlySet<string>): string | undefined {
  const name = (info.split(' ', 1)[0] ?? '').toLowerCase();
  return known.has(name) ? name : undefined;
}

function readProperties(
  info: string,
  separator: string,
  decode: (text: string) => string,
): Map<string, string> {
  const properties = new Map<string, string>();
  const space = info.indexOf(' ');
  if (space < 0) return properties;
  for (const pair of info
    .slice(space + 1)
    .trim()
    .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties.set(pair.slice(0, equals).toLowerCase(), decode(pair.slice(equals + 1)));
  }
  return properties;
}

// `%25` is undone last: that is the runner's order, and `%250A` must give `%0A`.
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  const lines = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return lines.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function unescapeBracket(text: string): string {
  const lines = text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return lines.replaceAll('%5D', ']').replaceAll('%25', '%');
}
