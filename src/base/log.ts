/** One line of the run's log. Levels are those of GitHub's workflow commands. */
export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/**
 * Where the story of a run goes. Texts are plain; a door turns them into workflow commands or terminal
 * lines, after the redactor. Never pass a secret: the redactor is the last gate, not the first.
 */
export interface Log {
  debug(text: string): void;
  info(text: string): void;
  warning(text: string): void;
  error(text: string): void;
}

/** A log over one function that takes every line. */
export function logTo(write: (level: LogLevel, text: string) => void): Log {
  return {
    debug: (text) => write('debug', text),
    info: (text) => write('info', text),
    warning: (text) => write('warning', text),
    error: (text) => write('error', text),
  };
}

export const silentLog: Log = logTo(() => {});
