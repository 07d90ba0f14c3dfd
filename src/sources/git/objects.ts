import { isObjectId, type ObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run.ts';

export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree';

/** An object of the store, as `git cat-file --batch` gives it; `undefined` type: the store does not have it. */
export interface StoredObject {
  readonly oid: ObjectId;
  readonly type: ObjectType | undefined;
  /** Bytes. */
  readonly size: number;
  /** Its content, in parts. What the caller does not read is skipped. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Reads objects in the order of their ids through one `git cat-file --batch` process. Nothing is held but the part
 * that is read, so an object may be of any size.
 */
export async function* readObjects(
  repository: Repository,
  oids: Iterable<ObjectId>,
): AsyncGenerator<StoredObject> {
  const reader = new PartReader(streamGit(repository, ['cat-file', '--batch', '--buffer'], asLines(oids)));
  try {
    for (;;) {
      const header = await reader.line();
      if (header === undefined) return;
      const [oid = '', type = '', length = ''] = header.split(' ');
      if (!isObjectId(oid))
        throw new Error(`git cat-file gave an unknown header of ${header.length} characters`);
      const size = type === 'missing' ? 0 : Number(length);
      reader.begin(size);
      yield {
        oid,
        type: type === 'missing' ? undefined : (type as ObjectType),
        size,
        content: reader.content(),
      };
      if (type !== 'missing') await reader.finish();
    }
  } finally {
    await reader.close();
  }
}

/** The whole content of an object. Only for those that are known to be small. */
export async function contentOf(object: StoredObject): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of object.content) parts.push(part);
  const [only] = parts;
  if (parts.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(parts, object.size);
}

function* asLines(oids: Iterable<ObjectId>): Generator<string> {
  let lines: string[] = [];
  for (const oid of oids) {
    lines.push(oid);
    if (lines.length < 1_000) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** Cuts a stream of bytes into lines and contents of known length. */
class PartReader {
  readonly #parts: AsyncGenerator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #left = 0;

  constructor(parts: AsyncGenerator<Buffer>) {
    this.#parts = parts;
  }

  /** The next line without its end; `undefined` at the end of the stream. */
  async line(): Promise<string | undefined> {
    for (let end = this.#rest.indexOf(0x0a); ; end = this.#rest.indexOf(0x0a)) {
      if (end !== -1) {
        const line = this.#rest.toString('latin1', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      const next = await this.#next();
      if (!next) {
        if (this.#rest.length > 0) throw new Error('git cat-file ended in the middle of a header');
        return undefined;
      }
      this.#rest = this.#rest.length === 0 ? next : Buffer.concat([this.#rest, next]);
    }
  }

  begin(size: number): void {
    this.#left = size;
  }

  async *content(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#more();
      const part = this.#rest.subarray(0, this.#left);
      this.#rest = this.#rest.subarray(part.length);
      this.#left -= part.length;
      yield part;
    }
  }

  /** Skips what was not read of the content, and the newline after it. */
  async finish(): Promise<void> {
    this.#left += 1;
    while (this.#left > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#more();
      const skipped = Math.min(this.#left, this.#rest.length);
      this.#rest = this.#rest.subarray(skipped);
      this.#left -= skipped;
    }
  }

  async close(): Promise<void> {
    await this.#parts.return(undefined);
  }

  async #next(): Promise<Buffer | undefined> {
    const { value, done } = await this.#parts.next();
    return done === true ? undefined : value;
  }

  async #more(): Promise<Buffer> {
    const next = await this.#next();
    if (!next) throw new Error('git cat-file ended in the middle of an object');
    return next;
  }
}
