import type { RunReport } from '../findings/run-report.ts';
import { VERSION } from '../version.ts';

/** Formats that are for files and other programs, each loaded when it is asked for. */
export async function renderPage(
  report: RunReport,
  format: 'html' | 'junit' | 'openmetrics',
  at: Date,
): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('../report/html.ts')).renderHtml(report, { at, detail: 'full' });
    case 'junit':
      return (await import('../report/junit.ts')).renderJunit(report, { at, detail: 'full' });
    case 'openmetrics':
      return (await import('../report/metrics.ts')).renderMetrics(report, { at, version: VERSION });
  }
}
