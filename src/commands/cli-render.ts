import { systemClock } from '../base/clock.ts';
import type { RunReport } from '../findings/run-report.ts';
import { wrapLines } from '../report/wrap-lines.ts';
import { VERSION } from '../version.ts';
import type { CliCommand } from './cli-arguments.ts';
import type { Terminal } from './cli-run.ts';

/** A text as wide as the terminal. Only after the redactor: a value that is broken into lines would be no value to it. */
export function fitted(text: string, { format }: CliCommand, { width }: Terminal): string {
  return format === 'text' && width !== undefined ? wrapLines(text, width) : text;
}

/** The report in the format that was asked for. */
export async function render(report: RunReport, request: CliCommand, terminal: Terminal): Promise<string> {
  switch (request.format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).renderSarif(report, { version: VERSION });
    case 'html':
    case 'junit':
    case 'openmetrics': {
      const { renderPage } = await import('./cli-formats.ts');
      return await renderPage(report, request.format, systemClock.now());
    }
    case 'text': {
      const { renderText } = await import('../report/text.ts');
      const isPlain = !request.colour || Boolean(terminal.env.NO_COLOR) || request.output !== undefined;
      return renderText(report, { colour: terminal.isTerminal && !isPlain });
    }
  }
}
