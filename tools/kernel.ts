import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles what is written in AssemblyScript, and writes it as modules that need no file: `node tools/kernel.ts`. */
const root = join(import.meta.dirname, '..');
const asc = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '1'];

const KERNELS = [
  { folder: 'src/detect/kernel', source: 'kernel.ts', name: 'KERNEL', features: ['--enable', 'simd'] },
  {
    folder: 'src/sources/pack/inflate',
    source: 'inflate.ts',
    name: 'INFLATE',
    features: ['--enable', 'simd'],
  },
] as const;

const temporary = mkdtempSync(join(tmpdir(), 'rekey-kernel-'));
try {
  for (const { folder, source, name, features } of KERNELS) {
    const compiled = join(temporary, `${name}.wasm`);
    const file = join(root, folder, 'assembly', source);
    const command = [asc, file, ...options, ...features, '-o', compiled];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${folder}/assembly/${source} does not compile: ${stderr}`);
    const lines =
      readFileSync(compiled)
        .toString('base64')
        .match(/.{1,100}/g) ?? [];
    writeFileSync(
      join(root, folder, 'wasm.ts'),
      `/** \`assembly/${source}\`, compiled by \`tools/kernel.ts\`. Do not edit. */\nexport const ${name} = [\n${lines
        .map((line) => `  '${line}',\n`)
        .join('')}].join('');\n`,
    );
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
