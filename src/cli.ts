#!/usr/bin/env node
import { RekeyError } from './base/errors.ts';
import { readCommandLine } from './commands/cli-arguments.ts';
import { VERSION } from './version.ts';

/** Door: a terminal. Reads the command line, gives the commands what they need of the process, prints, exits. */
async function main(): Promise<number> {
  const request = readCommandLine(process.argv.slice(2));
  switch (request.do) {
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'help':
      process.stdout.write((await import('./commands/cli-usage.ts')).usage());
      return 0;
    case 'completion':
      process.stdout.write((await import('./commands/completion.ts')).completionFor(request.shell));
      return 0;
    default: {
      const { runCli } = await import('./commands/cli-run.ts');
      // It knows neither colours nor a line that is written over.
      const isDumb = process.env.TERM === 'dumb';
      return await runCli(request, {
        env: process.env,
        // To ask for it is to open it.
        get stdin() {
          return process.stdin;
        },
        print: (text) => void process.stdout.write(text),
        tell: (text) => void process.stderr.write(text),
        isTerminal: process.stdout.isTTY && !isDumb,
        width: process.stdout.isTTY ? process.stdout.columns : undefined,
        columns: process.stderr.isTTY && !isDumb ? process.stderr.columns : undefined,
        signal: endOfProcess(),
      });
    }
  }
}

/** Aborted on the first SIGINT or SIGTERM: commands stop at their next safe point. A second one ends at once. */
function endOfProcess(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new Error(`Stopped by ${name}.`)));
  }
  return controller.signal;
}

/** What this file is run by may be older than what the rest of it is written for. */
const OLDEST_NODE = 24;

try {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new RekeyError({
      code: 'node-too-old',
      what: `Rekey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`,
      fix: 'Install a newer Node, or use the action, which brings its own.',
    });
  }
  process.exitCode = await main();
} catch (error) {
  const { tellFailure } = await import('./commands/failure.ts');
  process.exitCode = tellFailure(error, process.env, (text) => void process.stderr.write(`${text}\n`));
}
