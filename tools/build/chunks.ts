import { join } from 'node:path';
import type { OutputOptions } from 'rolldown';

type Groups = NonNullable<Exclude<OutputOptions['codeSplitting'], boolean | undefined>['groups']>;
type ModulesOf = (id: string) => { readonly importedIds: readonly string[] } | null;

/**
 * Which modules share a chunk: those of a package, and those that every scan loads. Left to itself the bundler makes
 * fifty chunks of the latter, and Node takes as long to find and link them as to read them.
 */
export function chunkGroups(root: string): Groups {
  const below = (...paths: readonly string[]): string[] => paths.map((path) => join(root, 'src', path));
  const doors = below('cli.ts', 'action.ts');
  // Loaded before it is known what is to be done, also by a Node that is too old for the rest.
  const start = closure(below('cli.ts', 'commands/failure.ts'));
  const action = closure(below('action.ts'));
  const scan = closure(below('commands/scan.ts', 'commands/cli-run.ts'));
  const text = closure(below('report/text.ts'));
  return [
    { debugName: 'packages', name: (id) => packageName(id), test: /node_modules/ },
    {
      debugName: 'what every scan loads',
      name(id, context) {
        const modulesOf: ModulesOf = (each) => context.getModuleInfo(each);
        if (doors.includes(id)) return null;
        if (start(modulesOf).has(id)) return 'start';
        if (!scan(modulesOf).has(id)) return text(modulesOf).has(id) ? 'text' : null;
        // What other commands load too is not mixed with what only scans do; and no chunk needs one that needs it.
        if (RULES.test(id)) return 'catalogue';
        if (!action(modulesOf).has(id) && !SHARED.test(id)) return 'scanning';
        const needs = closure([id])(modulesOf);
        return [...needs].some((each) => RULES.test(each)) ? 'catalogue' : 'foundation';
      },
      test: /[\\/]src[\\/]/,
    },
  ];
}

const RULES = /[\\/]detect[\\/]rules[\\/]/;
const SHARED = /[\\/]src[\\/](?:base|findings|credentials|config)[\\/]/;

/** The modules of the project that some of them import, however far from them; worked out once. */
function closure(from: readonly string[]): (modulesOf: ModulesOf) => ReadonlySet<string> {
  const all = new Set<string>();
  return (modulesOf) => {
    if (all.size > 0) return all;
    const pending = [...from];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (all.has(next) || !/[\\/]src[\\/]/.test(next) || next.includes('node_modules')) continue;
      all.add(next);
      pending.push(...(modulesOf(next)?.importedIds ?? []));
    }
    return all;
  };
}

/** A chunk a package: who reads dist/ sees what is whose. */
function packageName(id: string): string | null {
  const name = /.*node_modules[\\/](?<name>(?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.groups?.name;
  return name === undefined ? null : name.replace('@', '').replaceAll(/[\\/]/g, '-');
}
