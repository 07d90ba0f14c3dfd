import { type ContainerKind, containerKind } from '../../base/container-kind.ts';
import type { Span } from '../decode/view.ts';
import { gunzip, unzstd } from './gzip.ts';
import { officeText } from './office.ts';
import { pdfTexts } from './pdf/pdf.ts';
import { Workbook } from './spreadsheet.ts';
import { tarEntries } from './tar.ts';
import { UnpackAllowance } from './unpacking.ts';
import { type ZipFailure, zipTexts } from './zip.ts';

/** A text inside of a file. */
export interface InnerText {
  /** Where it is in the file: `lib/a.jar!/conf/app.properties`, outermost first. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The bytes of the file that hold it. */
  readonly from: Span;
  /** They are the text itself, byte for byte. */
  readonly isPlain: boolean;
  /** What people see of a document, without its markup; looked at beside the text, which has it all. */
  readonly isRendering?: true;
}

/** Why something inside of a file was not looked at. `encrypted` cannot be, by anybody without the key. */
export type Unread = ZipFailure | 'deep';

/** Is handed what is in a file. */
export interface Opening {
  text(inner: InnerText): void;
  unread(path: string, why: Unread): void;
}

/** Containers in containers that are opened. */
const DEEPEST = 5;

/** Opens a file and the files in it, as far as bounds allow; whatever is not looked at is told. */
export function openContainer(
  kind: ContainerKind,
  bytes: Uint8Array,
  path: string,
  opening: Opening,
  allowance: UnpackAllowance = new UnpackAllowance(bytes.length),
): void {
  const whole = { bytes: asBuffer(bytes), path: '', name: baseName(path), from: undefined, depth: 1 };
  open(kind, whole, { allowance, opening });
}

interface Container {
  readonly bytes: Buffer;
  /** Where it is in the file; empty for the file itself. */
  readonly path: string;
  readonly name: string;
  /** What holds it in the file; `undefined` for the file itself, and what lies in it as it is. */
  readonly from: Span | undefined;
  /** Where its first byte is in the file, when it lies in it as it is. */
  readonly offset?: number;
  readonly depth: number;
}

interface Job {
  readonly allowance: UnpackAllowance;
  readonly opening: Opening;
}

function open(kind: ContainerKind, container: Container, job: Job): void {
  const { bytes, path } = container;
  const unread = (name: string, why: Unread): void => job.opening.unread(join(path, name), why);
  switch (kind) {
    case 'gzip':
    case 'zstd': {
      const { bytes: inner, name, failure } = (kind === 'gzip' ? gunzip : unzstd)(bytes, job.allowance);
      if (failure) unread('', failure);
      if (inner.length > 0) enterPacked(inner, name ?? stem(container.name), container, job);
      return;
    }
    case 'zip': {
      const broken = (): void => unread('', 'broken');
      const workbook = new Workbook();
      for (const text of zipTexts(bytes, job.allowance, broken)) {
        if ('failure' in text) unread(text.name, text.failure);
        else {
          workbook.take(text.name, text.bytes);
          enter(text.bytes, text.name, text.from, !text.isPacked, container, job);
        }
      }
      for (const { name, text } of workbook.sheets()) {
        const from = placeIn(container, { start: 0, end: bytes.length });
        job.opening.text({ path: join(path, name), bytes: text, from, isPlain: false, isRendering: true });
      }
      return;
    }
    case 'tar': {
      for (const { name, span, cut } of tarEntries(bytes, () => unread('', 'broken'))) {
        if (cut) unread(name, 'cut');
        const inner = bytes.subarray(span.start, span.end);
        if (job.allowance.room < inner.length) unread(name, 'large');
        else {
          job.allowance.take(inner.length);
          enter(inner, name, span, true, container, job);
        }
      }
      return;
    }
    case 'pdf':
      for (const text of pdfTexts(bytes, job.allowance)) {
        if ('failure' in text) unread(text.name, text.failure);
        else {
          const place = { path: join(path, text.name), from: placeIn(container, text.from), isPlain: false };
          const rendering = text.isRendering ? { isRendering: true as const } : {};
          job.opening.text({ ...place, bytes: text.bytes, ...rendering });
        }
      }
  }
}

/** What a file is packed from as a whole. An archive in it is the same archive: `a.tgz!/b`, not `a.tgz!/a.tar!/b`. */
function enterPacked(bytes: Buffer, name: string, container: Container, job: Job): void {
  const kind = containerKind(bytes);
  const from = placeIn(container, { start: 0, end: container.bytes.length });
  if (kind !== 'tar' || container.depth >= DEEPEST) {
    enter(bytes, name, { start: 0, end: container.bytes.length }, false, container, job);
    return;
  }
  open(kind, { bytes, path: container.path, name, from, depth: container.depth + 1 }, job);
}

function enter(
  bytes: Uint8Array,
  name: string,
  span: Span,
  isPlain: boolean,
  container: Container,
  job: Job,
): void {
  const path = join(container.path, name);
  const from = placeIn(container, span);
  const isInFile = isPlain && container.from === undefined;
  job.opening.text({ path, bytes, from, isPlain: isInFile });
  const document = officeText(name, bytes);
  if (document) job.opening.text({ path, bytes: document, from, isPlain: false, isRendering: true });
  const kind = containerKind(bytes);
  if (!kind) return;
  if (container.depth >= DEEPEST) {
    job.opening.unread(path, 'deep');
    return;
  }
  const inner = { bytes: asBuffer(bytes), path, name: baseName(name), depth: container.depth + 1 };
  open(kind, isInFile ? { ...inner, from: undefined, offset: from.start } : { ...inner, from }, job);
}

/** The bytes of the file that hold a part of a container. */
function placeIn({ from, offset = 0 }: Container, { start, end }: Span): Span {
  return from ?? { start: start + offset, end: end + offset };
}

function join(path: string, name: string): string {
  if (name === '') return path;
  return path === '' ? name : `${path}!/${name}`;
}

/** `dump.sql` of `dump.sql.gz`; the name itself where its end says nothing. */
function stem(name: string): string {
  return name.replace(/\.(?:t?gz|tgz|zst|gzip)$/i, '') || name;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
