import type { ExampleSource } from '../../../src/detect/rule.ts';
import { notSecretFiles } from './negatives/files.ts';
import { publicValues, standIns } from './negatives/values.ts';
import { WAYS } from './ways.ts';

/** A text in which nobody's secret is. */
export interface Negative {
  readonly id: string;
  readonly text: string;
  readonly path: string;
}

const ONE_LINE = /^[^\r\n]+$/;
const SECRET_NAMES = [
  'API_KEY',
  'DB_PASSWORD',
  'CLIENT_SECRET',
  'AWS_SECRET_ACCESS_KEY',
  'AUTH_TOKEN',
  'TWILIO_AUTH_TOKEN',
] as const;

/** Stand-ins under the names of secrets, public values under their own names, both in every way; and whole files. */
export function negatives(make: ExampleSource): Negative[] {
  const all: Negative[] = [...notSecretFiles(make)];
  const add = (id: string, name: string, value: string): void => {
    for (const way of WAYS) {
      if (!(way.fits ?? ONE_LINE).test(value)) continue;
      all.push({ id: `${id} / ${way.id}`, ...way.write(name, value) });
    }
  };
  for (const [index, value] of standIns(make).entries()) {
    const name = SECRET_NAMES[(index + Number.parseInt(make.hex(1), 16)) % SECRET_NAMES.length] as string;
    add(`stand-in ${value.slice(0, 24)}`, name, value);
  }
  for (const [name, value] of publicValues(make)) add(`public ${name}`, name, value);
  return all;
}
