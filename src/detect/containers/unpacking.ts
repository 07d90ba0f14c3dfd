/** Loaded when something is packed: few texts are. */
const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');

/** How much comes of packed bytes at most. */
export interface UnpackBounds {
  /** Bytes that even a small file may unpack to. */
  readonly floor: number;
  /** Beyond that, at most so many bytes of one: text seldom packs better than 20 to 1, a bomb reaches 1,000. */
  readonly ratio: number;
}

const OF_FILES: UnpackBounds = { floor: 16_777_216, ratio: 32 };
/** Packed files that are written in a text hold a manifest or a message. */
export const OF_TEXTS: UnpackBounds = { floor: 4_194_304, ratio: 2 };
const CEILING = 536_870_912;
/** One text in a container is held as a whole. */
const LARGEST_TEXT = 134_217_728;
const MOST_TEXTS = 65_536;
/** To begin takes as long as to unpack so many bytes. */
const BEGINNING = 4_096;

/** How much one file may unpack to, whatever it holds and however deep. Counted in bytes, never in time. */
export class UnpackAllowance {
  #left: number;
  #texts = MOST_TEXTS;

  constructor(packedBytes: number, { floor, ratio }: UnpackBounds = OF_FILES) {
    this.#left = Math.min(CEILING, Math.max(floor, packedBytes * ratio));
  }

  /** Most bytes that the next text may have. */
  get room(): number {
    return this.#texts > 0 ? Math.min(this.#left, LARGEST_TEXT) : 0;
  }

  take(bytes: number): void {
    this.#left = Math.max(0, this.#left - bytes);
    this.#texts -= 1;
  }
}

/** `cut`: the packed bytes end too early, and this is what they give. `used`: how many of them belong to it. */
export interface Unpacked {
  readonly bytes: Buffer;
  readonly used: number;
  readonly cut: boolean;
}

export type PackedForm = 'deflate' | 'zlib' | 'zstd';

/** Unpacks at most what the allowance leaves. `large`: there is more; `broken`: it is not what it says. */
export function unpack(
  form: PackedForm,
  packed: Uint8Array,
  allowance: UnpackAllowance,
): Unpacked | 'large' | 'broken' {
  const { room } = allowance;
  if (room === 0) return 'large';
  const inflated = tryToUnpack(form, packed, room, false);
  if (inflated === 'large') allowance.take(room);
  else allowance.take(BEGINNING + (inflated === 'broken' ? 0 : inflated.bytes.length));
  return inflated;
}

function tryToUnpack(
  form: PackedForm,
  packed: Uint8Array,
  room: number,
  isCut: boolean,
): Unpacked | 'large' | 'broken' {
  const options = {
    info: true,
    maxOutputLength: room,
    chunkSize: Math.max(1_024, Math.min(65_536, packed.length * 4)),
    ...(isCut
      ? { finishFlush: form === 'zstd' ? zlib().constants.ZSTD_e_continue : zlib().constants.Z_SYNC_FLUSH }
      : {}),
  };
  try {
    // Node 22.15 and newer.
    if (form === 'zstd' && typeof zlib().zstdDecompressSync !== 'function') return 'broken';
    const result: unknown =
      form === 'zlib'
        ? zlib().inflateSync(packed, options)
        : form === 'zstd'
          ? zlib().zstdDecompressSync(packed, options)
          : zlib().inflateRawSync(packed, options);
    const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, used: engine.bytesWritten, cut: isCut };
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'large';
    if (code === 'Z_BUF_ERROR' && !isCut) return tryToUnpack(form, packed, room, true);
    if (typeof code === 'string') return 'broken';
    throw failure;
  }
}

/** The checksum of zip and gzip; `undefined` where Node cannot tell it (before 20.15). */
export function checksumOf(bytes: Uint8Array): number | undefined {
  return typeof zlib().crc32 === 'function' ? zlib().crc32(bytes) : undefined;
}
