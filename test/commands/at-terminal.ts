import { readCommandLine } from '../../src/commands/cli-arguments.ts';
import { runCli } from '../../src/commands/cli-run.ts';

/** What a command ended with, what it printed, and what it told beside that. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line has it, where nobody sits at the terminal; `env` beside the path of programs. */
export async function atTerminal(
  env: Readonly<Record<string, string | undefined>>,
  ...argv: readonly string[]
): Promise<Ran> {
  const request = readCommandLine(argv);
  if (request.do === 'help' || request.do === 'version' || request.do === 'completion')
    throw new Error('nothing to run');
  let [out, err] = ['', ''];
  const exit = await runCli(request, {
    env: { PATH: process.env.PATH, ...env },
    stdin: new ReadableStream<Uint8Array>(),
    print: (text) => (out += text),
    tell: (text) => (err += text),
    isTerminal: false,
    signal: new AbortController().signal,
  });
  return { exit, out, err };
}
