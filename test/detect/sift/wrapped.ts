import { gzipSync } from 'node:zlib';
import { enabledRules } from '../../../src/detect/catalogue.ts';
import type { Example, ExampleSource } from '../../../src/detect/rule.ts';

/** Everything that some rule finds, and near misses. */
export function textsOfRules(make: ExampleSource): readonly string[] {
  return enabledRules([], []).flatMap(({ finds, ignores }) => [
    ...finds(make).map(({ text }) => text),
    ...ignores(make).map((each) => (typeof each === 'string' ? each : (each as Pick<Example, 'text'>).text)),
  ]);
}

/** Ways in which a text may stand in a file. */
export const WRAPPINGS = [
  'plain',
  'base64',
  'escaped',
  'indented',
  'one line',
  'next line',
  'far in a line',
  'mail',
  'packed in base64',
  'joined',
] as const;

export function wrapped(text: string, how: string): string {
  switch (how) {
    case 'base64':
      return (
        Buffer.from(`x ${text}`)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\n');
    case 'mail':
      return text.replaceAll('=', '=3D').replaceAll(/.{75}/g, '$&=\n');
    case 'packed in base64':
      return `x: ${gzipSync(`${'y '.repeat(20)}\n${text}`)
        .toString('base64')
        .replaceAll(/.{76}/g, '$&\n')}`;
    case 'joined':
      return text.replaceAll(/[\w/+.-]{24}(?=[\w/+.-])/g, '$&" +\n    "');
    case 'escaped':
      return JSON.stringify(text).replaceAll('/', '\\/');
    case 'indented':
      return text.replaceAll(/^/gm, '    ');
    case 'one line':
      return text.replaceAll('\n', ' ');
    case 'next line':
      return text.replaceAll(/[:=] ?/g, (operator) => `${operator}\n      `);
    case 'far in a line':
      return `${'z '.repeat(1_200)}${text}`;
    default:
      return text;
  }
}
