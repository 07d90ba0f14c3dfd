/** As much of the platform's `WebAssembly` as is used: TypeScript declares it for browsers only. */
interface Platform {
  readonly Memory: new (size: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): void;
}

const PAGE = 65_536;

/** A compiled module with memory of its own, at least so many bytes of it. */
export interface WasmInstance<Exports> {
  readonly exports: Exports;
  /** The whole memory; what it gave before is detached when it has to grow. */
  readonly memory: (bytes: number) => Uint8Array<ArrayBuffer>;
}

/** Compiles a module that imports its memory; under a millisecond for a few kilobytes. */
export function instantiate<Exports>(base64: string, bytes: number): WasmInstance<Exports> {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Platform }).WebAssembly;
  const memory = new Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new Instance(new Module(Buffer.from(base64, 'base64')), { env: { memory } });
  let whole = new Uint8Array(memory.buffer);
  return {
    exports: exports as Exports,
    memory(least) {
      if (least > whole.length) {
        memory.grow(Math.ceil((least - whole.length) / PAGE));
        whole = new Uint8Array(memory.buffer);
      }
      return whole;
    },
  };
}
