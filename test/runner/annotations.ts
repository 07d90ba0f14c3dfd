import type { Masks } from './masks.ts';
import type { WorkflowCommand } from './workflow-commands.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** An annotation of the run, with its message masked and cut as GitHub shows it. */
export interface Annotation {
  level: AnnotationLevel;
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}

export interface Annotations {
  /** What GitHub shows. */
  kept: Annotation[];
  /** What the runner threw away because the step had ten of that level already. */
  dropped: Annotation[];
}

/** Per level and step (actions/runner, `ExecutionContext.cs`). */
const annotationsPerLevel = 10;
/** Longer messages are cut (same file). */
const longestAnnotation = 4096;

/** Keeps an annotation, or drops it when the step has too many of its level. */
export function addAnnotation(annotations: Annotations, annotation: Annotation): void {
  const same = annotations.kept.filter((kept) => kept.level === annotation.level).length;
  (same < annotationsPerLevel ? annotations.kept : annotations.dropped).push(annotation);
}

/** The annotation that an `error`, `warning` or `notice` command makes. Masks are applied before the cut. */
export function annotationOf(
  level: AnnotationLevel,
  command: WorkflowCommand,
  workspace: string,
  masks: Masks,
): Annotation {
  const annotation: Annotation = { level, message: masks.apply(command.data).slice(0, longestAnnotation) };
  const title = command.properties.get('title');
  if (title !== undefined) annotation.title = masks.apply(title);
  const file = command.properties.get('file');
  if (file !== undefined) annotation.file = masks.apply(relativeTo(workspace, file));
  return { ...annotation, ...placeOf(command) };
}

/** Lines and columns as the runner corrects them (`ActionCommandManager.cs`, ValidateLinesAndColumns). */
function placeOf(command: WorkflowCommand): Partial<Annotation> {
  const endLine = numberIn(command, 'endline');
  const line = numberIn(command, 'line') ?? endLine;
  const endColumn = numberIn(command, 'endcolumn');
  const column = numberIn(command, 'col') ?? endColumn;
  const place: Partial<Annotation> = {};
  if (line === undefined || (endLine !== undefined && endLine < line)) return place;
  place.line = line;
  if (endLine !== undefined) place.endLine = endLine;
  if (column === undefined || (endLine !== undefined && endLine !== line)) return place;
  if (endColumn !== undefined && endColumn < column) return place;
  place.column = column;
  if (endColumn !== undefined) place.endColumn = endColumn;
  return place;
}

function numberIn(command: WorkflowCommand, key: string): number | undefined {
  const text = command.properties.get(key);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function relativeTo(workspace: string, file: string): string {
  const folder = workspace.endsWith('/') ? workspace : `${workspace}/`;
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
