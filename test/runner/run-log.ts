import { type Annotations, addAnnotation, annotationOf } from './annotations.ts';
import type { Masks } from './masks.ts';
import { parseCommand, registeredCommands, type WorkflowCommand } from './workflow-commands.ts';

/** What the runner made of everything that a step printed. */
export interface RunLog {
  /** The log as people see it. */
  masked: string;
  annotations: Annotations;
  /** Outputs set by the deprecated `set-output` command. */
  outputs: Map<string, string>;
  /** Each is an error that the runner itself raised; the step fails. */
  problems: string[];
}

interface Reader extends RunLog {
  lines: string[];
  known: Set<string>;
  stopToken: string | undefined;
  masks: Masks;
  workspace: string;
  showDebug: boolean;
}

/**
 * Plays the printed bytes through the runner's rules, line by line: a command acts on what follows it, so a
 * value printed before its `add-mask` stays readable. A lone carriage return ends a line, as it does for the
 * runner (.NET `StreamReader.ReadLine`). `warnings` are the runner's own, of before the step began.
 */
export function readRunLog(
  printed: string,
  masks: Masks,
  workspace: string,
  options: { showDebug?: boolean; warnings?: readonly string[] } = {},
): RunLog {
  const reader: Reader = {
    masked: '',
    annotations: { kept: [], dropped: [] },
    outputs: new Map(),
    problems: [],
    lines: [],
    known: new Set(registeredCommands),
    stopToken: undefined,
    masks,
    workspace,
    showDebug: options.showDebug ?? false,
  };
  for (const message of options.warnings ?? []) {
    show(reader, `##[warning]${message}`);
    addAnnotation(reader.annotations, { level: 'warning', message });
  }
  const lines = printed.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) readLine(reader, line);
  reader.masked = reader.lines.map((line) => `${line}\n`).join('');
  const { masked, annotations, outputs, problems } = reader;
  return { masked, annotations, outputs, problems };
}

function readLine(reader: Reader, line: string): void {
  const command = parseCommand(line, reader.known);
  if (command === undefined || !processCommand(reader, command, line)) show(reader, line);
}

function show(reader: Reader, line: string): void {
  reader.lines.push(reader.masks.apply(line));
}

/** Whether the line was taken as a command. */
function processCommand(reader: Reader, command: WorkflowCommand, line: string): boolean {
  if (reader.stopToken !== undefined) {
    if (command.name !== reader.stopToken) return false;
    reader.known.delete(reader.stopToken);
    reader.stopToken = undefined;
    show(reader, line);
    return true;
  }
  if (command.name === 'stop-commands') {
    reader.stopToken = command.data.toLowerCase();
    reader.known.add(reader.stopToken);
    show(reader, line);
    return true;
  }
  act(reader, command);
  return true;
}

function act(reader: Reader, command: WorkflowCommand): void {
  switch (command.name) {
    case 'add-mask':
      if (command.data.trim() === '')
        show(reader, "##[warning]Can't add secret mask for empty string in ##[add-mask] command.");
      reader.masks.add(command.data);
      return;
    case 'error':
    case 'warning':
    case 'notice': {
      const annotation = annotationOf(command.name, command, reader.workspace, reader.masks);
      addAnnotation(reader.annotations, annotation);
      for (const line of `##[${command.name}]${command.data}`.split(/\r\n|\n|\r/)) show(reader, line);
      return;
    }
    case 'group':
      show(reader, `##[group]${command.data}`);
      return;
    case 'endgroup':
      show(reader, '##[endgroup]');
      return;
    case 'debug':
      if (reader.showDebug) show(reader, `##[debug]${command.data}`);
      return;
    case 'set-output':
      reader.outputs.set(command.properties.get('name') ?? '', command.data);
      return;
    case 'set-env':
    case 'add-path':
      fail(reader, `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files.`);
      return;
    default:
      return;
  }
}

function fail(reader: Reader, problem: string): void {
  reader.problems.push(problem);
  show(reader, `##[error]${problem}`);
  addAnnotation(reader.annotations, { level: 'error', message: problem });
}
