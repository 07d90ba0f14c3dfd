/**
 * How people write a name and a value down: one entry a way, each with the escapes that its format asks for. Used by
 * `accuracy.ts`; written from the formats' own rules, never from another scanner's samples.
 */
export interface Written {
  readonly text: string;
  readonly path: string;
}

export interface Way {
  readonly id: string;
  readonly write: (name: string, value: string) => Written;
  /** Values that this way can carry as they are; any on one line where absent. */
  readonly fits?: RegExp;
}

/** The words of a name, lower case, whatever joins them. */
export function words(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const constant = (name: string): string => words(name).join('_').toUpperCase();
export const snake = (name: string): string => words(name).join('_');
export const kebab = (name: string): string => words(name).join('-');
export const dotted = (name: string): string => words(name).join('.');
export const pascal = (name: string): string => words(name).map(title).join('');
export const camel = (name: string): string => {
  const all = pascal(name);
  return all.charAt(0).toLowerCase() + all.slice(1);
};

/** Inside double quotes of JSON and of most languages. */
export const dq = (value: string): string => JSON.stringify(value).slice(1, -1);
/** Inside single quotes of Python, Ruby, PHP, JavaScript. */
export const sq = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
export const xml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const b64 = (value: string): string => Buffer.from(value).toString('base64');

/** Nothing that a shell, an ini file or a URL would take for its own. */
export const PLAIN = /^[\w.~+/=@:,!^*|-]+$/;
export const URL_SAFE = /^[\w.~-]+$/;
export const NO_DOLLAR = /^[^$`\\"'\s]+$/;
/** Several lines too. */
export const ANY = /^[\s\S]+$/;
export const ONE_WORD = /^[^\s"'`\\<>&;#$%,]+$/;

export const way = (
  id: string,
  path: string,
  text: (name: string, value: string) => string,
  fits?: RegExp,
): Way => ({
  id,
  write: (name, value) => ({ text: text(name, value), path }),
  ...(fits ? { fits } : {}),
});
