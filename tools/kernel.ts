import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles the detector's kernel and writes it as a module that needs no file: `node tools/kernel.ts`. */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'src', 'detect', 'kernel');
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '1'];

const temporary = mkdtempSync(join(tmpdir(), 'rekey-kernel-'));
try {
  const compiled = join(temporary, 'kernel.wasm');
  const asc = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const command = [asc, join(folder, 'assembly', 'kernel.ts'), ...options, '-o', compiled];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The kernel does not compile: ${stderr}`);
  const lines =
    readFileSync(compiled)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  writeFileSync(
    join(folder, 'wasm.ts'),
    `/** \`assembly/kernel.ts\`, compiled by \`tools/kernel.ts\`. Do not edit. */\nexport const KERNEL = [\n${lines
      .map((line) => `  '${line}',\n`)
      .join('')}].join('');\n`,
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
