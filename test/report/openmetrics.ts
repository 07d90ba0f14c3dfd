/** A strict reader of the OpenMetrics 1.0 text format: whatever the specification forbids throws. */
export interface MetricFamily {
  readonly type: string;
  readonly unit: string | undefined;
  readonly help: string;
  readonly samples: {
    readonly name: string;
    readonly labels: ReadonlyMap<string, string>;
    readonly value: number;
  }[];
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  gauge: [''],
  counter: ['_total', '_created'],
  histogram: ['_bucket', '_count', '_sum', '_created'],
};

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const SAMPLE = new RegExp(
  `^(?<name>${NAME})(?:\\{(?<labels>${LABEL}(?:,${LABEL})*)\\})? (?<value>-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)$`,
);

export function parseOpenMetrics(text: string): Map<string, MetricFamily> {
  if (!text.endsWith('# EOF\n')) throw new Error('the text does not end with # EOF and a line break');
  const families = new Map<string, MetricFamily>();
  let current:
    | { name: string; type?: string; unit?: string; help?: string; samples: MetricFamily['samples'] }
    | undefined;
  const seen = new Set<string>();
  const close = (): void => {
    if (!current) return;
    const { name, type, unit, help, samples } = current;
    if (type === undefined || help === undefined) throw new Error(`${name} has no type or help`);
    if (unit !== undefined && !name.endsWith(`_${unit}`)) throw new Error(`${name} does not end in its unit`);
    families.set(name, { type, unit, help, samples });
    checkHistogram(name, type, samples);
  };
  for (const line of text.split('\n').slice(0, -2)) {
    const meta = new RegExp(`^# (?<what>TYPE|UNIT|HELP) (?<name>${NAME}) (?<rest>.*)$`).exec(line)?.groups;
    if (meta) {
      const { what = '', name = '', rest = '' } = meta;
      if (current?.name !== name) {
        close();
        if (families.has(name)) throw new Error(`${name} is there twice`);
        current = { name, samples: [] };
      }
      if (current.samples.length > 0) throw new Error(`${what} of ${name} stands behind its samples`);
      const key = what.toLowerCase() as 'type' | 'unit' | 'help';
      if (current[key] !== undefined) throw new Error(`${name} has two of ${what}`);
      current[key] = rest;
      continue;
    }
    const { name = '', labels = '', value = '' } = SAMPLE.exec(line)?.groups ?? {};
    if (name === '') throw new Error(`no sample: ${line}`);
    const { type = '', name: family = '' } = current ?? {};
    if (!SUFFIXES[type]?.some((suffix) => name === `${family}${suffix}`))
      throw new Error(`${name} is none of ${type} ${family}`);
    const pairs = new Map(
      [...labels.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', raw = '']) => [
        key,
        unescaped(raw),
      ]),
    );
    const identity = `${name} ${JSON.stringify([...pairs].sort(byKey))}`;
    if (seen.has(identity)) throw new Error(`the same sample twice: ${line}`);
    seen.add(identity);
    if (type === 'counter' && Number(value) < 0) throw new Error(`a counter below zero: ${line}`);
    current?.samples.push({ name, labels: pairs, value: Number(value) });
  }
  close();
  const names = [...families.keys()];
  for (const name of names) {
    const clash = names.find(
      (other) => other !== name && [`${other}_total`, `${other}_count`, `${other}_sum`].includes(name),
    );
    if (clash) throw new Error(`${name} clashes with a sample of ${clash}`);
  }
  return families;
}

function checkHistogram(name: string, type: string, samples: MetricFamily['samples']): void {
  if (type !== 'histogram') return;
  const groups = Map.groupBy(
    samples.filter((sample) => sample.name === `${name}_bucket`),
    ({ labels }) => JSON.stringify([...labels].filter(([key]) => key !== 'le').sort(byKey)),
  );
  for (const buckets of groups.values()) {
    const bounds = buckets.map(({ labels }) => labels.get('le') ?? '');
    if (bounds.at(-1) !== '+Inf') throw new Error(`${name} has no last bucket`);
    for (const [index, { value }] of buckets.entries()) {
      const before = buckets[index - 1];
      if (before && before.value > value) throw new Error(`${name} counts down`);
    }
  }
}

function unescaped(raw: string): string {
  return raw.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
