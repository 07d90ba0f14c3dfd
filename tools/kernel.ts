import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles what is written in AssemblyScript, and writes it as modules that need no file: `node tools/kernel.ts`. */
const root = join(import.meta.dirname, '..');
const asc = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
const options = '-O3 --noAssert --runtime stub --importMemory --initialMemory 1 --enable simd'.split(' ');

const KERNELS = [
  { folder: 'src/detect/kernel', name: 'KERNEL' },
  { folder: 'src/detect/sift', name: 'FAMILIAR' },
  { folder: 'src/sources/pack/inflate', name: 'INFLATE' },
  { folder: 'src/sources/history/store', name: 'TREES' },
];

const temporary = mkdtempSync(join(tmpdir(), 'rekey-kernel-'));
try {
  for (const { folder, name } of KERNELS) {
    const compiled = join(temporary, `${name}.wasm`);
    const assembly = join(root, folder, 'assembly');
    const sources = readdirSync(assembly)
      .filter((file) => file.endsWith('.ts'))
      .sort();
    const command = [asc, ...sources.map((file) => join(assembly, file)), ...options, '-o', compiled];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${folder}/assembly does not compile: ${stderr}`);
    const lines =
      readFileSync(compiled)
        .toString('base64')
        .match(/.{1,100}/g) ?? [];
    writeFileSync(
      join(root, folder, 'wasm.ts'),
      `/** \`assembly/\`, compiled by \`tools/kernel.ts\`. Do not edit. */\nexport const ${name} = [\n${lines
        .map((line) => `  '${line}',\n`)
        .join('')}].join('');\n`,
    );
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
