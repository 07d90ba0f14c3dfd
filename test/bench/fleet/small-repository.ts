import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

/**
 * Writes a bare repository of one commit without starting git: thousands of them are made in seconds
 * (gitformat-loose(5), gitrepository-layout(5)).
 * @returns its folder
 */
export function writeSmallRepository(folder: string, files: Readonly<Record<string, string>>): string {
  const entries = Object.keys(files)
    .sort()
    .map((name) => {
      const id = writeObject(folder, 'blob', Buffer.from(files[name] ?? ''));
      return Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(id, 'hex')]);
    });
  const tree = writeObject(folder, 'tree', Buffer.concat(entries));
  const who = 'Rekey <rekey@example.invalid> 1767225600 +0000';
  const commit = writeObject(
    folder,
    'commit',
    Buffer.from(`tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nBegin\n`),
  );
  mkdirSync(join(folder, 'refs', 'heads'), { recursive: true });
  writeFileSync(join(folder, 'refs', 'heads', 'main'), `${commit}\n`);
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  return folder;
}

function writeObject(folder: string, type: string, content: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const id = createHash('sha1').update(bytes).digest('hex');
  const at = join(folder, 'objects', id.slice(0, 2));
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, id.slice(2)), deflateSync(bytes));
  return id;
}
