import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Default: deflate. */
  readonly method?: number;
  readonly encrypted?: boolean;
  /** Its length follows it and is not in its header. */
  readonly descriptor?: boolean;
  /** Sizes and places stand in the 64-bit fields only. */
  readonly zip64?: boolean;
  /** Not in the directory at the end. */
  readonly hidden?: boolean;
}

/** A zip archive, as PKWARE's APPNOTE.TXT 6.3.10 says. */
export function zipOf(files: readonly Packed[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const file of files) {
    const { name, method = 8, encrypted = false, descriptor = false, zip64 = false } = file;
    const bytes = Buffer.from(file.bytes as string);
    const plain = method === 8 ? deflateRawSync(bytes) : bytes;
    const packed = encrypted ? plain.map((byte) => byte ^ 0x5a) : plain;
    const flags = (encrypted ? 1 : 0) | (descriptor ? 8 : 0) | 0x800;
    const local = at;
    const sizes = [crc32(bytes), packed.length, bytes.length];
    const extra = zip64 ? extra64([bytes.length, packed.length]) : Buffer.alloc(0);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x0403_4b50, 0);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(method, 8);
    for (const [index, size] of sizes.entries())
      header.writeUInt32LE(descriptor ? 0 : zip64 && index > 0 ? 0xffff_ffff : size, 14 + index * 4);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    header.writeUInt16LE(extra.length, 28);
    add(Buffer.concat([header, Buffer.from(name), extra, Buffer.from(packed)]));
    if (descriptor) {
      const told = Buffer.alloc(16);
      told.writeUInt32LE(0x0807_4b50, 0);
      for (const [index, size] of sizes.entries()) told.writeUInt32LE(size, 4 + index * 4);
      add(told);
    }
    if (file.hidden) continue;
    const central = Buffer.alloc(46);
    const centralExtra = zip64 ? extra64([bytes.length, packed.length, local]) : Buffer.alloc(0);
    central.writeUInt32LE(0x0201_4b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    for (const [index, size] of sizes.entries())
      central.writeUInt32LE(zip64 && index > 0 ? 0xffff_ffff : size, 16 + index * 4);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt16LE(centralExtra.length, 30);
    central.writeUInt32LE(zip64 ? 0xffff_ffff : local, 42);
    directory.push(Buffer.concat([central, Buffer.from(name), centralExtra]));
  }
  const start = at;
  for (const each of directory) add(each);
  const size = at - start;
  const is64 = files.some(({ zip64 }) => zip64);
  if (is64) {
    const end = Buffer.alloc(76);
    end.writeUInt32LE(0x0606_4b50, 0);
    end.writeBigUInt64LE(44n, 4);
    for (const [index, value] of [directory.length, directory.length, size, start].entries())
      end.writeBigUInt64LE(BigInt(value), 24 + index * 8);
    end.writeUInt32LE(0x0706_4b50, 56);
    end.writeBigUInt64LE(BigInt(at), 64);
    end.writeUInt32LE(1, 72);
    add(end);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(is64 ? 0xffff : directory.length, 8);
  end.writeUInt16LE(is64 ? 0xffff : directory.length, 10);
  end.writeUInt32LE(is64 ? 0xffff_ffff : size, 12);
  end.writeUInt32LE(is64 ? 0xffff_ffff : start, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  add(Buffer.concat([end, Buffer.from(comment)]));
  return Buffer.concat(parts);
}

function extra64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

/** How the names of a tar archive that are too long are written. */
export type LongNames = 'prefix' | 'pax' | 'gnu';

/** A tar archive, as POSIX.1-2024 (pax) says; long names in one of three ways. */
export function tarOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  longNames: LongNames = 'prefix',
): Buffer {
  const parts: Buffer[] = [];
  const add = (name: string, bytes: Buffer, kind: string, prefix = ''): void => {
    parts.push(tarHeader(name, bytes.length, kind, prefix), bytes);
    parts.push(Buffer.alloc((512 - (bytes.length % 512)) % 512));
  };
  for (const { name, bytes } of files) {
    const content = Buffer.from(bytes as string);
    if (name.length <= 100) add(name, content, '0');
    else if (longNames === 'gnu') {
      add('././@LongLink', Buffer.from(`${name}\0`), 'L');
      add(name.slice(0, 100), content, '0');
    } else if (longNames === 'pax') {
      const record = ` path=${name}\n`;
      const length = record.length + String(record.length + 3).length;
      add('PaxHeaders/a', Buffer.from(`${length}${record}`), 'x');
      add(name.slice(0, 100), content, '0');
    } else {
      const cut = name.lastIndexOf('/');
      add(name.slice(cut + 1), content, '0', name.slice(0, cut));
    }
  }
  return Buffer.concat([...parts, Buffer.alloc(1_024)]);
}

function tarHeader(name: string, size: number, kind: string, prefix: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(kind, 156);
  header.write('ustar\x0000', 257);
  header.write(prefix, 345, 155);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
