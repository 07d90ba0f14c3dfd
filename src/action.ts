import * as core from '@actions/core';
import { systemClock } from './base/clock.ts';
import { inert } from './base/hostile-text.ts';
import { type LogLevel, logTo } from './base/log.ts';
import { readActionInputs } from './commands/action-inputs.ts';
import { type ActionSurface, runAction } from './commands/action-run.ts';
import { readEvent } from './commands/event.ts';
import { tellFailure } from './commands/failure.ts';
import { Redactor } from './credentials/redactor.ts';
import { Secret } from './credentials/secret.ts';
import { fingerprintsWith } from './findings/fingerprint.ts';

/**
 * Door: a run of GitHub Actions. Everything that leaves passes the redactor here. Secrets are not announced by
 * `::add-mask::`: that would write each of them to standard output, which is the one thing that must not happen.
 */
const redactor = new Redactor();
const safe = (text: string): string => redactor.redact(text);

const surface: ActionSurface = {
  setOutput: (name, value) => core.setOutput(name, safe(value)),
  annotate: ({ level, file, line, endLine, col, title, message }) => {
    const announce = { error: core.error, warning: core.warning, notice: core.notice }[level];
    announce(safe(message), {
      title: safe(title),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(col === undefined ? {} : { startColumn: col }),
    });
  },
  addSummary: async (markdown) => void (await core.summary.addRaw(safe(markdown), true).write()),
};

/** Levels are words here, not annotations: those are for findings and gaps, which the report names. */
const PREFIX: Readonly<Record<LogLevel, string>> = {
  debug: '',
  info: '',
  warning: 'warning: ',
  error: 'error: ',
};

const log = logTo((level, text) => {
  const line = lineOf(`${PREFIX[level]}${text}`);
  if (level === 'debug') core.debug(line);
  else core.info(line);
});

/**
 * A line that the runner cannot take for a command. It reads `::name::` at the start of a line, after white
 * space, and `##[name]` anywhere in one (actions/runner, `ActionCommand.cs`).
 */
function lineOf(text: string): string {
  return safe(inert(text))
    .replace(/^(\s*)::/, '$1: :')
    .replaceAll('##[', '## [');
}

async function main(): Promise<number> {
  const inputs = readActionInputs((name) => core.getInput(name));
  if (inputs.githubToken !== '') redactor.add(Secret.of(inputs.githubToken));
  const controller = new AbortController();
  // The runner sends SIGINT, waits 7.5 s, then SIGTERM (GitHub Docs, "Workflow cancellation reference").
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new Error(`Stopped by ${name}.`)));
  }
  const base = {
    env: process.env,
    log,
    clock: systemClock,
    redactor,
    fingerprints: fingerprintsWith(process.env.REKEY_FINGERPRINT_KEY ?? ''),
    signal: controller.signal,
  };
  const verdict = await runAction(inputs, await readEvent(process.env), base, surface);
  log.info(verdict.sentence);
  return verdict.exit === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  // A workflow that asks this output must not take silence for a yes.
  if (process.env.GITHUB_OUTPUT) core.setOutput('complete', 'false');
  tellFailure(error, process.env, (text, place) =>
    core.error(lineOf(text), {
      ...(place === undefined ? {} : { file: place.file }),
      ...(place?.line === undefined ? {} : { startLine: place.line }),
      ...(place?.column === undefined ? {} : { startColumn: place.column }),
    }),
  );
  process.exitCode = 1;
}
